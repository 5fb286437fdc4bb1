package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Rate;
import io.juhui.party.membership.ShopDay;
import io.juhui.platform.store.Row;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why members have growth and points: one row a cause. Whoever writes holds the member's row. */
@Component
class Earnings {

    static final String ORDER = "ORDER";
    static final String REVIEW = "REVIEW";
    static final String SHARE = "SHARE";
    static final String SIGN_IN = "SIGN_IN";
    static final String BIRTHDAY = "BIRTHDAY";

    private final JdbcClient db;
    private final Bookings bookings;

    Earnings(JdbcClient db, Bookings bookings) {
        this.db = db;
        this.bookings = bookings;
    }

    /** In the ledger, as far as it is other than when it was booked last. */
    void book(String kind, long cause) {
        bookings.book(kind, cause);
    }

    record Earned(String kind, long cause, BuyerId buyer, Instant at, long growth, long points, boolean frozen) {}

    /** With the rates of its time. False when this cause has earned already. */
    boolean add(Earned earned, OrderWorth worth) {
        return db.sql("""
                insert into member_earning (kind, cause, buyer_id, at, day, growth, points, frozen, points_per_yuan,
                       points_rate, growth_per_yuan, growth_per_order)
                values (:kind, :cause, :buyer, :at, :day, :growth, :points, :frozen, :pointsPerYuan, :rate, :growthPerYuan,
                        :growthPerOrder)
                on conflict do nothing
                """)
                        .param("kind", earned.kind())
                        .param("cause", earned.cause())
                        .param("buyer", earned.buyer().value())
                        .param("at", Timestamp.from(earned.at()))
                        .param("day", Date.valueOf(ShopDay.of(earned.at())))
                        .param("growth", earned.growth())
                        .param("points", earned.points())
                        .param("frozen", earned.frozen())
                        .param("pointsPerYuan", worth.pointsPerYuan())
                        .param("rate", worth.rate().basisPoints())
                        .param("growthPerYuan", worth.growthPerYuan())
                        .param("growthPerOrder", worth.growthPerOrder())
                        .update()
                == 1;
    }

    Optional<OrderWorth> worthOf(long order) {
        return db.sql("""
                select points_per_yuan, points_rate, growth_per_yuan, growth_per_order
                  from member_earning
                 where kind = 'ORDER'
                   and cause = :order
                """)
                .param("order", order)
                .query(Row.mapper(row -> new OrderWorth(
                        row.count("points_per_yuan"),
                        new Rate(row.count("points_rate")),
                        row.count("growth_per_yuan"),
                        row.count("growth_per_order"))))
                .optional();
    }

    /** To what the order is worth now. False when nothing is other than before. */
    boolean set(long order, long growth, long points, boolean frozen) {
        return db.sql("""
                update member_earning
                   set growth = :growth, points = :points, frozen = :frozen
                 where kind = 'ORDER'
                   and cause = :order
                   and (growth, points, frozen) is distinct from (:growth, :points, :frozen)
                """)
                        .param("order", order)
                        .param("growth", growth)
                        .param("points", points)
                        .param("frozen", frozen)
                        .update()
                == 1;
    }

    record Sum(long growth, long points) {}

    /** What reviews, friends and sign-ins gave on the shop day of this instant. */
    Sum ofDay(BuyerId buyer, Instant at) {
        return db.sql("""
                select coalesce(sum(growth), 0) as growth, coalesce(sum(points), 0) as points
                  from member_earning
                 where buyer_id = :buyer
                   and day = :day
                   and kind in ('REVIEW', 'SHARE', 'SIGN_IN')
                """)
                .param("buyer", buyer.value())
                .param("day", Date.valueOf(ShopDay.of(at)))
                .query(Row.mapper(row -> new Sum(row.number("growth"), row.number("points"))))
                .single();
    }

    /** Some members with growth that no longer counts. */
    List<BuyerId> lapsing(Instant before, int most) {
        return db.sql("""
                select distinct buyer_id
                  from (select buyer_id from member_earning
                         where not lapsed and at < :before order by at limit :most) e
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(Row.mapper(row -> row.id("buyer_id", BuyerId::new)))
                .list();
    }

    void lapse(List<BuyerId> buyers, Instant before) {
        db.sql("update member_earning set lapsed = true where buyer_id = any(:buyers) and not lapsed and at < :before")
                .param("buyers", buyers.stream().mapToLong(BuyerId::value).toArray())
                .param("before", Timestamp.from(before))
                .update();
    }
}

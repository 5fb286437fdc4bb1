package io.juhui.marketing.coupon;

import io.juhui.kernel.Money;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coupons in orders, from placing until they are given back; the coupon's counts move in the same statement. */
@Component
class CouponUses {

    private final JdbcClient db;
    private final OneTrip trip;

    CouponUses(JdbcClient db, OneTrip trip) {
        this.db = db;
        this.trip = trip;
    }

    /** Whose coupons of which template an order may take. */
    record Want(long buyer, long campaign) {}

    record Use(long order, CouponId coupon, Money saving) {}

    /** All coupons that these could take, locked in the order of their ids; of one want those that end first before the others. */
    Map<Want, List<HeldCoupon>> lock(Collection<Want> wants) {
        record Line(Want want, HeldCoupon coupon) {}
        var found = new HashMap<Want, List<HeldCoupon>>();
        db.sql("""
                select c.buyer_id, c.id, c.campaign_id, c.valid_from, c.valid_until, c.uses - c.taken as left_over
                  from coupon c
                 where (c.buyer_id, c.campaign_id) in (select * from unnest(:buyers, :campaigns))
                   and c.taken < c.uses
                   and c.voided_at is null
                 order by c.id
                   for update
                """)
                .param("buyers", wants.stream().mapToLong(Want::buyer).toArray())
                .param("campaigns", wants.stream().mapToLong(Want::campaign).toArray())
                .query(Row.mapper(row ->
                        new Line(new Want(row.number("buyer_id"), row.number("campaign_id")), CouponFacts.coupon(row))))
                .list()
                .forEach(line -> found.computeIfAbsent(line.want(), _ -> new java.util.ArrayList<>())
                        .add(line.coupon()));
        found.values().forEach(some -> some.sort(HeldCoupon.FIRST_TO_END));
        return found;
    }

    /** No coupon is taken more often than it is good for, or everything is undone. */
    void take(List<Use> uses, Instant at, Writes writes) {
        writes.add("""
                insert into coupon_use (order_id, coupon_id, saving_fen, locked_at)
                select d.o, d.c, d.s, :at::timestamptz from unnest(:orders, :coupons, :savings) as d(o, c, s)
                """)
                .param("orders", longs(uses, Use::order))
                .param("coupons", longs(uses, use -> use.coupon().value()))
                .param("savings", longs(uses, use -> use.saving().fen()))
                .param("at", at.toString())
                .expect(uses.size());
        var taken = new TreeMap<Long, Long>();
        uses.forEach(use -> taken.merge(use.coupon().value(), 1L, Long::sum));
        writes.add("""
                update coupon c
                   set taken = c.taken + d.n
                  from unnest(:coupons, :times) as d(id, n)
                 where c.id = d.id
                   and c.taken + d.n <= c.uses
                   and c.voided_at is null
                """)
                .param(
                        "coupons",
                        taken.keySet().stream().mapToLong(Long::longValue).toArray())
                .param(
                        "times",
                        taken.values().stream().mapToLong(Long::longValue).toArray())
                .expect(taken.size());
    }

    private static long[] longs(List<Use> uses, ToLongFunction<Use> of) {
        return uses.stream().mapToLong(of).toArray();
    }

    void paid(long order, Instant at) {
        trip.run(writes -> writes.add("""
                with done as (
                    update coupon_use set state = 'USED', used_at = :at::timestamptz
                     where order_id = :order
                       and state = 'LOCKED'
                    returning coupon_id
                )
                update coupon c set used = c.used + 1 from done where c.id = done.coupon_id
                """).param("order", order).param("at", at.toString()));
    }

    /** Once for each order: with its old end, or with a grace from now where that has passed. */
    void giveBack(long order, Duration grace, Instant at) {
        trip.run(writes -> writes.add("""
                with before as (
                    select order_id, state from coupon_use where order_id = :order and state <> 'RETURNED' for update
                ), back as (
                    update coupon_use u set state = 'RETURNED', returned_at = :at::timestamptz
                      from before b
                     where u.order_id = b.order_id
                    returning u.coupon_id, b.state
                )
                update coupon c
                   set taken = c.taken - 1,
                       used = c.used - case when back.state = 'USED' then 1 else 0 end,
                       valid_until = case when c.valid_until <= :at::timestamptz
                                          then greatest(c.valid_until, :until::timestamptz) else c.valid_until end
                  from back
                 where c.id = back.coupon_id
                """)
                .param("order", order)
                .param("at", at.toString())
                .param("until", at.plus(grace).toString()));
    }

    /** Whether the order has one that is void as soon as it comes back. */
    boolean isVoid(long order) {
        return db.sql("""
                select exists (select from coupon_use u
                                 join coupon c on c.id = u.coupon_id
                                where u.order_id = :order
                                  and u.state <> 'RETURNED'
                                  and c.voided_at is not null)
                """).param("order", order).query(Boolean.class).single();
    }

    /** Whether the order still has one. */
    boolean has(long order) {
        return db.sql("select exists (select from coupon_use where order_id = :order and state <> 'RETURNED')")
                .param("order", order)
                .query(Boolean.class)
                .single();
    }

    /**
     * What became of the coupons of a grant that is taken back.
     *
     * @param used of which an order has had the saving; that stays
     * @param held by an order that is not paid yet
     */
    record Recalled(int voided, int used, int held) {}

    /** Voids those of a grant that no order holds and that have something left; none is let go of by an order meanwhile. */
    Recalled recall(long grant, String reason, Instant at) {
        db.sql("select id from coupon where grant_id = :grant order by id for update")
                .param("grant", grant)
                .query(Long.class)
                .list();
        db.sql("""
                update coupon
                   set voided_at = :at, void_reason = :reason
                 where grant_id = :grant
                   and voided_at is null
                   and taken = used
                   and used < uses
                """)
                .param("grant", grant)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
        return db.sql("""
                select count(*) filter (where voided_at is not null and taken = 0) as voided,
                       count(*) filter (where used > 0) as used,
                       count(*) filter (where taken > used) as held
                  from coupon
                 where grant_id = :grant
                """)
                .param("grant", grant)
                .query(Row.mapper(row -> new Recalled(row.count("voided"), row.count("used"), row.count("held"))))
                .single();
    }

    /**
     * What became of the coupons of a template that is voided.
     *
     * @param voided that could still be used and now cannot
     * @param held by an order that is not paid yet: that order keeps what it takes off, and what it gives back is void
     */
    record Voided(int voided, int held) {}

    /**
     * Voids all of a template, also what orders have: the mark stands on the coupon from now on, so whatever gives it back, and
     * whenever, gives back a void one. What has ended unused stays ended.
     */
    Voided voidedAll(long campaign, String reason, Instant at) {
        return db.sql("""
                with now_void as (
                    update coupon
                       set voided_at = :at, void_reason = :reason
                     where campaign_id = :campaign
                       and voided_at is null
                       and (taken > 0 or valid_until > :at)
                    returning taken, used, uses, valid_until
                )
                select count(*) filter (where taken = used and used < uses and valid_until > :at) as voided,
                       count(*) filter (where taken > used) as held
                  from now_void
                """)
                .param("campaign", campaign)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> new Voided(row.count("voided"), row.count("held"))))
                .single();
    }
}

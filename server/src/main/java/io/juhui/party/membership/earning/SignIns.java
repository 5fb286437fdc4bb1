package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.party.membership.ShopDay;
import io.juhui.party.membership.Standing;
import io.juhui.platform.store.Row;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in, once a shop day; tapped again it is what it was. */
@Component
class SignIns {

    private final JdbcClient db;
    private final Standing standing;
    private final Activities activities;
    private final Ids ids;
    private final Clock clock;

    SignIns(JdbcClient db, Standing standing, Activities activities, Ids ids, Clock clock) {
        this.db = db;
        this.standing = standing;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    record SignIn(LocalDate day, int streak, int points, int growth) {}

    @Transactional
    SignIn today(BuyerId buyer) {
        var now = clock.instant();
        var day = ShopDay.of(now);
        standing.lock(buyer);
        var id = ids.next();
        var streak = add(buyer, day, id, Timestamp.from(now));
        if (streak.isPresent()) {
            var reward = activities.signedIn(buyer, id, streak.get(), now);
            db.sql("update member_sign_in set points = :points, growth = :growth where id = :id")
                    .param("points", reward.points())
                    .param("growth", reward.growth())
                    .param("id", id)
                    .update();
            standing.changed(List.of(buyer));
        }
        return of(buyer, day, day).getFirst();
    }

    /** The key decides who of many taps is the first; the streak is one more than yesterday's. */
    private Optional<Integer> add(BuyerId buyer, LocalDate day, long id, Timestamp at) {
        return db.sql("""
                insert into member_sign_in (buyer_id, day, id, streak, points, growth, at)
                values (:buyer, :day, :id,
                        1 + coalesce((select streak from member_sign_in where buyer_id = :buyer and day = :yesterday), 0),
                        0, 0, :at)
                on conflict do nothing
                returning streak
                """)
                .param("buyer", buyer.value())
                .param("day", Date.valueOf(day))
                .param("yesterday", Date.valueOf(day.minusDays(1)))
                .param("id", id)
                .param("at", at)
                .query(Integer.class)
                .optional();
    }

    /** Those of these days, both included, in order. */
    List<SignIn> of(BuyerId buyer, LocalDate from, LocalDate to) {
        return db.sql("""
                select day::text as day, streak, points, growth
                  from member_sign_in
                 where buyer_id = :buyer
                   and day between :from and :to
                 order by day
                """)
                .param("buyer", buyer.value())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Row.mapper(row -> new SignIn(
                        LocalDate.parse(row.text("day")),
                        row.count("streak"),
                        row.count("points"),
                        row.count("growth"))))
                .list();
    }

    /** Unbroken days up to today, or up to yesterday as long as today is still open. */
    int streak(BuyerId buyer, LocalDate today) {
        var last = of(buyer, today.minusDays(1), today);
        return last.isEmpty() ? 0 : last.getLast().streak();
    }
}

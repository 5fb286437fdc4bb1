package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.party.membership.ShopDay;
import io.juhui.party.membership.Standing;
import io.juhui.trade.ordering.Order;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members did before the shop was here: for moving a shop and for demonstration data. */
@Component
public class MembershipImport {

    private final JdbcClient db;
    private final MemberWork work;
    private final Standing standing;
    private final EarningTerms terms;
    private final Ids ids;
    private final Earnings earnings;

    MembershipImport(
            JdbcClient db, MemberWork work, Standing standing, EarningTerms terms, Ids ids, Earnings earnings) {
        this.db = db;
        this.work = work;
        this.standing = standing;
        this.terms = terms;
        this.ids = ids;
        this.earnings = earnings;
    }

    /** Orders that were brought in: worked off like those of today, soon after. */
    @Transactional
    public void bought(List<Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var now = orders.getLast().placedAt();
        var works = orders.stream()
                .filter(order -> order.paidAt() != null)
                .map(order ->
                        new MemberWork.Work(MemberWork.Kind.ORDER, order.id().value(), order.buyer(), false, now))
                .toList();
        work.add(works, now);
    }

    /** Signed in on so many days up to the last one, one after the other. */
    @Transactional
    public void signedIn(BuyerId buyer, LocalDate last, int days) {
        standing.lock(buyer);
        for (int streak = 1; streak <= days; streak++) {
            var day = last.minusDays(days - streak);
            var reward = terms.ofSignIn(streak);
            var most = terms.aDay();
            signedIn(buyer, day, streak, reward.within(most.growth(), most.points()));
        }
        standing.changed(List.of(buyer));
    }

    private void signedIn(BuyerId buyer, LocalDate day, int streak, EarningTerms.Reward reward) {
        Instant at = day.atTime(9, 0).atZone(ShopDay.ZONE).toInstant();
        var id = ids.next();
        db.sql("""
                with signed as (
                    insert into member_sign_in (buyer_id, day, id, streak, points, growth, at)
                    values (:buyer, :day, :id, :streak, :points, :growth, :at)
                    returning id
                )
                insert into member_earning (kind, cause, buyer_id, at, day, growth, points, frozen)
                select 'SIGN_IN', id, :buyer, :at, :day, :growth, :points, false from signed
                """)
                .param("buyer", buyer.value())
                .param("day", Date.valueOf(day))
                .param("id", id)
                .param("streak", streak)
                .param("points", reward.points())
                .param("growth", reward.growth())
                .param("at", Timestamp.from(at))
                .update();
        earnings.book(Earnings.SIGN_IN, id);
    }
}

package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Budget;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many coupons of a template are claimed, and the most that they can cost; one narrow row each. */
@Component
class CouponCounts {

    static final String COLUMNS =
            "campaign_id, total, claimed, budget_fen, day_fen, committed_fen, day, day_committed_fen";
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;

    CouponCounts(JdbcClient db) {
        this.db = db;
    }

    /** @param day that {@code ofDay} speaks of */
    record Count(
            int total,
            int claimed,
            @Nullable Money budget,
            @Nullable Money perDay,
            Money committed,
            LocalDate day,
            Money ofDay) {

        int left() {
            return total - claimed;
        }

        /** What may still be promised on that day; {@link Long#MAX_VALUE} without a bound. */
        long room(LocalDate today) {
            var whole =
                    budget == null ? Long.MAX_VALUE : budget.minus(committed).fen();
            var daily = perDay == null ? Long.MAX_VALUE : perDay.fen() - (today.equals(day) ? ofDay.fen() : 0);
            return Math.min(whole, daily);
        }

        Count and(int coupons, Money worth, LocalDate today) {
            var before = today.equals(day) ? ofDay : Money.ZERO;
            return new Count(
                    total, claimed + coupons, budget, perDay, committed.plus(worth), today, before.plus(worth));
        }
    }

    static LocalDate day(Instant at) {
        return at.atZone(SHOP).toLocalDate();
    }

    static Count count(Row row) {
        return new Count(
                row.count("total"),
                row.count("claimed"),
                row.maybeMoney("budget_fen"),
                row.maybeMoney("day_fen"),
                row.money("committed_fen"),
                LocalDate.parse(row.text("day")),
                row.money("day_committed_fen"));
    }

    Map<Long, Count> of(Collection<CampaignId> campaigns) {
        record Line(long campaign, Count count) {}
        var counts = new HashMap<Long, Count>();
        db.sql("select " + COLUMNS + " from coupon_count where campaign_id = any(:ids)")
                .param("ids", campaigns.stream().mapToLong(CampaignId::value).toArray())
                .query(Row.mapper(row -> new Line(row.number("campaign_id"), count(row))))
                .list()
                .forEach(line -> counts.put(line.campaign(), line.count()));
        return counts;
    }

    /** How many are claimed, which stays so until the caller's transaction ends. */
    int claimed(CampaignId campaign) {
        return db.sql("select claimed from coupon_count where campaign_id = :id for update")
                .param("id", campaign.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Refuses less than is claimed. */
    void bound(CampaignId campaign, int total, Budget budget) {
        try {
            db.sql("""
                    insert into coupon_count (campaign_id, total, budget_fen, day_fen) values (:id, :total, :budget, :day)
                    on conflict (campaign_id) do update
                       set total = excluded.total, budget_fen = excluded.budget_fen, day_fen = excluded.day_fen
                    """)
                    .param("id", campaign.value())
                    .param("total", total)
                    .param("budget", fen(budget.total()), Types.BIGINT)
                    .param("day", fen(budget.perDay()), Types.BIGINT)
                    .update();
        } catch (DataIntegrityViolationException _) {
            throw CouponProblem.TOTAL.problem().at("/rule/total");
        }
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}

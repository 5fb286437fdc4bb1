package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.spi.CampaignTool.Counter;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has become of the coupons of a template, counted from the coupons themselves. */
@Component
class CouponFigures {

    private final JdbcClient db;
    private final Clock clock;

    CouponFigures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Each coupon is in one of the states.
     *
     * @param open claimed and still to be used
     * @param uses orders that were paid with one, for coupons of several uses may be more than {@code used}
     * @param saved what they took off
     * @param committed the most that all of them can cost
     */
    record Figures(
            long claimed,
            long open,
            long locked,
            long used,
            long expired,
            long voided,
            long uses,
            Money saved,
            Money committed) {

        static final Figures NOTHING = new Figures(0, 0, 0, 0, 0, 0, 0, Money.ZERO, Money.ZERO);

        List<Counter> counters() {
            return List.of(
                    new Counter(new Words("领取张数", "Claimed"), claimed),
                    new Counter(new Words("未使用", "Not used yet"), open),
                    new Counter(new Words("下单占用", "Held by orders"), locked),
                    new Counter(new Words("已使用", "Used"), used),
                    new Counter(new Words("已过期", "Expired"), expired),
                    new Counter(new Words("已作废", "Voided"), voided));
        }
    }

    Figures of(CampaignId campaign) {
        return of(List.of(campaign)).getOrDefault(campaign, Figures.NOTHING);
    }

    Map<CampaignId, Figures> of(Collection<CampaignId> campaigns) {
        record Line(CampaignId campaign, Figures figures) {}
        var found = new HashMap<CampaignId, Figures>();
        db.sql("""
                select c.campaign_id, count(*) as claimed,
                       count(*) filter (where c.voided_at is not null and c.taken < c.uses) as voided,
                       count(*) filter (where c.voided_at is null and c.taken < c.uses and c.valid_until > :now) as open,
                       count(*) filter (where c.voided_at is null and c.taken < c.uses and c.valid_until <= :now) as expired,
                       count(*) filter (where c.taken = c.uses and c.used < c.taken) as locked,
                       count(*) filter (where c.used = c.uses) as used,
                       sum(c.used) as uses, sum(c.worth_fen)::bigint as committed,
                       coalesce((select sum(u.saving_fen)
                                   from coupon_use u
                                   join coupon k on k.id = u.coupon_id
                                  where k.campaign_id = c.campaign_id
                                    and u.state = 'USED'), 0)::bigint as saved
                  from coupon c
                 where c.campaign_id = any(:ids)
                 group by c.campaign_id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", campaigns.stream().mapToLong(CampaignId::value).toArray())
                .query(Row.mapper(row -> new Line(
                        row.id("campaign_id", CampaignId::new),
                        new Figures(
                                row.number("claimed"),
                                row.number("open"),
                                row.number("locked"),
                                row.number("used"),
                                row.number("expired"),
                                row.number("voided"),
                                row.number("uses"),
                                row.money("saved"),
                                row.money("committed")))))
                .list()
                .forEach(line -> found.put(line.campaign(), line.figures()));
        return found;
    }
}

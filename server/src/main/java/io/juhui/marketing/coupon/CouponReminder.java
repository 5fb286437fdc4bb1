package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.store.Row;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells buyers of coupons that are about to end, each once; all who hold the same in one statement. */
@Component
class CouponReminder implements RecurringWork {

    private static final int STEP = 1_000;
    private static final int MOST_STEPS = 100;

    private final JdbcClient db;
    private final CouponTemplates templates;
    private final CouponTermsOfShop terms;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CouponReminder(
            JdbcClient db,
            CouponTemplates templates,
            CouponTermsOfShop terms,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.templates = templates;
        this.terms = terms;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Ending(CampaignId campaign, BuyerId buyer, Instant until) {}

    private record Same(CampaignId campaign, Instant until) {}

    @Override
    public String name() {
        return "coupon.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var ahead = terms.remind();
        if (ahead.isZero()) {
            return;
        }
        var left = MOST_STEPS;
        while (left > 0 && Integer.valueOf(STEP).equals(transaction.execute(_ -> remind(ahead)))) {
            left--;
        }
    }

    private int remind(Duration ahead) {
        var now = clock.instant();
        List<Ending> ending = db.sql("""
                update coupon
                   set warned_at = :now
                 where id = any(array(
                       select id
                         from coupon
                        where warned_at is null
                          and taken < uses
                          and voided_at is null
                          and valid_until > :now
                          and valid_until <= :ahead
                          and valid_from <= :now
                          and claimed_at < valid_until - :span::interval
                        order by valid_until, id
                        limit :step
                          for update skip locked))
                returning campaign_id, buyer_id, valid_until
                """)
                .param("now", Timestamp.from(now))
                .param("ahead", Timestamp.from(now.plus(ahead)))
                .param("span", ahead.toSeconds() + " seconds")
                .param("step", STEP)
                .query(Row.mapper(row -> new Ending(
                        row.id("campaign_id", CampaignId::new),
                        row.id("buyer_id", BuyerId::new),
                        row.instant("valid_until"))))
                .list();
        ending.stream()
                .collect(Collectors.groupingBy(one -> new Same(one.campaign(), one.until())))
                .forEach((same, some) ->
                        tell(same, some.stream().map(Ending::buyer).distinct().toList()));
        return ending.size();
    }

    private void tell(Same same, List<BuyerId> buyers) {
        templates.remembered(same.campaign()).ifPresent(template -> {
            var what = CouponWords.of(template.terms());
            var until = CouponWords.until(same.until());
            notices.tell(
                    buyers,
                    Message.of(
                            "coupon.ending",
                            same.campaign().value() + "-" + same.until().getEpochSecond(),
                            new Words("优惠券快到期了", "A coupon is about to end"),
                            new Words(
                                    "“" + template.name() + "” " + what.zh() + "，" + until.zh(),
                                    "“" + template.name() + "” " + what.en() + ", " + until.en()),
                            "/rooms/coupon/pages/mine/index"));
        });
    }
}

package io.juhui.demo;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.Budget;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.coupon.CouponDesk;
import io.juhui.marketing.coupon.CouponGifts;
import io.juhui.marketing.coupon.CouponTerms;
import io.juhui.marketing.coupon.CouponTerms.CouponKind;
import io.juhui.marketing.coupon.CouponTerms.CouponValidity;
import io.juhui.marketing.coupon.CouponWay;
import io.juhui.marketing.coupon.past.CouponPast;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Coupons of every kind in every state, and buyers who hold some: good, about to end, ended and voided. */
@Component
@Profile("demo")
class DemoCoupons {

    private static final String PART = "coupons";
    private static final String HELD = "coupons-held";
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HOLDERS = 60;

    private final CouponDesk coupons;
    private final CouponGifts gifts;
    private final Campaigns campaigns;
    private final Doors doors;
    private final DemoParts parts;
    private final Clock clock;

    DemoCoupons(CouponDesk coupons, CouponGifts gifts, Campaigns campaigns, Doors doors, DemoParts parts, Clock clock) {
        this.coupons = coupons;
        this.gifts = gifts;
        this.campaigns = campaigns;
        this.doors = doors;
        this.parts = parts;
        this.clock = clock;
    }

    /** What campaigns are moved through their states by. */
    @Component
    @Profile("demo")
    record Doors(CampaignDesk desk, CampaignPast campaigns, CouponPast coupons) {}

    @EventListener(ApplicationReadyEvent.class)
    @Order(13)
    void load() {
        var now = clock.instant();
        if (parts.has(DemoParts.HISTORY)) {
            var ids = List.of(1L, 2L, 3L, 4L).stream().map(AudienceId::new).toList();
            parts.tell(PART, now, () -> tell(now));
            // what is told above is in memory from its commit on, and can be given then
            parts.tell(HELD, now, () -> give(now, campaigns.members(new Audience("level", ids), 0, HOLDERS)));
        }
    }

    private void tell(Instant now) {
        var month = new TimeWindow(now.minus(DAY), now.plus(DAY.multipliedBy(30)));
        var all = List.of(CouponWay.CENTRE, CouponWay.PRODUCT, CouponWay.CODE);
        running("满99减15", month, minus(9_900, 1_500, 2_000, all));
        running("新人无门槛", month, minus(0, 500, 10_000, all));
        running("满199打9折", month, rate(19_900, 9_000, 5_000));
        running("收货有礼", month, minus(5_900, 600, 10_000, List.of(CouponWay.ORDER)));
        running("晒单有礼", month, minus(4_900, 400, 10_000, List.of(CouponWay.REVIEW)));
        running(
                "元旦大额券",
                new TimeWindow(now.plus(DAY.multipliedBy(2)), now.plus(DAY.multipliedBy(5))),
                minus(29_900, 6_000, 300, all));
        running("周末快用券", month, minus(5_000, 800, 500, List.of()));
        running("双十一返场券", month, minus(19_900, 3_000, 500, List.of()));
        running("发错的券", month, minus(0, 5_000, 100, List.of()));
        doors.desk().pause(running("暂停发放的券", month, minus(9_900, 1_000, 500, all)));
        doors.campaigns().spent(spent(month, all));
        coupons.open(CampaignTerms.of("年货券（草稿）", month), minus(39_900, 5_000, 1_000, all));
    }

    private void give(Instant now, List<BuyerId> buyers) {
        held(named("满99减15"), buyers, 0, 2);
        held(named("新人无门槛"), buyers, 1, 2);
        held(named("满199打9折"), buyers, 0, 3);
        var ending = held(named("周末快用券"), buyers, 0, 4);
        doors.coupons().lasted(ending, now.minus(DAY.multipliedBy(6)), now.plus(Duration.ofHours(20)));
        var ended = held(named("双十一返场券"), buyers, 0, 1);
        doors.coupons().lasted(ended, now.minus(DAY.multipliedBy(14)), now.minus(DAY.multipliedBy(7)));
        doors.campaigns()
                .lasted(ended, new TimeWindow(now.minus(DAY.multipliedBy(19)), now.minus(DAY.multipliedBy(7))));
        var wrong = held(named("发错的券"), buyers, 1, 5);
        doors.coupons().voided(wrong, "面额填错", now);
        doors.desk().stop(wrong);
    }

    private CampaignId named(String name) {
        return doors.campaigns().newest("coupon", Long.MAX_VALUE, 100).stream()
                .filter(campaign -> campaign.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CampaignId spent(TimeWindow window, List<CouponWay> ways) {
        var terms = CampaignTerms.of("限量神券", window).within(new Budget(Money.fen(10_000), null));
        return published(terms, minus(9_900, 5_000, 100, ways));
    }

    private CampaignId running(String name, TimeWindow window, CouponTerms terms) {
        return published(CampaignTerms.of(name, window), terms);
    }

    private CampaignId published(CampaignTerms campaign, CouponTerms terms) {
        var id = coupons.open(campaign, terms).id();
        doors.desk().publish(id, true, TELLER);
        return id;
    }

    /** Every so manieth buyer has one. */
    private CampaignId held(CampaignId campaign, List<BuyerId> buyers, int first, int step) {
        var some = java.util.stream.IntStream.range(0, buyers.size())
                .filter(i -> i % step == first)
                .mapToObj(buyers::get)
                .toList();
        if (!some.isEmpty()) {
            gifts.give(campaign, some);
        }
        return campaign;
    }

    private static CouponTerms minus(long threshold, long value, int total, List<CouponWay> ways) {
        return terms(CouponKind.MINUS, threshold, value, null, total, ways);
    }

    private static CouponTerms rate(long threshold, long value, long cap) {
        var ways = List.of(CouponWay.CENTRE, CouponWay.PRODUCT);
        return terms(CouponKind.RATE, threshold, value, Money.fen(cap), 3_000, ways);
    }

    private static CouponTerms terms(
            CouponKind kind, long threshold, long value, @Nullable Money cap, int total, List<CouponWay> ways) {
        var validity = new CouponValidity(null, null, 15);
        return new CouponTerms(kind, Money.fen(threshold), value, cap, validity, 1, 1, total, true, ways);
    }
}

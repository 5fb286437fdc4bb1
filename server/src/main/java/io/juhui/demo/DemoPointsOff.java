package io.juhui.demo;

import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Scope;
import io.juhui.frame.campaign.ScopeGoods;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.pointsoff.PointsOffCampaigns;
import io.juhui.marketing.pointsoff.PointsRate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Points that pay: one campaign running on some shelves, one upcoming, one over, one paused, and a draft. */
@Component
@Profile("demo")
class DemoPointsOff {

    private static final String PART = "points-off";
    private static final int GOODS = 60;
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));

    private final PointsOffCampaigns campaigns;
    private final CampaignDesk desk;
    private final CampaignPast past;
    private final DemoParts parts;
    private final Skus skus;
    private final Clock clock;

    DemoPointsOff(
            PointsOffCampaigns campaigns,
            CampaignDesk desk,
            CampaignPast past,
            DemoParts parts,
            Skus skus,
            Clock clock) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.past = past;
        this.parts = parts;
        this.skus = skus;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(13)
    void load() {
        if (parts.has(DemoParts.HISTORY)) {
            var now = clock.instant();
            parts.tell(PART, now, () -> tell(now));
        }
    }

    private void tell(Instant now) {
        var day = Duration.ofDays(1);
        var now30 = new TimeWindow(now.minus(day), now.plus(day.multipliedBy(30)));
        var soon = new TimeWindow(now.plus(day.multipliedBy(2)), now.plus(day.multipliedBy(9)));
        running(CampaignTerms.of("积分当钱花", now30).about(some()), new PointsRate(100, Money.fen(2_000), 0));
        running(CampaignTerms.of("年货节积分翻倍抵", soon), new PointsRate(50, Money.fen(5_000), 200));
        desk.pause(running(CampaignTerms.of("会员日积分抵", now30), new PointsRate(80, Money.fen(3_000), 500)));
        past.lasted(
                running(CampaignTerms.of("双十一积分抵", now30), new PointsRate(100, Money.fen(1_000), 0)),
                new TimeWindow(now.minus(day.multipliedBy(20)), now.minus(day.multipliedBy(15))));
        campaigns.open(CampaignTerms.of("春节积分抵（草稿）", soon), new PointsRate(100, null, 0));
    }

    private Scope some() {
        var ids = skus.snapshot().products().stream()
                .map(product -> product.id())
                .sorted(Comparator.comparingLong(id -> id.value()))
                .limit(GOODS)
                .toList();
        return new Scope(false, new ScopeGoods(List.of(), ids, List.of()), ScopeGoods.NONE);
    }

    private CampaignId running(CampaignTerms terms, PointsRate rate) {
        var id = campaigns.open(terms, rate).id();
        desk.publish(id, true, TELLER);
        return id;
    }
}

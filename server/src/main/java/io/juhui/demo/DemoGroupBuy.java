package io.juhui.demo;

import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Scope;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Rate;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.groupbuy.GroupBuyCampaigns;
import io.juhui.marketing.groupbuy.GroupBuyTerms;
import io.juhui.marketing.groupbuy.GroupBuyTerms.GroupBuySku;
import io.juhui.marketing.groupbuy.GroupBuyTerms.TeamClosing;
import io.juhui.marketing.groupbuy.LeaderPerk;
import io.juhui.marketing.groupbuy.LeaderPerk.PerkKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Group buys running, announced, paused and over, on goods of their own; their teams are {@link DemoTeams}. */
@Component
@Profile("demo")
class DemoGroupBuy {

    static final String FRIENDS = "好友三人团";
    static final String CROWD = "街坊五人团";

    private static final String PART = "group-buys";
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));
    private static final Duration DAY = Duration.ofDays(1);

    private final GroupBuyCampaigns campaigns;
    private final CampaignDesk desk;
    private final CampaignPast past;
    private final DemoParts parts;
    private final Skus skus;
    private final Clock clock;

    DemoGroupBuy(
            GroupBuyCampaigns campaigns,
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
    @Order(15)
    void load() {
        if (parts.has(DemoParts.HISTORY)) {
            var now = clock.instant();
            parts.tell(PART, now, () -> tell(now));
        }
    }

    private void tell(Instant now) {
        var month = new TimeWindow(now.minus(DAY), now.plus(DAY.multipliedBy(30)));
        var soon = new TimeWindow(now.plus(DAY), now.plus(DAY.multipliedBy(8)));
        running(
                FRIENDS,
                month,
                rule(3, 24, new LeaderPerk(PerkKind.MINUS, 200), true, true, 0, goods("五常稻花香大米", "乳山生蚝", "老卤牛腱子")));
        running(
                CROWD,
                month,
                rule(5, 12, new LeaderPerk(PerkKind.RATE, 9_000), true, true, 2, goods("盐田对虾", "蒜蓉粉丝扇贝")));
        running("只拼不单卖", month, rule(2, 48, null, false, false, 0, goods("银鳕鱼块")));
        running("年货节拼团", soon, rule(4, 24, null, true, true, 0, goods("黑虎虾仁", "湖水大闸蟹")));
        desk.pause(running("周末拼团", month, rule(2, 24, null, true, true, 0, goods("金华火腿片"))));
        past.lasted(
                running("双十二拼团", month, rule(3, 24, null, true, true, 0, goods("林下土鸡蛋"))),
                new TimeWindow(now.minus(DAY.multipliedBy(20)), now.minus(DAY.multipliedBy(13))));
        var last = rule(2, 24, null, true, true, 0, goods("五香鹌鹑蛋"));
        campaigns.open(terms("春节拼团（草稿）", soon, last), last);
    }

    private CampaignId running(String name, TimeWindow window, GroupBuyTerms rule) {
        var id = campaigns.open(terms(name, window, rule), rule).id();
        desk.publish(id, true, TELLER);
        return id;
    }

    private static CampaignTerms terms(String name, TimeWindow window, GroupBuyTerms rule) {
        return CampaignTerms.of(name, window)
                .about(Scope.of(rule.skus().stream().map(GroupBuySku::skuId).toList()));
    }

    /** @param fillsFrom 0: never completed by the shop */
    private static GroupBuyTerms rule(
            int size,
            int hours,
            @Nullable LeaderPerk perk,
            boolean single,
            boolean strangers,
            int fillsFrom,
            List<SkuOffer> goods) {
        var prices = goods.stream()
                .map(offer -> new GroupBuySku(offer.sku(), offer.price().times(new Rate(8_000)), 200))
                .toList();
        return new GroupBuyTerms(
                size,
                hours,
                TeamClosing.TEAM_HOURS,
                perk,
                single,
                strangers,
                fillsFrom > 0,
                Math.max(1, fillsFrom),
                prices);
    }

    /** All variants of these products. */
    private List<SkuOffer> goods(String... names) {
        var wanted = Set.of(names);
        return skus.snapshot().products().stream()
                .filter(product -> wanted.contains(product.draft().name()))
                .sorted(Comparator.comparingLong(product -> product.id().value()))
                .flatMap(product -> skus.snapshot().ofProduct(product.id()).stream())
                .toList();
    }
}

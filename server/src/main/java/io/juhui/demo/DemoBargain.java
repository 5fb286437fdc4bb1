package io.juhui.demo;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Scope;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Rate;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.bargain.BargainCampaigns;
import io.juhui.marketing.bargain.BargainTerms;
import io.juhui.marketing.bargain.BargainTerms.BargainBuying;
import io.juhui.marketing.bargain.BargainTerms.BargainSku;
import io.juhui.marketing.bargain.BargainTerms.Cutting;
import io.juhui.marketing.bargain.LaunchId;
import io.juhui.marketing.bargain.past.BargainPast;
import io.juhui.party.member.Addresses;
import io.juhui.trade.placing.HousePlacing;
import io.juhui.trade.pricing.Pick;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Bargains running, announced, paused and over; launches being helped, at their floor, bought, waiting to be paid and expired. */
@Component
@Profile("demo")
class DemoBargain {

    private static final String PART = "bargains";
    private static final String LAUNCHES = "bargain-launches";
    private static final String BOUGHT = "bargain-bought";
    private static final int BUYER = 2;
    private static final String ANY = "邻里砍一刀";
    private static final String FLOOR = "到底价才卖";
    private static final int HELPERS = 5;
    private static final int FEW = 2;
    private static final int BUYERS = 16;
    private static final long CARD = 100_000;
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));
    private static final Duration DAY = Duration.ofDays(1);

    private final BargainCampaigns bargains;
    private final Campaigns campaigns;
    private final Doors doors;
    private final DemoParts parts;
    private final Skus skus;
    private final Clock clock;

    DemoBargain(BargainCampaigns bargains, Campaigns campaigns, Doors doors, DemoParts parts, Skus skus, Clock clock) {
        this.bargains = bargains;
        this.campaigns = campaigns;
        this.doors = doors;
        this.parts = parts;
        this.skus = skus;
        this.clock = clock;
    }

    /** What campaigns and buyers go through. */
    @Component("demoBargainDoors")
    @Profile("demo")
    record Doors(
            CampaignDesk desk,
            CampaignPast campaigns,
            BargainPast launches,
            HousePlacing placing,
            Addresses addresses) {}

    @EventListener(ApplicationReadyEvent.class)
    @Order(17)
    void load() {
        if (!parts.has(DemoParts.HISTORY)) {
            return;
        }
        var now = clock.instant();
        parts.tell(PART, now, () -> open(now));
        var levels = LongStream.rangeClosed(1, 4).mapToObj(AudienceId::new).toList();
        var buyers = campaigns.members(new Audience("level", levels), 0, BUYERS).stream()
                .filter(buyer -> !doors.addresses().all(buyer).isEmpty())
                .toList();
        // an order is placed on a road of its own, where a launch has to be there before
        parts.tell(LAUNCHES, now, () -> launch(buyers, now));
        parts.tell(BOUGHT, now, () -> buy(buyers.get(BUYER)));
    }

    private void open(Instant now) {
        var month = new TimeWindow(now.minus(DAY), now.plus(DAY.multipliedBy(30)));
        var soon = new TimeWindow(now.plus(DAY), now.plus(DAY.multipliedBy(8)));
        running(ANY, month, rule(HELPERS, Cutting.RANDOM, BargainBuying.ANY, goods("陪睡小熊毛绒", "磁吸小火车", "木质拼图积木")));
        running(FLOOR, month, rule(FEW, Cutting.FIXED, BargainBuying.FLOOR, goods("桂花乌龙冷泡茶包", "福鼎白茶饼")));
        running("开学季砍价", soon, rule(HELPERS, Cutting.RANDOM, BargainBuying.ANY, goods("护脊书包", "暖光小台灯")));
        doors.desk().pause(running("晚安砍价", month, rule(HELPERS, Cutting.RANDOM, BargainBuying.ANY, goods("静音桌面闹钟"))));
        doors.campaigns()
                .lasted(
                        running("双十二砍价", month, rule(HELPERS, Cutting.RANDOM, BargainBuying.ANY, goods("针织午睡毯"))),
                        new TimeWindow(now.minus(DAY.multipliedBy(20)), now.minus(DAY.multipliedBy(13))));
        var last = rule(HELPERS, Cutting.RANDOM, BargainBuying.ANY, goods("羊毛围巾"));
        bargains.open(terms("暖冬砍价（草稿）", soon, last), last);
    }

    private CampaignId running(String name, TimeWindow window, BargainTerms rule) {
        var id = bargains.open(terms(name, window, rule), rule).id();
        doors.desk().publish(id, true, TELLER);
        return id;
    }

    private static CampaignTerms terms(String name, TimeWindow window, BargainTerms rule) {
        return CampaignTerms.of(name, window)
                .about(Scope.of(rule.skus().stream().map(BargainSku::skuId).toList()));
    }

    /** From the ordinary price by a tenth of it to three tenths. */
    private static BargainTerms rule(int helpers, Cutting cutting, BargainBuying buying, List<SkuOffer> goods) {
        var prices = goods.stream()
                .map(offer -> {
                    var start = offer.price();
                    var floor = start.times(new Rate(3_000));
                    var first = start.times(new Rate(1_000));
                    var each = (start.minus(floor).minus(first).fen() + helpers - 1) / helpers;
                    var cut = cutting == Cutting.FIXED ? Money.fen(each) : null;
                    return new BargainSku(offer.sku(), start, floor, first, cut, 30);
                })
                .toList();
        return new BargainTerms(cutting, helpers, 48, buying, 240, 3, 20, prices);
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

    private void launch(List<BuyerId> buyers, Instant now) {
        var any = named(ANY);
        var floor = named(FLOOR);
        var soon = now.plus(Duration.ofSeconds(2));
        launched(any, buyers, 0, 3);
        launched(any, buyers, 1, HELPERS);
        launched(any, buyers, BUYER, HELPERS - 1);
        doors.launches().closes(launched(any, buyers, 3, 2), soon);
        launched(floor, buyers, 4, 1);
        launched(floor, buyers, 5, FEW);
        doors.launches().closes(launched(floor, buyers, 6, 1), soon);
    }

    private Campaign named(String name) {
        return campaigns.of("bargain").stream()
                .filter(campaign -> campaign.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SkuId sku(Campaign campaign) {
        return campaign.terms().scope().chosen().skus().getFirst();
    }

    /** By one of them, helped by so many of those that come after. */
    private LaunchId launched(Campaign campaign, List<BuyerId> buyers, int owner, int helpers) {
        var launch = bargains.launch(buyers.get(owner), campaign.id(), sku(campaign));
        for (int i = 1; i <= helpers; i++) {
            bargains.help(launch, buyers.get((owner + i) % buyers.size()));
        }
        return launch;
    }

    private void buy(BuyerId buyer) {
        var campaign = named(ANY);
        var launch = doors.launches().newest(campaign.id(), buyer);
        var address = doors.addresses().all(buyer).getFirst().id();
        var picks = List.of(new Pick("bargain", Long.toString(launch.value()), 0), new Pick("card", "", CARD));
        doors.placing().place(buyer, sku(campaign), address, picks);
    }
}

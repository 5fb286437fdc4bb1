package io.juhui.demo;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Scope;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Rate;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.flashsale.FlashCampaigns;
import io.juhui.marketing.flashsale.FlashSaleTerms;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashSku;
import io.juhui.marketing.flashsale.FlashSaleTerms.FlashTimes;
import io.juhui.party.member.Addresses;
import io.juhui.trade.placing.HousePlacing;
import io.juhui.trade.pricing.Pick;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Flash sales running (with something sold out, and something that may come back), announced, paused, stopped and in draft. */
@Component
@Profile("demo")
class DemoFlashSale {

    private static final String PART = "flash-sales";
    private static final String SOLD = "flash-sold";
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String NOW = "整点秒杀";
    private static final String STOPPED = "早市秒杀";
    private static final long CARD = 100_000;

    private final FlashCampaigns sales;
    private final CampaignDesk desk;
    private final Campaigns campaigns;
    private final Doors doors;
    private final DemoParts parts;
    private final Clock clock;

    DemoFlashSale(
            FlashCampaigns sales, CampaignDesk desk, Campaigns campaigns, Doors doors, DemoParts parts, Clock clock) {
        this.sales = sales;
        this.desk = desk;
        this.campaigns = campaigns;
        this.doors = doors;
        this.parts = parts;
        this.clock = clock;
    }

    /** What the sales are about, and what their buyers go through. */
    @Component
    @Profile("demo")
    record Doors(HousePlacing placing, Addresses addresses, Skus skus) {}

    @EventListener(ApplicationReadyEvent.class)
    @Order(17)
    void load() {
        if (!parts.has(DemoParts.HISTORY) || parts.has(SOLD)) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        parts.tell(PART, now, () -> tell(now));
        // a session has to have begun before anybody draws a turn of it
        sales.begin(named(NOW));
        sales.begin(named(STOPPED));
        parts.tell(SOLD, now, this::sell);
        desk.stop(named(STOPPED));
    }

    private void tell(Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        running(
                NOW,
                rule(
                        List.of(
                                times(hour, 4),
                                times(hour.plus(HOUR.multipliedBy(6)), 3),
                                times(hour.plus(HOUR.multipliedBy(22)), 3)),
                        List.of(flash("冻干草莓脆", 10), flash("七窨茉莉花茶", 30), flash("海南青柠檬", 2), flash("酒糟卤鸭翅", 1))));
        running("夜场秒杀", rule(List.of(times(hour.plus(HOUR.multipliedBy(12)), 2)), List.of(flash("牛乳甜筒六支装", 60))));
        desk.pause(running("周末秒杀", rule(List.of(times(hour, 48)), List.of(flash("纸杯蛋糕六只装", 40)))));
        running(STOPPED, rule(List.of(times(hour, 5)), List.of(flash("建宁通芯白莲", 50))));
        var last = rule(List.of(times(hour.plus(HOUR.multipliedBy(72)), 4)), List.of(flash("儿童打击乐套装", 20)));
        sales.open(terms("年终秒杀（草稿）", last), last);
    }

    /** Of one everything is paid for, of one it is taken and not paid, of the others some is sold. */
    private void sell() {
        var levels = LongStream.rangeClosed(1, 4).mapToObj(AudienceId::new).toList();
        var buyers = campaigns.members(new Audience("level", levels), 0, 20).stream()
                .filter(buyer -> !doors.addresses().all(buyer).isEmpty())
                .toList();
        var card = List.of(new Pick("card", "", CARD));
        buy(NOW, "七窨茉莉花茶", buyers.subList(0, 5), card);
        buy(NOW, "冻干草莓脆", buyers.subList(2, 4), card);
        buy(NOW, "海南青柠檬", buyers.subList(4, 6), card);
        buy(NOW, "酒糟卤鸭翅", buyers.subList(6, 7), List.of());
        buy(STOPPED, "建宁通芯白莲", buyers.subList(0, 4), card);
    }

    private void buy(String sale, String name, List<BuyerId> buyers, List<Pick> paying) {
        var sku = offer(name).sku();
        var id = named(sale);
        for (var buyer : buyers) {
            var picks = new ArrayList<>(paying);
            picks.add(sales.turn(id, sku, buyer).orElseThrow());
            doors.placing()
                    .place(buyer, sku, doors.addresses().all(buyer).getFirst().id(), picks);
        }
    }

    private CampaignId named(String name) {
        return campaigns.of("flashsale").stream()
                .filter(campaign -> campaign.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CampaignId running(String name, FlashSaleTerms rule) {
        var id = sales.open(terms(name, rule), rule).id();
        desk.publish(id, true, TELLER);
        return id;
    }

    private static CampaignTerms terms(String name, FlashSaleTerms rule) {
        var window = new TimeWindow(
                rule.sessions().getFirst().startsAt(), rule.sessions().getLast().endsAt());
        return CampaignTerms.of(name, window)
                .about(Scope.of(rule.skus().stream().map(FlashSku::skuId).toList()));
    }

    private static FlashSaleTerms rule(List<FlashTimes> sessions, List<FlashSku> skus) {
        return new FlashSaleTerms(10, 24, 5, 120, 3, sessions, skus);
    }

    private static FlashTimes times(Instant from, int hours) {
        return new FlashTimes(from, from.plus(HOUR.multipliedBy(hours)));
    }

    /** At six tenths of its price. */
    private FlashSku flash(String product, int stock) {
        var offer = offer(product);
        return new FlashSku(offer.sku(), offer.price().times(new Rate(6_000)), stock);
    }

    private SkuOffer offer(String product) {
        return doors.skus().snapshot().products().stream()
                .filter(one -> one.draft().name().equals(product))
                .map(one -> doors.skus().snapshot().ofProduct(one.id()).getFirst())
                .findFirst()
                .orElseThrow();
    }
}

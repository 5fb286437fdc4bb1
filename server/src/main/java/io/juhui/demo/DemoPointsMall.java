package io.juhui.demo;

import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Scope;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.pointsmall.MallCampaigns;
import io.juhui.marketing.pointsmall.MallItem;
import io.juhui.marketing.pointsmall.MallItem.MallKind;
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

/** The points mall with coupons, gift cards and goods: to be had now, soon, paused, over, and a draft. */
@Component
@Profile("demo")
class DemoPointsMall {

    private static final String PART = "points-mall";
    private static final Actor.Staff TELLER =
            new Actor.Staff(new Actor.StaffId(0), "demo", Set.of(Permission.GOODS_COST.code()));
    private static final Duration DAY = Duration.ofDays(1);

    /** How many pieces of goods stand in the mall. */
    private static final int GOODS = 4;

    private final MallCampaigns mall;
    private final CampaignDesk desk;
    private final CampaignPast past;
    private final Skus skus;
    private final DemoParts parts;
    private final Clock clock;

    DemoPointsMall(MallCampaigns mall, CampaignDesk desk, CampaignPast past, Skus skus, DemoParts parts, Clock clock) {
        this.mall = mall;
        this.desk = desk;
        this.past = past;
        this.skus = skus;
        this.parts = parts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(16)
    void load() {
        if (parts.has(DemoParts.HISTORY)) {
            var now = clock.instant();
            parts.tell(PART, now, () -> tell(now));
        }
    }

    private void tell(Instant now) {
        var months = new TimeWindow(now.minus(DAY), now.plus(DAY.multipliedBy(90)));
        var soon = new TimeWindow(now.plus(DAY.multipliedBy(3)), now.plus(DAY.multipliedBy(30)));
        coupon("新人无门槛", "5 元无门槛券", months, 200);
        coupon("满99减15", "满 99 减 15 券", months, 500);
        running(CampaignTerms.of("5 元礼品卡", months), card(500, 450, 200, 3));
        running(CampaignTerms.of("10 元礼品卡", months), card(1_000, 880, 100, 2));
        running(CampaignTerms.of("100 元礼品卡", months), card(10_000, 8_800, 20, 1));
        running(CampaignTerms.of("元旦 20 元礼品卡", soon), card(2_000, 1_600, 50, 1));
        desk.pause(running(CampaignTerms.of("50 元礼品卡", months), card(5_000, 4_500, 30, 1)));
        past.lasted(
                running(CampaignTerms.of("双十一 11 元礼品卡", months), card(1_100, 800, 111, 1)),
                new TimeWindow(now.minus(DAY.multipliedBy(30)), now.minus(DAY.multipliedBy(19))));
        goods(now, months);
        mall.open(CampaignTerms.of("春节 88 元礼品卡（草稿）", soon), card(8_800, 7_500, 50, 1));
    }

    private void goods(Instant now, TimeWindow window) {
        var cheap = skus.snapshot().products().stream()
                .flatMap(product ->
                        skus.snapshot().ofProduct(product.id()).stream().limit(1))
                .filter(sku -> sku.onSale(now) && sku.price().compareTo(Money.fen(2_000)) > 0)
                .sorted(Comparator.comparing(SkuOffer::price)
                        .thenComparingLong(sku -> sku.sku().value()))
                .limit(GOODS)
                .toList();
        for (int i = 0; i < cheap.size(); i++) {
            var sku = cheap.get(i);
            var cash = i % 2 == 0 ? Money.ZERO : Money.fen(sku.price().fen() / 2 / 100 * 100);
            var points = (sku.price().fen() - cash.fen()) / 100 * 40;
            running(
                    CampaignTerms.of(sku.name(), window).about(Scope.of(List.of(sku.sku()))),
                    new MallItem(MallKind.GOODS, Long.toString(sku.sku().value()), 1, points, cash, 50, 2));
        }
    }

    private void coupon(String template, String name, TimeWindow window, long points) {
        past.newest("coupon", Long.MAX_VALUE, 100).stream()
                .filter(campaign -> campaign.name().equals(template))
                .findFirst()
                .ifPresent(campaign -> running(
                        CampaignTerms.of(name, window),
                        new MallItem(
                                MallKind.COUPON, Long.toString(campaign.id().value()), 1, points, Money.ZERO, 300, 1)));
    }

    private static MallItem card(long fen, long points, int stock, int perPerson) {
        return new MallItem(MallKind.GIFTCARD, "", fen, points, Money.ZERO, stock, perPerson);
    }

    private CampaignId running(CampaignTerms terms, MallItem item) {
        var id = mall.open(terms, item).id();
        desk.publish(id, true, TELLER);
        return id;
    }
}

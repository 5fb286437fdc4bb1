package io.juhui.demo;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.lottery.ChanceTerms;
import io.juhui.marketing.lottery.ChanceTerms.FriendBy;
import io.juhui.marketing.lottery.DrawDesk;
import io.juhui.marketing.lottery.LotteryCampaigns;
import io.juhui.marketing.lottery.LotteryRule;
import io.juhui.marketing.lottery.LotteryRule.Look;
import io.juhui.marketing.lottery.Prize;
import io.juhui.marketing.lottery.Prize.PrizeKind;
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

/** Lotteries: a wheel and a grid that run, one announced, one paused, one that is over with its seed told, and a draft. */
@Component
@Profile("demo")
class DemoLottery {

    private static final String CAMPAIGNS = "lotteries";
    private static final String DRAWS = "lottery-draws";
    private static final String WHEEL = "天天抽好礼";
    private static final String GRID = "年终九宫格";
    private static final String LAST = "双十二大转盘";
    private static final Actor.Staff TELLER = new Actor.Staff(new Actor.StaffId(0), "demo", Set.of());
    private static final Duration DAY = Duration.ofDays(1);

    private final LotteryDoors doors;
    private final Campaigns campaigns;
    private final CampaignPast past;
    private final Skus skus;
    private final DemoParts parts;
    private final Clock clock;

    DemoLottery(LotteryDoors doors, Campaigns campaigns, CampaignPast past, Skus skus, DemoParts parts, Clock clock) {
        this.doors = doors;
        this.campaigns = campaigns;
        this.past = past;
        this.skus = skus;
        this.parts = parts;
        this.clock = clock;
    }

    /** What merchants and buyers go through. */
    @Component
    @Profile("demo")
    record LotteryDoors(LotteryCampaigns lotteries, CampaignDesk desk, DrawDesk draws) {}

    @EventListener(ApplicationReadyEvent.class)
    @Order(17)
    void load() {
        if (parts.has(DemoParts.HISTORY)) {
            var now = clock.instant();
            parts.tell(CAMPAIGNS, now, () -> tell(now));
            parts.tell(DRAWS, now, this::draw); // when others can see what they draw in
        }
    }

    private void tell(Instant now) {
        var month = new TimeWindow(now.minus(DAY), now.plus(DAY.multipliedBy(30)));
        var soon = new TimeWindow(now.plus(DAY), now.plus(DAY.multipliedBy(8)));
        var goods = goods();
        running(WHEEL, month, rule(Look.WHEEL, wheel(goods.get(0))));
        running(GRID, month, rule(Look.GRID, grid(goods.get(1), goods.get(2))));
        running("元旦抽奖", soon, rule(Look.WHEEL, wheel(goods.get(1))));
        doors.desk().pause(running("周末抽一抽", month, rule(Look.WHEEL, wheel(goods.get(2)))));
        running(LAST, month, rule(Look.WHEEL, wheel(goods.get(0))));
        doors.lotteries().open(CampaignTerms.of("春节九宫格（草稿）", soon), rule(Look.GRID, grid(goods.get(0), goods.get(1))));
    }

    private void draw() {
        var levels = LongStream.rangeClosed(1, 4).mapToObj(AudienceId::new).toList();
        var buyers = campaigns.members(new Audience("level", levels), 0, 12);
        draw(WHEEL, buyers, 2);
        draw(GRID, buyers, 1);
        draw(LAST, buyers, 3);
        var over = clock.instant();
        named(LAST).ifPresent(id -> past.lasted(id, new TimeWindow(over.minus(DAY.multipliedBy(7)), over)));
    }

    private void draw(String name, List<BuyerId> buyers, int times) {
        named(name).ifPresent(id -> {
            for (int i = 0; i < times; i++) {
                buyers.forEach(buyer -> doors.draws().draw(buyer, id));
            }
        });
    }

    private java.util.Optional<CampaignId> named(String name) {
        return campaigns.of("lottery").stream()
                .filter(campaign -> campaign.name().equals(name))
                .map(Campaign::id)
                .findFirst();
    }

    private CampaignId running(String name, TimeWindow window, LotteryRule rule) {
        var id = doors.lotteries().open(CampaignTerms.of(name, window), rule).id();
        doors.desk().publish(id, false, TELLER);
        return id;
    }

    private static LotteryRule rule(Look look, List<Prize> prizes) {
        var chances = new ChanceTerms(3, FriendBy.OPENED, 3, Money.fen(9_900), 1, 100, 2);
        return new LotteryRule(look, chances, 8, 60, 5, 7, "奖品图片以实物为准；活动由本店提供，与平台无关。", prizes);
    }

    private static List<Prize> wheel(SkuOffer goods) {
        return List.of(
                goods(goods, 5, 20_000),
                prize("10 元礼品卡", PrizeKind.GIFTCARD, 1_000, 1_000, 20, 30_000),
                prize("5 元红包", PrizeKind.BALANCE, 500, 500, 50, 50_000),
                prize("200 积分", PrizeKind.POINTS, 200, 200, 500, 150_000),
                prize("50 积分", PrizeKind.POINTS, 50, 50, 2_000, 300_000),
                thanks(450_000));
    }

    private static List<Prize> grid(SkuOffer first, SkuOffer second) {
        return List.of(
                goods(first, 3, 5_000),
                prize("50 积分", PrizeKind.POINTS, 50, 50, 3_000, 250_000),
                prize("20 元礼品卡", PrizeKind.GIFTCARD, 2_000, 2_000, 10, 10_000),
                thanks(400_000),
                goods(second, 3, 5_000),
                prize("100 积分", PrizeKind.POINTS, 100, 100, 1_000, 150_000),
                prize("3 元红包", PrizeKind.BALANCE, 300, 300, 100, 80_000),
                prize("20 积分", PrizeKind.POINTS, 20, 20, 5_000, 100_000));
    }

    private static Prize goods(SkuOffer sku, int stock, int odds) {
        var name = sku.name().length() > 30 ? sku.name().substring(0, 30) : sku.name();
        var item = Long.toString(sku.sku().value());
        return new Prize(name, PrizeKind.GOODS, item, 1, sku.price(), stock, odds, null, false);
    }

    private static Prize prize(String name, PrizeKind kind, long amount, long worth, int stock, int odds) {
        return new Prize(name, kind, "", amount, Money.fen(worth), stock, odds, null, false);
    }

    private static Prize thanks(int odds) {
        return new Prize("谢谢参与", PrizeKind.NOTHING, "", 1, Money.ZERO, null, odds, null, true);
    }

    /** The cheapest that are sold. */
    private List<SkuOffer> goods() {
        var at = clock.instant();
        return skus.snapshot().products().stream()
                .flatMap(product ->
                        skus.snapshot().ofProduct(product.id()).stream().limit(1))
                .filter(sku -> sku.onSale(at) && sku.price().compareTo(Money.fen(2_000)) > 0)
                .sorted(Comparator.comparing(SkuOffer::price)
                        .thenComparingLong(sku -> sku.sku().value()))
                .limit(3)
                .toList();
    }
}

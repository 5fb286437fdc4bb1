package io.juhui.frame.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.Campaign.Marks;
import io.juhui.frame.campaign.Margins.Step;
import io.juhui.frame.campaign.Margins.Worst;
import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.ShelfTime;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.kernel.TimeWindow;
import io.juhui.trade.pricing.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarginsTest {

    private static final Instant START = Instant.parse("2026-12-12T12:00:00Z");
    private static final TimeWindow DAY = new TimeWindow(START, START.plus(Duration.ofDays(1)));
    private static final TimeWindow NEXT = new TimeWindow(DAY.end(), DAY.end().plus(Duration.ofDays(1)));
    private static final SkuOffer BOX = sku(45_800, 38_000);

    private static SkuOffer sku(long price, long cost) {
        return new SkuOffer(
                new SkuId(1),
                new ProductId(1),
                "礼盒",
                "",
                new Picture("", null),
                Money.fen(price),
                null,
                Money.fen(cost),
                1,
                1,
                0,
                List.of(),
                null,
                List.of(DeliveryKind.EXPRESS),
                true,
                null,
                null,
                List.of(),
                new ShelfTime(true, null, null));
    }

    private static Step off(String name, Lane lane, long most, TimeWindow window) {
        return off(lane, most, CampaignTerms.of(name, window));
    }

    private static Step off(Lane lane, long most, CampaignTerms terms) {
        var campaign = Campaign.of(new CampaignId(1), "any", terms, new Marks(START, null, null, null), 1);
        return Step.of(
                campaign, lane, (_, before) -> before.minus(Money.fen(most)).max(Money.ZERO));
    }

    private static Worst worst(SkuOffer sku, Step own, Step... others) {
        return Margins.worst(sku, own, List.of(others), (a, b) -> a.equals(b));
    }

    private static List<String> by(Worst worst) {
        return worst.with().by().stream().map(words -> words.zh()).toList();
    }

    private static final Step PROMOTION = off("满100减1", Lane.PROMOTION, 100, DAY);
    private static final Step COUPON = off("券50", Lane.COUPON, 5_000, DAY);
    private static final Step SMALL = off("券5", Lane.COUPON, 500, DAY);
    private static final Step POINTS = off("积分抵30", Lane.POINTS, 3_000, DAY);

    @Test
    @DisplayName("C5 满100减1、50 元券、积分最多抵 30 元：458 元最多便宜 81 元")
    void takesWhatStacksLaneAfterLane() {
        var worst = worst(BOX, PROMOTION, POINTS, COUPON, SMALL);

        assertThat(worst.price()).isEqualTo(Money.fen(37_700));
        assertThat(by(worst)).containsExactly("满100减1", "券50", "积分抵30");
        assertThat(worst.without().price()).isEqualTo(Money.fen(37_800));
    }

    @Test
    void blamesACampaignOnlyForWhatItIsPartOf() {
        var worst = worst(BOX, SMALL, COUPON, POINTS);

        assertThat(by(worst)).containsExactly("券5", "积分抵30");
        assertThat(worst.price()).isEqualTo(Money.fen(42_300));
        assertThat(worst.belowCost()).isFalse();
        assertThat(worst.already()).isTrue(); // by the greater coupon and the points
        assertThat(worst(sku(45_800, 43_000), SMALL, POINTS).belowCost()).isTrue();
    }

    @Test
    void countsOnlyWhatActsAtOneTimeAndForOneBuyer() {
        assertThat(by(worst(BOX, PROMOTION, off("明天", Lane.COUPON, 5_000, NEXT))))
                .containsExactly("满100减1");
        var gold = CampaignTerms.of("金卡", DAY);
        var silver = new CampaignTerms(
                "银卡",
                DAY.start(),
                DAY.end(),
                gold.channels(),
                new Audience("level", List.of(new AudienceId(2))),
                gold.scope(),
                gold.limits(),
                gold.budget(),
                List.of());
        assertThat(by(worst(BOX, off(Lane.PROMOTION, 100, gold), off(Lane.COUPON, 5_000, silver))))
                .containsExactly("金卡");
        var two = off("下午", Lane.COUPON, 5_000, new TimeWindow(START, START.plusSeconds(60)));
        var three = off("晚上", Lane.POINTS, 3_000, new TimeWindow(START.plusSeconds(60), DAY.end()));
        assertThat(by(worst(BOX, PROMOTION, two, three))).containsExactly("满100减1", "下午");
    }

    @Test
    void stacksNothingOnWhatClosesItsLaneNorACouponThatWantsFullPrices() {
        var terms = CampaignTerms.of("不同享", DAY);
        var closing = new CampaignTerms(
                terms.name(),
                DAY.start(),
                DAY.end(),
                terms.channels(),
                terms.audience(),
                terms.scope(),
                terms.limits(),
                terms.budget(),
                List.of(Lane.COUPON));
        assertThat(by(worst(BOX, off(Lane.PROMOTION, 100, closing), COUPON, POINTS)))
                .containsExactly("不同享", "积分抵30");
        var full = new PriceFloor() {
            @Override
            public Money lowest(SkuOffer sku, Money before) {
                return before.minus(Money.fen(5_000));
            }

            @Override
            public boolean afterPromotions() {
                return false;
            }
        };
        var coupon = new Step(COUPON.words(), Lane.COUPON, COUPON.closes(), COUPON.cover(), full, COUPON.when());
        assertThat(by(worst(BOX, PROMOTION, coupon))).containsExactly("满100减1");
        assertThat(by(worst(BOX, coupon, PROMOTION))).containsExactly("券50");
    }

    @Test
    void makesNoPriceOfWhatMakesNone() {
        var worst = worst(BOX, off("充值有礼", Lane.FREIGHT, 0, DAY), COUPON);

        assertThat(worst.price()).isEqualTo(BOX.price());
        assertThat(worst.belowCost()).isFalse();
    }

    @Test
    void findsTwoThatOnlyTogetherSellBelowCost() {
        var sku = sku(45_800, 40_000);
        assertThat(Margins.sinksTogether(sku, COUPON, POINTS, (_, _) -> true)).isTrue();
        assertThat(Margins.sinksTogether(sku, PROMOTION, POINTS, (_, _) -> true))
                .isFalse();
        assertThat(Margins.sinksTogether(sku(45_800, 42_000), COUPON, POINTS, (_, _) -> true))
                .isFalse(); // the coupon does so alone
    }
}

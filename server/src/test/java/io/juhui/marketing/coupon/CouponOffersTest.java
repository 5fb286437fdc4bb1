package io.juhui.marketing.coupon;

import static io.juhui.marketing.coupon.CouponSamples.NOW;
import static io.juhui.marketing.coupon.CouponSamples.TODAY;
import static io.juhui.marketing.coupon.CouponSamples.minus;
import static io.juhui.marketing.coupon.CouponSamples.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.Scope;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.coupon.CouponOffers.CouponVerdict;
import io.juhui.marketing.coupon.CouponSamples.Sample;
import io.juhui.marketing.coupon.CouponTerms.CouponValidity;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly.Why;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The decision what a coupon does to a basket, by examples. */
class CouponOffersTest {

    private static Basket.Line line(int number, long sku, long goods, Set<Lane> closed, Set<Lane> saved) {
        return new Basket.Line(
                number,
                sku,
                sku,
                Set.of(),
                1,
                Money.fen(goods),
                100,
                100,
                1,
                Money.fen(goods),
                Money.ZERO,
                closed,
                saved);
    }

    private static Basket basket(Basket.Line... lines) {
        return new Basket(List.of(lines), null);
    }

    private static Basket plain(long... goods) {
        var lines = new Basket.Line[goods.length];
        for (int i = 0; i < goods.length; i++) {
            lines[i] = line(i, i + 1, goods[i], Set.of(), Set.of());
        }
        return basket(lines);
    }

    private static CouponVerdict verdict(CouponTerms terms, Scope scope, Basket basket) {
        return CouponSamples.looked(new Sample(1, scope, terms), basket).verdict();
    }

    private static long saving(CouponTerms terms, Basket basket) {
        return verdict(terms, Scope.ALL, basket) instanceof CouponVerdict.Saves saves
                ? saves.saving().fen()
                : 0;
    }

    private static Why why(CouponVerdict verdict) {
        return ((CouponVerdict.Not) verdict).why();
    }

    @Test
    void takesOffFromItsThresholdOnAndNeverMoreThanThereIs() {
        assertThat(saving(minus(10_000, 2_000), plain(10_000))).isEqualTo(2_000);
        assertThat(saving(minus(10_000, 2_000), plain(9_999))).isZero();
        assertThat(saving(minus(0, 5_000), plain(3_000))).isEqualTo(3_000);
        assertThat(saving(rate(0, 8_500, null), plain(333))).isEqualTo(50);
        assertThat(saving(rate(0, 8_000, 300L), plain(10_000))).isEqualTo(300);
    }

    @Test
    void saysWhatIsMissing() {
        var not = (CouponVerdict.Not) verdict(minus(10_000, 2_000), Scope.ALL, plain(8_000));

        assertThat(not.why()).isEqualTo(Why.MORE);
        assertThat(not.more()).isEqualTo(Money.fen(2_000));
        assertThat(not.words().zh()).isEqualTo("再买 ¥20 可用满100减20券");
    }

    @Test
    void looksAtItsOwnGoodsOnlyAndSplitsByWhatTheyCost() {
        var scope = Scope.of(List.of(new SkuId(1), new SkuId(2)));
        var saves = (CouponVerdict.Saves) verdict(minus(300, 100), scope, plain(100, 200, 5_000));

        assertThat(saves.savings())
                .containsExactly(java.util.Map.entry(0, Money.fen(33)), java.util.Map.entry(1, Money.fen(67)));
        assertThat(why(verdict(minus(0, 100), Scope.of(List.of(new SkuId(9))), plain(100))))
                .isEqualTo(Why.NOT_FOR_THIS);
    }

    @Test
    void keepsAwayFromWhatAnEarlierOfferClosesAndFromPromotionsWhenItSaysSo() {
        var closed = basket(line(0, 1, 10_000, Set.of(Lane.COUPON), Set.of()));
        assertThat(why(verdict(minus(0, 100), Scope.ALL, closed))).isEqualTo(Why.CLOSED);

        var promoted = basket(line(0, 1, 10_000, Set.of(), Set.of(Lane.PROMOTION)));
        assertThat(saving(minus(0, 100), promoted)).isEqualTo(100);
        assertThat(why(verdict(CouponSamples.withoutPromotions(minus(0, 100)), Scope.ALL, promoted)))
                .isEqualTo(Why.CLOSED);
        var limited = basket(line(0, 1, 10_000, Set.of(), Set.of(Lane.PRICE)));
        assertThat(saving(CouponSamples.withoutPromotions(minus(0, 100)), limited))
                .isEqualTo(100);
    }

    @Test
    void actsFromItsFirstInstantAndNotAtItsLast() {
        var template = new Sample(1, Scope.ALL, minus(0, 100)).template();
        assertThat(CouponOffers.of(template, TODAY, plain(100), TODAY.start())).isInstanceOf(CouponVerdict.Saves.class);
        assertThat(CouponOffers.of(template, TODAY, plain(100), TODAY.end())).isInstanceOf(CouponVerdict.Not.class);
        assertThat(CouponOffers.of(template, TODAY, plain(100), TODAY.start().minusMillis(1)))
                .isInstanceOf(CouponVerdict.Not.class);
        assertThat(NOW).isBetween(TODAY.start(), TODAY.end());
    }

    /** Days end with their midnight in Shanghai, over the end of a year and a leap day too. */
    @Test
    void countsTheDayOfTheClaimAsTheFirst() {
        var claimed = Instant.parse("2027-12-31T10:00:00Z");
        assertThat(new CouponValidity(null, null, 1).of(claimed))
                .isEqualTo(new TimeWindow(claimed, Instant.parse("2027-12-31T16:00:00Z")));
        assertThat(new CouponValidity(null, null, 60).of(claimed).end())
                .isEqualTo(Instant.parse("2028-02-28T16:00:00Z"));
        assertThat(new CouponValidity(null, null, 61).of(claimed).end())
                .isEqualTo(Instant.parse("2028-02-29T16:00:00Z"));
    }

    @Test
    void knowsTheLowestPriceThatAUnitCanComeTo() {
        assertThat(minus(10_000, 2_000).lowest(Money.fen(10_000))).isEqualTo(Money.fen(8_000));
        assertThat(minus(10_000, 2_000).lowest(Money.fen(1_000))).isEqualTo(Money.fen(800));
        assertThat(minus(0, 5_000).lowest(Money.fen(3_000))).isEqualTo(Money.ZERO);
        assertThat(rate(0, 8_000, 300L).lowest(Money.fen(1_000))).isEqualTo(Money.fen(800));
        assertThat(minus(9_900, 5_000).lowest(Money.fen(45_800))).isEqualTo(Money.fen(40_800));
        assertThat(rate(0, 8_000, 300L).lowest(Money.fen(45_800))).isEqualTo(Money.fen(45_500));
    }

    @Test
    void saysItsRuleInWords() {
        assertThat(CouponWords.of(minus(10_000, 2_000)).zh()).isEqualTo("满100减20");
        assertThat(CouponWords.of(minus(0, 550)).zh()).isEqualTo("无门槛减5.5");
        assertThat(CouponWords.of(rate(9_900, 8_500, 3_000L)).zh()).isEqualTo("满99打8.5折，最多减30");
        assertThat(CouponWords.of(rate(9_900, 8_500, null)).en()).isEqualTo("15% off from ¥99");
    }

    @Test
    void saysAnEndAtMidnightAsThatOfTheDayBefore() {
        var midnight = CouponWords.until(Instant.parse("2026-12-15T16:00:00Z"));
        assertThat(midnight.zh()).isEqualTo("12-15 24:00 前可用");
        assertThat(midnight.en()).isEqualTo("until the end of Dec 15");
        var evening = CouponWords.until(Instant.parse("2026-12-15T10:30:00Z"));
        assertThat(evening.zh()).isEqualTo("12-15 18:30 前可用");
        assertThat(evening.en()).isEqualTo("until Dec 15, 18:30");
        var window = CouponWords.of(new CouponTerms.CouponValidity(
                Instant.parse("2026-11-30T16:00:00Z"), Instant.parse("2026-12-31T16:00:00Z"), 0));
        assertThat(window.zh()).isEqualTo("12-01 00:00 至 12-31 24:00 可用");
        assertThat(window.en()).isEqualTo("From Dec 1, 00:00 until the end of Dec 31");
    }
}

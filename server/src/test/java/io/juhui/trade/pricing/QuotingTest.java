package io.juhui.trade.pricing;

import static io.juhui.trade.pricing.PriceSamples.SOMEBODY;
import static io.juhui.trade.pricing.PriceSamples.basket;
import static io.juhui.trade.pricing.PriceSamples.carried;
import static io.juhui.trade.pricing.PriceSamples.line;
import static io.juhui.trade.pricing.PriceSamples.offer;
import static io.juhui.trade.pricing.PriceSamples.quoting;
import static io.juhui.trade.pricing.PriceSamples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.spi.FreightCharge;
import io.juhui.trade.pricing.spi.Offer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotingTest {

    @Test
    void chargesTheListPriceWhenNothingIsOffered() {
        var quote = quoting(List.of()).quote(basket(line(0, 1_990, 2)), SOMEBODY);

        assertThat(quote.total()).isEqualTo(Money.fen(3_980));
        assertThat(quote.discount()).isEqualTo(Money.ZERO);
    }

    @Test
    void letsOffersOfOneLaneCompeteAndTakesTheGreatestSaving() {
        var small = rule(Lane.PRICE, b -> List.of(offer("small", 1, Map.of(0, 100L))));
        var great = rule(Lane.PRICE, b -> List.of(offer("great", 2, Map.of(0, 300L))));

        var quote = quoting(List.of(small, great)).quote(basket(line(0, 1_000, 1)), SOMEBODY);

        assertThat(quote.goods()).isEqualTo(Money.fen(700));
        assertThat(quote.lines().getFirst().adjustments())
                .extracting(Adjustment::rule)
                .containsExactly("great");
    }

    @Test
    void breaksTiesByTheSmallerSourceWhateverTheOrderOfRules() {
        var nine = rule(Lane.PROMOTION, b -> List.of(offer("nine", 9, Map.of(0, 100L))));
        var four = rule(Lane.PROMOTION, b -> List.of(offer("four", 4, Map.of(0, 100L))));

        for (var rules : List.of(List.of(nine, four), List.of(four, nine))) {
            var quote = quoting(rules).quote(basket(line(0, 1_000, 1)), SOMEBODY);
            assertThat(quote.lines().getFirst().adjustments())
                    .extracting(Adjustment::source)
                    .containsExactly(4L);
        }
    }

    @Test
    void stacksLanesOnWhatIsLeft() {
        var price = rule(Lane.PRICE, b -> List.of(offer("limited", 1, Map.of(0, 200L))));
        var tenPercent = rule(
                Lane.PROMOTION,
                b -> List.of(
                        offer("tenth", 2, Map.of(0, b.lines().getFirst().goods().fen() / 10))));

        var quote = quoting(List.of(tenPercent, price)).quote(basket(line(0, 1_000, 1)), SOMEBODY);

        assertThat(quote.goods()).isEqualTo(Money.fen(720));
        assertThat(quote.steps()).extracting(Quote.Step::lane).containsExactly(Lane.PRICE, Lane.PROMOTION);
    }

    @Test
    void capsASavingByWhatTheLineHasLeft() {
        var more = rule(Lane.COUPON, b -> List.of(offer("coupon", 1, Map.of(0, 5_000L))));

        var quote = quoting(List.of(more)).quote(basket(line(0, 1_000, 1)), SOMEBODY);

        assertThat(quote.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void keepsALaneAwayFromALineThatDoesNotAdmitIt() {
        var alone = rule(
                Lane.PRICE,
                b -> List.of(new Offer(
                        "alone", 1, Words.asWritten("alone"), Map.of(0, Money.fen(100)), Set.of(Lane.COUPON))));
        var coupon = rule(Lane.COUPON, b -> List.of(offer("coupon", 2, Map.of(0, 50L, 1, 50L))));

        var quote = quoting(List.of(alone, coupon)).quote(basket(line(0, 1_000, 1), line(1, 1_000, 1)), SOMEBODY);

        assertThat(quote.lines().get(0).goods()).isEqualTo(Money.fen(900));
        assertThat(quote.lines().get(1).goods()).isEqualTo(Money.fen(950));
    }

    @Test
    void neverLetsCouponsPayTheCarriage() {
        var coupon = rule(Lane.COUPON, b -> List.of(offer("coupon", 1, Map.of(0, 99_999L))));
        FreightCharge eight =
                basket -> List.of(new FreightCharge.Charge(1, new Words("运费", "Shipping"), List.of(Money.fen(800))));

        var quote = new Quoting(List.of(coupon), List.of(eight)).quote(carried(line(0, 1_000, 1)), SOMEBODY);

        assertThat(quote.goods()).isEqualTo(Money.ZERO);
        assertThat(quote.freight()).isEqualTo(Money.fen(800));
        assertThat(quote.total()).isEqualTo(Money.fen(800));
    }

    @Test
    void saysAnotherTokenForAnotherPriceAndTheSameForTheSame() {
        var plain = quoting(List.of()).quote(basket(line(0, 1_000, 1), line(1, 500, 2)), SOMEBODY);
        var again = quoting(List.of()).quote(basket(line(0, 1_000, 1), line(1, 500, 2)), SOMEBODY);
        // the same total, made otherwise
        var other = quoting(List.of()).quote(basket(line(0, 1_500, 1), line(1, 250, 2)), SOMEBODY);

        assertThat(plain.token()).isEqualTo(again.token());
        assertThat(plain.total()).isEqualTo(other.total());
        assertThat(plain.token()).isNotEqualTo(other.token());
    }
}

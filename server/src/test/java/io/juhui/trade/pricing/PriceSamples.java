package io.juhui.trade.pricing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Baskets, rules and offers for tests of prices. */
final class PriceSamples {

    private PriceSamples() {}

    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    static final Situation SOMEBODY = Situation.of(Optional.of(new BuyerId(7)), NOW);

    static Quoting quoting(List<PriceRule> rules) {
        return new Quoting(rules, List.of());
    }

    static Offer offer(String rule, long source, Map<Integer, Long> savings) {
        var money = new HashMap<Integer, Money>();
        savings.forEach((line, fen) -> money.put(line, Money.fen(fen)));
        return new Offer(rule, source, Words.asWritten(rule), money, Set.of());
    }

    static PriceRule rule(Lane lane, Function<Basket, List<Offer>> propose) {
        return new PriceRule() {
            @Override
            public Lane lane() {
                return lane;
            }

            @Override
            public Proposals propose(Basket soFar, Situation situation) {
                return Proposals.of(propose.apply(soFar));
            }
        };
    }

    static Basket basket(Basket.Line... lines) {
        return new Basket(List.of(lines), null);
    }

    static Basket carried(Basket.Line... lines) {
        return new Basket(List.of(lines), "330106");
    }

    static Basket.Line line(int number, long price, int quantity) {
        return new Basket.Line(
                number,
                100 + number,
                10 + number,
                Set.of(),
                quantity,
                Money.fen(price),
                500,
                1_000,
                1,
                Money.fen(price).times(quantity),
                Money.ZERO,
                Set.of(),
                Set.of());
    }
}

package io.juhui.marketing.spendsave;

import static io.juhui.marketing.spendsave.SpendSaveSamples.NOW;
import static io.juhui.marketing.spendsave.SpendSaveSamples.line;
import static io.juhui.marketing.spendsave.SpendSaveSamples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.Scope;
import io.juhui.frame.campaign.ScopeGoods;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Id;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.coupon.CouponSamples;
import io.juhui.marketing.coupon.CouponSamples.Sample;
import io.juhui.marketing.coupon.CouponTerms;
import io.juhui.marketing.spendsave.SpendSaveSamples.Running;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Quote;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked carts of the price model, to the fen. A lane is held against them when the shop has it; for the others add a rule made
 * from the case to {@link #rules} and the lane to {@link #BUILT}.
 */
class PriceCasesTest {

    private static final List<Lane> BUILT = List.of(Lane.PRICE, Lane.PROMOTION, Lane.COUPON);
    private static final List<String> CATEGORIES = List.of("fruit", "dairy", "home", "snack", "drink");

    record Case(String name, JsonNode given, JsonNode expect) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var file = PriceCasesTest.class.getResourceAsStream("/pricing/price-cases.json")) {
            var all = JsonMapper.shared().readTree(file);
            assertThat(all).hasSizeGreaterThanOrEqualTo(60);
            return all.valueStream().map(c -> new Case(c.get("name").asString(), c.get("given"), c.get("expect")));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makesThePriceOfTheCase(Case one) {
        var quote = new Quoting(rules(one), List.of())
                .quote(new Basket(lines(one), null), Situation.of(Optional.empty(), NOW));

        assertThat(afterPrice(quote))
                .as("lane PRICE")
                .isEqualTo(longs(one.expect().get("price")));
        for (var lane : BUILT.subList(1, BUILT.size())) {
            var name = lane.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(taken(quote, lane))
                    .as("lane %s", lane)
                    .isEqualTo(longs(one.expect().get(name)));
        }
        assertThat(sources(quote, Lane.PROMOTION)).isEqualTo(longs(one.expect().get("promotions")));
        assertThat(sources(quote, Lane.COUPON)).isEqualTo(used(one.expect().path("couponUsed")));
        if (BUILT.contains(Lane.COUPON) && BUILT.contains(Lane.POINTS)) {
            assertThat(quote.total().fen()).isEqualTo(one.expect().get("total").asLong());
        }
    }

    private static List<PriceRule> rules(Case one) {
        return List.of(prices(one), SpendSaveSamples.rule(promotions(one)), CouponSamples.rule(coupons(one)));
    }

    private static List<Basket.Line> lines(Case one) {
        var lines = new ArrayList<Basket.Line>();
        for (var given : one.given().get("lines")) {
            lines.add(line(
                    lines.size(),
                    given.get("sku").asLong(),
                    Set.of(category(given.get("category").asString())),
                    given.get("unit").asLong(),
                    given.get("quantity").asInt()));
        }
        return lines;
    }

    private static long category(String name) {
        assertThat(CATEGORIES).contains(name);
        return 1_000L + CATEGORIES.indexOf(name);
    }

    /** The lowest of what a unit may cost instead of its list price. */
    private static PriceRule prices(Case one) {
        return new PriceRule() {
            @Override
            public Lane lane() {
                return Lane.PRICE;
            }

            @Override
            public Proposals propose(Basket soFar, Situation situation) {
                var offers = new ArrayList<Offer>();
                for (var line : soFar.lines()) {
                    var given = one.given().get("lines").get(line.number());
                    for (var kind : List.of("limited", "member", "card")) {
                        var saving = given.has(kind)
                                ? line.unitBase().fen() - given.get(kind).asLong()
                                : 0;
                        if (saving > 0) {
                            var all = Money.fen(saving).times(line.quantity());
                            offers.add(new Offer(kind, 1, Words.asWritten(kind), Map.of(line.number(), all), Set.of()));
                        }
                    }
                }
                return Proposals.of(offers);
            }
        };
    }

    private static List<Running> promotions(Case one) {
        return one.given()
                .path("promotions")
                .valueStream()
                .map(p -> running(p.get("id").asLong(), scope(p), saving(p)))
                .toList();
    }

    private static List<Sample> coupons(Case one) {
        return one.given()
                .path("coupons")
                .valueStream()
                .map(c -> new Sample(c.get("id").asLong(), scope(c), coupon(c)))
                .toList();
    }

    private static CouponTerms coupon(JsonNode coupon) {
        var threshold = coupon.get("threshold").asLong();
        var value = coupon.get("value").asLong();
        return coupon.get("kind").asString().equals("MINUS")
                ? CouponSamples.minus(threshold, value)
                : CouponSamples.rate(
                        threshold, value, coupon.has("cap") ? coupon.get("cap").asLong() : null);
    }

    private static List<Long> used(JsonNode coupon) {
        return coupon.isNumber() ? List.of(coupon.asLong()) : List.of();
    }

    private static Scope scope(JsonNode promotion) {
        var categories = promotion
                .path("categories")
                .valueStream()
                .map(c -> new CategoryId(category(c.asString())))
                .toList();
        var skus = ids(promotion.path("skus"), SkuId::new);
        var except = ids(promotion.path("except"), SkuId::new);
        return new Scope(
                categories.isEmpty() && skus.isEmpty(),
                new ScopeGoods(categories, List.of(), skus),
                new ScopeGoods(List.of(), List.of(), except));
    }

    private static <T extends Id> List<T> ids(JsonNode array, LongFunction<T> type) {
        return array.valueStream().map(n -> type.apply(n.asLong())).toList();
    }

    private static Saving saving(JsonNode promotion) {
        var tiers = promotion
                .get("tiers")
                .valueStream()
                .map(t -> new SavingTier(
                        t.get("threshold").asLong(), t.get("value").asLong()))
                .toList();
        return new Saving(
                SavingKind.valueOf(promotion.get("kind").asString()),
                SavingBy.valueOf(promotion.get("by").asString()),
                tiers,
                promotion.path("repeat").asBoolean(false),
                promotion.path("repeatCap").asInt(0),
                promotion.has("cap") ? Money.fen(promotion.get("cap").asLong()) : null);
    }

    private static List<Long> afterPrice(Quote quote) {
        return quote.lines().stream()
                .map(l -> l.list().fen() - taken(l, Lane.PRICE))
                .toList();
    }

    private static List<Long> taken(Quote quote, Lane lane) {
        return quote.lines().stream().map(l -> taken(l, lane)).toList();
    }

    private static long taken(Quote.Line line, Lane lane) {
        return line.adjustments().stream()
                .filter(a -> a.lane() == lane)
                .mapToLong(a -> -a.amount().fen())
                .sum();
    }

    private static List<Long> sources(Quote quote, Lane lane) {
        return quote.lines().stream()
                .flatMap(l -> l.adjustments().stream())
                .filter(a -> a.lane() == lane)
                .map(a -> a.source())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Long> longs(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }
}

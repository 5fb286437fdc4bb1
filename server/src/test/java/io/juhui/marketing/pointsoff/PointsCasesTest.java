package io.juhui.marketing.pointsoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Opening;
import io.juhui.frame.campaign.Scope;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.pointsoff.PointsOffOffers.Running;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.Proposals;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lane POINTS of the worked carts, to the fen and to the point: what the lanes before it take is what the case says. */
class PointsCasesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    record Case(String name, JsonNode given, JsonNode expect) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var file = PointsCasesTest.class.getResourceAsStream("/pricing/price-cases.json")) {
            var all = JsonMapper.shared().readTree(file).valueStream().toList();
            var some = all.stream().filter(c -> c.get("given").has("points")).toList();
            assertThat(some).hasSizeGreaterThanOrEqualTo(25);
            return some.stream().map(c -> new Case(c.get("name").asString(), c.get("given"), c.get("expect")));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesWhatTheCaseSays(Case one) {
        var given = one.given().get("points");
        var rate = new PointsRate(
                given.get("perYuan").asInt(),
                given.has("maxFen") ? Money.fen(given.get("maxFen").asLong()) : null,
                given.path("minimum").asLong(0));

        var said = PointsOffOffers.of(
                List.of(running(7, rate, Scope.ALL)),
                basket(one),
                given.get("balance").asLong(),
                Pick.MOST);

        var savings = new LinkedHashMap<LineId, Money>();
        var byLine = new ArrayList<Long>();
        for (int i = 0; i < one.expect().get("points").size(); i++) {
            int line = i;
            var saving = said.offers().stream()
                    .map(offer -> Optional.ofNullable(offer.savings().get(line)).orElse(Money.ZERO))
                    .findFirst()
                    .orElse(Money.ZERO);
            byLine.add(saving.fen());
            if (saving.isPositive()) {
                savings.put(new LineId(line), saving);
            }
        }
        assertThat(byLine).isEqualTo(longs(one.expect().get("points")));
        var points = savings.isEmpty() ? new LinkedHashMap<LineId, Long>() : PointsOffPrice.split(rate, savings);
        assertThat(points.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(one.expect().get("pointsUsed").asLong());
        for (int i = 0; i < byLine.size(); i++) {
            assertThat(points.getOrDefault(new LineId(i), 0L))
                    .isEqualTo(one.expect().get("pointsByLine").get(i).asLong());
        }
    }

    private static Basket basket(Case one) {
        var lines = new ArrayList<Basket.Line>();
        for (var given : one.given().get("lines")) {
            int i = lines.size();
            long goods = one.expect().get("price").get(i).asLong()
                    - one.expect().get("promotion").get(i).asLong()
                    - one.expect().get("coupon").get(i).asLong();
            lines.add(line(i, given.get("sku").asLong(), given.get("quantity").asInt(), goods));
        }
        return new Basket(lines, null);
    }

    private static Basket.Line line(int number, long sku, int quantity, long goods) {
        return new Basket.Line(
                number,
                sku,
                sku,
                Set.of(),
                quantity,
                Money.fen(goods),
                100,
                100,
                1,
                Money.fen(goods),
                Money.ZERO,
                Set.of(),
                Set.of());
    }

    private static Running running(long id, PointsRate rate, Scope scope) {
        var terms = CampaignTerms.of("活动" + id, new TimeWindow(NOW.minusSeconds(60), NOW.plusSeconds(60)))
                .about(scope);
        var marks = new Campaign.Marks(NOW, null, null, null);
        var campaign = new Campaign(new CampaignId(id), PointsOffRule.KIND, terms, marks, 1, scope.cover());
        return new Running(campaign, rate, new Opening.Open());
    }

    private static List<Long> longs(JsonNode array) {
        return array.valueStream().map(JsonNode::asLong).toList();
    }

    /** Two that are open compete for the same points, so one of them acts: the one that saves more, whatever its place. */
    @Test
    void letsOneCampaignActOnAnOrder() {
        var basket = new Basket(List.of(line(0, 100, 1, 5_000)), null);
        var dear = running(7, new PointsRate(200, null, 0), Scope.ALL);
        var cheap = running(8, new PointsRate(100, null, 0), Scope.ALL);

        var said = PointsOffOffers.of(List.of(dear, cheap), basket, 1_000, 1_000);

        assertThat(said.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.source()).isEqualTo(8);
            assertThat(offer.saving()).isEqualTo(Money.fen(1_000));
        });
        assertThat(PointsOffOffers.of(List.of(dear, cheap), basket, 0, 1_000)).isEqualTo(Proposals.NONE);
    }
}

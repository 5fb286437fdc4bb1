package io.juhui.trade.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.money.ledger.Pot;
import io.juhui.trade.ordering.refund.UnitShares;
import io.juhui.trade.tender.TenderSplit.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked carts of the price model: with what they are paid, and by which road each return comes back. */
class TenderCasesTest {

    record Case(String name, JsonNode all) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var file = TenderCasesTest.class.getResourceAsStream("/pricing/price-cases.json")) {
            var all = JsonMapper.shared().readTree(file);
            return all.valueStream().map(one -> new Case(one.get("name").asString(), one));
        }
    }

    private static Money fen(JsonNode node, String name) {
        return Money.fen(node.path(name).asLong());
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("T6 R15 每个例子的支付方式与退款去向")
    void paysAndGivesBackAsTheCaseSays(Case one) {
        var expect = one.all().get("expect");
        var wished = one.all().get("given").path("tenders");
        var taken = new Wish(
                        Map.of(TenderKind.CARD, fen(wished, "giftCard"), TenderKind.BALANCE, fen(wished, "balance")))
                .of(fen(expect, "total"));
        assertThat(taken.getOrDefault(TenderKind.CARD, Money.ZERO)).isEqualTo(fen(expect, "giftCard"));
        assertThat(taken.getOrDefault(TenderKind.BALANCE, Money.ZERO)).isEqualTo(fen(expect, "balance"));

        var parts = new EnumMap<Pot, Part>(Pot.class);
        taken.forEach((kind, amount) -> {
            var pot = kind.pots().getFirst();
            parts.put(pot, new Part(pot, amount, Money.ZERO));
        });
        giveBack(one.all(), parts, fen(expect, "due"));
    }

    private static void giveBack(JsonNode one, Map<Pot, Part> parts, Money due) {
        var outside = due;
        var earlier = new int[one.at("/given/lines").size()];
        var returned = one.path("returned").valueStream().toList();
        for (var back : returned) {
            int line = back.get("line").asInt();
            int units = back.get("units").asInt();
            int quantity = one.at("/given/lines/" + line + "/quantity").asInt();
            var paid = Money.fen(one.at("/expect/paid/" + line).asLong());
            var money = UnitShares.first(paid, quantity, earlier[line] + units)
                    .minus(UnitShares.first(paid, quantity, earlier[line]));
            earlier[line] += units;
            assertThat(money).isEqualTo(fen(back, "money"));

            var all = List.copyOf(parts.values());
            var inside = TenderSplit.inside(money, outside, all, false);
            var split = TenderSplit.over(inside, all, false);
            assertThat(money.minus(inside)).isEqualTo(fen(back, "toDue"));
            assertThat(split.getOrDefault(Pot.BALANCE_PRINCIPAL, Money.ZERO)).isEqualTo(fen(back, "toBalance"));
            assertThat(split.getOrDefault(Pot.CARD_AVAILABLE, Money.ZERO)).isEqualTo(fen(back, "toGiftCard"));
            outside = outside.minus(money.minus(inside));
            for (var part : new ArrayList<>(parts.values())) {
                var more = split.getOrDefault(part.pot(), Money.ZERO);
                parts.put(
                        part.pot(),
                        new Part(part.pot(), part.amount(), part.back().plus(more)));
            }
        }
    }
}

package io.juhui.trade.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Money;
import io.juhui.money.ledger.Pot;
import io.juhui.trade.tender.TenderSplit.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TenderSplitTest {

    private static Money fen(long fen) {
        return Money.fen(fen);
    }

    private static Part part(Pot pot, long amount, long back) {
        return new Part(pot, fen(amount), fen(back));
    }

    @Test
    @DisplayName("R15 先退外部，再退余额，最后退礼品卡")
    void givesBackOutsideMoneyFirst() {
        var parts = List.of(part(Pot.CARD_AVAILABLE, 3_000, 0), part(Pot.BALANCE_PRINCIPAL, 2_000, 0));
        assertThat(TenderSplit.inside(fen(5_000), fen(5_000), parts, false)).isEqualTo(Money.ZERO);
        assertThat(TenderSplit.inside(fen(5_000), Money.ZERO, parts, false)).isEqualTo(fen(5_000));
        assertThat(TenderSplit.over(fen(2_500), parts, false))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Pot.BALANCE_PRINCIPAL, fen(2_000), Pot.CARD_AVAILABLE, fen(500)));
    }

    @Test
    @DisplayName("R15 本金和赠金按花掉的比例退")
    void givesPrincipalAndGiftBackAsTheyWereSpent() {
        var parts = List.of(part(Pot.BALANCE_PRINCIPAL, 1_000, 0), part(Pot.BALANCE_GIFT, 100, 0));
        assertThat(TenderSplit.over(fen(550), parts, false))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Pot.BALANCE_PRINCIPAL, fen(500), Pot.BALANCE_GIFT, fen(50)));
    }

    @Test
    void splitsInProportionWhereTheShopWantsIt() {
        var parts = List.of(part(Pot.CARD_AVAILABLE, 2_500, 0), part(Pot.BALANCE_PRINCIPAL, 2_500, 0));
        assertThat(TenderSplit.inside(fen(1_000), fen(5_000), parts, true)).isEqualTo(fen(500));
        assertThat(TenderSplit.over(fen(500), parts, true))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Pot.CARD_AVAILABLE, fen(250), Pot.BALANCE_PRINCIPAL, fen(250)));
    }

    @Test
    @DisplayName("任意次退款，任意顺序：各路之和等于付的，没有一路退多")
    void givesBackExactlyWhatEachGaveWhateverTheSteps() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            boolean inProportion = random.nextBoolean();
            var parts = new ArrayList<Part>();
            for (var pot : List.of(Pot.CARD_AVAILABLE, Pot.BALANCE_PRINCIPAL, Pot.BALANCE_GIFT)) {
                if (random.nextBoolean()) {
                    parts.add(part(pot, random.nextLong(1, 10_000), 0));
                }
            }
            long outside = random.nextLong(0, 10_000);
            var total = Money.sum(parts.stream().map(Part::amount).toList()).plus(fen(outside));
            var left = total;
            var outsideLeft = fen(outside);
            while (left.isPositive()) {
                var some = fen(random.nextLong(1, left.fen() + 1));
                var inside = TenderSplit.inside(some, outsideLeft, parts, inProportion);
                var split = TenderSplit.over(inside, parts, inProportion);
                assertThat(Money.sum(split.values())).as("seed " + seed).isEqualTo(inside);
                outsideLeft = outsideLeft.minus(some.minus(inside));
                assertThat(outsideLeft.isNegative()).as("seed " + seed).isFalse();
                for (int i = 0; i < parts.size(); i++) {
                    var part = parts.get(i);
                    var back = part.back().plus(split.getOrDefault(part.pot(), Money.ZERO));
                    assertThat(back).as("seed " + seed).isLessThanOrEqualTo(part.amount());
                    parts.set(i, new Part(part.pot(), part.amount(), back));
                }
                left = left.minus(some);
            }
            assertThat(outsideLeft).as("seed " + seed).isEqualTo(Money.ZERO);
            assertThat(parts)
                    .as("seed " + seed)
                    .allSatisfy(p -> assertThat(p.left()).isEqualTo(Money.ZERO));
        }
    }

    @Test
    void refusesMoreThanWasGiven() {
        var parts = List.of(part(Pot.CARD_AVAILABLE, 10, 5));
        assertThatThrownBy(() -> TenderSplit.over(fen(6), parts, false)).isInstanceOf(IllegalArgumentException.class);
    }
}

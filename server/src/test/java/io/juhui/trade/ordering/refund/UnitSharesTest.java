package io.juhui.trade.ordering.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Money;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class UnitSharesTest {

    /** A worked cart: what its lines paid, and what each return of units gives back, in order. */
    record Case(String name, List<Integer> quantities, List<Long> paid, List<List<Integer>> returned) {}

    @Test
    @DisplayName("R4 三件共付 100 分：34、33、33")
    void givesTheFirstUnitsTheOddFen() {
        assertThat(List.of(one(100, 3, 0), one(100, 3, 1), one(100, 3, 2))).containsExactly(34L, 33L, 33L);
        assertThat(List.of(one(1, 3, 0), one(1, 3, 1), one(1, 3, 2))).containsExactly(1L, 0L, 0L);
        assertThat(UnitShares.next(Money.fen(100), 3, 1, 2)).isEqualTo(Money.fen(66));
    }

    @Test
    void sumsToWhatWasPaidInWhateverPortionsItGoesBack() {
        var random = new Random(713);
        for (int round = 0; round < 20_000; round++) {
            var quantity = 1 + random.nextInt(random.nextBoolean() ? 7 : 9_999);
            var paid =
                    Money.fen(random.nextInt(4) == 0 ? random.nextInt(quantity + 1) : random.nextLong(1_000_000_000));
            var back = new ArrayList<Money>();
            for (int gone = 0; gone < quantity; ) {
                var units = 1 + random.nextInt(quantity - gone);
                var share = UnitShares.next(paid, quantity, gone, units);
                assertThat(share.fen()).isBetween(paid.fen() / quantity * units, (paid.fen() / quantity + 1) * units);
                back.add(share);
                gone += units;
            }
            assertThat(Money.sum(back)).as("%s over %s", paid, quantity).isEqualTo(paid);
        }
    }

    @Test
    void givesBackWhatTheWorkedCartsSay() throws IOException {
        try (var file = UnitSharesTest.class.getResourceAsStream("/pricing/returned-units.json")) {
            var cases = JsonMapper.shared().readValue(file, new TypeReference<List<Case>>() {});
            assertThat(cases).hasSize(31);
            for (var one : cases) {
                var gone = new int[one.quantities().size()];
                for (var step : one.returned()) {
                    int line = step.get(0);
                    assertThat(UnitShares.next(
                                    Money.fen(one.paid().get(line)),
                                    one.quantities().get(line),
                                    gone[line],
                                    step.get(1)))
                            .as(one.name())
                            .isEqualTo(Money.fen(step.get(2)));
                    gone[line] += step.get(1);
                }
            }
        }
    }

    @Test
    void refusesUnitsThatThereAreNot() {
        assertThatThrownBy(() -> UnitShares.next(Money.fen(100), 3, 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitShares.first(Money.fen(100), 3, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long one(long paid, int quantity, int earlier) {
        return UnitShares.next(Money.fen(paid), quantity, earlier, 1).fen();
    }
}

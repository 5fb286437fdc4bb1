package io.juhui.trade.freight;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreightWordsTest {

    private static FreightTemplate.FreightRate rate(long first, long next, String... regions) {
        return new FreightTemplate.FreightRate(List.of(regions), 1, Money.fen(first), 1, Money.fen(next));
    }

    @Test
    void saysTheRateTheFreeAmountAndThatSomeRegionsDiffer() {
        var template = new FreightTemplate(
                "x",
                FreightTemplate.FreightUnit.PIECE,
                Money.fen(9_900),
                List.of(rate(800, 200), rate(1_500, 500, "65")),
                List.of("54"));
        assertThat(FreightWords.of(template, Language.CHINESE))
                .isEqualTo("运费 %s 起，满 %s 包邮，部分地区另计，部分地区不送".formatted(Money.fen(800), Money.fen(9_900)));
        assertThat(FreightWords.of(template, Language.ENGLISH))
                .isEqualTo("Delivery from %s, free over %s, some regions differ, not delivered everywhere"
                        .formatted(Money.fen(800), Money.fen(9_900)));
    }

    @Test
    void callsFreeOnlyWhatIsFreeEverywhere() {
        var free = new FreightTemplate("x", FreightTemplate.FreightUnit.PIECE, null, List.of(rate(0, 0)), List.of());
        var farCosts = new FreightTemplate(
                "x", FreightTemplate.FreightUnit.PIECE, null, List.of(rate(0, 0), rate(900, 0, "65")), List.of());
        assertThat(FreightWords.of(free, Language.CHINESE)).isEqualTo("包邮");
        assertThat(FreightWords.of(farCosts, Language.CHINESE)).isEqualTo("运费 %s 起，部分地区另计".formatted(Money.ZERO));
    }
}

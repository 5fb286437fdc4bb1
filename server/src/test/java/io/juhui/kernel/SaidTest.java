package io.juhui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money and rates as they are said in titles. */
class SaidTest {

    @ParameterizedTest
    @CsvSource({
        "0, ¥0, 0",
        "2000, ¥20, 20",
        "1990, ¥19.90, 19.9",
        "1, ¥0.01, 0.01",
        "-500, -¥5, -5",
        "-550, -¥5.50, -5.5"
    })
    void saysFenOnlyWhereThereAreSome(long fen, String brief, String bare) {
        assertThat(Money.fen(fen).brief()).isEqualTo(brief);
        assertThat(Money.fen(fen).bare()).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({"9000, 9, 10", "8850, 8.85, 11.5", "10000, 10, 0", "100, 0.1, 99", "9999, 9.999, 0.01"})
    void saysARateOfThePriceAndWhatItTakesOff(int basisPoints, String fold, String percentOff) {
        assertThat(new Rate(basisPoints).fold()).isEqualTo(fold);
        assertThat(new Rate(basisPoints).percentOff()).isEqualTo(percentOff);
    }
}

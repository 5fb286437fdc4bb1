package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Entropy;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderNumbersTest {

    private final OrderNumbers numbers = new OrderNumbers();

    @Test
    @DisplayName("P05 订单号：除日期外全是随机，看不出卖了多少")
    void tellsTheDayAndNothingElse() {
        var at = Instant.parse("2026-11-22T04:00:00Z");
        var drawn = Stream.generate(() -> numbers.next(at)).limit(1_000).toList();

        assertThat(drawn).allMatch(number -> number.matches("261122[0-9]{14}"));
        assertThat(Entropy.bits(drawn)).isGreaterThan(46);
        assertThat(drawn).isNotEqualTo(drawn.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-28T15:59:59.999Z, 280228",
        "2028-02-28T16:00:00Z, 280229",
        "2028-02-29T16:00:00Z, 280301",
        "2026-12-31T15:59:59.999Z, 261231",
        "2026-12-31T16:00:00Z, 270101",
        "2026-11-01T06:30:00Z, 261101"
    })
    @DisplayName("F04 闰日、除夕夜、夏令时地区的服务器：日子按上海时间算")
    void countsDaysInTheShopsTime(Instant at, String day) {
        assertThat(numbers.next(at)).startsWith(day);
    }
}

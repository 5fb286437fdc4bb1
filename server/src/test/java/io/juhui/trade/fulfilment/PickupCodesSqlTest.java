package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Entropy;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.OrderId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@JuhuiTest
@Transactional
class PickupCodesSqlTest {

    @Autowired
    PickupCodes codes;

    @Test
    @DisplayName("P05 提货码：至少 64 位随机，猜不到")
    void cannotBeGuessed() {
        var drawn = LongStream.rangeClosed(1, 400)
                .mapToObj(i -> codes.of(new OrderId(-i)))
                .toList();

        assertThat(drawn).allMatch(code -> code.matches("[0-9a-hjkmnp-tv-z]{13}"));
        assertThat(Entropy.bits(drawn)).isGreaterThan(64);
    }
}

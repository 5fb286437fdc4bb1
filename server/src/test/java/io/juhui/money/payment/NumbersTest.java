package io.juhui.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Entropy;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    @DisplayName("P05 商户单号、退款单号：猜不到，160 位随机")
    void cannotBeGuessed() {
        assertThat(Entropy.bits(Stream.generate(Numbers::fresh).limit(1_000).toList()))
                .isGreaterThan(150);
    }
}

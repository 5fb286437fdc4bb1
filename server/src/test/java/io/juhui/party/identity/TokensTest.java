package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Entropy;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    @DisplayName("P05 登录令牌：猜不到，256 位随机")
    void cannotBeGuessed() {
        assertThat(Entropy.bits(Stream.generate(Tokens::fresh).limit(2_000).toList()))
                .isGreaterThan(250);
    }
}

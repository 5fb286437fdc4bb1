package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.juhui.kernel.Problem;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits();

    @Test
    @DisplayName("Q08 T01 超过次数就拒绝并说明几秒后再来；过了就放行，没有人被永久锁住")
    void admitsAgainAfterThePauseItNamed() throws InterruptedException {
        var pause = Duration.ofMillis(1_500);
        limits.take("victim", 2, pause);
        limits.take("victim", 2, pause);
        Assertions.assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> limits.take("victim", 2, pause))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(WebProblem.TOO_MANY);
                    assertThat(refused.extras()).containsKey("retryAfterSeconds");
                });
        assertThatCode(() -> limits.take("somebody else", 2, pause)).doesNotThrowAnyException();

        Thread.sleep(pause.toMillis());

        assertThatCode(() -> limits.take("victim", 2, pause)).doesNotThrowAnyException();
    }
}

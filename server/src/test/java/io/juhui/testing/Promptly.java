package io.juhui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Tells a call that hangs from a machine that stalls: what hangs does so each time. */
public final class Promptly {

    private static final int TRIES = 3;

    private Promptly() {}

    /** The first answer that came within {@code most}; fails when none of three did. For calls that may be repeated. */
    public static <T> T within(Duration most, String what, Callable<T> call) {
        var took = Duration.ZERO;
        for (int i = 0; i < TRIES; i++) {
            var start = System.nanoTime();
            T answer;
            try {
                answer = call.call();
            } catch (Exception e) {
                throw new AssertionError(what, e);
            }
            took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(most) < 0) {
                return answer;
            }
        }
        assertThat(took).as("%s, for the third time", what).isLessThan(most);
        throw new AssertionError(what);
    }
}

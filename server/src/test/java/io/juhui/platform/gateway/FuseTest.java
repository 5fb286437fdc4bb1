package io.juhui.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FuseTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong time = new AtomicLong();
    private final Fuse fuse = new Fuse(time::get);

    @Test
    void opensAfterFiveSlowFailuresAndLetsOneTryAfterARest() {
        for (int i = 0; i < 5; i++) {
            assertThat(fuse.lets()).isTrue();
            fail(8);
        }
        assertThat(fuse.lets()).isFalse();
        time.addAndGet(10 * SECOND);
        assertThat(fuse.lets()).as("one tries").isTrue();
        assertThat(fuse.lets()).as("the others wait").isFalse();
        fail(8);
        assertThat(fuse.lets()).isFalse();
        time.addAndGet(10 * SECOND);
        assertThat(fuse.lets()).isTrue();
        fuse.succeeded();
        assertThat(fuse.lets()).isTrue();
        assertThat(fuse.lets()).isTrue();
    }

    @Test
    void shrugsAtQuickFailuresAndAtSlowOnesBetweenSuccesses() {
        for (int i = 0; i < 50; i++) {
            fail(0);
        }
        assertThat(fuse.lets()).isTrue();
        for (int i = 0; i < 50; i++) {
            fail(8);
            fuse.succeeded();
        }
        assertThat(fuse.lets()).isTrue();
    }

    private void fail(long seconds) {
        var start = fuse.now();
        time.addAndGet(seconds * SECOND);
        fuse.failed(start);
    }
}

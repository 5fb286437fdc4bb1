package io.juhui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdsTest {

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    @DisplayName("F03 墙上时钟倒退十秒、快进五分钟：编号仍然唯一、递增")
    void growsAlthoughTheWallClockStepsBack() {
        var ids = new Ids(clock, () -> 7);
        var seen = new HashSet<Long>();
        var last = 0L;
        for (var step : new Duration[] {
            Duration.ZERO, Duration.ofSeconds(-10), Duration.ofMillis(1), Duration.ofMinutes(5), Duration.ofMinutes(-5)
        }) {
            now = now.plus(step);
            for (int i = 0; i < 5_000; i++) {
                var id = ids.next();
                assertThat(id).isGreaterThan(last);
                assertThat(seen.add(id)).isTrue();
                last = id;
            }
        }
    }

    @Test
    void differsFromNodeToNodeInTheSameMillisecond() {
        var here = new Ids(clock, () -> 1);
        var there = new Ids(clock, () -> 2);
        var seen = new HashSet<Long>();
        for (int i = 0; i < 5_000; i++) {
            seen.add(here.next());
            seen.add(there.next());
        }
        assertThat(seen).hasSize(10_000);
    }
}

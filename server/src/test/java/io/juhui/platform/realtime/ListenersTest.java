package io.juhui.platform.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Listeners listeners = new Listeners(3, 2, meters);

    @Test
    void anAddressAndANodeHaveOnlySoManyLines() {
        assertThat(listeners.admit("a")).isTrue();
        assertThat(listeners.admit("a")).isTrue();
        assertThat(listeners.roomFor("a")).isFalse();
        assertThat(listeners.admit("a")).as("a third of one address").isFalse();
        assertThat(listeners.admit("b")).isTrue();
        assertThat(listeners.admit("c")).as("a fourth of the node").isFalse();
        assertThat(meters.get("juhui.realtime.connections").gauge().value()).isEqualTo(3);

        listeners.free("a");
        assertThat(listeners.admit("c")).isTrue();
    }
}

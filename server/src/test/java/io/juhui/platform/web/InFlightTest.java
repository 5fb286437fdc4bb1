package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InFlightTest {

    private final InFlight flights = new InFlight();

    /** A node that is told to stop does not keep who waits for another's turn. */
    @Test
    void sendsAwayWhoMayNotWaitAnyLonger() {
        try (var turn = flights.enter("key")) {
            assertThat(turn).isNotNull();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> flights.enter("key")).hasMessageStartingWith("web/idempotency-key-busy");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Problem;
import io.juhui.testing.JuhuiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class ThrottleTest {

    @Autowired
    StaffLogIn.Throttle throttle;

    @Test
    @DisplayName("Q08 an attack from many addresses does not shut out the victim where they have logged in before")
    void admitsTheVictimAtAKnownAddressDuringAnAttack() {
        var name = "victim-" + System.nanoTime();
        for (int i = 0; i < 10; i++) {
            throttle.admit(name, "203.0.113." + i, false);
        }
        assertThatThrownBy(() -> throttle.admit(name, "203.0.113.99", false)).isInstanceOf(Problem.class);
        assertThatCode(() -> throttle.admit(name, "198.51.100.7", true)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("Q08 one address trying many names is throttled")
    void throttlesAnAddressOverAllNames() {
        var address = "192.0.2." + (System.nanoTime() % 200);
        for (int i = 0; i < 60; i++) {
            throttle.admit("name-" + System.nanoTime(), address, false);
        }
        assertThatThrownBy(() -> throttle.admit("name-" + System.nanoTime(), address, false))
                .isInstanceOf(Problem.class);
    }
}

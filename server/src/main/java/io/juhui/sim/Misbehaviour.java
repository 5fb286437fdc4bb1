package io.juhui.sim;

import java.util.Set;

/** The switches that concern answers. */
final class Misbehaviour {

    private Misbehaviour() {}

    static void requireUp(Set<SimSwitch> switches) {
        if (switches.contains(SimSwitch.DOWN)) {
            throw new WireGate.Refusal(503, "SYSTEM_ERROR", "系统繁忙");
        }
    }

    /** What was asked has been done; the asker does not learn it. */
    static void loseAnswer(Set<SimSwitch> switches) {
        if (switches.contains(SimSwitch.ANSWER_LOST)) {
            throw new WireGate.Refusal(500, "SYSTEM_ERROR", "应答丢失");
        }
    }
}

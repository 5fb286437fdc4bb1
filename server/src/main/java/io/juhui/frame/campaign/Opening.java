package io.juhui.frame.campaign;

import io.juhui.kernel.Words;

/** Whether a campaign is open to somebody in some situation, or why not. */
public sealed interface Opening {

    record Open() implements Opening {}

    record Shut(Why why, Words words) implements Opening {}

    enum Why {
        NOT_YET,
        OVER,
        PAUSED,
        BUDGET_SPENT,
        WRONG_CHANNEL,
        NOT_FOR_YOU,
        LIMIT_REACHED
    }

    default boolean isOpen() {
        return this instanceof Open;
    }
}

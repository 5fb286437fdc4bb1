package io.juhui.marketing.spendsave;

/** How a rule takes off. */
public enum SavingKind {
    /** So many fen less. */
    MINUS,
    /** So many basis points to pay: 9折 is 9000. */
    RATE
}

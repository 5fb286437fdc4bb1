package io.juhui.money.payable;

/** WAITING → PAID or CLOSED, and nothing after that. */
public enum PayableState {
    WAITING,
    PAID,
    CLOSED
}

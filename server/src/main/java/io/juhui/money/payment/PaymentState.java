package io.juhui.money.payment;

/** How the collecting of one order's money stands. */
public enum PaymentState {
    UNPAID,
    PAID,
    /** There were attempts, none is open, none was accepted. */
    CLOSED
}

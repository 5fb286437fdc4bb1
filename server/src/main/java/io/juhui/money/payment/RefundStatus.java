package io.juhui.money.payment;

/** REQUESTED → ACCEPTED → SUCCEEDED or FAILED; a failed one may be asked for again, and may succeed late (R14, E07). */
public enum RefundStatus {
    REQUESTED,
    ACCEPTED,
    SUCCEEDED,
    FAILED
}

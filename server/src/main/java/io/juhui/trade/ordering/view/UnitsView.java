package io.juhui.trade.ordering.view;

/** What became of some units of a line, in words. */
public record UnitsView(State state, String text) {

    public enum State {
        SENT,
        REFUNDED,
        REFUND_UNDER_WAY,
        REFUND_FAILED,
        NOTHING_TO_REFUND
    }
}

package io.juhui.trade.pricing;

/** The lanes of a price in the order they run (R2). Inside one lane offers compete, between lanes they stack. */
public enum Lane {
    /** One price for a unit instead of the list price: flash, team, bargain, live, limited, member. */
    PRICE,
    /** Spend-and-save and discounts, each over its own goods. */
    PROMOTION,
    COUPON,
    POINTS,
    /** The carriage and what is waived of it; never touched by earlier lanes (R8). */
    FREIGHT
}

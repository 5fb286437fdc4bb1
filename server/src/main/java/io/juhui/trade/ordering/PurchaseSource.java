package io.juhui.trade.ordering;

/** Where a purchase comes from; a purchase from the cart takes its lines out of the cart. */
public enum PurchaseSource {
    CART,
    BUY_NOW
}

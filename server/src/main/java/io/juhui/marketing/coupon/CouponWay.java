package io.juhui.marketing.coupon;

/** How a coupon was come by. */
public enum CouponWay {
    /** From the coupon centre. */
    CENTRE,
    /** On the page of goods it is good for. */
    PRODUCT,
    /** By a code that the merchant handed out. */
    CODE,
    /** For an order that was received. */
    ORDER,
    /** For a review. */
    REVIEW,
    /** From the merchant, to somebody chosen. */
    GIFT,
    /** As a reward of another room. */
    REWARD;

    /** Whether a merchant decides it of a template; gifts and rewards are always possible. */
    boolean isChosen() {
        return compareTo(GIFT) < 0;
    }
}

package io.juhui.insight.behaviour.event;

/** What somebody did; the order is what is stored, so new ones come last. */
enum EventKind {
    /** A page was opened. */
    VIEW,
    /** A page was left; the amount is for how many milliseconds it was looked at. */
    LEAVE,
    /** A thing came into sight. */
    EXPOSE,
    /** A thing was tapped. */
    CLICK,
    /** Words were searched; the subject is what was typed, the amount how many were found. */
    SEARCH,
    /** Something was put into the cart; the amount is how many. */
    CART,
    /** Something was passed on. */
    SHARE,
    /** Something was kept as a favourite. */
    FAVOURITE;

    int code() {
        return ordinal() + 1;
    }
}

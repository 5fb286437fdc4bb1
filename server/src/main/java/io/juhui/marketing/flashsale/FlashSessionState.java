package io.juhui.marketing.flashsale;

/** Where a session stands. */
enum FlashSessionState {
    /** Nothing has been set aside yet. */
    WAITING,
    OPEN,
    /** What was left has been given back. */
    CLOSED
}

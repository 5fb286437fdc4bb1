package io.juhui.example.seat;

import io.juhui.kernel.Money;

/**
 * @param minimum units that must be bought at least
 * @param free seats nobody has taken; one order takes one
 */
record SeatOffer(long id, long sku, Money price, int minimum, int free) {

    static final String KIND = "seat";
}

package io.juhui.party.membership.earning;

import io.juhui.kernel.Money;
import io.juhui.kernel.Rate;

/**
 * What an order gives by what is left of it, with the rates of when it was paid; what comes back takes back the difference to the
 * same formula on what is left, so any refunds in any order end alike (R22). Pure.
 *
 * @param rate of the level the buyer had then
 */
record OrderWorth(int pointsPerYuan, Rate rate, int growthPerYuan, int growthPerOrder) {

    private static final long FEN_A_YUAN = 100;

    long points(Money left) {
        var whole = Math.multiplyExact(Math.multiplyExact(left.fen(), pointsPerYuan), (long) rate.basisPoints());
        return whole / (FEN_A_YUAN * Rate.WHOLE.basisPoints());
    }

    /** @param kept whether any unit stays; an order that was given back whole gives nothing for having been one */
    long growth(Money left, boolean kept) {
        return left.fen() * growthPerYuan / FEN_A_YUAN + (kept ? growthPerOrder : 0);
    }
}

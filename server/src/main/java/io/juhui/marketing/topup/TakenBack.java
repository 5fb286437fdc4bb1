package io.juhui.marketing.topup;

import io.juhui.kernel.Money;

/**
 * What a refund of principal means (R43).
 *
 * @param principal that leaves the balance
 * @param gift the share of the bonus that goes with it
 * @param deducted what is no longer there of that share, kept from the principal
 * @param points the share of the points; what is spent of them is owed
 */
record TakenBack(Money principal, Money gift, Money deducted, long points) {

    /**
     * The bonus goes in proportion to the principal, rounded up for the shop, so that all of it has gone with the last of the principal.
     *
     * @param there gift money that the buyer has
     */
    static TakenBack of(TopUp topUp, Money principal, Money there) {
        var gone = topUp.back().principal().plus(principal).fen();
        var gift = share(topUp.bonus().gift().fen(), gone, topUp.amount().fen())
                - topUp.back().gift().fen();
        var points = share(topUp.bonus().points(), gone, topUp.amount().fen())
                - topUp.back().points();
        var taken = Money.fen(gift).min(there.max(Money.ZERO));
        return new TakenBack(principal, Money.fen(gift), Money.fen(gift).minus(taken), points);
    }

    private static long share(long bonus, long gone, long amount) {
        return Math.ceilDiv(Math.multiplyExact(bonus, gone), amount);
    }

    /** What goes back to where it was paid from. */
    Money cash() {
        return principal.minus(deducted);
    }

    Money giftTaken() {
        return gift.minus(deducted);
    }
}

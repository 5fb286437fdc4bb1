package io.juhui.reach.sharing;

import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;

/**
 * What came of one share, or of several.
 *
 * @param opens persons who opened it: buyers, and devices that nobody logged in on, of the last half year
 * @param friends of these, buyers
 * @param registered of these, who had no account before
 * @param orders paid ones that are credited to it
 * @param amount of these orders, what was paid and did not go back
 */
record ShareReach(int opens, int friends, int registered, int orders, Money amount) {

    static final ShareReach NONE = new ShareReach(0, 0, 0, 0, Money.ZERO);

    static ShareReach of(Row row) {
        return new ShareReach(
                row.count("opens"),
                row.count("friends"),
                row.count("registered"),
                row.count("orders"),
                row.money("amount_fen"));
    }
}

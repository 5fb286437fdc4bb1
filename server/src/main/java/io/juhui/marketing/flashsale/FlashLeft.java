package io.juhui.marketing.flashsale;

import io.juhui.marketing.flashsale.FlashStocks.Units;
import java.util.List;

/**
 * How many are left, as pages say it: few exactly, many as "at least so many", so that it is true a moment later too and nobody
 * is hurried by a number that is made up.
 *
 * @param units at least so many; exactly when {@code exact}
 * @param taken how much of all has been taken, paid or not, in percent, rounded down; 100 when nothing is left
 */
record FlashLeft(int units, boolean exact, int taken) {

    private static final int FEW = 10;
    private static final int WHOLE = 100;

    /** Of what there is nothing yet 0 is taken. */
    static FlashLeft of(List<Units> some) {
        return some.isEmpty()
                ? new FlashLeft(0, false, 0)
                : of(
                        some.stream().mapToInt(Units::left).sum(),
                        some.stream().mapToInt(Units::carved).sum());
    }

    static FlashLeft of(int left, int carved) {
        int taken = carved == 0 ? WHOLE : (int) ((long) (carved - left) * WHOLE / carved);
        if (left <= FEW) {
            return new FlashLeft(left, true, taken);
        }
        int step = 1;
        while (step * FEW <= left) {
            step *= FEW;
        }
        return new FlashLeft(left / step * step, false, taken);
    }
}

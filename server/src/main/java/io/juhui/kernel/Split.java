package io.juhui.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one way an amount is divided (R3, R4): by largest remainder, ties to the earlier part, so that the parts always sum to
 * the whole and no fen is lost or invented.
 */
public final class Split {

    private Split() {}

    /** Parts proportional to {@code weights} (each ≥ 0, not all zero unless the amount is zero). */
    public static List<Money> byLargestRemainder(Money amount, List<Money> weights) {
        var total = weights.stream()
                .map(w -> BigInteger.valueOf(w.requirePrice().fen()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            if (amount.isZero()) {
                return weights.stream().map(_ -> Money.ZERO).toList();
            }
            throw new IllegalArgumentException("cannot split " + amount + " over weights that sum to zero");
        }
        var sign = amount.isNegative() ? -1 : 1;
        var whole = BigInteger.valueOf(Math.abs(amount.fen()));
        var parts = new long[weights.size()];
        var remainders = new BigInteger[weights.size()];
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            var share = whole.multiply(BigInteger.valueOf(weights.get(i).fen())).divideAndRemainder(total);
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1];
            given += parts[i];
        }
        var left = (int) (whole.longValueExact() - given);
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        var result = new ArrayList<Money>(parts.length);
        for (var part : parts) {
            result.add(Money.fen(sign * part));
        }
        return List.copyOf(result);
    }

    /**
     * Like {@link #byLargestRemainder} but no part exceeds its cap; the excess is spread again over the parts that still have
     * room (R3). An amount above the sum of caps is capped to it.
     */
    public static List<Money> capped(Money amount, List<Money> weights, List<Money> caps) {
        var given = new Money[weights.size()];
        java.util.Arrays.fill(given, Money.ZERO);
        var left = amount.requirePrice().min(Money.sum(caps));
        while (left.isPositive()) {
            var open = new ArrayList<Money>();
            for (int i = 0; i < given.length; i++) {
                open.add(given[i].compareTo(caps.get(i)) < 0 ? weights.get(i).max(Money.fen(1)) : Money.ZERO);
            }
            var round = byLargestRemainder(left, open);
            for (int i = 0; i < given.length; i++) {
                var taken = round.get(i).min(caps.get(i).minus(given[i]));
                given[i] = given[i].plus(taken);
                left = left.minus(taken);
            }
        }
        return List.of(given);
    }

    /**
     * What unit number {@code index} (from 0) of {@code units} carries of {@code whole}: 100 fen over 3 units are 34, 33, 33
     * (R4).
     */
    public static Money unitShare(Money whole, int units, int index) {
        var base = Math.floorDiv(whole.fen(), units);
        return Money.fen(base + (index < Math.floorMod(whole.fen(), units) ? 1 : 0));
    }
}

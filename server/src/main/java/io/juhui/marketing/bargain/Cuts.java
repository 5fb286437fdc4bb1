package io.juhui.marketing.bargain;

import io.juhui.marketing.bargain.BargainTerms.BargainSku;
import io.juhui.marketing.bargain.BargainTerms.Cutting;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What each helper takes off, all drawn at once: exactly what there is to take off, nobody nothing (R30). Pure. */
final class Cuts {

    private Cuts() {}

    static long[] of(BargainTerms terms, BargainSku sku, RandomGenerator random) {
        var fixed = sku.cut();
        return terms.cutting() == Cutting.RANDOM || fixed == null
                ? random(sku.rest().fen(), terms.helpers(), random)
                : fixed(sku.rest().fen(), terms.helpers(), fixed.fen());
    }

    /**
     * Each up to twice the mean of what is left, so that all are drawn alike and every order of helpers is as good as any other; a fen
     * is kept for everybody who comes after.
     */
    static long[] random(long rest, int helpers, RandomGenerator random) {
        requireEnough(rest, helpers);
        var cuts = new long[helpers];
        long left = rest;
        for (int i = 0; i < helpers - 1; i++) {
            int others = helpers - 1 - i;
            long most = Math.min(left - others, Math.max(1, 2 * left / (others + 1) - 1));
            cuts[i] = random.nextLong(1, most + 1);
            left -= cuts[i];
        }
        cuts[helpers - 1] = left;
        return cuts;
    }

    /** The same each; the last one has what is left, which is no more than that. */
    static long[] fixed(long rest, int helpers, long cut) {
        if (reaches(rest, helpers, cut).isPresent()) {
            throw new IllegalArgumentException(helpers + " cuts of " + cut + " for " + rest);
        }
        var cuts = new long[helpers];
        Arrays.fill(cuts, cut);
        cuts[helpers - 1] = rest - (helpers - 1) * cut;
        return cuts;
    }

    /** What is wrong with so many equal cuts. */
    enum Fixed {
        /** All of them together do not come to the floor. */
        TOO_LITTLE,
        /** The floor is reached before the last one, for whom nothing is left. */
        TOO_MUCH
    }

    static Optional<Fixed> reaches(long rest, int helpers, long cut) {
        if (cut * helpers < rest) {
            return Optional.of(Fixed.TOO_LITTLE);
        }
        return cut * (helpers - 1) >= rest ? Optional.of(Fixed.TOO_MUCH) : Optional.empty();
    }

    private static void requireEnough(long rest, int helpers) {
        if (helpers < 1 || rest < helpers) {
            throw new IllegalArgumentException(rest + " fen for " + helpers + " helpers");
        }
    }
}

package io.juhui.marketing.spendsave;

import io.juhui.kernel.Money;
import io.juhui.kernel.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a campaign, and the decision what it saves. Pure.
 *
 * @param repeat every so much again 每满; MINUS only
 * @param repeatCap at most so many times, 0 for no bound
 * @param cap the most that a rate may save an order, or null; RATE only
 */
public record Saving(
        @NotNull SavingKind kind,
        @NotNull SavingBy by,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid SavingTier> tiers,
        boolean repeat,
        @Min(0) @Max(999) int repeatCap,
        @Nullable @Min(1) @Max(Money.MOST_FEN) Money cap) {

    /** What the campaign's lines come to. */
    record Have(Money base, long pieces) {}

    /** @param times more than one where it repeats */
    record Reached(SavingTier tier, long times, Money saving) {}

    /** @param missing fen or pieces until {@code then} is saved */
    record Next(SavingTier tier, long missing, Money then) {}

    public Saving {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
    }

    /** Those who wait for a greater tier are told of the smallest step first. */
    private static final Comparator<SavingTier> BY_THRESHOLD =
            Comparator.comparingLong(SavingTier::threshold).thenComparingLong(SavingTier::value);

    List<SavingTier> ascending() {
        return tiers.stream().sorted(BY_THRESHOLD).toList();
    }

    private long measure(Have have) {
        return by == SavingBy.AMOUNT ? have.base().fen() : have.pieces();
    }

    /** The tier that saves most; of equals the one with the lower threshold. */
    Optional<Reached> reached(Have have) {
        return ascending().stream()
                .map(tier -> reached(tier, have))
                .filter(reached -> reached.saving().isPositive())
                .max(Comparator.comparing(Reached::saving)
                        .thenComparing(
                                Comparator.<Reached>comparingLong(r -> r.tier().threshold())
                                        .reversed()));
    }

    private Reached reached(SavingTier tier, Have have) {
        long times = measure(have) / tier.threshold();
        if (times == 0) {
            return new Reached(tier, 0, Money.ZERO);
        }
        times = !repeat ? 1 : repeatCap > 0 ? Math.min(times, repeatCap) : times;
        return new Reached(tier, times, saving(tier, times, have.base()));
    }

    private Money saving(SavingTier tier, long times, Money base) {
        if (kind == SavingKind.MINUS) {
            return Money.fen(Math.multiplyExact(tier.value(), times)).min(base);
        }
        var saved = base.minus(base.times(new Rate((int) tier.value())));
        return cap == null ? saved : saved.min(cap);
    }

    /** The nearest step that would save more than now, measured at what is there plus what is missing. */
    Optional<Next> next(Have have) {
        var now = reached(have).map(Reached::saving).orElse(Money.ZERO);
        return ascending().stream()
                .map(tier -> next(tier, have))
                .filter(next -> next.missing() > 0 && next.then().compareTo(now) > 0)
                .min(Comparator.comparingLong(Next::missing));
    }

    private Next next(SavingTier tier, Have have) {
        long measured = measure(have);
        long times = repeat ? measured / tier.threshold() + 1 : 1;
        if (repeatCap > 0 && repeat) {
            times = Math.min(times, repeatCap);
        }
        long missing = tier.threshold() * times - measured;
        if (kind == SavingKind.MINUS) {
            return new Next(tier, missing, Money.fen(Math.multiplyExact(tier.value(), times)));
        }
        var base = by == SavingBy.AMOUNT ? have.base().max(Money.fen(tier.threshold())) : have.base();
        return new Next(tier, missing, saving(tier, times, base));
    }

    /** The lowest that a unit of {@code before} can come to in any order: by pieces of one of such units alone. */
    Money lowest(Money before) {
        return tiers.stream()
                .flatMap(tier -> telling(tier, before).map(have -> left(tier, before, have)))
                .min(Comparator.naturalOrder())
                .orElse(before)
                .min(before);
    }

    /**
     * Where the share of one unit is greatest: alone as often as it reaches the threshold itself, or among others in an order that just
     * reaches it once more.
     */
    private Stream<Have> telling(SavingTier tier, Money before) {
        if (by == SavingBy.PIECES) {
            return Stream.of(new Have(Money.fen(before.fen() * tier.threshold()), tier.threshold()));
        }
        long times = before.fen() / tier.threshold();
        return Stream.of(before, Money.fen(tier.threshold() * (times + 1))).map(base -> new Have(base, 1));
    }

    private Money left(SavingTier tier, Money before, Have have) {
        var saving = reached(tier, have).saving();
        return saving.isPositive()
                ? before.minus(Money.fen(
                        Math.ceilDiv(saving.fen() * before.fen(), have.base().fen())))
                : before;
    }
}

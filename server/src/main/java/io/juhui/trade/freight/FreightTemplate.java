package io.juhui.trade.freight;

import io.juhui.kernel.Money;
import io.juhui.kernel.Split;
import io.juhui.trade.pricing.Basket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of goods is charged for carriage, as the merchant decides it.
 *
 * @param freeOver goods amount (after discounts) from which carriage is free, or null
 * @param rates first the most specific region prefix wins (province 33, city 3301, district 330106); one has no regions and
 *     is the default
 * @param notTo region prefixes that get no delivery
 */
record FreightTemplate(
        @NotBlank @Size(max = 40) String name,
        @NotNull FreightUnit unit,
        @Nullable @Min(0) @Max(Money.MOST_FEN) Money freeOver,
        @NotEmpty @Size(max = 60) List<@Valid FreightRate> rates,
        @NotNull @Size(max = 400) List<@Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}") String> notTo) {

    enum FreightUnit {
        PIECE,
        /** Grams. */
        WEIGHT,
        /** Cubic centimetres. */
        VOLUME
    }

    /** The first {@code firstUnits} cost {@code first}; every further {@code nextUnits}, begun or full, cost {@code next}. */
    record FreightRate(
            @NotNull @Size(max = 400) List<@Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}") String> regions,
            @Min(1) @Max(1_000_000) long firstUnits,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money first,
            @Min(1) @Max(1_000_000) long nextUnits,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money next) {

        FreightRate {
            first.requirePrice();
            next.requirePrice();
        }

        Money cost(long units) {
            if (units <= firstUnits) {
                return first;
            }
            var steps = Math.ceilDiv(units - firstUnits, nextUnits);
            if (next.isPositive() && steps > Money.MOST.fen() / next.fen()) {
                return Money.MOST; // more than any order may come to: that bound refuses it
            }
            return first.plus(Money.fen(next.fen() * steps));
        }

        int match(String region) {
            return regions.isEmpty()
                    ? 0
                    : regions.stream()
                            .filter(region::startsWith)
                            .mapToInt(String::length)
                            .max()
                            .orElse(-1);
        }
    }

    /** Where an amount is negative or above ¥9,999,999.99, as a pointer; empty when none is. */
    Optional<String> wrongAmount() {
        if (freeOver != null && outside(freeOver)) {
            return Optional.of("/freeOver");
        }
        for (int i = 0; i < rates.size(); i++) {
            var at = "/rates/" + i;
            if (outside(rates.get(i).first())) {
                return Optional.of(at + "/first");
            }
            if (outside(rates.get(i).next())) {
                return Optional.of(at + "/next");
            }
        }
        return Optional.empty();
    }

    private static boolean outside(Money amount) {
        return amount.isNegative() || amount.isBeyondMost();
    }

    /** Nothing is carried where no rate says for how much. */
    boolean reaches(String region) {
        return notTo.stream().noneMatch(region::startsWith) && rate(region).isPresent();
    }

    /** What these lines cost to carry to {@code region}; one amount a line, summing to the charge (R8). */
    List<Money> charge(List<Basket.Line> lines, String region) {
        var goods = Money.sum(lines.stream().map(Basket.Line::goods).toList());
        if (freeOver != null && goods.compareTo(freeOver) >= 0) {
            return lines.stream().map(_ -> Money.ZERO).toList();
        }
        var measures = lines.stream().map(this::measure).toList();
        var total = rate(region)
                .orElseThrow()
                .cost(measures.stream().mapToLong(Long::longValue).sum());
        var weights = new ArrayList<Money>();
        measures.forEach(m -> weights.add(Money.fen(Math.max(m, 1))));
        return Split.byLargestRemainder(total, weights);
    }

    private Optional<FreightRate> rate(String region) {
        return rates.stream().filter(r -> r.match(region) >= 0).max(Comparator.comparingInt(r -> r.match(region)));
    }

    private long measure(Basket.Line line) {
        return Math.multiplyExact(
                switch (unit) {
                    case PIECE -> 1L;
                    case WEIGHT -> line.weightGrams();
                    case VOLUME -> line.volumeCm3();
                },
                (long) line.quantity());
    }
}

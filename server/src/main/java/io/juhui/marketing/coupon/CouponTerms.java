package io.juhui.marketing.coupon;

import io.juhui.kernel.Money;
import io.juhui.kernel.Rate;
import io.juhui.kernel.TimeWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon is worth and how many there are of it.
 *
 * @param threshold what its goods must come to, after promotions; zero for none
 * @param value fen taken off, or basis points to pay
 * @param cap the most that a rate takes off, or null; RATE only
 * @param uses orders that one coupon is good for
 * @param withPromotions whether it acts on goods that a promotion has made cheaper
 * @param ways by which buyers come by it themselves
 */
public record CouponTerms(
        @NotNull CouponKind kind,
        @NotNull @Min(0) @Max(Money.MOST_FEN) Money threshold,
        @Min(1) @Max(Money.MOST_FEN) long value,
        @Nullable @Min(1) @Max(Money.MOST_FEN) Money cap,
        @NotNull @Valid CouponValidity validity,
        @Min(1) @Max(99) int uses,
        @Min(1) @Max(99) int perPerson,
        @Min(1) @Max(CouponTerms.MOST) int total,
        boolean withPromotions,
        @NotNull @Size(max = 5) List<@NotNull CouponWay> ways) {

    /** How a coupon takes off. */
    public enum CouponKind {
        /** So many fen less. */
        MINUS,
        /** So many basis points to pay: 9折 is 9000. */
        RATE
    }

    /**
     * When a coupon is good: between two instants, or some days from its claim, the day of the claim being the first.
     *
     * @param days 0 where the instants say it
     */
    public record CouponValidity(
            @Nullable Instant from,
            @Nullable Instant until,
            @Min(0) @Max(365) int days) {

        private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

        static CouponValidity days(int days) {
            return new CouponValidity(null, null, days);
        }

        /** Of one claimed then; a last day ends with its midnight in Shanghai. */
        TimeWindow of(Instant claimed) {
            if (from != null && until != null) {
                return new TimeWindow(from, until);
            }
            var last = claimed.atZone(SHOP).toLocalDate().plusDays(days);
            return new TimeWindow(claimed, last.atStartOfDay(SHOP).toInstant());
        }

        /** Whether what is claimed then could still be used. */
        boolean isOpen(Instant claimed) {
            return until == null || claimed.isBefore(until);
        }
    }

    static final int MOST = 10_000_000;

    public CouponTerms {
        ways = ways == null ? List.of() : ways.stream().distinct().toList();
    }

    /** What it takes off goods that come to {@code base}, which reach the threshold. */
    Money saving(Money base) {
        if (kind == CouponKind.MINUS) {
            return Money.fen(value).min(base);
        }
        var saved = base.minus(base.times(new Rate((int) value)));
        return cap == null ? saved : saved.min(cap);
    }

    /** The most that one coupon can cost; zero for a rate without a cap, of which nobody knows. */
    Money worth() {
        var once = kind == CouponKind.MINUS ? Money.fen(value) : cap == null ? Money.ZERO : cap;
        return once.times(uses);
    }

    /** The lowest that a unit of {@code before} can come to: alone, or among others in an order just at the threshold. */
    Money lowest(Money before) {
        var base = before.max(threshold);
        var saving = saving(base);
        return saving.isPositive()
                ? before.minus(Money.fen(Math.ceilDiv(saving.fen() * before.fen(), base.fen())))
                : before;
    }

    /** Whether somebody who holds one keeps exactly what was promised. */
    boolean promisesLike(CouponTerms other) {
        return kind == other.kind
                && threshold.equals(other.threshold)
                && value == other.value
                && java.util.Objects.equals(cap, other.cap)
                && validity.equals(other.validity)
                && uses == other.uses
                && withPromotions == other.withPromotions;
    }
}

package io.juhui.trade.pricing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * In which way a buyer wants the goods: join this team, use this coupon, spend so many points. Belongs to the room that owns
 * the kind; every other room passes it over.
 *
 * @param kind stable name given by its room, {@code coupon}, {@code team}
 * @param id what is picked: a row's id, a token; empty when the kind alone says it
 * @param amount how much of it, in the kind's own unit (fen, points); 0 when the kind has none
 */
public record Pick(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String kind,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{0,64}") String id,
        @Min(0) @Max(MOST) long amount) {

    /** As much as money may be, in fen; points are bounded alike. */
    public static final long MOST = 1_000_000_000_000L;

    /** How many ways one purchase may be bought in at once. */
    public static final int MOST_OF_A_PURCHASE = 20;
}

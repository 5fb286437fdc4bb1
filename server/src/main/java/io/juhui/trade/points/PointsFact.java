package io.juhui.trade.points;

import io.juhui.trade.pricing.Situation;

/**
 * How many points a buyer may spend: none while points are owed (R22).
 *
 * @param spendable not what has ended, is frozen or held
 */
public record PointsFact(long spendable) {

    /** 0 for who has none, is nobody, or is asked for while no room takes points. */
    public static long of(Situation situation) {
        return situation.facts().of(PointsFact.class).map(PointsFact::spendable).orElse(0L);
    }
}

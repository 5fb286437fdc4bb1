package io.juhui.trade.pricing;

import java.time.Duration;

/** A fact: so much earlier than others this buyer may have what a campaign gives. A rule that has a beginning asks for it. */
public record HeadStart(Duration early) {

    public static Duration of(Situation situation) {
        return situation.facts().of(HeadStart.class).map(HeadStart::early).orElse(Duration.ZERO);
    }
}

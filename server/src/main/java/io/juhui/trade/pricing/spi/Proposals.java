package io.juhui.trade.pricing.spi;

import io.juhui.trade.pricing.Nearly;
import java.util.List;

/** What a rule has to say of a basket: offers that act, and those that nearly do. */
public record Proposals(List<Offer> offers, List<Nearly> nearly) {

    public static final Proposals NONE = new Proposals(List.of(), List.of());

    public Proposals {
        offers = List.copyOf(offers);
        nearly = List.copyOf(nearly);
    }

    public static Proposals of(List<Offer> offers) {
        return new Proposals(offers, List.of());
    }
}

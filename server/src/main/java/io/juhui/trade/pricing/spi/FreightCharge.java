package io.juhui.trade.pricing.spi;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import java.util.List;

/** Socket: what carrying a basket costs, before anything is waived; runs first in lane FREIGHT. Refuses with a Problem. */
public interface FreightCharge {

    /** @param perLine one amount for each line of the basket, in order; sums to the charge (R8) */
    record Charge(long template, Words text, List<Money> perLine) {}

    List<Charge> charges(Basket basket);
}

package io.juhui.frame.campaign;

import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;

/** The lowest that a rule can leave of one unit's price. Pure. */
@FunctionalInterface
public interface PriceFloor {

    /**
     * What is left when the greatest saving falls on one unit that any order may have of it.
     *
     * @param before what a unit costs at the least before this lane
     */
    Money lowest(SkuOffer sku, Money before);

    /** Whether it acts on goods that a promotion has made cheaper. */
    default boolean afterPromotions() {
        return true;
    }
}

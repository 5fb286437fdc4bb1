package io.juhui.frame.campaign;

import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;

/** The lowest that a rule can leave of a unit's price. Pure. */
@FunctionalInterface
public interface PriceFloor {

    /** @param before what a unit costs at the least before this lane; an order may consist of such units alone */
    Money lowest(SkuOffer sku, Money before);
}

package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.SkuId;
import java.util.Collection;
import java.util.Map;

/**
 * Socket: the stock room opens an account for each new SKU, in the transaction that makes it, warns below the safety stock the
 * product was saved with, and tells what is on hand.
 */
public interface StockBook {

    void open(Map<SkuId, Integer> quantities);

    /** In the transaction that saves the product; the editor is the only place where it is set. */
    void warnBelow(Map<SkuId, Integer> safety);

    Map<SkuId, Integer> onHand(Collection<SkuId> skus);
}

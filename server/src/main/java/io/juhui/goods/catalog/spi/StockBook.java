package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.SkuId;
import java.util.Collection;
import java.util.Map;

/** Socket: the stock room opens an account for each new SKU, in the transaction that makes it, and tells what is on hand. */
public interface StockBook {

    void open(Map<SkuId, Integer> quantities);

    Map<SkuId, Integer> onHand(Collection<SkuId> skus);
}

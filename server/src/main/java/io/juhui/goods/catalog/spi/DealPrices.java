package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Socket: the lowest unit price each SKU was really sold for since an instant (R46); SKUs without a deal are left out. */
public interface DealPrices {

    Map<SkuId, Money> lowestSince(Collection<SkuId> skus, Instant since);
}

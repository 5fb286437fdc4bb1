package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Socket: what SKUs cost at this moment where that is not their base price. Cheap to call: it is asked twice a second. */
public interface PriceTags {

    Map<SkuId, PriceTag> now();

    /** {@code limitedUntil} is when this price ends, {@code tag} what the buyer reads (限时价). */
    record PriceTag(Money price, @Nullable Instant limitedUntil, String tag) {}
}

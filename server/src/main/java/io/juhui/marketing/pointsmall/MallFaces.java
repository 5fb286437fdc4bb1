package io.juhui.marketing.pointsmall;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a thing of the mall looks like. */
@Component
class MallFaces {

    private final MallNames names;
    private final Skus skus;
    private final Clock clock;

    MallFaces(MallNames names, Skus skus, Clock clock) {
        this.names = names;
        this.skus = skus;
        this.clock = clock;
    }

    record Face(
            String text,
            @Nullable Picture picture,
            @Nullable ProductId product,
            @Nullable SkuId sku,
            @Nullable Money price) {}

    Face of(MallItem item, Language language) {
        var text = names.of(item).in(language);
        var sku = item.isGoods() ? skus.snapshot().sku(item.sku()) : null;
        return sku == null
                ? new Face(text, null, null, null, null)
                : new Face(text, sku.picture(), sku.product(), sku.sku(), sku.price());
    }

    /** Goods that have left the shop's shelves stand on none of these. */
    boolean isThere(MallItem item) {
        if (!item.isGoods()) {
            return true;
        }
        var sku = skus.snapshot().sku(item.sku());
        return sku != null && sku.onSale(clock.instant());
    }
}

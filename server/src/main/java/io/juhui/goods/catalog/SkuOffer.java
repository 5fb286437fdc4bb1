package io.juhui.goods.catalog;

import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of one SKU that a sale depends on, as of one version of the catalogue. {@code price} is before any offer. */
public record SkuOffer(
        SkuId sku,
        ProductId product,
        String name,
        String spec,
        Picture picture,
        Money price,
        @Nullable Money marketPrice,
        @Nullable Money cost,
        int weightGrams,
        int volumeCm3,
        int safetyStock,
        List<CategoryId> categories,
        @Nullable BrandId brand,
        List<DeliveryKind> deliveryKinds,
        boolean noReasonReturn,
        @Nullable String noReturnReason,
        @Nullable FreightTemplateId freightTemplate,
        List<String> cities,
        ShelfTime shelf) {

    public boolean onSale(Instant at) {
        return shelf.holds(at);
    }

    /** Whether it is sold to the district (or the city without districts) of this code. */
    public boolean soldIn(String region) {
        return City.anyReaches(cities, region);
    }
}

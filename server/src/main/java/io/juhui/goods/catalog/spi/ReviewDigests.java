package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.ReviewDigest;
import java.util.Map;

/** Socket: what buyers said of each product, in numbers. */
public interface ReviewDigests {

    Map<ProductId, ReviewDigest> now();
}

package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.ProductId;
import java.util.Map;

/** Socket: units of each product that were really sold (R47); without it the sold units of the stock hints are added up. */
public interface SalesFigures {

    Map<ProductId, Integer> now();
}

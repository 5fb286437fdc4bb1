package io.juhui.goods.catalog.spi;

import io.juhui.goods.catalog.SkuId;
import java.util.Map;

/** Socket: how many units may be bought and were sold, at most two seconds old. A SKU without a hint shows as sold out. */
public interface StockHints {

    Map<SkuId, StockHint> now();

    record StockHint(int available, int sold) {}
}

package io.juhui.goods.catalog;

/** The orders a buyer may ask for; nothing else reaches a comparator (R02). */
public enum ProductSort {
    RECOMMENDED,
    SALES,
    PRICE_ASC,
    PRICE_DESC,
    NEWEST
}

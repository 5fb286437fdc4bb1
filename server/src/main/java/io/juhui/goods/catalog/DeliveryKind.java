package io.juhui.goods.catalog;

public enum DeliveryKind {
    EXPRESS,
    PICKUP
}

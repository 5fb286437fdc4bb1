package io.juhui.goods.inventory;

/** One SKU's row of stock; {@code sold} counts shipped units. */
public record StockLevel(long skuId, long onHand, long reserved, long sold, long safety) {

    public long available() {
        return onHand - reserved;
    }

    public boolean isLow() {
        return available() <= safety;
    }
}

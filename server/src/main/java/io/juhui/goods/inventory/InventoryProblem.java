package io.juhui.goods.inventory;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about stock. */
public enum InventoryProblem implements Problem.Code {
    SOLD_OUT("inventory/sold-out", 409, "库存不足", "Not enough in stock"),
    STOCK_CHANGED("inventory/stock-changed", 412, "库存已变化，请刷新后再改", "The stock has changed, reload first"),
    BELOW_RESERVED("inventory/below-reserved", 409, "不能少于已被订单占用的数量", "Not below what orders have reserved"),
    TOO_MUCH("inventory/too-much", 409, "一个规格的库存最多 10,000,000", "The stock of one item is at most 10,000,000"),
    NO_SUCH_STOCK("inventory/no-such-stock", 404, "没有这个规格的库存", "No stock of this item");

    private final Problem.Kind kind;

    InventoryProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}

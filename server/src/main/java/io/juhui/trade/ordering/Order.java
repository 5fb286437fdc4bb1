package io.juhui.trade.ordering;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as its row says now. Amounts in fen: list prices, goods after discounts, carriage, and their total.
 *
 * @param inside what of the total is paid with money that the buyer holds with the shop
 * @param contestedAt since when a question about its goods is open; meanwhile nothing is received or settled by itself
 */
public record Order(
        OrderId id,
        String number,
        BuyerId buyer,
        OrderStatus status,
        Money list,
        Money goods,
        Money freight,
        Money total,
        Money inside,
        DeliveryKind deliveryKind,
        String sealedReceiver,
        String note,
        String staffNote,
        Instant placedAt,
        @Nullable Instant payBefore,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant receiptBefore,
        boolean extended,
        @Nullable Instant doneAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable Instant urgedAt,
        int urges,
        @Nullable Instant shippingBegunAt,
        @Nullable Instant settledAt,
        @Nullable Instant contestedAt) {

    /** What is to be paid outside. */
    public Money due() {
        return total.minus(inside);
    }

    /** Something has left the house while the rest waits: no longer to be cancelled as unshipped, nor sent elsewhere. */
    public boolean isPartlyShipped() {
        return status == OrderStatus.TO_SHIP && shippingBegunAt != null;
    }

    /** Refuses when the order does not stand at {@code needed}. */
    public Order require(OrderStatus needed) {
        if (status != needed) {
            throw OrderingProblem.NOT_NOW.problem().with("orderStatus", status.name());
        }
        return this;
    }
}

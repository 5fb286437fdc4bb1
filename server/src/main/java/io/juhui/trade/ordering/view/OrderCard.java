package io.juhui.trade.ordering.view;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.refund.UnitShares;
import io.juhui.trade.ordering.spi.OrderFacts.Reviewed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order in a list. {@code actions} are what this buyer may do now, the likeliest first. */
public record OrderCard(
        OrderId id,
        String number,
        OrderStatus status,
        String statusText,
        List<OrderLineView> lines,
        Money total,
        int pieces,
        Instant placedAt,
        @Nullable Instant payBefore,
        List<OrderAction> actions,
        @Nullable HoldView hold) {

    /** Of a paid order that waits: the kind of what it waits for, by which pages find who shows it, and that in words. */
    public record HoldView(String kind, String text) {}

    public enum OrderAction {
        PAY,
        CANCEL,
        REFUND_UNITS,
        CHANGE_ADDRESS,
        URGE,
        TRACE,
        CONFIRM,
        EXTEND,
        AFTER_SALE,
        REVIEW,
        APPEND_REVIEW,
        BUY_AGAIN,
        DELETE,
        PICKUP_CODE
    }

    /**
     * @param appendable its review still takes the one addition
     * @param refunded units that were given back before they were sent
     * @param open paid units that wait to be sent or picked up
     * @param units what became of them, in words; on the order's own page only
     */
    public record OrderLineView(
            LineId id,
            String skuId,
            String productId,
            String name,
            String spec,
            Picture picture,
            int quantity,
            Money unitPrice,
            Money amount,
            boolean reviewed,
            boolean appendable,
            List<AdjustmentView> adjustments,
            int refunded,
            Money refundedAmount,
            int open,
            List<UnitsView> units) {

        static OrderLineView of(
                Order order, OrderLine line, Reviewed reviewed, List<UnitsView> units, Language language) {
            long id = line.id().value();
            return new OrderLineView(
                    line.id(),
                    Long.toString(line.skuId()),
                    Long.toString(line.productId()),
                    line.name(),
                    line.spec(),
                    line.picture(),
                    line.quantity(),
                    line.unitPrice(),
                    line.goods(),
                    reviewed.lines().contains(id),
                    reviewed.appendable().contains(id),
                    line.adjustments().stream()
                            .map(a -> AdjustmentView.of(a, language))
                            .toList(),
                    line.refunded(),
                    UnitShares.first(line.goods(), line.quantity(), line.refunded()),
                    order.status().isPaidUnshipped() ? line.open() : 0,
                    units);
        }
    }
}

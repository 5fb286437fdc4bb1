package io.juhui.trade.ordering.view;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Money;
import io.juhui.money.payment.RefundView;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.view.OrderCard.HoldView;
import io.juhui.trade.ordering.view.OrderCard.OrderAction;
import io.juhui.trade.ordering.view.OrderCard.OrderLineView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one order: what was bought, how its price is made, what happened, and what happens next.
 *
 * @param list what its goods cost before every discount
 * @param goods what they cost after it: {@code list} less {@code discount}
 * @param back the money that went back, summed by how it fares
 * @param due what is to be paid outside, or was
 * @param tenders what is paid inside; with {@code due} they come to {@code total}
 * @param refundable what cancelling it would give back now
 */
public record OrderView(
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
        @Nullable HoldView hold,
        Money list,
        Money discount,
        Money goods,
        Money freight,
        Money paid,
        Money refunded,
        String note,
        DeliveryView delivery,
        List<PriceStep> steps,
        List<TimelineEntry> timeline,
        List<PackageView> packages,
        String nextStep,
        @Nullable Instant autoReceiptAt,
        List<RefundView> refunds,
        List<BackView> back,
        List<LineId> noReturnLines,
        List<UnitRefundView> unitRefunds,
        Money refundable,
        Money due,
        List<TenderView> tenders) {

    public record DeliveryView(
            DeliveryKind kind,
            String name,
            String phone,
            String address,
            @Nullable PickupPointView pickupPoint,
            @Nullable PickupClosed pickupClosed,
            @Nullable String pickupCode) {}

    /** Where the order waits was closed: what to do now, and whom to call. */
    public record PickupClosed(String text, String phone) {}

    public record TimelineEntry(String kind, String text, Instant at, String actor) {}

    /** The same order, told with another delivery. */
    OrderView with(DeliveryView other) {
        return new OrderView(
                id,
                number,
                status,
                statusText,
                lines,
                total,
                pieces,
                placedAt,
                payBefore,
                actions,
                hold,
                list,
                discount,
                goods,
                freight,
                paid,
                refunded,
                note,
                other,
                steps,
                timeline,
                packages,
                nextStep,
                autoReceiptAt,
                refunds,
                back,
                noReturnLines,
                unitRefunds,
                refundable,
                due,
                tenders);
    }
}

package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Money;
import io.juhui.money.payment.RefundView;
import io.juhui.money.payment.Refunds;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.course.Cancellation.Why;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.view.UnitRefundView;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What went back of an order's money, unit by unit and as a whole, and what still can. */
@Component
public class MoneyBack {

    private final Refunds refunds;
    private final MoneyRoads roads;
    private final UnitRefundRows units;
    private final OrderRows rows;
    private final Clock clock;

    MoneyBack(Refunds refunds, MoneyRoads roads, UnitRefundRows units, OrderRows rows, Clock clock) {
        this.refunds = refunds;
        this.roads = roads;
        this.units = units;
        this.rows = rows;
        this.clock = clock;
    }

    /** All of it, oldest first. */
    public List<RefundView> of(Order order) {
        return refunds.of(order.id().value());
    }

    public List<UnitRefundView> units(Order order, List<RefundView> refunds) {
        return units.of(order.id()).stream()
                .map(entry -> UnitRefundView.of(entry, refunds))
                .toList();
    }

    /** What cancelling the order gives back now; nothing once something has left the house. */
    public Money rest(Order order) {
        return order.status().isPaidUnshipped() && !order.isPartlyShipped() ? left(order) : Money.ZERO;
    }

    /** The order is the caller's to cancel and locked: nobody gives back a part of it meanwhile. */
    public OrderEvent.Refunded giveRest(Order order, Why why) {
        var rest = left(order);
        var gone = roads.giveBack(
                order, rest, why.reason().zh(), "cancel-" + order.id().value());
        return UnitRefund.rest(rows.lines(order.id()), rest)
                .told(order, order.id().value(), gone.inside(), clock.instant());
    }

    private Money left(Order order) {
        return order.total().minus(units.total(order.id()));
    }
}

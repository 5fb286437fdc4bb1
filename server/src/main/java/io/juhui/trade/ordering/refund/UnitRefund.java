package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Money;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What giving back these units of an order that were never sent comes to. Pure.
 *
 * <p>Carriage goes back with the last of the units when nothing of the order was sent: then nothing is carried. Otherwise it stays,
 * for what is left is carried at the price the buyer agreed to (R8).
 *
 * @param empties nothing is left of the order and nothing was sent: it is cancelled with this
 * @param completes what is left has all been sent: the order is on its way with this
 */
public record UnitRefund(List<Part> parts, Money goods, Money freight, boolean empties, boolean completes) {

    /** Units of one line, and what they carry of its price. */
    public record Part(OrderLine line, int units, Money amount) {}

    public Money amount() {
        return goods.plus(freight);
    }

    static UnitRefund of(Order order, List<OrderLine> lines, Map<LineId, Integer> wish) {
        if (order.status() != OrderStatus.TO_SHIP && order.status() != OrderStatus.TO_PICK_UP) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("orderStatus", order.status().name());
        }
        var parts = new ArrayList<Part>();
        wish.forEach((id, units) -> parts.add(part(lines, id, units)));
        parts.sort(Comparator.comparingLong(p -> p.line().id().value()));
        var goods = Money.sum(parts.stream().map(Part::amount).toList());
        var open = lines.stream().mapToInt(OrderLine::open).sum();
        var last = open == parts.stream().mapToInt(Part::units).sum();
        var sent = lines.stream().anyMatch(line -> line.sent() > 0);
        return new UnitRefund(
                List.copyOf(parts), goods, last && !sent ? order.freight() : Money.ZERO, last && !sent, last && sent);
    }

    /** All that was not given back, of an order that nothing was sent of; {@code left} of its price goes back with it. */
    static UnitRefund rest(List<OrderLine> lines, Money left) {
        var parts = lines.stream()
                .filter(line -> line.open() > 0)
                .map(line -> part(lines, line.id(), line.open()))
                .sorted(Comparator.comparingLong(p -> p.line().id().value()))
                .toList();
        var goods = Money.sum(parts.stream().map(Part::amount).toList());
        return new UnitRefund(parts, goods, left.minus(goods), true, false);
    }

    OrderEvent.Refunded told(Order order, long cause, Money inside, Instant at) {
        var units = parts.stream()
                .map(p -> new OrderEvent.Units(
                        p.line().id(), p.line().skuId(), p.line().productId(), p.units(), p.amount()))
                .toList();
        return new OrderEvent.Refunded(
                order.id(), order.buyer(), cause, units, new OrderEvent.Back(goods, freight, inside), at);
    }

    private static Part part(List<OrderLine> lines, LineId id, int units) {
        var line = lines.stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> OrderingProblem.NO_SUCH_LINE.problem().at("/lines"));
        if (units > line.open()) {
            throw OrderingProblem.MORE_THAN_OPEN
                    .problem()
                    .at("/lines")
                    .with("lineId", Long.toString(id.value()))
                    .with("open", line.open());
        }
        return new Part(line, units, UnitShares.next(line.goods(), line.quantity(), line.refunded(), units));
    }
}

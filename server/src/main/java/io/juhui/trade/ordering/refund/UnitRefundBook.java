package io.juhui.trade.ordering.refund;

import io.juhui.goods.inventory.Stocks;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.course.Cancellation.Why;
import java.time.Clock;
import java.util.HashMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes a decided refund of units down: the lines, the stock, the money, the record; all of it or, by a refusal, nothing. */
@Component
class UnitRefundBook {

    /** A payment takes 50 refunds (R53); the last of them is kept for all that is left. */
    private static final int MOST = 49;

    private final LineUnits lines;
    private final Stocks stocks;
    private final MoneyRoads roads;
    private final UnitRefundRows rows;
    private final Clock clock;

    UnitRefundBook(LineUnits lines, Stocks stocks, MoneyRoads roads, UnitRefundRows rows, Clock clock) {
        this.lines = lines;
        this.stocks = stocks;
        this.roads = roads;
        this.rows = rows;
        this.clock = clock;
    }

    /** Refuses at asking what the gateway would refuse. */
    UnitRefund possible(Order order, UnitRefund given) {
        if (given.amount().isPositive()) {
            roads.requirePossible(order, given.amount(), clock.instant());
        }
        return given;
    }

    /** @return what the rooms hear of it, once the order has moved as far as it does with it */
    OrderEvent.Refunded write(Order order, UnitRefund given, Why why) {
        var units = new HashMap<LineId, Integer>();
        var bySku = new TreeMap<Long, Long>();
        for (var part : given.parts()) {
            units.put(part.line().id(), part.units());
            bySku.merge(part.line().skuId(), (long) part.units(), Long::sum);
        }
        if (!lines.refunded(units)) {
            throw OrderingProblem.MORE_THAN_OPEN.problem();
        }
        stocks.release(order.id().value(), bySku);
        var id = rows.next();
        var gone = money(order, given, why, id);
        rows.add(id, order.id(), given, why, gone);
        return given.told(order, id, gone.inside(), clock.instant());
    }

    /** Nothing goes to the gateway where nothing was paid; else under a key of its own, the same however often it is tried. */
    private MoneyRoads.Gone money(Order order, UnitRefund given, Why why, long id) {
        if (!given.amount().isPositive()) {
            return MoneyRoads.Gone.NOTHING;
        }
        if (!given.empties() && !given.completes() && rows.withMoney(order.id()) >= MOST) {
            throw OrderingProblem.REFUNDS_SPENT.problem();
        }
        return roads.giveBack(order, given.amount(), why.reason().zh(), "units-" + id);
    }
}

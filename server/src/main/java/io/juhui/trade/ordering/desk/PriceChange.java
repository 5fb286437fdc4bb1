package io.juhui.trade.ordering.desk;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Split;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.course.Timeline;
import io.juhui.trade.ordering.course.ZeroYuan;
import io.juhui.trade.ordering.desk.OrderConsole.ChangePrice;
import io.juhui.trade.pricing.Adjustment;
import io.juhui.trade.pricing.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A merchant's price change: signed adjustments per line with a reason, stored like any other effect (R9). */
@Component
class PriceChange {

    private static final String RULE = "merchant";
    private static final Words PRICE_CHANGED = new Words("商家改价", "Price changed by the shop");
    private static final Words FREIGHT_CHANGED = new Words("商家改运费", "Shipping changed by the shop");

    private final OrderRows rows;
    private final ZeroYuan zero;
    private final JdbcClient db;
    private final JsonMapper json;
    private final Timeline timeline;

    PriceChange(OrderRows rows, ZeroYuan zero, JdbcClient db, JsonMapper json, Timeline timeline) {
        this.rows = rows;
        this.zero = zero;
        this.db = db;
        this.json = json;
        this.timeline = timeline;
    }

    /** Runs in the caller's transaction; the order row is locked by its guarded update before lines are written. */
    void change(OrderId id, ChangePrice change, Actor.Staff staff) {
        lock(id);
        var order = rows.get(id).require(OrderStatus.UNPAID);
        var lines = changed(rows.lines(id), change, staff);
        var goods = Money.sum(lines.stream().map(OrderLine::goods).toList());
        var freight = Money.sum(lines.stream().map(OrderLine::freight).toList());
        requireWithin(order, goods.plus(freight));
        lines.forEach(this::store);
        db.sql("""
                update trade_order
                   set goods_fen = :goods, freight_fen = :freight, total_fen = :goods + :freight
                 where id = :id
                   and status = 'UNPAID'
                """)
                .param("goods", goods.fen())
                .param("freight", freight.fen())
                .param("id", id.value())
                .update();
        var total = goods.plus(freight);
        timeline.tell(
                id,
                "PRICE",
                "商家改价：%s → %s（%s）".formatted(order.total(), total, change.reason()),
                "Price changed: %s → %s (%s)".formatted(order.total(), total, change.reason()),
                "STAFF",
                staff.name());
        if (total.equals(order.inside())) {
            zero.paid(order);
        }
    }

    /** What is held inside for the order is the buyer's to change, not the shop's. */
    private static void requireWithin(Order order, Money total) {
        if (total.compareTo(order.inside()) < 0) {
            throw OrderingProblem.BELOW_HELD.problem().at("/lines").with("inside", order.inside());
        }
        if (total.isBeyondMost()) {
            throw OrderingProblem.AMOUNT_TOO_LARGE.problem().at("/lines");
        }
    }

    private void lock(OrderId id) {
        db.sql("select 1 from trade_order where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static List<OrderLine> changed(List<OrderLine> lines, ChangePrice change, Actor.Staff staff) {
        Map<LineId, Money> byLine = change.lines().stream()
                .collect(Collectors.toMap(OrderConsole.LinePrice::lineId, OrderConsole.LinePrice::amount, Money::plus));
        if (!lines.stream().map(OrderLine::id).toList().containsAll(byLine.keySet())) {
            throw OrderingProblem.NO_SUCH_ORDER.problem().at("/lines", "不是这个订单的商品", "Not a line of this order");
        }
        var freight = change.freight() == null ? null : freight(lines, change.freight());
        var result = new ArrayList<OrderLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var effects = new ArrayList<>(line.adjustments());
            var by = byLine.getOrDefault(line.id(), Money.ZERO);
            var goods = line.goods().plus(by);
            if (goods.isNegative()) {
                throw OrderingProblem.PRICE_BELOW_ZERO
                        .problem()
                        .at("/lines", "改价后不能小于零：" + line.name(), "Never below zero: " + line.name());
            }
            if (!by.isZero()) {
                effects.add(new Adjustment(Lane.PROMOTION, RULE, staff.id().value(), PRICE_CHANGED, by));
            }
            var carriage = freight == null ? line.freight() : freight.get(i);
            if (!carriage.equals(line.freight())) {
                effects.add(new Adjustment(
                        Lane.FREIGHT, RULE, staff.id().value(), FREIGHT_CHANGED, carriage.minus(line.freight())));
            }
            result.add(with(line, goods, carriage, effects));
        }
        return result;
    }

    private static List<Money> freight(List<OrderLine> lines, Money freight) {
        if (freight.isNegative()) {
            throw OrderingProblem.PRICE_BELOW_ZERO.problem().at("/freight", "运费不能小于 0", "Carriage is never below zero");
        }
        return Split.byLargestRemainder(
                freight, lines.stream().map(l -> Money.fen(l.quantity())).toList());
    }

    private static OrderLine with(OrderLine l, Money goods, Money freight, List<Adjustment> effects) {
        return new OrderLine(
                l.id(),
                l.order(),
                l.skuId(),
                l.productId(),
                l.name(),
                l.spec(),
                l.picture(),
                l.quantity(),
                l.unitBase(),
                l.unitPrice(),
                goods,
                freight,
                l.cost(),
                l.noReturn(),
                List.copyOf(effects),
                l.sent(),
                l.refunded(),
                l.repaid());
    }

    private void store(OrderLine line) {
        db.sql("""
                update order_line
                   set goods_fen = :goods, freight_fen = :freight, adjustments = :adjustments::jsonb
                 where id = :id
                """)
                .param("goods", line.goods().fen())
                .param("freight", line.freight().fen())
                .param("adjustments", json.writeValueAsString(line.adjustments()))
                .param("id", line.id().value())
                .update();
    }
}

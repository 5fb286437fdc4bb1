package io.juhui.trade.ordering.course;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.pricing.Adjustment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders and their lines. */
@Component
public class OrderRows {

    public static final String COLUMNS = """
            o.id, o.number, o.buyer_id, o.status, o.list_fen, o.goods_fen, o.freight_fen, o.total_fen, o.inside_fen, o.delivery_kind,
            o.receiver, o.note, o.staff_note, o.placed_at, o.pay_before, o.paid_at, o.shipped_at, o.receipt_before,
            o.extended, o.done_at, o.cancelled_at, o.cancel_reason, o.urged_at, o.urges,
            o.shipping_begun_at, o.settled_at, o.contested_at
            """;

    public static final RowMapper<Order> ORDER = Row.mapper(row -> new Order(
            row.id("id", OrderId::new),
            row.text("number"),
            row.id("buyer_id", BuyerId::new),
            OrderStatus.valueOf(row.text("status")),
            row.money("list_fen"),
            row.money("goods_fen"),
            row.money("freight_fen"),
            row.money("total_fen"),
            row.money("inside_fen"),
            DeliveryKind.valueOf(row.text("delivery_kind")),
            row.text("receiver"),
            row.text("note"),
            row.text("staff_note"),
            row.instant("placed_at"),
            row.maybeInstant("pay_before"),
            row.maybeInstant("paid_at"),
            row.maybeInstant("shipped_at"),
            row.maybeInstant("receipt_before"),
            row.flag("extended"),
            row.maybeInstant("done_at"),
            row.maybeInstant("cancelled_at"),
            row.maybeText("cancel_reason"),
            row.maybeInstant("urged_at"),
            row.count("urges"),
            row.maybeInstant("shipping_begun_at"),
            row.maybeInstant("settled_at"),
            row.maybeInstant("contested_at")));

    private static final TypeReference<List<Adjustment>> ADJUSTMENTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    OrderRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public Optional<Order> find(OrderId id) {
        return db.sql("select " + COLUMNS + " from trade_order o where o.id = :id")
                .param("id", id.value())
                .query(ORDER)
                .optional();
    }

    /** Another buyer's order, or a hidden one, is no order (P01). */
    public Order ofBuyer(BuyerId buyer, OrderId id) {
        return db.sql("select " + COLUMNS
                        + " from trade_order o where o.id = :id and o.buyer_id = :buyer and not o.hidden")
                .param("id", id.value())
                .param("buyer", buyer.value())
                .query(ORDER)
                .optional()
                .orElseThrow(OrderingProblem.NO_SUCH_ORDER::problem);
    }

    /** What a held order waits for: the kind of the hold, by which a room knows its own, and its words. */
    public record Waiting(String kind, Words words) {}

    /** What held orders wait for; the first hold by name where there are several. */
    public Map<OrderId, Waiting> holds(Collection<Order> orders) {
        var held = orders.stream()
                .filter(order -> order.status() == OrderStatus.HELD)
                .map(Order::id)
                .toList();
        var words = new LinkedHashMap<OrderId, Waiting>();
        if (!held.isEmpty()) {
            db.sql(
                            "select order_id, name, zh, en from order_hold where order_id = any(:orders) order by order_id, name")
                    .param("orders", longs(held))
                    .query(Row.mapper(row -> words.putIfAbsent(
                            row.id("order_id", OrderId::new),
                            new Waiting(row.text("name"), new Words(row.text("zh"), row.text("en"))))))
                    .list();
        }
        return words;
    }

    public Order get(OrderId id) {
        return find(id).orElseThrow(OrderingProblem.NO_SUCH_ORDER::problem);
    }

    /** As it stands now, and it stands so until the caller's transaction ends. */
    public Order locked(OrderId id) {
        return db.sql("select " + COLUMNS + " from trade_order o where o.id = :id for no key update")
                .param("id", id.value())
                .query(ORDER)
                .optional()
                .orElseThrow(OrderingProblem.NO_SUCH_ORDER::problem);
    }

    /** Newest first, from below {@code after}; one row more than {@code limit}. */
    public List<Order> page(BuyerId buyer, Collection<OrderStatus> statuses, @Nullable Long after, int limit) {
        return db.sql("select " + COLUMNS + """
                  from trade_order o
                 where o.buyer_id = :buyer
                   and not o.hidden
                   and o.status = any(:statuses)
                   and o.id < coalesce(:after, 9223372036854775807)
                 order by o.id desc
                 limit :limit
                """)
                .param("buyer", buyer.value())
                .param("statuses", statuses.stream().map(OrderStatus::name).toArray(String[]::new))
                .param("after", after, java.sql.Types.BIGINT)
                .param("limit", limit + 1)
                .query(ORDER)
                .list();
    }

    public List<Order> all(Collection<OrderId> ids) {
        return db.sql("select " + COLUMNS + " from trade_order o where o.id = any(:ids) order by o.id desc")
                .param("ids", longs(ids))
                .query(ORDER)
                .list();
    }

    public Map<OrderId, List<OrderLine>> lines(Collection<OrderId> orders) {
        var lines = new LinkedHashMap<OrderId, List<OrderLine>>();
        db.sql("""
                select id, order_id, sku_id, product_id, name, spec, picture_url, picture_tone, quantity, unit_base_fen,
                       unit_price_fen, goods_fen, freight_fen, cost_fen, no_return, adjustments, sent, refunded,
                       repaid, repaid_goods_fen, repaid_freight_fen
                  from order_line
                 where order_id = any(:orders)
                 order by order_id, position
                """)
                .param("orders", longs(orders))
                .query(Row.mapper(this::line))
                .list()
                .forEach(line -> lines.computeIfAbsent(line.order(), _ -> new java.util.ArrayList<>())
                        .add(line));
        return lines;
    }

    public List<OrderLine> lines(OrderId order) {
        return lines(List.of(order)).getOrDefault(order, List.of());
    }

    private OrderLine line(Row row) {
        var tone = row.maybeText("picture_tone");
        return new OrderLine(
                row.id("id", LineId::new),
                row.id("order_id", OrderId::new),
                row.number("sku_id"),
                row.number("product_id"),
                row.text("name"),
                row.text("spec"),
                new Picture(row.text("picture_url"), tone == null ? null : Tone.valueOf(tone)),
                row.count("quantity"),
                row.money("unit_base_fen"),
                row.money("unit_price_fen"),
                row.money("goods_fen"),
                row.money("freight_fen"),
                row.maybeMoney("cost_fen"),
                row.flag("no_return"),
                json.readValue(row.text("adjustments"), ADJUSTMENTS),
                row.count("sent"),
                row.count("refunded"),
                new OrderLine.Repaid(
                        row.count("repaid"), row.money("repaid_goods_fen"), row.money("repaid_freight_fen")));
    }

    private static long[] longs(Collection<OrderId> ids) {
        return ids.stream().mapToLong(OrderId::value).toArray();
    }
}

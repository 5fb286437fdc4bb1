package io.juhui.party.membership.earning;

import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.Orders;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of paid orders, as far as they say something of their buyer. */
@Component
class MemberOrders {

    private final JdbcClient db;
    private final Orders orders;
    private final Skus skus;
    private final Clock clock;

    MemberOrders(JdbcClient db, Orders orders, Skus skus, Clock clock) {
        this.db = db;
        this.orders = orders;
        this.skus = skus;
        this.clock = clock;
    }

    /**
     * An order as it stands.
     *
     * @param left of the goods' price, after what was given back
     * @param kept whether any unit of it stays
     */
    record Now(
            Order order,
            Instant paidAt,
            Money paid,
            Money left,
            boolean kept,
            boolean settled,
            long[] categories,
            Instant seenAt) {}

    /** Empty for an order that was never paid. */
    Optional<Now> now(OrderId id, boolean settled) {
        return orders.find(id).filter(order -> order.paidAt() != null).map(order -> now(order, settled));
    }

    private Now now(Order order, boolean settled) {
        var lines = orders.lines(order.id());
        var cancelled = order.status() == OrderStatus.CANCELLED;
        var at = clock.instant();
        var left = cancelled
                ? Money.ZERO
                : Money.sum(lines.stream().map(MemberOrders::left).toList());
        return new Now(
                order,
                Objects.requireNonNull(order.paidAt()),
                order.goods(),
                left,
                !cancelled && lines.stream().anyMatch(MemberOrders::isKept),
                settled,
                categories(lines),
                at);
    }

    /** Unit k of n carries ⌊paid ÷ n⌋, the first (paid mod n) of them one fen more, and they go back in that order. */
    private static Money left(OrderLine line) {
        var paid = line.goods().fen();
        var back = paid / line.quantity() * line.refunded() + Math.min(line.refunded(), paid % line.quantity());
        return Money.fen(paid - back).minus(line.repaid().goods());
    }

    /** Whether any unit stays: neither given back before it was sent nor after. */
    private static boolean isKept(OrderLine line) {
        return line.refunded() + line.repaid().units() < line.quantity();
    }

    /** Whether any unit would stay if these went back, too. */
    boolean isKept(OrderId id, List<OrderEvent.Units> more) {
        return orders.lines(id).stream()
                .anyMatch(line -> line.refunded() + line.repaid().units() + OrderEvent.Units.of(line.id(), more)
                        < line.quantity());
    }

    private long[] categories(List<OrderLine> lines) {
        var catalogue = skus.snapshot();
        return lines.stream()
                .filter(MemberOrders::isKept)
                .flatMap(line -> Stream.ofNullable(catalogue.sku(new SkuId(line.skuId()))))
                .flatMap(offer -> offer.categories().stream())
                .mapToLong(CategoryId::value)
                .distinct()
                .toArray();
    }

    /**
     * What its row says now.
     *
     * @param before what was left of it before; empty when it was not written down yet
     * @param settled its window has closed, and a closed window stays closed
     */
    record Stood(Optional<Money> before, boolean settled) {}

    Stood put(Now now) {
        var before = db.sql("select left_fen from member_order where order_id = :order")
                .param("order", now.order().id().value())
                .query(Row.mapper(row -> row.money("left_fen")))
                .optional();
        var settled = db.sql("""
                insert into member_order (order_id, buyer_id, paid_at, paid_fen, left_fen, kept, settled, categories)
                values (:order, :buyer, :paidAt, :paid, :left, :kept, :settled, :categories)
                on conflict (order_id) do update
                   set left_fen = excluded.left_fen, kept = excluded.kept, settled = member_order.settled or excluded.settled,
                       categories = excluded.categories
                returning settled
                """)
                .param("order", now.order().id().value())
                .param("buyer", now.order().buyer().value())
                .param("paidAt", Timestamp.from(now.paidAt()))
                .param("paid", now.paid().fen())
                .param("left", now.left().fen())
                .param("kept", now.kept())
                .param("settled", now.settled())
                .param("categories", now.categories())
                .query(Boolean.class)
                .single();
        return new Stood(before, settled);
    }
}

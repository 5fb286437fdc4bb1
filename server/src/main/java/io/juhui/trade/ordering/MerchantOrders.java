package io.juhui.trade.ordering;

import io.juhui.kernel.Actor;
import io.juhui.money.payment.Payments;
import io.juhui.trade.ordering.OrderConsole.ChangePrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do to an order: change its price, close it, refund it, note on it, look behind the mask. */
@Component
class MerchantOrders {

    private final OrderRows rows;
    private final OrderMoves moves;
    private final Orders orders;
    private final PriceChange prices;
    private final Cancellation cancellation;
    private final Payments payments;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    MerchantOrders(
            OrderRows rows,
            OrderMoves moves,
            Orders orders,
            PriceChange prices,
            Cancellation cancellation,
            Payments payments,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.moves = moves;
        this.orders = orders;
        this.prices = prices;
        this.cancellation = cancellation;
        this.payments = payments;
        this.db = db;
        this.transaction = transaction;
    }

    /** The old gateway order is closed first, so that nobody pays the old price (R9). */
    void changePrice(OrderId id, ChangePrice change, Actor.Staff staff) {
        rows.get(id).require(OrderStatus.UNPAID);
        if (payments.close(id.value())) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("status", rows.get(id).status().name());
        }
        transaction.executeWithoutResult(_ -> prices.change(id, change, staff));
    }

    void close(OrderId id, String reason, Actor.Staff staff) {
        var order = rows.get(id).require(OrderStatus.UNPAID);
        cancellation.cancel(order, new Cancellation.Why(reason, "STAFF", staff.name()));
    }

    void refund(OrderId id, String reason, Actor.Staff staff) {
        var order = rows.get(id);
        if (!order.status().isPaidUnshipped()) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("status", order.status().name());
        }
        cancellation.cancel(order, new Cancellation.Why(reason, "STAFF", staff.name()));
    }

    void note(OrderId id, String text) {
        rows.get(id);
        db.sql("update trade_order set staff_note = :text where id = :id")
                .param("text", text)
                .param("id", id.value())
                .update();
    }

    /** Each look behind the mask is told on the order, with its reason and who looked (R48, X06). */
    Receiver unmask(OrderId id, String reason, Actor.Staff staff) {
        var receiver = orders.receiver(rows.get(id));
        transaction.executeWithoutResult(_ ->
                moves.tell(id, "UNMASKED", "查看了收货信息：" + reason, "Receiver unmasked: " + reason, "STAFF", staff.name()));
        return receiver;
    }
}

package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.member.AddressId;
import io.juhui.platform.jobs.Deadlines;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a buyer does with an order of his own. */
@Component
class BuyerOrders {

    private final OrderRows rows;
    private final OrderMoves moves;
    private final Orders orders;
    private final Cancellation cancellation;
    private final ReceiverChange receivers;
    private final OrderTerms terms;
    private final Deadlines deadlines;

    BuyerOrders(
            OrderRows rows,
            OrderMoves moves,
            Orders orders,
            Cancellation cancellation,
            ReceiverChange receivers,
            OrderTerms terms,
            Deadlines deadlines) {
        this.rows = rows;
        this.moves = moves;
        this.orders = orders;
        this.cancellation = cancellation;
        this.receivers = receivers;
        this.terms = terms;
        this.deadlines = deadlines;
    }

    void cancel(BuyerId buyer, OrderId id, String reason) {
        cancellation.cancel(rows.ofBuyer(buyer, id), new Cancellation.Why(reason, "BUYER", ""));
    }

    @Transactional
    void confirm(BuyerId buyer, OrderId id) {
        var order = rows.ofBuyer(buyer, id);
        if (order.status() != OrderStatus.DONE) {
            order.require(OrderStatus.SHIPPED);
            orders.receive(id, "BUYER", "");
        }
    }

    @Transactional
    void extend(BuyerId buyer, OrderId id) {
        var order = rows.ofBuyer(buyer, id).require(OrderStatus.SHIPPED);
        var before = Objects.requireNonNull(order.receiptBefore()).plus(terms.extension());
        if (!moves.extended(id, before)) {
            throw OrderingProblem.EXTENDED_ALREADY.problem();
        }
        deadlines.set(ReceiptDeadline.KIND, id.value(), before);
        moves.tell(id, "EXTENDED", "买家延长了收货时间", "The buyer extended the receipt time", "BUYER", "");
    }

    @Transactional
    void changeAddress(BuyerId buyer, OrderId id, AddressId addressId) {
        receivers.change(rows.ofBuyer(buyer, id), addressId);
    }

    @Transactional
    void hide(BuyerId buyer, OrderId id) {
        var order = rows.ofBuyer(buyer, id);
        if (order.status() != OrderStatus.DONE && order.status() != OrderStatus.CANCELLED) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("status", order.status().name());
        }
        receivers.hide(id);
    }
}

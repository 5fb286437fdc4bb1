package io.juhui.trade.tender;

import io.juhui.kernel.Words;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.payment.Payments;
import io.juhui.platform.store.OneTrip;
import io.juhui.trade.ordering.Interventions;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Orders;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another choice on the pay page: what was held is let go, what is chosen now is held, in one transaction with the order's row. */
@Component
class TenderChoice {

    private static final Words LET_GO = new Words("更改支付方式，退回", "Paid otherwise, released");

    private final TenderRows tenders;
    private final Ledger ledger;
    private final OneTrip trip;
    private final Payments payments;
    private final Orders orders;
    private final Interventions interventions;

    TenderChoice(
            TenderRows tenders,
            Ledger ledger,
            OneTrip trip,
            Payments payments,
            Orders orders,
            Interventions interventions) {
        this.tenders = tenders;
        this.ledger = ledger;
        this.trip = trip;
        this.payments = payments;
        this.orders = orders;
        this.interventions = interventions;
    }

    /** @param key never used for this order before */
    @Transactional
    public void choose(Order seen, Wish wish, String key) {
        var order = orders.locked(seen.id()).require(OrderStatus.UNPAID);
        if (payments.isOpen(order.id().value())) { // begun at the old amount since it was closed
            throw OrderingProblem.BEING_PAID.problem();
        }
        tenders.key(order.id()).ifPresent(old -> ledger.release(old, "tender.release", LET_GO));
        tenders.forget(order.id());
        var asked = new Tendering.Asked(order.id(), order.buyer(), order.total(), wish, key);
        var accounts = Tendering.accounts(order.buyer()).collect(Collectors.toSet());
        var taken = ledger.decide(accounts, sheet -> Tendering.taken(sheet, asked.asFarAsThereIs(sheet)));
        if (taken.inside().isPositive()) {
            trip.run(writes -> tenders.add(taken.rows(), writes));
        }
        interventions.cover(order.id(), taken.inside());
    }
}

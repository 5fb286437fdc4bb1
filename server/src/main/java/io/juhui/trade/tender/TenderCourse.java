package io.juhui.trade.tender;

import io.juhui.kernel.Words;
import io.juhui.money.ledger.Ledger;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** What is held for an order is spent when it is paid, and let go when it is cancelled unpaid. */
@Component
class TenderCourse implements OrderListener {

    private static final Words SPENT = new Words("订单支付", "Paid for an order");
    private static final Words RELEASED = new Words("订单取消，退回", "Order cancelled, released");

    private final TenderRows tenders;
    private final Ledger ledger;

    TenderCourse(TenderRows tenders, Ledger ledger) {
        this.tenders = tenders;
        this.ledger = ledger;
    }

    @Override
    public int rank() {
        return 800;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid ->
                tenders.key(paid.order()).ifPresent(key -> ledger.capture(key, "tender.spend", SPENT));
            case OrderEvent.Cancelled cancelled
            when cancelled.from() == OrderStatus.UNPAID ->
                tenders.key(cancelled.order()).ifPresent(key -> ledger.release(key, "tender.release", RELEASED));
            default -> {}
        }
    }
}

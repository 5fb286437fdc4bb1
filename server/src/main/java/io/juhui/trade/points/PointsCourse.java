package io.juhui.trade.points;

import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** Points held for an order are spent when it is paid, let go when it is cancelled unpaid, and come back with the units they were for. */
@Component
class PointsCourse implements OrderListener {

    private static final Words SPENT = new Words("购物使用", "Used for an order");
    private static final Words RELEASED = new Words("订单取消，退回", "Order cancelled, released");
    private static final Words BACK = new Words("退款，退回", "Refund, given back");

    private final PointsRows rows;
    private final Ledger ledger;

    PointsCourse(PointsRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public int rank() {
        return 810;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> ledger.capture(PointsCost.key(paid.order()), "points.spend", SPENT);
            case OrderEvent.Cancelled cancelled
            when cancelled.from() == OrderStatus.UNPAID ->
                ledger.release(PointsCost.key(cancelled.order()), "points.release", RELEASED);
            case OrderEvent.Refunded refunded -> giveBack(refunded);
            default -> {}
        }
    }

    private void giveBack(OrderEvent.Refunded refunded) {
        var lines = refunded.lines().stream().filter(line -> line.units() > 0).toList();
        long points = lines.isEmpty() ? 0 : rows.back(refunded.order(), lines);
        if (points > 0) {
            var order = refunded.order();
            ledger.post(Transfer.of(
                            "points.refund",
                            PointsCost.key(order) + ":back:" + refunded.cause(),
                            Cause.of("order", order),
                            BACK)
                    .giveBack(
                            Account.house(Asset.POINTS, Counter.SPENT),
                            Account.of(refunded.buyer(), Pot.POINTS_AVAILABLE),
                            points,
                            PointsCost.key(order)));
        }
    }
}

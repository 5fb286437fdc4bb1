package io.juhui.trade.ordering;

import io.juhui.goods.inventory.Stocks;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.Cancellation.Why;
import org.springframework.stereotype.Component;

/** What every cancellation does, whatever becomes of the money: the status, the stock given back, the deadline, the word. */
@Component
class Closing {

    private final OrderMoves moves;
    private final Stocks stocks;
    private final Deadlines deadlines;
    private final Timeline timeline;

    Closing(OrderMoves moves, Stocks stocks, Deadlines deadlines, Timeline timeline) {
        this.moves = moves;
        this.stocks = stocks;
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @param money what happens to the money, once the order is surely this caller's to cancel
     * @return false when the order has moved on meanwhile, and then nothing has changed
     */
    boolean close(Order order, Why why, Runnable money) {
        if (!moves.cancelled(order.id(), order.status(), why.reason())) {
            return false;
        }
        money.run();
        stocks.release(order.id().value());
        deadlines.clear(UnpaidDeadline.KIND, order.id().value());
        timeline.tell(
                order.id(), "CANCELLED", "订单已取消：" + why.reason(), "Cancelled: " + why.reason(), why.actor(), why.by());
        return true;
    }
}

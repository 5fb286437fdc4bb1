package io.juhui.trade.ordering.course;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.payment.PaymentId;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.spi.PaymentListener;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.refund.RefundNews;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a captured payment does to its order, in the payment's own transaction. Money nobody wants goes back (R12, D07). */
@Component
class OrderPayment implements PaymentListener {

    private final OrderRows rows;
    private final OrderMoves moves;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final RefundNews news;
    private final OrderCourse course;

    OrderPayment(
            OrderRows rows,
            OrderMoves moves,
            Deadlines deadlines,
            Timeline timeline,
            RefundNews news,
            OrderCourse course) {
        this.rows = rows;
        this.moves = moves;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.news = news;
        this.course = course;
    }

    @Override
    public boolean owns(long orderId) {
        return rows.find(new OrderId(orderId)).isPresent();
    }

    @Override
    public boolean awaits(long orderId, Money amount) {
        return moves.awaits(new OrderId(orderId), amount.fen());
    }

    @Override
    public Outcome paid(long orderId, PaymentId payment, Money amount, Instant at) {
        var id = new OrderId(orderId);
        var buyer = moves.paid(id, amount.fen(), at);
        if (buyer.isEmpty()) {
            timeline.tell(
                    id,
                    "LATE_PAYMENT",
                    "收到一笔不再需要的付款 " + amount + "，将原路退回",
                    "A payment of " + amount + " is no longer needed and goes back",
                    "SYSTEM",
                    "");
            return Outcome.NOT_WANTED;
        }
        deadlines.clear(UnpaidDeadline.KIND, orderId);
        var words = paid(rows.get(id), amount);
        timeline.tell(id, "PAID", words.zh(), words.en(), "BUYER", "");
        course.tell(new OrderEvent.Paid(id, buyer.get(), amount, at));
        return Outcome.ACCEPTED;
    }

    /** What was paid inside counts as paid too; then the words say what of it came from outside. */
    private static Words paid(Order order, Money outside) {
        return order.inside().isZero()
                ? new Words("已付款 " + outside, "Paid " + outside)
                : new Words(
                        "已付款 " + order.total() + "，其中微信支付 " + outside,
                        "Paid " + order.total() + ", of it " + outside + " by WeChat Pay");
    }

    @Override
    public void refunded(long orderId, RefundId refund, Money amount, boolean ok) {
        var id = new OrderId(orderId);
        var order = rows.get(id);
        if (ok) {
            course.tell(new OrderEvent.RefundArrived(id, order.buyer(), amount));
            timeline.tell(
                    id,
                    "REFUNDED",
                    "已原路退回 " + amount + "（微信支付）",
                    "Refunded " + amount + " the way it was paid (WeChat Pay)",
                    "SYSTEM",
                    "");
            news.arrived(order, refund, amount);
        } else {
            news.failed(order, refund, amount);
        }
    }
}

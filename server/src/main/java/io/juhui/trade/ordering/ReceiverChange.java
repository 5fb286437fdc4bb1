package io.juhui.trade.ordering;

import io.juhui.trade.ordering.course.OrderMarks;
import io.juhui.trade.ordering.course.Timeline;
import io.juhui.trade.ordering.receiver.OrderPrints;
import io.juhui.trade.ordering.receiver.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends an order to somebody else while it has not left; whoever asks has made sure that it may go there. */
@Component
public class ReceiverChange {

    private final Receivers receivers;
    private final OrderMarks marks;
    private final OrderPrints prints;
    private final Timeline timeline;

    ReceiverChange(Receivers receivers, OrderMarks marks, OrderPrints prints, Timeline timeline) {
        this.receivers = receivers;
        this.marks = marks;
        this.prints = prints;
        this.timeline = timeline;
    }

    /** Refuses when the order has moved on meanwhile. */
    @Transactional
    public void change(Order order, Receiver target) {
        var before = marks.sentTo(order.id(), receivers.sealed(target))
                .orElseThrow(() -> OrderingProblem.NOT_NOW
                        .problem()
                        .with("orderStatus", order.status().name()));
        prints.replace(order.id(), receivers.open(before), target);
        timeline.tell(order.id(), "ADDRESS", "买家修改了收货地址", "The buyer changed the address", "BUYER", "");
    }
}

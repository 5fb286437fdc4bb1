package io.juhui.trade.ordering;

import io.juhui.party.member.AddressId;
import org.springframework.stereotype.Component;

/** Sends an order to another address of the buyer while it has not left; refused where that would cost other carriage. */
@Component
class ReceiverChange {

    private final Redirection redirection;
    private final Receivers receivers;
    private final OrderMarks marks;
    private final OrderPrints prints;
    private final Timeline timeline;

    ReceiverChange(
            Redirection redirection, Receivers receivers, OrderMarks marks, OrderPrints prints, Timeline timeline) {
        this.redirection = redirection;
        this.receivers = receivers;
        this.marks = marks;
        this.prints = prints;
        this.timeline = timeline;
    }

    void change(Order order, AddressId addressId) {
        var target = redirection.to(order, addressId);
        if (!target.freight().equals(order.freight())) {
            throw OrderingProblem.ADDRESS_CHANGES_FREIGHT
                    .problem()
                    .with("freight", target.freight())
                    .with("before", order.freight());
        }
        var before = marks.sentTo(order.id(), receivers.sealed(target.receiver()))
                .orElseThrow(() -> OrderingProblem.NOT_NOW
                        .problem()
                        .with("orderStatus", order.status().name()));
        prints.replace(order.id(), receivers.open(before), target.receiver());
        timeline.tell(order.id(), "ADDRESS", "买家修改了收货地址", "The buyer changed the address", "BUYER", "");
    }
}

package io.juhui.trade.ordering.desk;

import io.juhui.kernel.Actor;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Receiver;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.course.Timeline;
import io.juhui.trade.ordering.receiver.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A look behind the mask: told on the order each time, with its reason and who looked (R48, X06). */
@Component
class Unmasking {

    private final OrderRows rows;
    private final Receivers receivers;
    private final Timeline timeline;

    Unmasking(OrderRows rows, Receivers receivers, Timeline timeline) {
        this.rows = rows;
        this.receivers = receivers;
        this.timeline = timeline;
    }

    @Transactional
    Receiver unmask(OrderId id, String reason, Actor.Staff staff) {
        var receiver = receivers.of(rows.get(id));
        timeline.tell(id, "UNMASKED", "查看了收货信息：" + reason, "Receiver unmasked: " + reason, "STAFF", staff.name());
        return receiver;
    }
}

package io.juhui.trade.ordering.course;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the rooms what happened to an order, in their order of rank, in the caller's transaction. */
@Component
public class OrderCourse {

    private final ObjectProvider<OrderListener> listeners;

    OrderCourse(ObjectProvider<OrderListener> listeners) {
        this.listeners = listeners;
    }

    public void tell(OrderEvent event) {
        tell(List.of(event));
    }

    /** What happened at once is heard room by room, so that the rooms' locks are still taken in their order. */
    public void tell(List<? extends OrderEvent> events) {
        listeners.stream()
                .sorted(Comparator.comparingInt(OrderListener::rank))
                .forEach(listener -> events.forEach(listener::heard));
    }
}

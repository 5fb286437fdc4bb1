package io.juhui.trade.ordering.refund;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.spi.OrderListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A room that only remembers what it was told of orders. */
@Component
class Overheard implements OrderListener {

    private final Map<OrderId, List<OrderEvent>> told = new ConcurrentHashMap<>();

    @Override
    public int rank() {
        return 950;
    }

    @Override
    public void heard(OrderEvent event) {
        told.computeIfAbsent(event.order(), _ -> new CopyOnWriteArrayList<>()).add(event);
    }

    List<OrderEvent> of(OrderId order) {
        return told.getOrDefault(order, List.of());
    }
}

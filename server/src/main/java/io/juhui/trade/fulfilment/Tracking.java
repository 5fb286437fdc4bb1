package io.juhui.trade.fulfilment;

import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.spi.OrderListener;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a carrier told of a package, whether it was asked or came by itself: told twice it counts once. */
@Component
class Tracking implements OrderListener {

    private final Parcels parcels;
    private final ParcelTraces traces;
    private final Orders orders;
    private final FulfilmentNotices notices;

    Tracking(Parcels parcels, ParcelTraces traces, Orders orders, FulfilmentNotices notices) {
        this.parcels = parcels;
        this.traces = traces;
        this.orders = orders;
        this.notices = notices;
    }

    /** True once it has been signed for. What was told under a number that has been corrected meanwhile is not believed. */
    @Transactional
    boolean told(Parcel parcel, List<Trace> told) {
        var signature = told.stream().filter(t -> t.state() == State.SIGNED).findFirst();
        if (signature.isPresent()) {
            orders.locked(parcel.order());
        }
        parcels.lock(parcel.order());
        var still = parcels.find(parcel.id()).filter(p -> p.isUnder(parcel.carrier(), parcel.trackingNumber()));
        if (still.isEmpty()) {
            return false;
        }
        traces.add(parcel.id(), told);
        if (signature.isEmpty()) {
            return false;
        }
        if (parcels.sign(parcel.id(), signature.get().at())) {
            delivered(parcel.order());
        }
        return true;
    }

    /** What was left is on its way, or was refunded: then every package may have been signed for already. */
    @Override
    public void heard(OrderEvent event) {
        if (event instanceof OrderEvent.Shipped) {
            delivered(event.order());
        }
    }

    @Override
    public int rank() {
        return 800;
    }

    private void delivered(OrderId id) {
        var order = orders.find(id).orElseThrow();
        var all = parcels.of(id);
        if (order.status() != OrderStatus.SHIPPED
                || all.isEmpty()
                || all.stream().anyMatch(p -> p.signedAt() == null)) {
            return;
        }
        var last = all.stream()
                .map(p -> Objects.requireNonNull(p.signedAt()))
                .max(Instant::compareTo)
                .orElseThrow();
        orders.delivered(id, last);
        orders.tell(id, "DELIVERED", "包裹已签收", "Signed for", "SYSTEM", "");
        notices.delivered(order, last);
    }
}

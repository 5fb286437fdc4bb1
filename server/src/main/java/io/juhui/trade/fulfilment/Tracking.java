package io.juhui.trade.fulfilment;

import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a carrier told of a package, whether it was asked or came by itself: told twice it counts once. */
@Component
class Tracking {

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

    /** True once it has been signed for. */
    @Transactional
    boolean told(Parcel parcel, List<Trace> told) {
        traces.add(parcel.id(), told);
        var signature = told.stream().filter(t -> t.state() == State.SIGNED).findFirst();
        if (signature.isEmpty()) {
            return false;
        }
        parcels.lock(parcel.order());
        if (parcels.sign(parcel.id(), signature.get().at())) {
            delivered(parcel);
        }
        return true;
    }

    private void delivered(Parcel parcel) {
        var order = orders.find(parcel.order()).orElseThrow();
        var all = parcels.of(order.id());
        if (order.status() != OrderStatus.SHIPPED || all.stream().anyMatch(p -> p.signedAt() == null)) {
            return;
        }
        var last = all.stream()
                .map(p -> Objects.requireNonNull(p.signedAt()))
                .max(Instant::compareTo)
                .orElseThrow();
        orders.delivered(order.id(), last);
        orders.tell(order.id(), "DELIVERED", "包裹已签收", "Signed for", "SYSTEM", "");
        notices.delivered(order);
    }
}

package io.juhui.trade.fulfilment;

import io.juhui.platform.gateway.LogisticsTraces;
import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.Orders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks where a package is, again and again until it is signed for or nobody waits for it any more. */
@Component
class TraceDeadline implements DeadlineHandler {

    static final String KIND = "fulfilment.trace";
    static final Duration AGAIN = Duration.ofMinutes(30);
    static final Duration LOST = Duration.ofDays(60);

    private final LogisticsTraces carriers;
    private final Parcels parcels;
    private final ParcelTraces traces;
    private final Orders orders;
    private final FulfilmentNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TraceDeadline(
            LogisticsTraces carriers,
            Parcels parcels,
            ParcelTraces traces,
            Orders orders,
            FulfilmentNotices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.carriers = carriers;
        this.parcels = parcels;
        this.traces = traces;
        this.orders = orders;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(long id) {
        attempt(id);
    }

    /** The carrier is asked before, and outside, the transaction that stores what it said. */
    @Override
    public Optional<Instant> attempt(long id) {
        var parcel = parcels.find(new ParcelId(id)).orElse(null);
        if (parcel == null || parcel.signedAt() != null || isSettled(parcel)) {
            return Optional.empty();
        }
        var carrier = parcel.carrier().name();
        if (!parcel.followed()) {
            carriers.follow(carrier, parcel.trackingNumber());
            parcels.follow(parcel.id());
        }
        var told = carriers.of(carrier, parcel.trackingNumber());
        var signed = Boolean.TRUE.equals(transaction.execute(_ -> store(parcel, told)));
        return signed ? Optional.empty() : Optional.of(clock.instant().plus(AGAIN));
    }

    private boolean isSettled(Parcel parcel) {
        var status = orders.find(parcel.order()).orElseThrow().status();
        return status == OrderStatus.DONE
                || status == OrderStatus.CANCELLED
                || clock.instant().isAfter(parcel.shippedAt().plus(LOST));
    }

    /** True once it has been signed for. */
    private boolean store(Parcel parcel, List<Trace> told) {
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

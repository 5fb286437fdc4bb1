package io.juhui.trade.fulfilment;

import io.juhui.platform.gateway.LogisticsTraces;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.Orders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks where a package is, again and again until it is signed for or nobody waits for it any more; so a notice of the carrier that
 * got lost is made up for.
 */
@Component
class TraceDeadline implements DeadlineHandler {

    static final String KIND = "fulfilment.trace";
    static final Duration AGAIN = Duration.ofMinutes(30);
    static final Duration LOST = Duration.ofDays(60);

    private final LogisticsTraces carriers;
    private final Parcels parcels;
    private final Tracking tracking;
    private final Orders orders;
    private final Clock clock;

    TraceDeadline(LogisticsTraces carriers, Parcels parcels, Tracking tracking, Orders orders, Clock clock) {
        this.carriers = carriers;
        this.parcels = parcels;
        this.tracking = tracking;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
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
            parcels.follow(parcel);
        }
        var told = carriers.of(carrier, parcel.trackingNumber());
        return tracking.told(parcel, told)
                ? Optional.empty()
                : Optional.of(clock.instant().plus(AGAIN));
    }

    private boolean isSettled(Parcel parcel) {
        var status = orders.find(parcel.order()).orElseThrow().status();
        return status == OrderStatus.DONE
                || status == OrderStatus.CANCELLED
                || clock.instant().isAfter(parcel.shippedAt().plus(LOST));
    }
}

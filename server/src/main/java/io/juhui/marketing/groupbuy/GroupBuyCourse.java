package io.juhui.marketing.groupbuy;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Payment takes a seat, cancelling gives it up, and the money's way back is followed for the team's page. */
@Component
class GroupBuyCourse implements OrderListener {

    static final int RANK = 300;

    private final Seating seating;
    private final TeamSeats seats;
    private final Clock clock;

    GroupBuyCourse(Seating seating, TeamSeats seats, Clock clock) {
        this.seating = seating;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public void heard(OrderEvent event) {
        long order = event.order().value();
        switch (event) {
            case OrderEvent.Paid paid -> seating.paid(order, paid.at());
            case OrderEvent.Cancelled cancelled -> seating.cancelled(order, cancelled.at());
            case OrderEvent.Refunded back -> {
                if (back.cause() == order
                        && back.back().amount().equals(back.back().inside())) {
                    seats.arrived(order, back.at());
                }
            }
            case OrderEvent.RefundArrived _ -> seats.arrived(order, clock.instant());
            default -> {}
        }
    }
}

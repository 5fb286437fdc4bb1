package io.juhui.example.seat;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** A paid order keeps its seat; a cancelled one gives it back. */
@Component
class SeatCourse implements OrderListener {

    private final Seats seats;

    SeatCourse(Seats seats) {
        this.seats = seats;
    }

    @Override
    public int rank() {
        return 300;
    }

    @Override
    public void heard(OrderEvent event) {
        long order = event.order().value();
        switch (event) {
            case OrderEvent.Paid _ -> seats.paid(order);
            case OrderEvent.Cancelled _ -> seats.giveBack(order);
            case OrderEvent.Settled _ -> seats.settled(order);
            default -> {}
        }
    }
}

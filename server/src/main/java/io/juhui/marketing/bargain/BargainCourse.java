package io.juhui.marketing.bargain;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** Payment buys a launch, an order closed unpaid gives it back, one cancelled after payment ends it. */
@Component
class BargainCourse implements OrderListener {

    static final int RANK = 320;

    private final LaunchMoves moves;
    private final LaunchEnds ends;

    BargainCourse(LaunchMoves moves, LaunchEnds ends) {
        this.moves = moves;
        this.ends = ends;
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public void heard(OrderEvent event) {
        long order = event.order().value();
        switch (event) {
            case OrderEvent.Paid _ -> moves.bought(order);
            case OrderEvent.Cancelled cancelled -> {
                if (cancelled.from() == OrderStatus.UNPAID) {
                    ends.givenBack(order, cancelled.at());
                } else {
                    moves.returned(order, cancelled.at());
                }
            }
            default -> {}
        }
    }
}

package io.juhui.trade.ordering.course;

import io.juhui.goods.inventory.Stocks;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** Stock's share in the course of an order: what was kept for a cancelled one goes back on the shelf. */
@Component
class StockCourse implements OrderListener {

    private final Stocks stocks;

    StockCourse(Stocks stocks) {
        this.stocks = stocks;
    }

    @Override
    public int rank() {
        return 100;
    }

    @Override
    public void heard(OrderEvent event) {
        if (event instanceof OrderEvent.Cancelled cancelled) {
            stocks.release(cancelled.order().value());
        }
    }
}

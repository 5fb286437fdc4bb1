package io.juhui.marketing.pointsmall;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** An order that does not stand gives back what it took of stock and person. */
@Component
class MallCourse implements OrderListener {

    private final Exchanges exchanges;

    MallCourse(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public int rank() {
        return 320;
    }

    @Override
    public void heard(OrderEvent event) {
        if (event instanceof OrderEvent.Cancelled cancelled) {
            exchanges.giveBack(cancelled.order(), cancelled.at());
        }
    }
}

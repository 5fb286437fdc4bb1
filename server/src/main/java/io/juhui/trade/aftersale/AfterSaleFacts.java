package io.juhui.trade.aftersale;

import io.juhui.trade.ordering.LineRefunds;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.spi.OrderFacts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells an order's page whether its buyer may come back with something. */
@Component
class AfterSaleFacts implements OrderFacts {

    private final OrderTerms terms;
    private final AfterSaleTerms cases;
    private final Clock clock;

    AfterSaleFacts(OrderTerms terms, AfterSaleTerms cases, Clock clock) {
        this.cases = cases;
        this.terms = terms;
        this.clock = clock;
    }

    /** Or look at what is open. */
    @Override
    public boolean mayClaim(Order order, List<OrderLine> lines) {
        return order.contestedAt() != null
                || (Rights.of(order, terms, clock.instant()).isOpen()
                        && !LineRefunds.isTooLate(order, clock.instant().plus(cases.longest()))
                        && lines.stream().anyMatch(line -> line.held(order.status()) > 0));
    }
}

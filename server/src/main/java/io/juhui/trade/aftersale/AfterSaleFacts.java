package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.spi.MeCounts;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.spi.OrderFacts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells an order's page whether its buyer may come back with something, and his own page how many cases are open. */
@Component
class AfterSaleFacts implements OrderFacts, MeCounts {

    private final CaseRows rows;
    private final OrderTerms terms;
    private final Clock clock;

    AfterSaleFacts(CaseRows rows, OrderTerms terms, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
    }

    /** Or look at what is open. */
    @Override
    public boolean mayClaim(Order order, List<OrderLine> lines) {
        return order.contestedAt() != null
                || (Rights.of(order, terms, clock.instant()).isOpen()
                        && lines.stream().anyMatch(line -> line.held(order.status()) > 0));
    }

    @Override
    public Map<String, Integer> counts(BuyerId buyer) {
        return Map.of("afterSale", rows.open(buyer));
    }
}

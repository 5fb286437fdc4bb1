package io.juhui.reach.sharing;

import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Credits a paid order to the share that led to it, or to none. */
@Component
class Crediting implements DeadlineHandler {

    static final String DEADLINE = "sharing.credit";

    private final CreditRows credits;
    private final OpenRows opens;
    private final Orders orders;
    private final ShareTerms terms;

    Crediting(CreditRows credits, OpenRows opens, Orders orders, ShareTerms terms) {
        this.credits = credits;
        this.opens = opens;
        this.orders = orders;
        this.terms = terms;
    }

    @Override
    public String kind() {
        return DEADLINE;
    }

    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        credit(new OrderId(id));
        return Optional.empty();
    }

    private void credit(OrderId id) {
        var order = orders.find(id).orElse(null);
        if (order == null || !credits.isOpen(order.id())) {
            return;
        }
        var attribution = terms.attribution();
        var from = order.placedAt().minus(Duration.ofDays(attribution.days()));
        var weighed = attribution.weighed(opens.touches(order.buyer(), from), order.placedAt());
        if (weighed.isEmpty()) {
            credits.drop(order.id());
        } else {
            credits.credit(order.id(), attribution, weighed, order.total());
        }
    }
}

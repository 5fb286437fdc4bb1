package io.juhui.reach.sharing;

import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Notes paid orders of who came by a share; they are credited a moment later, so that money never waits for it. */
@Component
class CreditCourse implements OrderListener {

    private final CreditRows credits;
    private final Deadlines deadlines;
    private final Clock clock;

    CreditCourse(CreditRows credits, Deadlines deadlines, Clock clock) {
        this.credits = credits;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 890;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> {
                if (credits.begin(paid.order(), paid.buyer(), paid.at())) {
                    deadlines.set(Crediting.DEADLINE, paid.order().value(), clock.instant());
                }
            }
            case OrderEvent.Refunded refunded ->
                credits.back(refunded.order(), refunded.back().amount());
            default -> {}
        }
    }
}

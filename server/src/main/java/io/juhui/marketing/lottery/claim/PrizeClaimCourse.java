package io.juhui.marketing.lottery.claim;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** A prize's order that does not stand leaves the prize to be ordered again. */
@Component
class PrizeClaimCourse implements OrderListener {

    private final PrizeClaims claims;

    PrizeClaimCourse(PrizeClaims claims) {
        this.claims = claims;
    }

    @Override
    public int rank() {
        return 330;
    }

    @Override
    public void heard(OrderEvent event) {
        if (event instanceof OrderEvent.Cancelled cancelled) {
            claims.giveBack(cancelled.order());
        }
    }
}

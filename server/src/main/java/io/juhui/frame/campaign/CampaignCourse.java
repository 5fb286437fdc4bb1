package io.juhui.frame.campaign;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** A cancelled order has had nothing of any campaign: its limit is free again, and its share of the budget. */
@Component
class CampaignCourse implements OrderListener {

    private final CampaignCounts counts;

    CampaignCourse(CampaignCounts counts) {
        this.counts = counts;
    }

    @Override
    public int rank() {
        return 200;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> counts.paid(paid.order().value(), paid.at());
            case OrderEvent.Cancelled cancelled ->
                counts.giveBack(cancelled.order().value(), cancelled.at());
            default -> {}
        }
    }
}

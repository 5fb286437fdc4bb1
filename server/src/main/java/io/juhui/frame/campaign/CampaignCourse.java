package io.juhui.frame.campaign;

import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import org.springframework.stereotype.Component;

/** What goes back has had nothing of any campaign: its share of the budget is free again, and with the last unit the turn. */
@Component
class CampaignCourse implements OrderListener {

    private final CampaignUseRows uses;

    CampaignCourse(CampaignUseRows uses) {
        this.uses = uses;
    }

    @Override
    public int rank() {
        return 200;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> uses.paid(paid.order().value(), paid.at());
            case OrderEvent.Refunded back -> uses.giveBack(back.order().value(), back.lines(), back.at());
            case OrderEvent.Cancelled cancelled ->
                uses.giveBack(cancelled.order().value(), cancelled.at());
            default -> {}
        }
    }
}

package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.spi.OrderListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A chance for a paid order, taken back unused once money of it goes back. Both a moment later, so that a draw that is under way never
 * waits for a refund, nor the refund for it.
 */
@Component
class OrderChances implements OrderListener, DeadlineHandler {

    private static final String DEADLINE = "lottery.order";

    private final Campaigns campaigns;
    private final Lotteries lotteries;
    private final Chances chances;
    private final Orders orders;
    private final Deadlines deadlines;
    private final Clock clock;

    OrderChances(
            Campaigns campaigns,
            Lotteries lotteries,
            Chances chances,
            Orders orders,
            Deadlines deadlines,
            Clock clock) {
        this.campaigns = campaigns;
        this.lotteries = lotteries;
        this.chances = chances;
        this.orders = orders;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 880;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> {
                if (campaigns.of(LotteryCampaigns.KIND).stream().anyMatch(campaign -> rewards(campaign, paid.at()))) {
                    deadlines.set(DEADLINE, paid.order().value(), clock.instant());
                }
            }
            case OrderEvent.Refunded back -> look(back.order());
            case OrderEvent.Cancelled cancelled -> look(cancelled.order());
            default -> {}
        }
    }

    private void look(OrderId order) {
        if (chances.gave(order)) {
            deadlines.set(DEADLINE, order.value(), clock.instant());
        }
    }

    private boolean rewards(Campaign campaign, Instant at) {
        return campaign.state(at) == CampaignState.RUNNING
                && lotteries
                        .remembered(campaign.id())
                        .filter(version -> version.rule().chances().ordersPerDay() > 0)
                        .isPresent();
    }

    @Override
    public String kind() {
        return DEADLINE;
    }

    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        orders.find(new OrderId(id)).ifPresent(this::settle);
        return Optional.empty();
    }

    /** What it comes to now says whether it has a chance; said again, it answers the same. */
    private void settle(Order order) {
        var paid = order.paidAt();
        if (paid == null || order.cancelledAt() != null || refunded(order)) {
            chances.takeBack(order.id(), clock.instant());
            return;
        }
        for (var campaign : campaigns.of(LotteryCampaigns.KIND)) {
            if (rewards(campaign, paid)) {
                var terms = lotteries.require(campaign.id()).rule().chances();
                if (order.total().compareTo(terms.orderFrom()) >= 0) {
                    var of = new Chances.Of(campaign.id(), order.buyer(), Source.ORDER);
                    chances.give(of, order.id().value(), terms.ordersPerDay(), paid);
                }
            }
        }
    }

    /** Any of it: what was bought is not what gave the chance any more. */
    private boolean refunded(Order order) {
        return orders.lines(order.id()).stream()
                .anyMatch(line -> line.refunded() > 0
                        || line.repaid().units() > 0
                        || line.repaid().goods().isPositive());
    }
}

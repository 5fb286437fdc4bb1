package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.earning.MemberWork.Kind;
import io.juhui.party.membership.earning.MemberWork.Work;
import io.juhui.reach.sharing.spi.ShareVisits;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import io.juhui.trade.review.spi.ReviewNews;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears of orders and reviews and leaves a row of work: nothing of it has to stand or fall with the money. */
@Component
class EarningNews implements OrderListener, ReviewNews, ShareVisits {

    private static final int RANK = 850;

    private final MemberWork work;
    private final Clock clock;

    EarningNews(MemberWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> look(event, paid.buyer(), false);
            case OrderEvent.Cancelled cancelled -> look(event, cancelled.buyer(), false);
            case OrderEvent.Refunded refunded -> look(event, refunded.buyer(), false);
            case OrderEvent.Settled settled -> look(event, settled.buyer(), true);
            case OrderEvent.Released _, OrderEvent.Shipped _, OrderEvent.Received _, OrderEvent.RefundArrived _ -> {}
        }
    }

    @Override
    public void came(Friend friend) {
        var now = clock.instant();
        work.add(List.of(new Work(Kind.SHARE, friend.id(), friend.sharer(), false, now)), now);
    }

    private void look(OrderEvent event, BuyerId buyer, boolean settled) {
        var now = clock.instant();
        work.add(List.of(new Work(Kind.ORDER, event.order().value(), buyer, settled, now)), now);
    }

    @Override
    public void written(BuyerId buyer, List<LineId> lines) {
        var now = clock.instant();
        work.add(
                lines.stream()
                        .map(line -> new Work(Kind.REVIEW, line.value(), buyer, false, now))
                        .toList(),
                now);
    }
}

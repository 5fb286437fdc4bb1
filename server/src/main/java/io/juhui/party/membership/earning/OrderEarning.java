package io.juhui.party.membership.earning;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.party.membership.Level;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MemberEvents;
import io.juhui.party.membership.MemberFacts;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds what an order gave against what it is worth now; however often and in whatever order it is asked, it ends alike. */
@Component
class OrderEarning {

    private final MemberOrders orders;
    private final Earnings earnings;
    private final EarningTerms terms;
    private final MemberFacts facts;
    private final Levels levels;
    private final MemberEvents events;

    OrderEarning(
            MemberOrders orders,
            Earnings earnings,
            EarningTerms terms,
            MemberFacts facts,
            Levels levels,
            MemberEvents events) {
        this.orders = orders;
        this.earnings = earnings;
        this.terms = terms;
        this.facts = facts;
        this.levels = levels;
        this.events = events;
    }

    /** The member is locked. False when nothing is other than before. */
    boolean look(OrderId id, boolean settled) {
        var now = orders.now(id, settled).orElse(null);
        if (now == null) {
            return false;
        }
        var stood = orders.put(now);
        var worth = earnings.worthOf(id.value()).orElse(null);
        if (worth == null) {
            worth = worthNow(now.order());
            earnings.add(
                    new Earnings.Earned(Earnings.ORDER, id.value(), now.order().buyer(), now.paidAt(), 0, 0, true),
                    worth);
        }
        var changed = earnings.set(
                id.value(), worth.growth(now.left(), now.kept()), worth.points(now.left()), !stood.settled());
        earnings.book(Earnings.ORDER, id.value());
        tell(now, stood.before());
        return changed || !stood.before().equals(Optional.of(now.left()));
    }

    private OrderWorth worthNow(Order order) {
        var rate = facts.of(order.buyer())
                .flatMap(fact -> levels.find(fact.level()))
                .map(Level::benefits)
                .orElseThrow()
                .points();
        return new OrderWorth(terms.pointsPerYuan(), rate, terms.growthPerYuan(), terms.growthPerOrder());
    }

    private void tell(MemberOrders.Now now, Optional<Money> before) {
        if (before.isEmpty()) {
            say(now.order(), "PAID", new Words("付款下单 " + now.paid(), "Paid an order, " + now.paid()), now.paidAt());
        }
        var was = before.orElse(now.paid());
        if (!was.equals(now.left())) {
            var back = was.minus(now.left());
            say(now.order(), "REFUNDED", new Words("退回商品 " + back, "Gave back goods, " + back), now.seenAt());
        }
    }

    private void say(Order order, String kind, Words words, Instant at) {
        var link = "/orders/" + order.id().value();
        events.tell(order.buyer(), kind, words, "", link, at);
    }
}

package io.juhui.party.membership.earning;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.Foretelling;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of an order's points and growth would be taken back with a refund: the same formula on what is left (R22). */
@Component
class EarningForetold implements Foretelling {

    private static final Words POINTS = new Words("收回本单送的积分", "Points given for it");
    private static final Words GROWTH = new Words("收回本单的成长值", "Growth given for it");

    private final MemberOrders orders;
    private final Earnings earnings;

    EarningForetold(MemberOrders orders, Earnings earnings) {
        this.orders = orders;
        this.earnings = earnings;
    }

    @Override
    public int place() {
        return 400;
    }

    @Override
    public List<Foretold> foretell(Order order, OrderEvent.Refunded refund, Language language) {
        var worth = earnings.worthOf(order.id().value()).orElse(null);
        var now = orders.now(order.id(), false).orElse(null);
        if (worth == null || now == null) {
            return List.of();
        }
        var left = now.left().minus(refund.back().goods());
        var kept = orders.isKept(order.id(), refund.lines());
        var told = new ArrayList<Foretold>();
        var points = worth.points(now.left()) - worth.points(left);
        if (points > 0) {
            told.add(new Foretold("points-given", POINTS.in(language), "-" + points));
        }
        var growth = worth.growth(now.left(), now.kept()) - worth.growth(left, kept);
        if (growth > 0) {
            told.add(new Foretold("growth-given", GROWTH.in(language), "-" + growth));
        }
        return List.copyOf(told);
    }
}

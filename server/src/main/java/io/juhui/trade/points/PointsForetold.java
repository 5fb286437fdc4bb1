package io.juhui.trade.points;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.Foretelling;
import java.util.List;
import org.springframework.stereotype.Component;

/** The points that would come back with their units. */
@Component
class PointsForetold implements Foretelling {

    private static final Words BACK = new Words("退回抵扣的积分", "Points that paid");

    private final PointsRows rows;

    PointsForetold(PointsRows rows) {
        this.rows = rows;
    }

    @Override
    public int place() {
        return 200;
    }

    @Override
    public List<Foretold> foretell(Order order, OrderEvent.Refunded refund, Language language) {
        var points = rows.wouldBack(refund.order(), refund.lines());
        return points == 0 ? List.of() : List.of(new Foretold("points", BACK.in(language), "+" + points));
    }
}

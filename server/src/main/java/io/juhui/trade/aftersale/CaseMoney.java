package io.juhui.trade.aftersale;

import io.juhui.kernel.Language;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.LineRefunds;
import io.juhui.trade.ordering.Orders;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the money of a case is made of: as it went back, or as it would now. */
@Component
class CaseMoney {

    private final Orders orders;
    private final LineRefunds refunds;

    CaseMoney(Orders orders, LineRefunds refunds) {
        this.orders = orders;
        this.refunds = refunds;
    }

    List<Foretold> of(AfterSaleCase c, Language language) {
        if (c.status() == CaseStatus.REFUNDED) {
            return refunds.moved(c.id().value(), language);
        }
        if (!c.status().isOpen() || !c.amount().isPositive()) {
            return List.of();
        }
        var order = orders.find(c.order()).orElseThrow();
        return orders.lines(c.order()).stream()
                .filter(line -> line.id().equals(c.line()))
                .findFirst()
                .map(line ->
                        new LineRefunds.Part(line, c.unitsRepaid(), c.worth().part(c.amount())))
                .map(part -> refunds.foretell(order, List.of(part), language))
                .orElse(List.of());
    }
}

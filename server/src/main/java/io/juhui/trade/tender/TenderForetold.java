package io.juhui.trade.tender;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.Foretelling;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To which of the buyer's own pockets a refund would go. */
@Component
class TenderForetold implements Foretelling {

    private final TenderRows tenders;
    private final TenderTerms terms;

    TenderForetold(TenderRows tenders, TenderTerms terms) {
        this.tenders = tenders;
        this.terms = terms;
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public List<Foretold> foretell(Order order, OrderEvent.Refunded refund, Language language) {
        var inside = refund.back().inside();
        if (!inside.isPositive()) {
            return List.of();
        }
        var split = TenderSplit.over(inside, tenders.of(order.id()), terms.inProportion());
        return Stream.of(TenderKind.values())
                .flatMap(kind -> {
                    var amount = Money.sum(kind.pots().stream()
                            .map(pot -> split.getOrDefault(pot, Money.ZERO))
                            .toList());
                    var words = new Words(
                            "退到" + kind.words().zh(), "To " + kind.words().en());
                    return amount.isPositive()
                            ? Stream.of(new Foretold(kind.pick(), words.in(language), amount.toString()))
                            : Stream.empty();
                })
                .toList();
    }
}

package io.juhui.trade.tender;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.platform.store.CrashPoints;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.spi.InsideMoney;
import io.juhui.trade.ordering.spi.OrderFacts;
import io.juhui.trade.ordering.view.TenderView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what was paid inside, to the very pots and batches it came from; and tells what that was. */
@Component
class TenderRefunds implements InsideMoney, OrderFacts {

    private static final Words BACK = new Words("退款", "Refund");

    private final TenderRows tenders;
    private final TenderTerms terms;
    private final Ledger ledger;
    private final ObjectProvider<Orders> orders;

    TenderRefunds(TenderRows tenders, TenderTerms terms, Ledger ledger, ObjectProvider<Orders> orders) {
        this.tenders = tenders;
        this.terms = terms;
        this.ledger = ledger;
        this.orders = orders;
    }

    @Override
    public Money inside(Order order, Money amount, Money outside) {
        return TenderSplit.inside(amount, outside, tenders.of(order.id()), terms.inProportion());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Order order, Money inside, String cause) {
        var split = TenderSplit.over(inside, tenders.of(order.id()), terms.inProportion());
        var spent = tenders.key(order.id()).orElseThrow();
        var transfer = Transfer.of(
                "tender.refund", "order:" + order.id().value() + ":back:" + cause, Cause.of("order", order.id()), BACK);
        for (var part : split.entrySet()) {
            var pot = part.getKey();
            var house = Account.house(pot.asset(), Counter.SPENT);
            var own = Account.of(order.buyer(), pot);
            var fen = part.getValue().fen();
            transfer = pot.isBatched() ? transfer.giveBack(house, own, fen, spent) : transfer.move(house, own, fen);
        }
        ledger.post(transfer);
        tenders.back(order.id(), split);
        tell(order, split);
        CrashPoints.reach("tender.refund.booked");
    }

    private void tell(Order order, Map<Pot, Money> split) {
        for (var kind : TenderKind.values()) {
            var amount = Money.sum(kind.pots().stream()
                    .map(pot -> split.getOrDefault(pot, Money.ZERO))
                    .toList());
            if (amount.isPositive()) {
                orders.getObject()
                        .tell(
                                order.id(),
                                "REFUNDED",
                                "已退回" + kind.words().zh() + " " + amount,
                                "Refunded " + amount + " to " + kind.words().en(),
                                "SYSTEM",
                                "");
            }
        }
    }

    @Override
    public List<TenderView> tenders(OrderId order, Language language) {
        var parts = tenders.of(order);
        return Stream.of(TenderKind.values())
                .map(kind -> {
                    var own = parts.stream()
                            .filter(part -> TenderKind.of(part.pot()) == kind)
                            .toList();
                    return new TenderView(
                            kind.pick(),
                            kind.words().in(language),
                            Money.sum(own.stream().map(TenderSplit.Part::amount).toList()),
                            Money.sum(own.stream().map(TenderSplit.Part::back).toList()));
                })
                .filter(view -> view.amount().isPositive())
                .toList();
    }
}

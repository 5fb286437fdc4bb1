package io.juhui.trade.tender;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Split;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.LedgerProblem;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Sheet;
import io.juhui.money.ledger.Transfer;
import io.juhui.trade.ordering.OrderId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an order takes of its buyer's own money, decided on a sheet of the ledger. Pure but for the sheet. */
final class Tendering {

    private static final Words HELD = new Words("下单占用", "Held for an order");
    private static final Words SPENT = new Words("订单支付", "Paid for an order");

    private Tendering() {}

    /** An order with what it comes to and what its buyer is willing to pay with. */
    record Asked(OrderId order, BuyerId buyer, Money total, Wish wish, String key) {

        /** For who chooses on the pay page: all there is may be less than was wished. */
        Asked asFarAsThereIs(Sheet sheet) {
            var available = new EnumMap<TenderKind, Money>(TenderKind.class);
            for (var kind : TenderKind.values()) {
                available.put(kind, Money.sum(have(sheet, buyer, kind)));
            }
            return new Asked(order, buyer, total, wish.within(available), key);
        }
    }

    private static List<Money> have(Sheet sheet, BuyerId buyer, TenderKind kind) {
        return kind.pots().stream()
                .map(pot -> Money.fen(sheet.spendable(Account.of(buyer, pot))))
                .toList();
    }

    /** @param whole nothing is left to pay outside */
    record Taken(Asked asked, Map<Pot, Money> parts, boolean whole) {

        Money inside() {
            return Money.sum(parts.values());
        }

        List<TenderRows.Paid> rows() {
            var rows = new ArrayList<TenderRows.Paid>();
            parts.forEach((pot, amount) -> rows.add(new TenderRows.Paid(asked.order(), pot, amount, asked.key())));
            return rows;
        }
    }

    /** Every account that paying for an order of this buyer can touch. */
    static Stream<Account> accounts(BuyerId buyer) {
        return Stream.of(TenderKind.values())
                .flatMap(kind -> kind.pots().stream())
                .flatMap(pot -> Stream.of(Account.of(buyer, pot), Account.of(buyer, pot.held())));
    }

    /** Refuses when there is less than was chosen: the buyer has been shown another amount to pay. */
    static Taken decide(Sheet sheet, Asked asked) {
        var parts = new EnumMap<Pot, Money>(Pot.class);
        asked.wish().of(asked.total()).forEach((kind, wanted) -> {
            var have = have(sheet, asked.buyer(), kind);
            if (Money.sum(have).compareTo(wanted) < 0) {
                throw LedgerProblem.NOT_ENOUGH
                        .problem()
                        .with("kind", kind.pick())
                        .with("available", Money.sum(have))
                        .at("/picks");
            }
            var shares = Split.capped(wanted, have, have);
            for (int i = 0; i < shares.size(); i++) {
                if (shares.get(i).isPositive()) {
                    parts.put(kind.pots().get(i), shares.get(i));
                }
            }
        });
        return new Taken(asked, parts, Money.sum(parts.values()).equals(asked.total()));
    }

    /** Decides and books. */
    static Taken taken(Sheet sheet, Asked asked) {
        var taken = decide(sheet, asked);
        if (taken.inside().isPositive()) {
            book(sheet, taken);
        }
        return taken;
    }

    /** Held until the order is paid; spent at once where nothing is left to pay. */
    private static void book(Sheet sheet, Taken taken) {
        var asked = taken.asked();
        var transfer = Transfer.of(
                taken.whole() ? "tender.spend" : "tender.hold",
                asked.key(),
                Cause.of("order", asked.order()),
                taken.whole() ? SPENT : HELD);
        for (var part : taken.parts().entrySet()) {
            var pot = part.getKey();
            transfer = transfer.move(
                    Account.of(asked.buyer(), pot),
                    taken.whole() ? Account.house(pot.asset(), Counter.SPENT) : Account.of(asked.buyer(), pot.held()),
                    part.getValue().fen());
        }
        sheet.book(transfer);
    }
}

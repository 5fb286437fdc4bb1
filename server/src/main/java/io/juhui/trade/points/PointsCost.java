package io.juhui.trade.points;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.LedgerProblem;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Sheet;
import io.juhui.money.ledger.Transfer;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import java.util.Map;
import java.util.stream.Stream;

/** What an order takes of its buyer's points, on a sheet of the ledger. Pure but for the sheet. */
record PointsCost(OrderId order, BuyerId buyer, Map<LineId, Long> byLine) {

    private static final Words HELD = new Words("下单占用", "Held for an order");
    private static final Words SPENT = new Words("购物使用", "Used for an order");

    PointsCost {
        byLine = Map.copyOf(byLine);
    }

    /** Of the transfer that holds them, or spent them. */
    static String key(OrderId order) {
        return "order:" + order.value() + ":points";
    }

    long points() {
        return byLine.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isNothing() {
        return points() == 0;
    }

    Stream<Account> accounts() {
        return Stream.of(own(), Account.of(buyer, Pot.POINTS_AVAILABLE.held()));
    }

    private Account own() {
        return Account.of(buyer, Pot.POINTS_AVAILABLE);
    }

    /** Refuses when there are fewer than the price took: it was shown from another balance. */
    void check(Sheet sheet) {
        long available = sheet.spendable(own());
        if (available < points()) {
            throw LedgerProblem.NOT_ENOUGH
                    .problem()
                    .with("kind", "points")
                    .with("available", available)
                    .at("/picks");
        }
    }

    /** Held until the order is paid; spent at once where nothing is due. */
    void book(Sheet sheet, boolean paid) {
        sheet.book(Transfer.of(
                        paid ? "points.spend" : "points.hold",
                        key(order),
                        Cause.of("order", order),
                        paid ? SPENT : HELD)
                .move(
                        own(),
                        paid
                                ? Account.house(Pot.POINTS_AVAILABLE.asset(), Counter.SPENT)
                                : Account.of(buyer, Pot.POINTS_AVAILABLE.held()),
                        points()));
    }
}

package io.juhui.trade.ordering.view;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.payment.RefundStatus;
import io.juhui.money.payment.RefundView;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.view.UnitsView.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what was given back fares, in words: nothing is called refunded before its money has arrived. Pure. */
final class RefundWords {

    private static final Words REFUNDED = new Words("已退款", "Refunded");
    private static final Words UNDER_WAY = new Words("退款中", "Refund under way");
    private static final Words FAILED = new Words("退款失败", "Refund failed");

    private RefundWords() {}

    /** The money itself, inside and outside, whatever it was given back for; what did not have to move is left out. */
    static List<BackView> back(List<RefundView> refunds, Money inside, Language language) {
        var sums = new EnumMap<State, Money>(State.class);
        refunds.forEach(refund -> sums.merge(state(refund.status()), refund.amount(), Money::plus));
        sums.merge(State.REFUNDED, inside, Money::plus);
        var views = new ArrayList<BackView>();
        sums.forEach((state, amount) -> {
            if (amount.isPositive()) {
                views.add(new BackView(state, words(state).in(language), amount));
            }
        });
        return List.copyOf(views);
    }

    /** What became of a line's units: how far they are sent while the rest waits, and what of them was given back. */
    static List<UnitsView> units(Order order, OrderLine line, List<UnitRefundView> refunds, Language language) {
        var views = new ArrayList<UnitsView>();
        if (order.isPartlyShipped()) {
            var text = new Words(
                    "已发 %d 件，待发 %d 件".formatted(line.sent(), line.open()),
                    "%d sent, %d to come".formatted(line.sent(), line.open()));
            views.add(new UnitsView(State.SENT, text.in(language)));
        }
        record Sum(int units, Money amount) {}
        var sums = new EnumMap<State, Sum>(State.class);
        for (var refund : refunds) {
            refund.lines().stream()
                    .filter(some -> some.lineId().equals(line.id()))
                    .forEach(some -> sums.merge(
                            state(refund.status()),
                            new Sum(some.quantity(), some.amount()),
                            (a, b) -> new Sum(a.units() + b.units(), a.amount().plus(b.amount()))));
        }
        sums.forEach((state, sum) -> views.add(
                new UnitsView(state, words(state, sum.units(), sum.amount()).in(language))));
        return List.copyOf(views);
    }

    private static State state(@Nullable RefundStatus status) {
        return switch (status) {
            case null -> State.NOTHING_TO_REFUND;
            case SUCCEEDED -> State.REFUNDED;
            case FAILED -> State.REFUND_FAILED;
            case REQUESTED, ACCEPTED -> State.REFUND_UNDER_WAY;
        };
    }

    private static Words words(State state) {
        return switch (state) {
            case REFUNDED -> REFUNDED;
            case REFUND_UNDER_WAY -> UNDER_WAY;
            case REFUND_FAILED -> FAILED;
            case SENT, NOTHING_TO_REFUND -> throw new IllegalArgumentException("no money: " + state);
        };
    }

    private static Words words(State state, int units, Money amount) {
        return switch (state) {
            case NOTHING_TO_REFUND ->
                new Words(units + " 件不再发货，无需退款", units + " will not be sent, nothing to pay back");
            case SENT -> throw new IllegalArgumentException("nothing given back: " + state);
            case REFUNDED -> new Words("已退款 " + units + " 件，" + amount, units + " refunded, " + amount);
            case REFUND_UNDER_WAY ->
                new Words("退款中 " + units + " 件，" + amount, "Refund of " + units + " under way, " + amount);
            case REFUND_FAILED ->
                new Words("退款失败 " + units + " 件，" + amount, "Refund of " + units + " failed, " + amount);
        };
    }
}

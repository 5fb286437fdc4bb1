package io.juhui.trade.ordering;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.trade.ordering.course.OrderCourse;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.refund.Foresight;
import io.juhui.trade.ordering.refund.LineRepayments;
import io.juhui.trade.ordering.refund.LineRepayments.Repayment;
import io.juhui.trade.ordering.refund.MoneyRoads;
import io.juhui.trade.ordering.refund.UnitShares;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives money back for units of a line that had been sent. How much, for how many units, and whether the goods go back on the shelf are
 * separate choices (R18): the amount is at most what is left of what was paid for the line, and the units are counted once.
 */
@Component
public class LineRefunds {

    private final LineRepayments repayments;
    private final MoneyRoads roads;
    private final OrderRows rows;
    private final OrderCourse course;
    private final Foresight foresight;
    private final Clock clock;

    LineRefunds(
            LineRepayments repayments,
            MoneyRoads roads,
            OrderRows rows,
            OrderCourse course,
            Foresight foresight,
            Clock clock) {
        this.repayments = repayments;
        this.roads = roads;
        this.rows = rows;
        this.course = course;
        this.foresight = foresight;
        this.clock = clock;
    }

    /** What units carry: of the price of the goods, and of the carriage they came with. */
    public record Worth(Money goods, Money freight) {

        public Money total() {
            return goods.plus(freight);
        }

        /** Of a smaller amount: the price of the goods goes first, then their carriage. */
        public Worth part(Money amount) {
            var ofGoods = amount.min(goods);
            return new Worth(ofGoods, amount.minus(ofGoods));
        }
    }

    /**
     * What so many more units of the line can give back at most. Units refunded before they were sent take the first shares of the line,
     * those after it the last ones, so that no share is given twice whatever comes first (R4).
     */
    public static Worth worth(OrderLine line, int units) {
        var repaid = line.repaid();
        return new Worth(
                left(line.goods(), line, units)
                        .min(line.goods()
                                .minus(UnitShares.first(line.goods(), line.quantity(), line.refunded()))
                                .minus(repaid.goods())),
                left(line.freight(), line, units).min(line.freight().minus(repaid.freight())));
    }

    private static Money left(Money whole, OrderLine line, int units) {
        var after = line.quantity() - line.repaid().units();
        return UnitShares.first(whole, line.quantity(), after)
                .minus(UnitShares.first(whole, line.quantity(), after - units));
    }

    /** Whether nothing could go back any more at {@code at}, because the payment is too old then. */
    public static boolean isTooLate(Order order, Instant at) {
        return MoneyRoads.isTooLate(order, at);
    }

    /** Refuses now what would be refused when the money has to move, which may be as late as {@code until}. */
    public void requirePossible(OrderId order, Money amount, Instant until) {
        if (amount.isPositive()) {
            roads.requirePossible(rows.get(order), amount, until);
        }
    }

    /**
     * Gives money back for units of the line, once per {@code cause}: asked again for the same cause, nothing more goes back. The caller
     * has the order locked.
     *
     * @param units how many of them count as paid back; none, where a part of the price goes back and the buyer keeps the goods
     * @param cause never another decision's
     */
    @Transactional
    public void refund(Order order, OrderLine line, int units, Worth amount, String reason, long cause) {
        var made = new Repayment(cause, line.order(), line.id(), units, amount.goods(), amount.freight(), reason);
        if (repayments.isMade(cause)) {
            return;
        }
        var part = List.of(new Part(line, units, amount));
        var moved = new LineRepayments.Moved(
                foretell(order, part, Language.CHINESE), foretell(order, part, Language.ENGLISH));
        if (!repayments.count(made)) {
            throw OrderingProblem.REFUND_ABOVE_WORTH.problem();
        }
        var gone = roads.giveBack(order, amount.total(), reason, "line-" + cause);
        repayments.write(made, gone, moved);
        course.tell(told(order, line, units, amount, gone.inside(), cause));
    }

    /** What the refund of this cause has moved, of money by tender and of all else, as it was foretold; nothing before it is made. */
    public List<Foretold> moved(long cause, Language language) {
        return repayments
                .moved(cause)
                .map(moved -> language == Language.CHINESE ? moved.zh() : moved.en())
                .orElse(List.of());
    }

    /** Units of a line, and what would go back for them. */
    public record Part(OrderLine line, int units, Worth amount) {}

    /** What these together would bring back, and take away again of what the order gave; nothing changes. */
    public List<Foretold> foretell(Order order, List<Part> parts, Language language) {
        var goods = Money.sum(parts.stream().map(part -> part.amount().goods()).toList());
        var freight =
                Money.sum(parts.stream().map(part -> part.amount().freight()).toList());
        return foresight.of(
                order,
                goods.plus(freight),
                inside -> new OrderEvent.Refunded(
                        order.id(),
                        order.buyer(),
                        0,
                        parts.stream()
                                .map(LineRefunds::units)
                                .sorted(Comparator.comparingLong(
                                        units -> units.line().value()))
                                .toList(),
                        new OrderEvent.Back(goods, freight, inside),
                        clock.instant()),
                language);
    }

    private static OrderEvent.Units units(Part part) {
        var line = part.line();
        return new OrderEvent.Units(
                line.id(),
                line.skuId(),
                line.productId(),
                part.units(),
                part.amount().goods());
    }

    private OrderEvent.Refunded told(Order order, OrderLine line, int units, Worth amount, Money inside, long cause) {
        return new OrderEvent.Refunded(
                order.id(),
                order.buyer(),
                cause,
                List.of(units(new Part(line, units, amount))),
                new OrderEvent.Back(amount.goods(), amount.freight(), inside),
                clock.instant());
    }
}

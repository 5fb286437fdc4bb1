package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Money;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.Refunds;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.spi.InsideMoney;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** By which roads the money of an order goes back: outside by the gateway, inside to where the buyer held it (R15). */
@Component
public class MoneyRoads {

    private final Refunds refunds;
    private final ObjectProvider<InsideMoney> rooms;

    MoneyRoads(Refunds refunds, ObjectProvider<InsideMoney> rooms) {
        this.refunds = refunds;
        this.rooms = rooms;
    }

    /** @param inside what has gone back inside, at once */
    public record Gone(Optional<RefundId> outside, Money inside) {

        public static final Gone NOTHING = new Gone(Optional.empty(), Money.ZERO);
    }

    /**
     * Gives it back, once per {@code key}, in the caller's transaction, which has the order locked. Nothing goes to the gateway where
     * nothing was paid outside.
     */
    public Gone giveBack(Order order, Money amount, String reason, String key) {
        if (!amount.isPositive()) {
            return Gone.NOTHING;
        }
        var inside = inside(order, amount);
        if (inside.isPositive()) {
            rooms.stream().findFirst().orElseThrow().giveBack(order, inside, key);
        }
        var outside = amount.minus(inside);
        return new Gone(
                outside.isPositive()
                        ? Optional.of(refunds.request(order.id().value(), outside, reason, key))
                        : Optional.empty(),
                inside);
    }

    /** Refuses now what would be refused when the money has to move, which may be as late as {@code until}. */
    public void requirePossible(Order order, Money amount, Instant until) {
        var outside = amount.minus(inside(order, amount));
        if (outside.isPositive()) {
            refunds.requirePossible(order.id().value(), outside, until);
        }
    }

    /** Whether the gateway would refuse to give its money back at {@code at}: what would be refused is not offered (E08). */
    public static boolean isTooLate(Order order, Instant at) {
        var paidAt = order.paidAt();
        return order.due().isPositive() && paidAt != null && Refunds.isTooLate(paidAt, at);
    }

    /** How much of it would go back inside. */
    public Money inside(Order order, Money amount) {
        if (order.inside().isZero()) {
            return Money.ZERO;
        }
        var outside = order.due().minus(refunds.given(order.id().value()));
        return rooms.stream()
                .findFirst()
                .map(room -> room.inside(order, amount, outside))
                .orElse(Money.ZERO);
    }
}

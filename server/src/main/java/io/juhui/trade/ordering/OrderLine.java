package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.trade.pricing.Adjustment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as snapshotted at placing; {@code goods} is what its units cost together after every discount. {@code sent} units left in
 * packages, {@code refunded} ones were given back before that.
 */
public record OrderLine(
        LineId id,
        OrderId order,
        long skuId,
        long productId,
        String name,
        String spec,
        Picture picture,
        int quantity,
        Money unitBase,
        Money unitPrice,
        Money goods,
        Money freight,
        @Nullable Money cost,
        boolean noReturn,
        List<Adjustment> adjustments,
        int sent,
        int refunded,
        Repaid repaid) {

    /** What went back after it had been sent: units whose money went back, and of which part of the line's amount. */
    public record Repaid(int units, Money goods, Money freight) {}

    /** Units the buyer has or is about to get, and whose money the shop still has. */
    public int held(OrderStatus status) {
        return switch (status) {
            case SHIPPED, DONE -> quantity - refunded - repaid.units();
            case TO_SHIP -> sent - repaid.units();
            case UNPAID, HELD, TO_PICK_UP, CANCELLED -> 0;
        };
    }

    /** Units that are neither sent nor refunded. */
    public int open() {
        return quantity - sent - refunded;
    }

    /** Whether the buyer gets any of it; a line that was refunded whole is not sent and not reviewed. */
    public boolean isKept() {
        return refunded < quantity;
    }
}

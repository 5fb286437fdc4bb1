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
        int refunded) {

    /** Units that are neither sent nor refunded. */
    public int open() {
        return quantity - sent - refunded;
    }

    /** Whether the buyer gets any of it; a line that was refunded whole is not sent and not reviewed. */
    public boolean isKept() {
        return refunded < quantity;
    }
}

package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.trade.pricing.Adjustment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line as snapshotted at placing; {@code goods} is what its units cost together after every discount. */
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
        List<Adjustment> adjustments) {}

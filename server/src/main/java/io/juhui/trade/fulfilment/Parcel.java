package io.juhui.trade.fulfilment;

import io.juhui.kernel.Language;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One package: which units of which lines, and how it travels. */
record Parcel(
        ParcelId id,
        OrderId order,
        Carrier carrier,
        String trackingNumber,
        Map<LineId, Integer> units,
        Instant shippedAt,
        String shippedBy,
        boolean followed,
        @Nullable Instant signedAt) {

    /** As people name it: who carries it, under which number. */
    String title(Language language) {
        return carrier.title(language) + " " + trackingNumber;
    }

    boolean isUnder(Carrier other, String number) {
        return carrier == other && trackingNumber.equals(number);
    }
}

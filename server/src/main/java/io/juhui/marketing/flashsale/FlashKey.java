package io.juhui.marketing.flashsale;

import java.util.Comparator;

/** One SKU of one session: what turns are drawn for, and what has a stock. */
record FlashKey(long session, long sku) implements Comparable<FlashKey> {

    private static final Comparator<FlashKey> ORDER =
            Comparator.comparingLong(FlashKey::session).thenComparingLong(FlashKey::sku);

    @Override
    public int compareTo(FlashKey other) {
        return ORDER.compare(this, other);
    }
}

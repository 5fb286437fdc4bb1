package io.juhui.money.ledger;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A batch as a sheet works on it: what was granted together and ends together. */
final class Batch {

    /** What ends first is spent first; what never ends, last. */
    static final Comparator<Batch> FIRST_TO_END = Comparator.comparing(
                    (Batch batch) -> batch.expires, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(batch -> batch.id);

    final long id;
    final Account account;
    final @Nullable Instant expires;
    final boolean fresh;
    private long left;
    private long change;

    private Batch(long id, Account account, @Nullable Instant expires, long left, boolean fresh) {
        this.id = id;
        this.account = account;
        this.expires = expires;
        this.left = left;
        this.fresh = fresh;
    }

    /** One that is made on the sheet. */
    static Batch fresh(long id, Account account, @Nullable Instant expires) {
        return new Batch(id, account, expires, 0, true);
    }

    static Batch stored(long id, Account account, @Nullable Instant expires, long left) {
        return new Batch(id, account, expires, left, false);
    }

    boolean hasEnded(Instant at) {
        return expires != null && !expires.isAfter(at);
    }

    long left() {
        return left;
    }

    /** By how much this sheet has changed what is left of it. */
    long change() {
        return change;
    }

    void add(long amount) {
        left += amount;
        change += amount;
    }
}

package io.juhui.platform.store;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one transaction of a batch. Its statements take arrays and are the same every time, so they are planned once and not anew for
 * the values of each batch.
 */
@Component
public class HotTransaction {

    private static final String PLANNED_ONCE = "set local plan_cache_mode = force_generic_plan";

    private final TransactionTemplate transaction;
    private final OneTrip trip;

    HotTransaction(TransactionTemplate transaction, OneTrip trip) {
        this.transaction = transaction;
        this.trip = trip;
    }

    /** @param batch is given its first trip, for what it reads first; nothing may be asked of the database before that */
    public <T> T run(Function<Writes, T> batch) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var first = trip.open();
            first.add(PLANNED_ONCE);
            return batch.apply(first);
        }));
    }
}

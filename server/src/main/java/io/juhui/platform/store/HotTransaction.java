package io.juhui.platform.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one transaction of a batch. Its statements take arrays and are the same every time, so they are planned once and not anew for
 * the values of each batch.
 */
@Component
public class HotTransaction {

    private final TransactionTemplate transaction;
    private final JdbcTemplate db;

    HotTransaction(TransactionTemplate transaction, JdbcTemplate db) {
        this.transaction = transaction;
        this.db = db;
    }

    public <T> T run(Supplier<T> batch) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            db.execute("set local plan_cache_mode = force_generic_plan");
            return batch.get();
        }));
    }
}

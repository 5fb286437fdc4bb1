package io.juhui.platform.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a write that keeps its own transactions have its effect once for its Idempotency-Key, whatever node dies when (G01). */
@Component
public class Once {

    static final ScopedValue<IdempotencyKeys.Scoped> KEY = ScopedValue.newInstance();

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    Once(IdempotencyKeys keys, TransactionTemplate transaction) {
        this.keys = keys;
        this.transaction = transaction;
    }

    /** Has the effect in one transaction with its key; nothing happens when an earlier run of this very request has had it. */
    public void run(Runnable effect) {
        transaction.executeWithoutResult(_ -> {
            if (!KEY.isBound() || keys.claim(KEY.get())) {
                effect.run();
            }
        });
    }
}

package io.juhui.money.payment;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A gateway is not called inside a database transaction: it takes its time, and it does not roll back. */
final class Outside {

    private Outside() {}

    static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("call this outside a transaction (@OwnTransactions on the end point)");
        }
    }
}

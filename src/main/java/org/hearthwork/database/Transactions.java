package org.hearthwork.database;

import org.springframework.orm.jpa.JpaTransactionManager;

/** Transactions that tell when their connection is back in the pool. */
final class Transactions extends JpaTransactionManager {

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        super.doCleanupAfterCompletion(transaction);
        AfterTransaction.runWaiting();
    }
}

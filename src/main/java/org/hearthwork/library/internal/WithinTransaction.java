package org.hearthwork.library.internal;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks once what holds for a whole transaction, however many questions of one screen need it. */
final class WithinTransaction {

    private WithinTransaction() {}

    /** @param name of what is asked */
    @SuppressWarnings("unchecked") // under one name lies what one question gave
    static <T> T once(Object name, Supplier<T> asked) {
        Object known = TransactionSynchronizationManager.getResource(name);
        if (known != null) {
            return (T) known;
        }
        T found = asked.get();
        TransactionSynchronizationManager.bindResource(name, found);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(name);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(name, found);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(name);
            }
        });
        return found;
    }
}

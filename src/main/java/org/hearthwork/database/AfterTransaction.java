package org.hearthwork.database;

import java.util.ArrayList;
import java.util.List;

/**
 * Work that waits until a transaction has ended and its connection is back in the pool. Spring's own afterCompletion comes
 * before that: a second transaction there would hold two connections, and a pool of such threads would wait for itself.
 */
public final class AfterTransaction {

    private static final ThreadLocal<List<Runnable>> WAITING = ThreadLocal.withInitial(ArrayList::new);

    private AfterTransaction() {}

    /**
     * To be called while a transaction completes, in its thread. What the work throws reaches whoever ended the
     * transaction, so that a call whose work failed returns nothing.
     */
    public static void run(Runnable work) {
        WAITING.get().add(work);
    }

    static void runWaiting() {
        List<Runnable> waiting = List.copyOf(WAITING.get());
        WAITING.remove();
        waiting.forEach(Runnable::run);
    }
}

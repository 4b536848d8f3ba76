package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two on two connections, of whom the second comes while the first is not over: it has to wait, and finds what the first did. */
@Component
public class OneAfterTheOther {

    private static final Duration NOT_YET = Duration.ofMillis(700); // what does not wait takes some tens of them
    private static final Duration IN_TIME = Duration.ofSeconds(30); // a lock that never opens is a deadlock

    private final TransactionTemplate transaction;
    private final EntityManager entities;

    OneAfterTheOther(TransactionTemplate transaction, EntityManager entities) {
        this.transaction = transaction;
        this.entities = entities;
    }

    /**
     * @param who does the first, in a transaction that ends once the second was seen to wait
     * @return what came of the second
     */
    public <T> T secondOf(Actor who, Runnable first, Callable<T> second) {
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> mayEnd = new CompletableFuture<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<?> one = both.submit(() -> Actors.as(
                    who,
                    () -> transaction.executeWithoutResult(open -> {
                        first.run();
                        entities.flush();
                        done.countDown();
                        mayEnd.orTimeout(IN_TIME.toSeconds(), TimeUnit.SECONDS).join();
                    })));
            if (!done.await(IN_TIME.toSeconds(), TimeUnit.SECONDS)) {
                one.get(1, TimeUnit.SECONDS); // says why
            }
            Future<T> other = both.submit(second);
            boolean waits = waits(other);
            mayEnd.complete(null);
            one.get(IN_TIME.toSeconds(), TimeUnit.SECONDS);
            T came = other.get(IN_TIME.toSeconds(), TimeUnit.SECONDS);
            assertThat(waits).as("the second one waited for the first").isTrue();
            return came;
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    private static boolean waits(Future<?> other) throws InterruptedException, ExecutionException {
        try {
            other.get(NOT_YET.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException stillWaiting) {
            return true;
        }
    }
}

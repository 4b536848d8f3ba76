package org.hearthwork;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two who do something at the same moment, each on a thread and a connection of their own. */
public final class TwoAtOnce {

    /** How often two-connection tests run: a race that is lost once in ten is found. */
    public static final int TIMES = 20;

    private static final int SECONDS = 30; // a lock that never opens is a deadlock

    private TwoAtOnce() {}

    /** How it went for one of them: what came back, or what was thrown. */
    public record Outcome<T>(@Nullable T value, @Nullable RuntimeException thrown) {

        public T get() {
            if (thrown != null) {
                throw new AssertionError("refused", thrown);
            }
            return Objects.requireNonNull(value);
        }

        public Optional<RuntimeException> refusal() {
            return Optional.ofNullable(thrown);
        }
    }

    /** Both go through the gate together; answers in the order of the two. */
    public static <T> List<Outcome<T>> run(Supplier<T> one, Supplier<T> other) {
        CyclicBarrier gate = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var running = Stream.of(one, other)
                    .map(deed -> both.submit(() -> {
                        gate.await(SECONDS, TimeUnit.SECONDS);
                        try {
                            return new Outcome<>(deed.get(), null);
                        } catch (RuntimeException thrown) {
                            return new Outcome<T>(null, thrown);
                        }
                    }))
                    .toList();
            return List.of(
                    running.get(0).get(SECONDS, TimeUnit.SECONDS),
                    running.get(1).get(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The same, for deeds that give nothing back. */
    public static List<Outcome<Boolean>> run(Runnable one, Runnable other) {
        return run(
                () -> {
                    one.run();
                    return true;
                },
                () -> {
                    other.run();
                    return true;
                });
    }
}

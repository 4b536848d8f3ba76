package org.hearthwork.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Fifty clinicians of sixty couples each who open Today again and again, thinking for a while in between. */
final class ManyUsers {

    private static final int USERS = 50;
    private static final Duration THINKING = Duration.ofSeconds(10);

    private final Product product;
    private final Duration lasting;

    ManyUsers(Product product, Duration lasting) {
        this.product = product;
        this.lasting = lasting;
    }

    List<Figure> onToday() throws InterruptedException, ExecutionException {
        int clinicians = Math.max(1, (product.crowd().size() - Crowd.FEW) / Crowd.CASELOAD);
        List<Visitor> visitors = IntStream.range(0, USERS)
                .mapToObj(user ->
                        Visitor.of(product.hearthwork(), Crowd.clinicianWithSixty(1 + user % clinicians), "account"))
                .toList();
        long end = System.nanoTime() + lasting.toNanos();
        List<Double> millis = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> all = IntStream.range(0, USERS)
                    .mapToObj(user -> people.submit(() -> visits(visitors.get(user), new SplittableRandom(user), end)))
                    .toList();
            for (Future<List<Double>> one : all) {
                millis.addAll(one.get());
            }
        }
        Times times = Times.of(millis);
        String step = "Today (60 couples of %d, %d users thinking %d s)"
                .formatted(product.crowd().size(), USERS, THINKING.toSeconds());
        return List.of(
                Figure.of("P1", step, "p50", "ms", times.p50()).toReach(10),
                Figure.of("P1", step, "p95", "ms", times.p95()).toReach(25));
    }

    /** @param chance each one's own: the first numbers of {@code Random} over small seeds are all alike */
    private static List<Double> visits(Visitor visitor, SplittableRandom chance, long end) throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        while (true) {
            Thread.sleep((long) (chance.nextDouble() * 2 * THINKING.toMillis()));
            if (System.nanoTime() > end) {
                return millis;
            }
            millis.add(visitor.go("today").millis());
            visitor.go("account"); // a screen that is left and found again
        }
    }
}

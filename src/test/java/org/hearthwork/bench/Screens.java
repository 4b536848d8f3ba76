package org.hearthwork.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hearthwork.bench.Visitor.Answer;

/**
 * What one clinician waits for, alone on the server: the screens in turn, so that whatever else the machine does falls on all
 * of them; and how many statements each asks.
 */
final class Screens {

    /** A product that runs for days has compiled what it does: this many rounds compile most of it. */
    private static final int WARM_UP = 100;

    /** What a screen is to keep to: milliseconds half of the time, and nearly always. */
    private record Targets(double p50, double p95) {
        static final Targets NONE = new Targets(Double.NaN, Double.NaN);
    }

    /** A screen of the desk by its address; several, where each visit shall find another couple. */
    private record Step(String id, String name, Targets targets, IntFunction<String> address) {}

    private final Product product;
    private final int rounds;

    Screens(Product product, int rounds) {
        this.product = product;
        this.rounds = rounds;
    }

    List<Figure> withSixty() {
        String clinician = Crowd.clinicianWithSixty(1);
        List<UUID> couples = product.crowd().couplesOf(clinician);
        UUID hot = product.crowd().hotCouple();
        Floor floor = new Floor(product.sql(), rounds);
        Map<String, Times> floors = Map.of(
                "P1", floor.caseload(clinician), "P2", floor.couple(couples.getFirst()), "P14", floor.couple(hot));
        return measure(
                clinician,
                "60 couples of " + product.crowd().size(),
                List.of(
                        new Step("P1", "Today", new Targets(10, 25), round -> "today"),
                        new Step(
                                "P2",
                                "open a couple",
                                new Targets(Double.NaN, 40),
                                round -> "couples/" + couples.get(round % couples.size())),
                        new Step("lists", "notes list", new Targets(10, Double.NaN), round -> "notes"),
                        new Step("lists", "calendar", new Targets(10, Double.NaN), round -> "calendar"),
                        new Step("lists", "couples list", new Targets(10, Double.NaN), round -> "couples"),
                        new Step("P14", "open the hot couple", new Targets(Double.NaN, 60), round -> "couples/" + hot)),
                floors);
    }

    List<Figure> withFew() {
        return measure(
                Crowd.clinicianWithFew(),
                "10 couples of " + product.crowd().size(),
                List.of(
                        new Step("P1g", "Today", Targets.NONE, round -> "today"),
                        new Step("P1g", "couples list", Targets.NONE, round -> "couples")),
                Map.of());
    }

    private List<Figure> measure(String clinician, String who, List<Step> steps, Map<String, Times> floors) {
        Visitor visitor = Visitor.of(product.hearthwork(), clinician, "account");
        Map<Step, List<Answer>> answers = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Step step : steps) {
                Answer answer = visitor.go(step.address().apply(round + WARM_UP));
                if (round >= 0) {
                    answers.computeIfAbsent(step, first -> new ArrayList<>()).add(answer);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        visitor.go("account");
        answers.forEach((step, all) -> {
            String name = step.name() + " (" + who + ")";
            Times times = Times.of(all.stream().map(Answer::millis).toList());
            double bytes = Times.of(
                            all.stream().map(answer -> (double) answer.bytes()).toList())
                    .p50();
            Times floor = floors.get(step.id());
            figures.add(Figure.of(step.id(), name, "p50 alone", "ms", times.p50())
                    .over(floor == null ? Double.NaN : floor.p50())
                    .toReach(step.targets().p50()));
            figures.add(Figure.of(step.id(), name, "p95 alone", "ms", times.p95())
                    .over(floor == null ? Double.NaN : floor.p95())
                    .toReach(step.targets().p95()));
            figures.add(Figure.of(step.id(), name, "answer", "kB", bytes / 1000));
            figures.add(Figure.of(
                    "P13",
                    name,
                    "SQL statements",
                    "",
                    product.statements(() -> visitor.go(step.address().apply(0)))));
        });
        return figures;
    }
}

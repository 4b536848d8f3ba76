package org.hearthwork.demo.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Ids;

/** A couple's way through the plan: its steps open by their rules, and by the clinician's hand where one of the two takes longer. */
final class WayThroughThePlan {

    private static final int GIVEN_DAYS_AGO = 43;
    private static final LocalTime IN_THE_SESSION = LocalTime.of(17, 30);
    private static final LocalTime END_OF_THE_DAY = LocalTime.of(23, 30);

    /** By which day the clinician has opened a step, if nothing else has. */
    private static final Map<Integer, Integer> OPEN_BY = Map.of(3, 27, 4, 13);

    private final Scene scene;
    private final Desk desk;
    private final DemoRows rows;
    private final Consumer<DemoRows.Due> goesOn;
    private final UUID plan = Ids.next();
    private final Set<UUID> known = new HashSet<>();

    /** @param goesOn is told of what a step has opened */
    WayThroughThePlan(Scene scene, Desk desk, DemoRows rows, Consumer<DemoRows.Due> goesOn) {
        this.scene = scene;
        this.desk = desk;
        this.rows = rows;
        this.goesOn = goesOn;
    }

    void live(CoupleId couple) {
        at(GIVEN_DAYS_AGO, IN_THE_SESSION, () -> {
            desk.planning().give(couple, plan, desk.library().defaultPlan().key());
            lookFor(couple);
        });
        OPEN_BY.forEach((step, daysAgo) -> at(daysAgo, IN_THE_SESSION, () -> {
            if (desk.planning().of(couple).orElseThrow().steps().get(step - 1).canOpen()) {
                desk.planning().open(plan, step);
            }
            lookFor(couple);
        }));
        for (int daysAgo = GIVEN_DAYS_AGO - 1; daysAgo > 0; daysAgo--) {
            at(daysAgo, END_OF_THE_DAY, () -> lookFor(couple));
        }
    }

    private void at(int daysAgo, LocalTime time, Runnable doing) {
        LocalDate day = scene.today().minusDays(daysAgo);
        scene.moments().add(scene.at(day, time), scene.clinician(), doing);
    }

    /** What has opened since. */
    private void lookFor(CoupleId couple) {
        desk.planning().of(couple).orElseThrow().steps().stream()
                .filter(step -> step.opensAt() != null)
                .flatMap(step -> Stream.ofNullable(step.assignment()))
                .filter(assignment -> known.add(assignment.value()))
                .flatMap(assignment -> rows.occurrencesOf(assignment.value()).stream())
                .forEach(due -> Actors.as(scene.clinician(), () -> goesOn.accept(due)));
    }
}

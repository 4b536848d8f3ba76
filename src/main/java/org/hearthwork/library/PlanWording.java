package org.hearthwork.library;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an author of an own plan writes: its words, its steps in order, and when each of them opens. */
public record PlanWording(String title, String summary, String why, List<Step> steps) {

    /** When a step opens; what {@link Plan.Opening} says, as it is chosen before it is whole. */
    public enum When {
        WITH_THE_PLAN,
        BOTH_FINISHED,
        DAYS_LATER,
        BY_HAND
    }

    /**
     * @param key its own for as long as it is in the plan
     * @param exercise what it gives, or null for what is measured or decided
     * @param why the reason that the plan it is copied from gives, or empty
     * @param sitting of the step before, where both have to finish it; else empty
     * @param days after the step before, where it opens so; else 0
     */
    public record Step(
            String key,
            @Nullable String exercise,
            String title,
            String what,
            String why,
            When when,
            String sitting,
            int days) {}

    static PlanWording of(Plan plan) {
        return new PlanWording(
                plan.title(),
                plan.summary(),
                Edition.isOwn(plan.key()) ? plan.why() : plan.why().replace('\n', ' '), // its file is wrapped
                plan.steps().stream().map(PlanWording::step).toList());
    }

    private static Step step(Plan.Step step) {
        When when = switch (step.opens()) {
            case Plan.Opening.AtOnce() -> When.WITH_THE_PLAN;
            case Plan.Opening.BothFinished(String sitting) -> When.BOTH_FINISHED;
            case Plan.Opening.DaysLater(int days) -> When.DAYS_LATER;
            case Plan.Opening.InSession() -> When.BY_HAND;
        };
        return new Step(
                step.key(),
                step.exercise(),
                step.title(),
                step.what(),
                step.why(),
                when,
                step.opens() instanceof Plan.Opening.BothFinished(String sitting) ? sitting : "",
                step.opens() instanceof Plan.Opening.DaysLater(int days) ? days : 0);
    }

    /** Every text in it. */
    public Stream<String> texts() {
        return Stream.concat(
                Stream.of(title, summary, why),
                steps.stream().flatMap(step -> Stream.of(step.title(), step.what(), step.why())));
    }
}

package org.hearthwork.library.internal;

import static org.hearthwork.library.OwnPlanDraft.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.Letters;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Plan;
import org.hearthwork.library.PlanWording;
import org.hearthwork.library.PlanWording.Step;
import org.hearthwork.library.PlanWording.When;
import org.jspecify.annotations.Nullable;

/** What an own plan may say. Of a draft only what no screen can send is refused; of what is to be published everything, at once. */
public final class OwnPlanRules {

    private static final int TITLE = 80; // characters
    private static final int WHAT = 300;
    private static final int PAGE = 1200;
    private static final int LONGEST = 4000; // of any text in a draft
    private static final int MOST_STEPS = 20;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,60}");

    private final Function<String, Optional<Exercise>> givable;

    /** @param givable what can be given, by its key */
    public OwnPlanRules(Function<String, Optional<Exercise>> givable) {
        this.givable = givable;
    }

    /** @throws NotFound for what no screen offers */
    public void checkDraft(PlanWording wording) {
        Set<String> seen = new HashSet<>();
        wording.steps().forEach(step -> {
            if (!KEY.matcher(step.key()).matches() || !seen.add(step.key())) {
                throw new NotFound();
            }
        });
        refuseIf(wording.steps().size() > MOST_STEPS, "steps", "library.plan.refused.many-steps", MOST_STEPS);
        wording.texts().forEach(text -> {
            Letters.refuseUnkeepable("", text);
            atMost("", LONGEST, text);
        });
    }

    /** @throws Refusal with everything that keeps it from being published, each at its field */
    public void checkWhole(PlanWording wording) {
        checkDraft(wording);
        AllAtOnce all = new AllAtOnce();
        all.ask(() -> said("title", TITLE, wording.title()));
        all.ask(() -> said("summary", WHAT, wording.summary()));
        all.ask(() -> atMost("why", PAGE, wording.why()));
        all.ask(() -> refuseIf(wording.steps().isEmpty(), "steps", "library.plan.refused.no-steps"));
        List<Step> steps = wording.steps();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            Step before = at == 0 ? null : steps.get(at - 1);
            boolean atTheStart = steps.subList(0, at).stream().allMatch(one -> one.when() == When.WITH_THE_PLAN);
            all.ask(() -> said(name(step.key(), "title"), TITLE, step.title()));
            all.ask(() -> said(name(step.key(), "what"), WHAT, step.what()));
            all.ask(() -> refuseIf(
                    step.exercise() != null && givable.apply(step.exercise()).isEmpty(),
                    name(step.key(), "when"),
                    "library.plan.refused.exercise-gone"));
            all.ask(() -> opens(step, before, atTheStart));
        }
        all.decide();
    }

    private void opens(Step step, @Nullable Step before, boolean atTheStart) {
        String when = name(step.key(), "when");
        refuseIf(
                step.when() != When.BY_HAND
                        && exercise(step).filter(Exercise::touch).isPresent(),
                when,
                "library.plan.refused.touch");
        switch (step.when()) {
            case WITH_THE_PLAN -> refuseIf(!atTheStart, when, "library.plan.refused.not-at-the-start");
            case BOTH_FINISHED ->
                refuseIf(
                        before == null
                                || exercise(before)
                                        .flatMap(one -> one.sitting(step.sitting()))
                                        .isEmpty(),
                        when,
                        "library.plan.refused.no-sitting");
            case DAYS_LATER -> {
                refuseIf(before == null, when, "library.plan.refused.nothing-before");
                refuseIf(
                        step.days() < 1 || step.days() > Plan.Opening.DaysLater.MOST,
                        name(step.key(), "days"),
                        "library.plan.refused.days",
                        Plan.Opening.DaysLater.MOST);
            }
            case BY_HAND -> {}
        }
    }

    private Optional<Exercise> exercise(Step step) {
        return Optional.ofNullable(step.exercise()).flatMap(givable);
    }

    private static void said(String field, int max, String text) {
        refuseIf(text.isBlank(), field, "library.own.refused.empty");
        atMost(field, max, text);
    }

    private static void atMost(String field, int max, String text) {
        int length = text.strip().length();
        refuseIf(length > max, field, "library.own.refused.long", max, length - max);
    }

    private static void refuseIf(boolean wrong, String field, String messageKey, Object... parameters) {
        if (wrong) {
            throw new Refusal(field, messageKey, parameters);
        }
    }
}

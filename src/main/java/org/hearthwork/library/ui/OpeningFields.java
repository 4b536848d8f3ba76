package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.Plan;
import org.hearthwork.library.PlanWording.Step;
import org.hearthwork.library.PlanWording.When;
import org.jspecify.annotations.Nullable;

/** When a step of a plan opens: what can be waited for is what stands before it. */
final class OpeningFields extends Div {

    /** A way of opening that can be chosen. @param sitting of the step before, or empty */
    record Way(When when, String sitting) {}

    private static final int A_WEEK = 7;

    private final Select<Way> when = new Select<>();
    private final IntegerField days = new IntegerField();
    private Way chosen;
    private @Nullable Exercise before;

    OpeningFields(Step step, boolean touch, Editing editing) {
        this.chosen = new Way(step.when(), step.sitting());
        addClassNames("form-row", "own-first");
        when.setLabel(getTranslation("library.plan.step.when"));
        when.setItemLabelGenerator(this::say);
        when.setManualValidation(true);
        if (touch) {
            when.setHelperText(getTranslation("library.plan.step.touch"));
        }
        Clicks.chosen(when, now -> {
            chosen = now;
            when.setInvalid(false);
            days.setVisible(now.when() == When.DAYS_LATER);
            editing.changed();
        });
        days.setLabel(getTranslation("library.plan.step.days"));
        days.setStepButtonsVisible(true);
        days.setMin(1);
        days.setMax(Plan.Opening.DaysLater.MOST);
        days.setManualValidation(true);
        days.setValue(step.when() == When.DAYS_LATER ? step.days() : A_WEEK);
        days.setVisible(step.when() == When.DAYS_LATER);
        days.setValueChangeMode(ValueChangeMode.LAZY);
        Clicks.typed(days, now -> editing.changed());
        editing.knows(OwnPlanDraft.name(step.key(), "when"), when);
        editing.knows(OwnPlanDraft.name(step.key(), "days"), days);
        add(when, days);
    }

    /** What was chosen stays chosen, also where it is not there to be waited for any more. */
    void standsAfter(@Nullable Exercise exercise) {
        before = exercise;
        Way kept = chosen;
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(When.WITH_THE_PLAN, ""));
        if (exercise != null) {
            exercise.sittings().forEach(sitting -> ways.add(new Way(When.BOTH_FINISHED, sitting.key())));
        }
        ways.add(new Way(When.DAYS_LATER, ""));
        ways.add(new Way(When.BY_HAND, ""));
        if (!ways.contains(kept)) {
            ways.add(kept);
        }
        when.setItems(ways);
        when.setValue(kept);
    }

    private String say(Way way) {
        if (way.when() != When.BOTH_FINISHED) {
            return getTranslation("library.plan.opens.choice." + way.when());
        }
        return before == null
                ? getTranslation("library.plan.opens.none")
                : before.sitting(way.sitting())
                        .map(sitting -> getTranslation("library.plan.opens.BOTH_FINISHED", sitting.title()))
                        .orElseGet(() -> getTranslation("library.plan.opens.none"));
    }

    /** The rule in words. */
    String said() {
        return chosen.when() == When.DAYS_LATER ? getTranslation("library.plan.opens.DAYS_LATER", days()) : say(chosen);
    }

    Way way() {
        return chosen;
    }

    int days() {
        return chosen.when() == When.DAYS_LATER ? Objects.requireNonNullElse(days.getValue(), 0) : 0;
    }
}

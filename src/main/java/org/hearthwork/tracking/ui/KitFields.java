package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.hearthwork.homework.AssignmentWish.Kit;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.Exercise;
import org.jspecify.annotations.Nullable;

/** What makes it likely to happen: filled in from the exercise, open to change, and easy to leave as it is. */
final class KitFields extends Details {

    private final TextArea why = new TextArea(getTranslation("homework.assign.why"));
    private final TextArea cue = text("if");
    private final TextArea action = text("then");
    private final TextArea obstacle = text("obstacle");
    private final TextArea planB = text("plan-b");
    private final IntegerField confidence = new IntegerField(getTranslation("homework.assign.confidence-field"));
    private final Div unsure = new Div();
    private final Runnable useSmaller;

    private @Nullable Exercise filledFrom;

    KitFields(Runnable changed, Runnable useSmaller) {
        this.useSmaller = useSmaller;
        setSummaryText(getTranslation("homework.assign.kit"));
        setOpened(true);
        addClassName("assign-kit");
        why.setHelperText(getTranslation("homework.assign.why.help"));
        why.setManualValidation(true);
        why.setMinRows(2);
        confidence.setHelperText(getTranslation("homework.assign.confidence.help"));
        confidence.setMin(0);
        confidence.setMax(10);
        confidence.setStepButtonsVisible(true);
        confidence.setManualValidation(true);
        confidence.setValueChangeMode(ValueChangeMode.LAZY);
        confidence.addValueChangeListener(change -> suggestSmaller());
        unsure.addClassNames("row", "wrap", "assign-unsure");
        unsure.getElement().setAttribute("role", "status");
        why.addValueChangeListener(change -> changed.run());
        cue.addValueChangeListener(change -> changed.run());
        action.addValueChangeListener(change -> changed.run());
        add(new FormRows(why).row(cue, action).row(obstacle, planB).row(confidence, unsure));
    }

    private TextArea text(String which) {
        TextArea field = new TextArea(getTranslation("homework.assign." + which));
        field.setMinRows(1);
        field.setManualValidation(true);
        return field;
    }

    /** Takes the words of an exercise, but never over words that were typed. */
    void fill(Exercise exercise) {
        Exercise before = filledFrom;
        put(cue, before == null ? "" : before.ifThen().cue(), exercise.ifThen().cue());
        put(
                action,
                before == null ? "" : before.ifThen().action(),
                exercise.ifThen().action());
        put(obstacle, before == null ? "" : before.obstacle(), exercise.obstacle());
        put(planB, before == null ? "" : before.planB(), exercise.planB());
        filledFrom = exercise;
        suggestSmaller();
    }

    private static void put(TextArea field, String before, String now) {
        if (field.getValue().isBlank() || field.getValue().equals(before)) {
            field.setValue(now);
        }
    }

    private void suggestSmaller() {
        unsure.removeAll();
        Integer sure = confidence.getValue();
        Exercise exercise = filledFrom;
        if (sure != null && sure < Kit.UNSURE_BELOW && exercise != null) {
            unsure.add(
                    new Paragraph(getTranslation(
                            "homework.assign.unsure",
                            exercise.smaller().title(),
                            exercise.smaller().minutes())),
                    Buttons.plain(getTranslation("homework.assign.use-smaller"), this::takeSmaller));
        }
    }

    private void takeSmaller() {
        useSmaller.run();
        unsure.removeAll();
        unsure.add(new Paragraph(getTranslation("homework.assign.smaller-taken")));
    }

    Kit kit() {
        return new Kit(
                why.getValue(),
                cue.getValue(),
                action.getValue(),
                obstacle.getValue(),
                planB.getValue(),
                confidence.getValue());
    }

    /** Fields by the names of their refusals. */
    Map<String, HasValidation> fields() {
        return Map.of(
                "why", why, "if", cue, "then", action, "obstacle", obstacle, "planB", planB, "confidence", confidence);
    }

    /** Opens when what was refused is in here. */
    void reveal(Refusal refusal) {
        if (fields().containsKey(refusal.field())) {
            setOpened(true);
        }
    }
}

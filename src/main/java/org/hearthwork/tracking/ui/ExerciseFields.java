package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearthwork.homework.Assigning;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Sitting;
import org.jspecify.annotations.Nullable;

/** Which exercise, from which sitting, and whether its smaller version. */
final class ExerciseFields extends Div {

    private final ComboBox<Exercise> exercise = new ComboBox<>(getTranslation("homework.assign.exercise"));
    private final Select<Sitting> sitting = new Select<>();
    private final Checkbox smaller = new Checkbox(getTranslation("homework.assign.smaller"));
    private final Div whenNot = new Div();
    private final Div parts = FormRows.of(sitting, smaller);
    private final Checkbox recovery = new Checkbox(getTranslation("homework.assign.recovery"));
    private final ExerciseChoice choice;
    private final Consumer<Exercise> chosen;
    private final Runnable changed;

    /** @param chosen told of another exercise, before {@code changed} */
    ExerciseFields(Assigning.Preparation preparation, Consumer<Exercise> chosen, Runnable changed) {
        this.chosen = chosen;
        this.changed = changed;
        addClassName("form");
        exercise.setItems(preparation.exercises());
        exercise.setItemLabelGenerator(Exercise::title);
        exercise.setRenderer(new ComponentRenderer<>(ExerciseFields::line));
        exercise.setManualValidation(true);
        exercise.setRequiredIndicatorVisible(true);
        exercise.addValueChangeListener(change -> exerciseChosen());
        sitting.setLabel(getTranslation("homework.assign.sitting"));
        sitting.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation("homework.assign.sitting-of", one.title(), one.minutes()));
        sitting.addValueChangeListener(change -> {
            sayWhatFollows();
            changed.run();
        });
        smaller.addValueChangeListener(change -> changed.run());
        parts.setVisible(false);
        recovery.setHelperText(getTranslation("homework.assign.recovery.help"));
        recovery.setManualValidation(true);
        recovery.setRequiredIndicatorVisible(true);
        recovery.setVisible(false);
        recovery.addValueChangeListener(change -> recovery.setInvalid(false));
        choice = new ExerciseChoice(preparation, this::taken);
        add(exercise, choice, whenNot, parts, recovery);
    }

    private static Div line(Exercise one) {
        Span title = new Span(one.title());
        title.addClassName("strong");
        Span facts = new Span(Sayings.of("homework.assign.exercise-facts", one.tipName(), one.minutes()));
        facts.addClassNames("soft", "small");
        Div line = new Div(title, facts);
        if (one.isOwn()) {
            line.addComponentAtIndex(1, Chip.moss(Sayings.of("library.ours", one.version())));
        }
        line.addClassName("stack-tight");
        return line;
    }

    /** By its card, which goes: the keyboard goes on from the field. */
    private void taken(Exercise one) {
        choose(one);
        focus();
    }

    private void exerciseChosen() {
        Exercise now = exercise.getValue();
        exercise.setInvalid(false);
        choice.setVisible(now == null);
        whenNot.removeAll();
        if (now == null) {
            return;
        }
        whenNot.add(ExerciseChoice.whenNot(now.guide().whenNot()));
        sitting.setItems(now.allSittings());
        sitting.setValue(now.allSittings().getFirst());
        sitting.setVisible(now.allSittings().size() > 1);
        smaller.setLabel(getTranslation(
                "homework.assign.smaller-of",
                now.smaller().title(),
                now.smaller().minutes()));
        smaller.setHelperText(now.smaller().text());
        parts.setVisible(true);
        recovery.setVisible(now.touch());
        recovery.setValue(false); // asked about for this one, not for another
        chosen.accept(now);
        changed.run();
    }

    /** What opens by itself after the chosen part, and on what condition. */
    private void sayWhatFollows() {
        Exercise of = exercise.getValue();
        Sitting first = sitting.getValue();
        String following = of == null || first == null
                ? ""
                : of.following(first).stream().map(Sitting::title).collect(Collectors.joining(", "));
        boolean days = !following.isEmpty() && of.following(first).stream().anyMatch(Sitting::comesAgain);
        sitting.setHelperText(
                following.isEmpty()
                        ? ""
                        : getTranslation(days ? "homework.assign.follows.days" : "homework.assign.follows", following));
    }

    void choose(Exercise one) {
        exercise.setValue(one);
    }

    void useSmaller() {
        smaller.setValue(true);
    }

    void focus() {
        exercise.focus();
    }

    boolean isChosen() {
        return exercise.getValue() != null && sitting.getValue() != null;
    }

    /** @throws Refusal at {@code exercise} while none is chosen */
    Exercise exercise() {
        return required(exercise.getValue());
    }

    /** @throws Refusal at {@code exercise} while none is chosen */
    Sitting sitting() {
        return required(sitting.getValue());
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new Refusal("exercise", "homework.assign.exercise-missing");
        }
        return value;
    }

    boolean smaller() {
        return smaller.getValue();
    }

    boolean recoveryAsked() {
        return recovery.getValue();
    }

    Map<String, HasValidation> fields() {
        return Map.of("exercise", exercise, "sitting", sitting, "recovery", recovery);
    }
}

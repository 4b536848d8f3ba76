package org.hearthwork.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.PlanWording.Step;
import org.jspecify.annotations.Nullable;

/** One step of a plan that is written: closed, what it gives and when it opens; open, its fields and what can be done with it. */
final class PlanStepRow extends ListItem {

    /** What a step asks of the plan it stands in. */
    interface Place {
        /** @param by one place up or down */
        void move(PlanStepRow row, int by);

        void remove(PlanStepRow row);
    }

    private final Step step;
    private final @Nullable Exercise exercise;
    private final Editing editing;
    private final Place place;
    private final Details details = new Details();
    private final Span named = new Span();
    private final Div facts = new Div();
    private final TextField title;
    private final TextArea what;
    private final OpeningFields opening;
    private int number;

    /** @param exercise what it gives, or null for nothing */
    PlanStepRow(Step step, @Nullable Exercise exercise, Editing editing, Place place) {
        this.step = step;
        this.exercise = exercise;
        this.editing = editing;
        this.place = place;
        addClassName("own-question");
        title = editing.line(field("title"), "library.plan.step.title", step.title());
        what = editing.lines(field("what"), "library.plan.step.what", step.what());
        opening = new OpeningFields(step, exercise != null && exercise.touch(), editing);
        named.addClassName("asked");
        facts.addClassNames("row", "wrap", "tight");
        Div summary = new Div(named, facts);
        summary.addClassName("own-summary");
        details.setSummary(summary);
        Div fields = new Div(title, what, opening);
        fields.addClassNames("form", "own-words", "own-fields");
        details.add(fields, deeds());
        add(details);
    }

    private String field(String name) {
        return OwnPlanDraft.name(step.key(), name);
    }

    private Div deeds() {
        Div deeds = new Div(
                moving("library.own.up", -1),
                moving("library.own.down", 1),
                deed("library.plan.step.remove", () -> place.remove(this)));
        deeds.addClassNames("row", "wrap", "own-deeds");
        return deeds;
    }

    /** Whoever moves it by the keyboard moves it again: the button keeps the focus. */
    private Button moving(String words, int by) {
        Button button = deed(words, () -> {});
        Clicks.on(button, () -> {
            place.move(this, by);
            button.focus();
        });
        return button;
    }

    private Button deed(String words, Runnable deed) {
        Button button = Buttons.quiet(getTranslation(words), deed);
        button.setAriaLabel(getTranslation(words + ".of", step.title().isBlank() ? field("") : step.title()));
        button.addClassName("own-quiet");
        return button;
    }

    /** Where it stands, and after what. */
    void stands(int at, @Nullable PlanStepRow after) {
        number = at;
        opening.standsAfter(after == null ? null : after.exercise);
        refresh();
    }

    /** Says on the closed row what its fields hold now. */
    void refresh() {
        named.setText(
                number + " · " + (title.isEmpty() ? getTranslation("library.plan.step.untitled") : title.getValue()));
        facts.removeAll();
        facts.add(gives(), Chip.quiet(opening.said()).with(Glyph.CLOCK));
    }

    private Chip gives() {
        if (step.exercise() == null) {
            return Chip.quiet(getTranslation("library.plan.step.nothing"));
        }
        return exercise == null ? Chip.brick(getTranslation("library.plan.step.gone")) : Chip.moss(exercise.title());
    }

    Step step() {
        OpeningFields.Way way = opening.way();
        return new Step(
                step.key(),
                step.exercise(),
                title.getValue(),
                what.getValue(),
                step.why(),
                way.when(),
                way.sitting(),
                opening.days());
    }

    /** Its fields are no part of the plan any more. */
    void forget() {
        List.of("title", "what", "when", "days").forEach(name -> editing.forgets(field(name)));
    }

    boolean isNamedBy(String name) {
        return name.startsWith(field(""));
    }

    void unfold() {
        details.setOpened(true);
    }

    void unfoldAndFocus() {
        unfold();
        title.focus();
    }

    /** For whoever took the step before it out by the keyboard. */
    void focusSummary() {
        details.getElement().callJsFunction("focus");
    }
}

package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.PlanWording.Step;
import org.hearthwork.library.PlanWording.When;
import org.jspecify.annotations.Nullable;

/** The steps of a plan in their order, and a way to add one. */
final class PlanStepsEditor extends Card implements PlanStepRow.Place {

    /** What a new step gives. @param exercise null for what is measured or decided */
    private record Gives(@Nullable Exercise exercise) {}

    private final Library library;
    private final Editing editing;
    private final OrderedList list = new OrderedList();
    private final List<PlanStepRow> rows = new ArrayList<>();
    private final Select<Gives> gives = new Select<>();

    PlanStepsEditor(List<Step> steps, Library library, Editing editing) {
        this.library = library;
        this.editing = editing;
        addClassName("own-sitting");
        H2 heading = new H2(getTranslation("library.plan.steps"));
        heading.addClassName("card-title");
        list.addClassNames("list", "own-questions");
        list.getElement().setAttribute("aria-label", getTranslation("library.plan.steps"));
        steps.forEach(this::show);
        stand();
        Problem problem = new Problem();
        editing.knows("steps", problem);
        add(heading, list, problem, adding());
    }

    private PlanStepRow show(Step step) {
        Exercise exercise = step.exercise() == null
                ? null
                : library.findNewest(step.exercise()).orElse(null);
        PlanStepRow row = new PlanStepRow(step, exercise, editing, this);
        rows.add(row);
        list.add(row);
        return row;
    }

    private Div adding() {
        gives.setLabel(getTranslation("library.plan.step.gives"));
        gives.setItems(Stream.concat(library.exercises().stream().map(Gives::new), Stream.of(new Gives(null)))
                .toList());
        gives.setItemLabelGenerator(one -> one.exercise() == null
                ? getTranslation("library.plan.step.nothing")
                : one.exercise().title());
        gives.setValue(gives.getListDataView().getItem(0));
        Div adding = new Div(gives, Buttons.plain(getTranslation("library.plan.step.add"), this::addStep));
        adding.addClassNames("row", "wrap", "own-adding", "plan-adding");
        return adding;
    }

    private void addStep() {
        Exercise exercise = gives.getValue().exercise();
        PlanStepRow row = show(new Step(
                "s" + Ids.next().toString(),
                exercise == null ? null : exercise.key(),
                exercise == null ? "" : exercise.title(),
                exercise == null ? "" : exercise.summary(),
                "",
                When.BY_HAND,
                "",
                0));
        stand();
        editing.changed();
        row.unfoldAndFocus();
    }

    private void stand() {
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).stands(at + 1, at == 0 ? null : rows.get(at - 1));
        }
    }

    @Override
    public void move(PlanStepRow row, int by) {
        int from = rows.indexOf(row);
        int to = Math.clamp(from + by, 0, rows.size() - 1);
        if (from != to) {
            Collections.swap(rows, from, to);
            list.remove(row);
            list.addComponentAtIndex(to, row);
            stand();
            editing.changed();
        }
    }

    @Override
    public void remove(PlanStepRow row) {
        int at = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        row.forget();
        stand();
        editing.changed();
        if (rows.isEmpty()) {
            gives.focus();
        } else {
            rows.get(Math.min(at, rows.size() - 1)).focusSummary();
        }
    }

    /** Says on the closed rows what their fields hold. */
    void refresh() {
        rows.forEach(PlanStepRow::refresh);
    }

    /** Opens the row that a refusal is about, so that its field is there. */
    void unfold(String field) {
        rows.stream().filter(row -> row.isNamedBy(field)).forEach(PlanStepRow::unfold);
    }

    List<Step> steps() {
        return rows.stream().map(PlanStepRow::step).toList();
    }
}

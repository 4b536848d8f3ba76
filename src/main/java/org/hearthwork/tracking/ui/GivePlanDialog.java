package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.library.Plan;

/** Shows a plan before it is given: each step, and when it opens. Where the practice has its own, it is chosen first. */
final class GivePlanDialog extends Dialog {

    private final Div shown = new Div();
    private Plan plan;

    GivePlanDialog(List<Plan> plans, Consumer<Plan> give) {
        addClassName("plan-dialog");
        setHeaderTitle(getTranslation("homework.plan.give.title"));
        setWidth("44rem");
        setMaxWidth("100%");
        plan = plans.getFirst();
        if (plans.size() > 1) {
            Select<Plan> which = new Select<>();
            which.setLabel(getTranslation("homework.plan.which"));
            which.setItems(plans);
            which.setItemLabelGenerator(Plan::title);
            which.setValue(plan);
            which.setWidthFull();
            which.addClassName("plan-which");
            Clicks.chosen(which, this::show);
            add(which);
        }
        shown.addClassName("plan");
        add(shown);
        show(plan);
        FieldErrors errors = FieldErrors.of(Map.of());
        Div line = new Div(errors.line());
        line.addClassName("grow");
        getFooter()
                .add(
                        line,
                        Buttons.quiet(getTranslation("homework.cancel"), this::close),
                        Buttons.main(
                                getTranslation("homework.plan.give.submit"),
                                () -> Clicks.run(errors, () -> {
                                    give.accept(plan);
                                    close();
                                })));
    }

    private void show(Plan chosen) {
        plan = chosen;
        H3 title = new H3(plan.title());
        title.addClassName("card-title");
        Paragraph words = new Paragraph(getTranslation("homework.plan.give.words"));
        words.addClassName("soft");
        OrderedList steps = new OrderedList();
        steps.addClassName("plan-steps");
        steps.getElement().setAttribute("tabindex", "0"); // it scrolls by the arrow keys
        plan.steps().forEach(step -> steps.add(step(step)));
        shown.removeAll();
        shown.add(title, new Paragraph(plan.summary()), words, steps);
    }

    private static ListItem step(Plan.Step step) {
        Span week = new Span(step.week());
        week.addClassName("plan-week");
        Span opens = new Span(step.opensWhen());
        opens.addClassNames("soft", "small");
        Div words = new Div(new Span(step.title()), opens);
        words.addClassName("plan-words");
        return new ListItem(week, words);
    }
}

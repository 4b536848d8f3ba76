package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.library.Plan;

/** Shows a plan before it is given: each step, and when it opens. */
final class GivePlanDialog extends Dialog {

    GivePlanDialog(Plan plan, Consumer<Plan> give) {
        addClassName("plan-dialog");
        setHeaderTitle(getTranslation("homework.plan.give.title"));
        setWidth("44rem");
        setMaxWidth("100%");
        H3 title = new H3(plan.title());
        title.addClassName("card-title");
        Paragraph words = new Paragraph(getTranslation("homework.plan.give.words"));
        words.addClassName("soft");
        OrderedList steps = new OrderedList();
        steps.addClassName("plan-steps");
        steps.getElement().setAttribute("tabindex", "0"); // it scrolls by the arrow keys
        plan.steps().forEach(step -> steps.add(step(step)));
        Div all = new Div(title, new Paragraph(plan.summary()), words, steps);
        all.addClassName("plan");
        add(all);
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

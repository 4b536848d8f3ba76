package org.hearthwork.phone.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.Narrowing;
import org.hearthwork.library.Option;

/**
 * A deck too long to read at once, narrowed down by what it costs, where it is, how much it asks of somebody. That changes what
 * is in view on this phone and nothing else: it is kept nowhere, and what was chosen stays chosen and stands below.
 */
final class NarrowedList extends Div {

    private static final int AT_ONCE = 6;

    private final List<Option> options;
    private final Map<String, Narrowing.Value> taken = new LinkedHashMap<>();
    private final Paragraph howMany = new Paragraph();
    private final Div rows = new Div();
    private final PartInView part;

    /**
     * @param chosen at first, whether in view or not
     * @param count how many there are, which stands over them
     * @param changed gets what brings back what was chosen before
     */
    NarrowedList(
            List<Narrowing> narrowings,
            List<Option> options,
            List<Option> chosen,
            Paragraph count,
            Consumer<Runnable> changed) {
        this.options = options;
        this.part = new PartInView(chosen, count, changed);
        addClassNames("groups-first", "narrowed");
        Div ways = new Div();
        ways.addClassName("narrowings");
        narrowings.forEach(narrowing -> ways.add(way(narrowing)));
        howMany.addClassNames("small", "soft");
        howMany.getElement().setAttribute("role", "status");
        add(ways, howMany, rows, count, part.picks());
        show(false);
    }

    Set<Option> chosen() {
        return part.chosen();
    }

    private Div way(Narrowing narrowing) {
        taken.put(narrowing.key(), narrowing.first());
        Span label = new Span(narrowing.label());
        label.addClassNames("small", "strong");
        RadioButtonGroup<Narrowing.Value> values = new RadioButtonGroup<>();
        values.addClassName("pills");
        values.setAriaLabel(getTranslation("homework.field.narrow", narrowing.label()));
        values.setItems(narrowing.values());
        values.setItemLabelGenerator(Narrowing.Value::label);
        values.setValue(narrowing.first());
        values.addValueChangeListener(change -> {
            taken.put(narrowing.key(), change.getValue());
            show(false);
        });
        Div way = new Div(label, values);
        way.addClassName("narrowing");
        return way;
    }

    /** @param all whether also what does not stand here at once @return what is in view */
    private CheckboxGroup<Option> show(boolean all) {
        List<Option> fit = Narrowing.inView(taken, options);
        howMany.setText(getTranslation("homework.field.narrow.fit", fit.size()));
        List<Option> shown = all ? fit : fit.stream().limit(AT_ONCE).toList();
        rows.removeAll();
        CheckboxGroup<Option> inView = part.show(getTranslation("homework.field.narrow.ideas"), shown, Option::label);
        if (!shown.isEmpty()) {
            rows.add(inView);
        }
        int more = fit.size() - shown.size();
        if (more > 0) {
            rows.add(Buttons.quiet(getTranslation("homework.field.narrow.more", more), () -> showAll(shown.size())));
        }
        return inView;
    }

    private void showAll(int before) {
        show(true)
                .getChildren()
                .skip(before)
                .findFirst()
                .filter(Checkbox.class::isInstance)
                .map(Checkbox.class::cast)
                .ifPresent(Checkbox::focus);
    }
}

package org.hearthwork.phone.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final Consumer<Runnable> changed;
    private final Set<Option> chosen;
    private final Map<String, Narrowing.Value> taken = new LinkedHashMap<>();
    private final Paragraph howMany = new Paragraph();
    private final Paragraph count;
    private final Div rows = new Div();
    private final Picks picks = new Picks(this::takeOff);
    private CheckboxGroup<Option> inView = new CheckboxGroup<>();

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
        this.count = count;
        this.changed = changed;
        this.chosen = new LinkedHashSet<>(chosen);
        addClassNames("groups-first", "narrowed");
        Div ways = new Div();
        ways.addClassName("narrowings");
        narrowings.forEach(narrowing -> ways.add(way(narrowing)));
        howMany.addClassNames("small", "soft");
        howMany.getElement().setAttribute("role", "status");
        add(ways, howMany, rows, count, picks);
        show(false);
        picks.show(this.chosen);
    }

    Set<Option> chosen() {
        return Set.copyOf(chosen);
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

    /** @param all whether also what does not stand here at once */
    private void show(boolean all) {
        List<Option> fit = Narrowing.inView(taken, options);
        howMany.setText(getTranslation("homework.field.narrow.fit", fit.size()));
        List<Option> shown = all ? fit : fit.stream().limit(AT_ONCE).toList();
        rows.removeAll();
        inView = new CheckboxGroup<>();
        if (!shown.isEmpty()) {
            rows.add(offer(shown));
        }
        int more = fit.size() - shown.size();
        if (more > 0) {
            rows.add(Buttons.quiet(getTranslation("homework.field.narrow.more", more), () -> showAll(shown.size())));
        }
    }

    private void showAll(int before) {
        show(true);
        inView.getChildren()
                .skip(before)
                .findFirst()
                .filter(Checkbox.class::isInstance)
                .map(Checkbox.class::cast)
                .ifPresent(Checkbox::focus);
    }

    private CheckboxGroup<Option> offer(List<Option> shown) {
        inView.addClassName("pick");
        inView.setAriaLabel(getTranslation("homework.field.narrow.ideas"));
        inView.setItems(shown);
        inView.setItemLabelGenerator(Option::label);
        inView.setValue(shown.stream().filter(chosen::contains).collect(Collectors.toSet()));
        CheckboxGroup<Option> group = inView;
        group.addValueChangeListener(change -> {
            chosen.removeIf(one -> shown.contains(one) && !change.getValue().contains(one));
            shown.stream().filter(change.getValue()::contains).forEach(chosen::add);
            picks.show(chosen);
            changed.accept(() -> group.setValue(change.getOldValue()));
        });
        return group;
    }

    private void takeOff(Option option) {
        if (inView.isSelected(option)) {
            inView.deselect(option);
        } else {
            chosen.remove(option);
            picks.show(chosen);
            changed.accept(() -> {});
        }
        count.getElement().callJsFunction("focus"); // the button that had it is gone
    }
}

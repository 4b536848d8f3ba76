package org.hearthwork.phone.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearthwork.library.Option;

/** Options of which a part is in view at a time. What was chosen of all of them stays chosen and stands below. */
final class PartInView {

    private final Set<Option> chosen;
    private final Paragraph count;
    private final Consumer<Runnable> changed;
    private final Picks picks = new Picks(this::takeOff);
    private CheckboxGroup<Option> inView = new CheckboxGroup<>();

    /**
     * @param chosen at first, whether in view or not
     * @param count how many there are
     * @param changed gets what brings back what was chosen before
     */
    PartInView(List<Option> chosen, Paragraph count, Consumer<Runnable> changed) {
        this.chosen = new LinkedHashSet<>(chosen);
        this.count = count;
        this.changed = changed;
        picks.show(this.chosen);
    }

    Set<Option> chosen() {
        return Set.copyOf(chosen);
    }

    /** What is chosen, one by one, to be taken off. */
    Picks picks() {
        return picks;
    }

    /** These are in view from now on. */
    CheckboxGroup<Option> show(String what, List<Option> part, ItemLabelGenerator<Option> label) {
        CheckboxGroup<Option> group = new CheckboxGroup<>();
        group.addClassName("pick");
        group.setAriaLabel(what);
        group.setItems(part);
        group.setItemLabelGenerator(label);
        group.setValue(part.stream().filter(chosen::contains).collect(Collectors.toSet()));
        group.addValueChangeListener(change -> {
            chosen.removeIf(one -> part.contains(one) && !change.getValue().contains(one));
            part.stream().filter(change.getValue()::contains).forEach(chosen::add);
            picks.show(chosen);
            changed.accept(() -> group.setValue(change.getOldValue()));
        });
        inView = group;
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

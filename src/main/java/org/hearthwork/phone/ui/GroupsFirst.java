package org.hearthwork.phone.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearthwork.library.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A list too long to read at once: first one of its groups, then the few rows of that one. What was chosen stands below them
 * whichever group is open, and can be taken off there.
 */
final class GroupsFirst extends Div {

    private final Map<String, List<Option>> groups;
    private final Consumer<Runnable> changed;
    private final Set<Option> chosen;
    private final RadioButtonGroup<String> names = new RadioButtonGroup<>();
    private final Div rows = new Div();
    private final Paragraph count;
    private final Picks picks = new Picks(this::takeOff);
    private CheckboxGroup<Option> offered = new CheckboxGroup<>();

    /**
     * @param chosen at first; the group of the first of them is open
     * @param count how many there are, which stands over them
     * @param changed gets what brings back what was chosen before
     */
    GroupsFirst(Map<String, List<Option>> groups, List<Option> chosen, Paragraph count, Consumer<Runnable> changed) {
        this.groups = groups;
        this.count = count;
        this.changed = changed;
        this.chosen = new LinkedHashSet<>(chosen);
        addClassName("groups-first");
        names.addClassName("pills");
        names.setLabel(getTranslation("homework.field.groups"));
        names.setItems(groups.keySet());
        names.addValueChangeListener(change -> {
            open(change.getValue());
            if (change.isFromClient()) { // a question that one comes back to begins at its top
                showRows();
            }
        });
        add(names, rows, count, picks);
        chosen.stream().findFirst().map(Option::group).ifPresent(names::setValue);
        picks.show(this.chosen);
    }

    Set<Option> chosen() {
        return Set.copyOf(chosen);
    }

    private void open(String group) {
        List<Option> options = groups.getOrDefault(group, List.of());
        CheckboxGroup<Option> offer = new CheckboxGroup<>();
        offer.addClassName("pick");
        offer.setAriaLabel(group);
        offer.setItems(options);
        offer.setItemLabelGenerator(Option::labelInGroup);
        offer.setValue(options.stream().filter(chosen::contains).collect(Collectors.toSet()));
        offer.addValueChangeListener(change -> {
            chosen.removeIf(one -> options.contains(one) && !change.getValue().contains(one));
            options.stream().filter(change.getValue()::contains).forEach(chosen::add);
            picks.show(chosen);
            changed.accept(() -> offer.setValue(change.getOldValue()));
        });
        offered = offer;
        rows.removeAll();
        rows.add(offer);
    }

    private void showRows() {
        rows.getElement()
                .callJsFunction(
                        "scrollIntoView", JsonNodeFactory.instance.objectNode().put("block", "nearest"));
    }

    private void takeOff(Option option) {
        if (offered.isSelected(option)) {
            offered.deselect(option);
        } else {
            chosen.remove(option);
            picks.show(chosen);
            changed.accept(() -> {});
        }
        count.getElement().callJsFunction("focus"); // the button that had it is gone
    }
}

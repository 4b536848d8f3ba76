package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hearthwork.library.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A list too long to read at once: first one of its groups, then the few rows of that one. What was chosen stands below them
 * whichever group is open, and can be taken off there.
 */
final class GroupsFirst extends Div {

    private final Map<String, List<Option>> groups;
    private final RadioButtonGroup<String> names = new RadioButtonGroup<>();
    private final Div rows = new Div();
    private final PartInView part;

    /**
     * @param chosen at first; the group of the first of them is open
     * @param count how many there are, which stands over them
     * @param changed gets what brings back what was chosen before
     */
    GroupsFirst(Map<String, List<Option>> groups, List<Option> chosen, Paragraph count, Consumer<Runnable> changed) {
        this.groups = groups;
        this.part = new PartInView(chosen, count, changed);
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
        add(names, rows, count, part.picks());
        chosen.stream().findFirst().map(Option::group).ifPresent(names::setValue);
    }

    Set<Option> chosen() {
        return part.chosen();
    }

    private void open(String group) {
        rows.removeAll();
        rows.add(part.show(group, groups.getOrDefault(group, List.of()), Option::labelInGroup));
    }

    private void showRows() {
        rows.getElement()
                .callJsFunction(
                        "scrollIntoView", JsonNodeFactory.instance.objectNode().put("block", "nearest"));
    }
}

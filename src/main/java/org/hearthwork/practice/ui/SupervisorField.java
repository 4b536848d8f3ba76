package org.hearthwork.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.People;
import org.hearthwork.access.Staff;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Conflict;
import org.jspecify.annotations.Nullable;

/** Who supervises an associate: kept as soon as it is chosen. */
final class SupervisorField extends Div {

    private final People people;
    private final Staff associate;
    private final Runnable changed;
    private final Conflict conflict = new Conflict();

    SupervisorField(
            People people, Staff associate, List<Staff> supervisors, @Nullable AccountId supervisor, Runnable changed) {
        this.people = people;
        this.associate = associate;
        this.changed = changed;
        Select<Staff> select = new Select<>();
        select.setAriaLabel(getTranslation("access.people.supervisor-of", associate.name()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("access.people.nobody"));
        select.setItems(supervisors);
        select.setItemLabelGenerator(one -> one == null ? getTranslation("access.people.nobody") : one.name());
        supervisors.stream()
                .filter(one -> one.id().equals(supervisor))
                .findFirst()
                .ifPresent(select::setValue);
        Clicks.chosen(select, chosen -> supervise(supervisor, chosen));
        addClassName("stack-tight");
        add(select, conflict);
    }

    private void supervise(@Nullable AccountId shown, @Nullable Staff chosen) {
        try {
            people.supervise(associate.id(), shown, chosen == null ? null : chosen.id());
            changed.run();
        } catch (Overtaken overtaken) {
            AccountId now = overtaken.now(Object.class) instanceof AccountId account ? account : null;
            conflict.show(
                    overtaken,
                    List.of(new Conflict.Point(
                            getTranslation("access.point.supervisor", associate.name()),
                            nameOf(shown),
                            nameOf(now),
                            chosen == null ? getTranslation("access.people.nobody") : chosen.name())),
                    people.practice().zone(),
                    changed,
                    () -> supervise(now, chosen));
        }
    }

    private String nameOf(@Nullable AccountId account) {
        return account == null
                ? getTranslation("access.people.nobody")
                : people.names().getOrDefault(account, getTranslation("access.people.nobody"));
    }
}

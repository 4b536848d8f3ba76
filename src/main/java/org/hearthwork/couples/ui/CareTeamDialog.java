package org.hearthwork.couples.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Staff;
import org.hearthwork.couples.CareTeam;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;

/** Chooses the care team of one couple. */
final class CareTeamDialog extends Dialog {

    private final CheckboxGroup<Staff> members;
    private final FieldErrors errors;
    private final Consumer<Set<AccountId>> set;
    private final Runnable done;

    CareTeamDialog(CareTeam team, List<Staff> mayTreat, Consumer<Set<AccountId>> set, Runnable done) {
        this.set = set;
        this.done = done;
        setHeaderTitle(getTranslation("couples.practice.change-of", team.names()));
        members = new CheckboxGroup<>(getTranslation("couples.column.care-team"));
        members.addClassName("pick");
        members.setItems(mayTreat);
        members.setItemLabelGenerator(one -> one.name() + " · " + getTranslation("access.role." + one.role()));
        members.setValue(mayTreat.stream()
                .filter(one -> team.members().containsKey(one.id()))
                .collect(Collectors.toSet()));
        members.setManualValidation(true);
        errors = FieldErrors.of(Map.of("members", members));
        Div form = new Div(new Paragraph(getTranslation("couples.practice.change.words")), members, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("couples.cancel"), this::close),
                        Buttons.main(getTranslation("couples.practice.save"), this::save));
        setWidth("30rem");
    }

    private void save() {
        try {
            set.accept(members.getValue().stream().map(Staff::id).collect(Collectors.toSet()));
            close();
            done.run();
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}

package org.hearthwork.practice.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Staff;
import org.hearthwork.couples.CareTeam;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.FieldErrors;

/** Chooses the care team of one couple. */
final class CareTeamDialog extends Dialog {

    private final CheckboxGroup<Staff> members;
    private final FieldErrors errors;
    private final List<Staff> mayTreat;
    private final ZoneId zone;
    private final BiConsumer<Set<AccountId>, Set<AccountId>> set;
    private final Runnable done;
    private final Conflict conflict = new Conflict();
    private Set<AccountId> shown;

    /** @param set makes it these members, upon those that were shown */
    CareTeamDialog(
            CareTeam team,
            List<Staff> mayTreat,
            ZoneId zone,
            BiConsumer<Set<AccountId>, Set<AccountId>> set,
            Runnable done) {
        this.mayTreat = mayTreat;
        this.zone = zone;
        this.shown = Set.copyOf(team.members().keySet());
        this.set = set;
        this.done = done;
        setHeaderTitle(getTranslation("couples.practice.change-of", team.names()));
        members = new CheckboxGroup<>(getTranslation("couples.column.care-team"));
        members.addClassName("pick");
        members.setItems(mayTreat);
        members.setItemLabelGenerator(one -> one.name() + " · " + getTranslation("access.role." + one.role()));
        choose(shown);
        members.setManualValidation(true);
        errors = FieldErrors.of(Map.of("members", members));
        Div form = new Div(
                new Paragraph(getTranslation("couples.practice.change.words")), members, conflict, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("couples.cancel"), this::close),
                        Buttons.main(getTranslation("couples.practice.save"), this::save));
        setWidth("30rem");
    }

    private void choose(Set<AccountId> accounts) {
        members.setValue(
                mayTreat.stream().filter(one -> accounts.contains(one.id())).collect(Collectors.toSet()));
    }

    private Set<AccountId> chosen() {
        return members.getValue().stream().map(Staff::id).collect(Collectors.toSet());
    }

    private String names(Set<AccountId> accounts) {
        return mayTreat.stream()
                .filter(one -> accounts.contains(one.id()))
                .map(Staff::name)
                .collect(Collectors.joining(", "));
    }

    private void save() {
        try {
            set.accept(shown, chosen());
            close();
            done.run();
        } catch (Overtaken overtaken) {
            Set<AccountId> now = Set.copyOf(overtaken.now(Map.class).keySet());
            conflict.show(
                    overtaken,
                    List.of(new Conflict.Point(
                            getTranslation("couples.point.care-team"), names(shown), names(now), names(chosen()))),
                    zone,
                    () -> {
                        shown = now;
                        choose(now);
                    },
                    () -> {
                        shown = now;
                        save();
                    });
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}

package org.hearthwork.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.PasswordResets;
import org.hearthwork.access.PendingInvitation;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.access.Staff;
import org.hearthwork.access.ui.ResetLinkDialog;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The staff of the practice and those invited: roles, who is let in, and who supervises whom. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class StaffPanel extends Div {

    private final People people;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final Clock clock;

    StaffPanel(People people, Invitations invitations, PasswordResets resets, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.resets = resets;
        this.clock = clock;
        addClassName("stack");
        show();
    }

    /** Asks for one more member of staff. */
    void invite() {
        new StaffInvitationDialog(invitations, this::show).open();
    }

    private void show() {
        removeAll();
        List<Staff> staff = people.staff().stream()
                .sorted(Comparator.comparing(Staff::role).thenComparing(Staff::name))
                .toList();
        Map<AccountId, AccountId> supervisors = people.supervisors();
        ZoneId zone = people.practice().zone();
        NativeTable table = new NativeTable();
        table.addClassNames("table", "table-middle");
        NativeTableRow heads = new NativeTableRow();
        for (String head : List.of("name", "role", "email", "supervisor", "state")) {
            heads.add(head(getTranslation("access.people.column." + head)));
        }
        NativeTableHeaderCell deeds = head("");
        Span unseen = new Span(getTranslation("access.people.column.deeds"));
        unseen.addClassName("sr-only");
        deeds.add(unseen);
        heads.add(deeds);
        table.getHead().add(heads);
        List<Staff> mayDoSo = staff.stream()
                .filter(one -> one.role() == Role.SUPERVISOR && one.active())
                .toList();
        staff.forEach(one -> table.getBody().add(row(one, mayDoSo, supervisors.get(one.id()))));
        invitations.pendingStaff().forEach(one -> table.getBody().add(row(one, zone)));
        add(new Card(table).flush().scrollsByKeys(getTranslation("access.practice.people")));
    }

    private static NativeTableHeaderCell head(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(Staff one, List<Staff> supervisors, @Nullable AccountId supervisor) {
        NativeTableRow row = new NativeTableRow(
                cell(strong(one.name())),
                new NativeTableCell(role(one.role())),
                email(one.email()),
                one.role() == Role.ASSOCIATE
                        ? cell(new SupervisorField(people, one, supervisors, supervisor, this::show))
                        : new NativeTableCell(),
                cell(
                        one.active()
                                ? Chip.moss(getTranslation("access.people.active"))
                                : Chip.quiet(getTranslation("access.people.disabled"))));
        row.add(
                one.id().equals(Actors.required().account())
                        ? new NativeTableCell(getTranslation("access.people.you"))
                        : cell(one.active() ? deeds(one) : enable(one)));
        return row;
    }

    private NativeTableRow row(PendingInvitation one, ZoneId zone) {
        InvitationStatus status = one.status();
        String ago = status.since() == null ? "" : Dates.ago(status.since(), zone, getLocale(), clock.instant());
        String words = getTranslation("access.people.invitation." + status.state(), ago);
        Div deeds = new Div(
                small("access.people.new-link", one.name(), () -> renew(one)),
                small("access.people.withdraw", one.name(), () -> {
                    invitations.withdraw(one.id());
                    show();
                }));
        deeds.addClassNames("row", "tight");
        return new NativeTableRow(
                cell(strong(one.name())),
                new NativeTableCell(role(one.role())),
                email(one.email()),
                new NativeTableCell(),
                cell(status.state() == InvitationStatus.State.EXPIRED ? Chip.brick(words) : Chip.ember(words)),
                cell(deeds));
    }

    private static NativeTableCell cell(Component content) {
        return new NativeTableCell(content);
    }

    /** Breaks before the name of the house, where it has to. */
    private static NativeTableCell email(String address) {
        int house = address.indexOf('@') + 1;
        NativeTableCell cell = new NativeTableCell(new Text(address.substring(0, house)));
        cell.getElement().appendChild(new Element("wbr"), Element.createText(address.substring(house)));
        return cell;
    }

    private static Span strong(String text) {
        Span name = new Span(text);
        name.addClassName("strong");
        return name;
    }

    private String role(Role role) {
        return getTranslation("access.role." + role);
    }

    private Button small(String key, String name, Runnable deed) {
        Button button = Buttons.plain(getTranslation(key), deed);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + name);
        return button;
    }

    private Div deeds(Staff one) {
        Div deeds = new Div(
                small(
                        "access.reset.button",
                        one.name(),
                        () -> new ResetLinkDialog(one.name(), appToo -> resets.linkForStaff(one.id(), appToo)).open()),
                disable(one));
        deeds.addClassNames("row", "tight");
        return deeds;
    }

    private Button enable(Staff one) {
        return small("access.people.enable", one.name(), () -> {
            people.setActive(one.id(), true);
            show();
        });
    }

    private Button disable(Staff one) {
        return small("access.people.disable", one.name(), () -> {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation("access.people.disable.confirm", one.name()));
            dialog.setText(getTranslation("access.people.disable.means"));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("access.cancel"));
            dialog.setConfirmText(getTranslation("access.people.disable"));
            Clicks.confirmed(dialog, () -> {
                people.setActive(one.id(), false);
                show();
            });
            dialog.open();
        });
    }

    private void renew(PendingInvitation one) {
        StaffInvitationDialog dialog = new StaffInvitationDialog(invitations, this::show);
        dialog.ask(one.name(), one.email(), one.role());
        dialog.open();
    }
}

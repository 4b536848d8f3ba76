package org.hearthwork.practice.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.LinkToCopy;

/** Asks who shall work here, then shows their one-time link to hand over. */
final class StaffInvitationDialog extends Dialog {

    private final Invitations invitations;
    private final TextField name = new TextField(getTranslation("access.people.name"));
    private final EmailField email = new EmailField(getTranslation("access.people.email"));
    private final Select<Role> role = new Select<>();
    private final FieldErrors errors = FieldErrors.of(Map.of("name", name, "email", email, "role", role));
    private final InvitationLink link = InvitationLink.fresh();
    private final Div form = new Div();

    StaffInvitationDialog(Invitations invitations, Runnable closed) {
        this.invitations = invitations;
        setHeaderTitle(getTranslation("access.people.invite.title"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        role.setLabel(getTranslation("access.people.role"));
        role.setItems(Role.CLINICIAN, Role.ASSOCIATE, Role.SUPERVISOR, Role.OWNER);
        role.setItemLabelGenerator(one -> getTranslation("access.role." + one));
        role.setHelperText(getTranslation("access.people.role.help"));
        // Not marked as required: Vaadin says that of a button, which screen readers do not know of one. Empty, it is
        // said.
        role.setManualValidation(true);
        form.addClassName("form");
        form.add(
                new Paragraph(getTranslation("access.people.invite.words", InvitationLink.VALID.toHours())),
                name,
                email,
                role,
                errors.line());
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("access.cancel"), this::close),
                        Buttons.main(getTranslation("access.people.invite.make"), this::send));
        setWidth("34rem");
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    void ask(String knownName, String knownEmail, Role knownRole) {
        name.setValue(knownName);
        email.setValue(knownEmail);
        role.setValue(knownRole);
    }

    private void send() {
        if (role.isEmpty()) {
            errors.show(new Refusal("role", "access.people.role-missing"));
            return;
        }
        try {
            String path = invitations.inviteStaff(role.getValue(), name.getValue(), email.getValue(), link);
            form.removeAll();
            form.add(
                    new Paragraph(getTranslation("access.people.hand-over")),
                    new LinkToCopy(getTranslation("access.people.link"), path));
            getFooter().removeAll();
            getFooter().add(Buttons.main(getTranslation("access.done"), this::close));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}

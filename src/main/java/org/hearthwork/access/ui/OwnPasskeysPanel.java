package org.hearthwork.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.access.OwnPasskeys;
import org.hearthwork.access.OwnPasskeys.OwnPasskey;
import org.hearthwork.access.People;
import org.hearthwork.access.internal.signin.PasskeyDoor;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.SectionTitle;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** The passkeys that open one's own account: the same for staff and partners. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class OwnPasskeysPanel extends Div {

    private final OwnPasskeys own;
    private final String origin;
    private final Clock clock;
    private final ZoneId zone;

    OwnPasskeysPanel(OwnPasskeys own, PasskeyDoor door, People people, Clock clock) {
        this.own = own;
        this.origin = door.origin();
        this.clock = clock;
        this.zone = people.practice().zone();
        addClassName("page-section");
        show();
    }

    private void show() {
        removeAll();
        Paragraph words = new Paragraph(getTranslation("access.passkey.panel.words"));
        words.addClassNames("small", "soft");
        add(new SectionTitle(getTranslation("access.passkey.panel")));
        List<OwnPasskey> passkeys = own.list();
        if (!passkeys.isEmpty()) {
            Card rows = new Card().rows();
            passkeys.forEach(one -> rows.add(row(one)));
            add(rows);
        }
        Div deeds = new Div(PasskeyButton.where(
                origin,
                Buttons.plain(
                        getTranslation("access.passkey.panel.add"),
                        () -> new AddPasskeyDialog(own, origin, this::show).open())));
        deeds.addClassNames("row", "wrap");
        add(words, deeds);
    }

    private Component row(OwnPasskey one) {
        Span name = new Span(one.name());
        name.addClassName("strong");
        Span use = new Span(use(one));
        use.addClassNames("small", "soft");
        Div words = new Div(name, use);
        words.addClassNames("stack-tight", "grow");
        Button remove = Buttons.quiet(getTranslation("access.passkey.remove"), () -> askToRemove(one));
        remove.setAriaLabel(getTranslation("access.passkey.remove.which", one.name()));
        Div row = new Div(words, remove);
        row.addClassName("row");
        return row;
    }

    private String use(OwnPasskey one) {
        Instant now = clock.instant();
        String since = Dates.near(one.since(), zone, getLocale(), now);
        return one.used() == null
                ? getTranslation("access.passkey.panel.since", since)
                : getTranslation("access.passkey.panel.used", since, Dates.ago(one.used(), zone, getLocale(), now));
    }

    private void askToRemove(OwnPasskey one) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("access.passkey.remove.confirm"));
        dialog.setText(getTranslation("access.passkey.remove.means", one.name()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("access.cancel"));
        dialog.setConfirmText(getTranslation("access.passkey.remove"));
        Clicks.confirmed(dialog, () -> {
            own.remove(one.id());
            show();
        });
        dialog.open();
    }
}

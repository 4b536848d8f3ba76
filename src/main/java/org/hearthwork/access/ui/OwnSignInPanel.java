package org.hearthwork.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.ZoneId;
import org.hearthwork.access.OwnSignIn;
import org.hearthwork.access.People;
import org.hearthwork.access.SignedInAt;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.SectionTitle;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** One's own password, and where one is signed in: the same for staff and partners. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class OwnSignInPanel extends Div {

    private final OwnSignIn own;
    private final Clock clock;
    private final ZoneId zone;

    OwnSignInPanel(OwnSignIn own, People people, Clock clock) {
        this.own = own;
        this.clock = clock;
        this.zone = people.practice().zone();
        addClassName("page-section");
        Card places = new Card().rows();
        own.whereSignedIn().forEach(place -> places.add(row(place)));
        Div deeds = new Div(
                Buttons.plain(getTranslation("access.password.change"), () -> new ChangePasswordDialog(own).open()),
                Buttons.plain(getTranslation("access.signed-in.end-all"), this::askToEndAll));
        deeds.addClassNames("row", "wrap");
        add(new SectionTitle(getTranslation("access.signed-in.title")));
        if (places.getChildren().findAny().isPresent()) {
            add(places);
        }
        Paragraph words = new Paragraph(getTranslation("access.signed-in.words"));
        words.addClassNames("small", "soft");
        add(words, deeds);
    }

    private Component row(SignedInAt place) {
        Span device =
                new Span(place.device().equals("?") ? getTranslation("access.signed-in.unknown") : place.device());
        device.addClassName("strong");
        var now = clock.instant();
        Span since = new Span(getTranslation(
                "access.signed-in.since",
                Dates.near(place.since(), zone, getLocale(), now),
                Dates.ago(place.used(), zone, getLocale(), now)));
        since.addClassNames("small", "soft");
        Div words = new Div(device, since);
        words.addClassNames("stack-tight", "grow");
        Div row = new Div(words);
        row.addClassName("row");
        if (place.here()) {
            row.add(Chip.moss(getTranslation("access.signed-in.here")));
        }
        return row;
    }

    private void askToEndAll() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("access.signed-in.end-all.confirm"));
        dialog.setText(getTranslation("access.signed-in.end-all.means"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("access.cancel"));
        dialog.setConfirmText(getTranslation("access.signed-in.end-all"));
        Clicks.confirmed(dialog, () -> {
            own.signOutEverywhere();
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?everywhere"));
        });
        dialog.open();
    }
}

package org.hearthwork.access.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.hearthwork.access.OwnSecondStep;
import org.hearthwork.access.OwnSecondStep.Standing;
import org.hearthwork.access.People;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.SectionTitle;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** Whether a code is asked for beside one's password, and how many recovery codes are left: the same for staff and partners. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class OwnSecondStepPanel extends Div {

    private final OwnSecondStep own;
    private final Clock clock;
    private final ZoneId zone;

    OwnSecondStepPanel(OwnSecondStep own, People people, Clock clock) {
        this.own = own;
        this.clock = clock;
        this.zone = people.practice().zone();
        addClassName("page-section");
        show();
    }

    private void show() {
        removeAll();
        Optional<Standing> standing = own.standing();
        Paragraph words =
                new Paragraph(standing.map(this::words).orElseGet(() -> getTranslation("access.second.panel.off")));
        words.addClassNames("small", "soft");
        Div deeds = new Div(Buttons.plain(
                getTranslation(standing.isPresent() ? "access.second.panel.anew" : "access.second.panel.set-up"),
                () -> new SetUpDialog(own).open()));
        deeds.addClassNames("row", "wrap");
        if (own.isRequired()) {
            words.add(" " + getTranslation("access.second.panel.required"));
        } else if (standing.isPresent()) {
            deeds.add(Buttons.plain(getTranslation("access.second.panel.end"), this::askToEnd));
        }
        add(new SectionTitle(getTranslation("access.second.panel")), words, deeds);
    }

    private String words(Standing one) {
        return getTranslation(
                "access.second.panel.on", Dates.near(one.since(), zone, getLocale(), clock.instant()), one.codesLeft());
    }

    private void askToEnd() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("access.second.panel.end.confirm"));
        dialog.setText(getTranslation("access.second.panel.end.means"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("access.cancel"));
        dialog.setConfirmText(getTranslation("access.second.panel.end"));
        Clicks.confirmed(dialog, () -> {
            own.end();
            show();
        });
        dialog.open();
    }
}

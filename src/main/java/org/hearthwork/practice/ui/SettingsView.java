package org.hearthwork.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.access.HelpLines;
import org.hearthwork.access.People;
import org.hearthwork.access.PracticeSettings;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.kit.ui.ZoneField;
import org.hearthwork.outcomes.ui.FallSetting;

/** What the practice is called, where its days begin, and whose lines of help it shows. */
@Route("practice/settings")
@RolesAllowed(Role.Names.OWNER)
class SettingsView extends Main {

    private final People people;
    private final TextField name;
    private final ZoneField zone;
    private final Select<String> region = new Select<>();
    private final Conflict conflict = new Conflict();
    private final FieldErrors errors;
    private PracticeSettings shown;

    SettingsView(People people, FallSetting fall) {
        this.people = people;
        addClassName("page");
        PracticeSettings settings = people.practice();
        shown = settings;
        name = new TextField(getTranslation("access.settings.name"));
        name.setValue(settings.name());
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        zone = new ZoneField(getTranslation("access.settings.zone"), settings.zone());
        zone.setHelperText(getTranslation("access.settings.zone.help"));
        Set<String> regions = new LinkedHashSet<>(HelpLines.REGIONS);
        regions.add(settings.region());
        region.setLabel(getTranslation("access.settings.region"));
        region.setHelperText(getTranslation("access.settings.region.help"));
        region.setItems(regions);
        region.setItemLabelGenerator(code -> HelpLines.nameOf(code, getLocale()));
        region.setValue(settings.region());
        errors = FieldErrors.of(Map.of("name", name, "zone", zone));
        Div form = new Div(
                name,
                zone,
                region,
                conflict,
                errors.line(),
                actions(Buttons.main(getTranslation("access.settings.save"), this::save)));
        form.addClassName("form");
        add(
                new PageHeader(getTranslation("access.practice.settings")),
                PracticePages.at("practice/settings"),
                new Card(form),
                fall);
    }

    private static Div actions(com.vaadin.flow.component.button.Button save) {
        Div actions = new Div(save);
        actions.addClassName("form-actions");
        return actions;
    }

    private void save() {
        if (zone.isEmpty()) {
            errors.show(new Refusal("zone", "access.settings.zone-missing"));
            return;
        }
        try {
            shown = people.changePractice(
                    new PracticeSettings(name.getValue(), zone.getValue(), region.getValue(), shown.version()));
            errors.clear();
            conflict.clear();
            Toast.show(getTranslation("access.settings.saved"));
        } catch (Overtaken overtaken) {
            overtakenBy(overtaken);
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }

    private void overtakenBy(Overtaken overtaken) {
        PracticeSettings now = overtaken.now(PracticeSettings.class);
        conflict.show(
                overtaken,
                List.of(
                        new Conflict.Point(
                                getTranslation("access.point.name"), shown.name(), now.name(), name.getValue()),
                        new Conflict.Point(
                                getTranslation("access.point.zone"),
                                shown.zone().getId(),
                                now.zone().getId(),
                                zone.getValue().getId()),
                        new Conflict.Point(
                                getTranslation("access.point.region"),
                                HelpLines.nameOf(shown.region(), getLocale()),
                                HelpLines.nameOf(now.region(), getLocale()),
                                HelpLines.nameOf(region.getValue(), getLocale()))),
                now.zone(),
                () -> {
                    shown = now;
                    name.setValue(now.name());
                    zone.setValue(now.zone());
                    region.setValue(now.region());
                },
                () -> {
                    shown = now;
                    save();
                });
    }
}

package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.List;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Inviting;
import org.hearthwork.couples.PartnerPasswords;
import org.hearthwork.couples.QuestionThemes;
import org.hearthwork.couples.RecordTrail;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Screenings;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.SectionTitle;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** The people side of a couple's record: who they are, how they come in, what they agreed to, and the safety hold. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PeoplePanel extends Div {

    private final Couples couples;
    private final Inviting inviting;
    private final SafetyHolds holds;
    private final Screenings screenings;
    private final PartnerPasswords passwords;
    private final RecordTrail trail;
    private final QuestionThemes themes;
    private final Clock clock;
    private final boolean mayReadTrail = !Actors.required().is(Role.ASSOCIATE);
    private final boolean mayChange = !Actors.required().is(Role.SUPERVISOR);

    PeoplePanel(
            Couples couples,
            Inviting inviting,
            SafetyHolds holds,
            Screenings screenings,
            PartnerPasswords passwords,
            RecordTrail trail,
            QuestionThemes themes,
            Clock clock) {
        this.couples = couples;
        this.inviting = inviting;
        this.holds = holds;
        this.screenings = screenings;
        this.passwords = passwords;
        this.trail = trail;
        this.themes = themes;
        this.clock = clock;
        addClassName("people-panel");
    }

    /** Opens the record of this couple; that is a line in the trail. */
    public void show(CoupleId couple) {
        removeAll();
        CoupleFile file = couples.file(couple);
        Div people = new Div();
        people.addClassName("page-grid");
        file.people()
                .forEach(person -> people.add(new PartnerCard(
                        couples,
                        inviting,
                        passwords,
                        clock,
                        file.couple(),
                        person,
                        new ScreeningField(screenings, holds, clock, file, person, mayChange, () -> show(couple)),
                        mayChange,
                        () -> show(couple))));
        Div rest = new Div(section("couples.agreed", facts(file)), section("couples.safety", safety(file)));
        rest.addClassName("page-grid");
        add(people, rest);
        if (mayReadTrail) {
            add(section("couples.trail", new CoupleTrail(trail, file.couple())));
        }
    }

    private Section section(String title, Component content) {
        Section section = new Section(new SectionTitle(getTranslation(title)), content);
        section.addClassName("page-section");
        return section;
    }

    private Card facts(CoupleFile file) {
        Facts facts = new Facts();
        if (!mayChange) {
            facts.put(
                    getTranslation("couples.secrets"), getTranslation("couples.secrets." + file.secrets() + ".short"));
        }
        facts.put(getTranslation("couples.zone"), file.couple().zone().getId().replace('_', ' '))
                .put(getTranslation("couples.family.children"), file.family().children())
                .put(getTranslation("couples.family.sitter"), file.family().sitter())
                .put(getTranslation("couples.family.best-time"), file.family().bestTime())
                .put(getTranslation("couples.column.care-team"), String.join(", ", file.careTeam()));
        Card card = new Card(facts);
        if (mayChange) {
            card.add(new PolicyField(couples, file, () -> show(file.couple().id())));
        }
        card.add(
                mayChange
                        ? status(file)
                        : new Paragraph(
                                getTranslation("couples.status." + file.couple().status())));
        card.add(new ThemeBoxes(themes, file.couple().id(), mayChange));
        return card;
    }

    private Component status(CoupleFile file) {
        Couple couple = file.couple();
        Conflict conflict = new Conflict();
        Select<CoupleStatus> select = new Select<>();
        select.setLabel(getTranslation("couples.status"));
        select.setItems(CoupleStatus.values());
        select.setItemLabelGenerator(one -> getTranslation("couples.status." + one));
        select.setValue(couple.status());
        Clicks.chosen(select, wanted -> confirm(file, wanted, conflict));
        Div field = new Div(select, conflict);
        field.addClassName("stack-tight");
        return field;
    }

    private void confirm(CoupleFile file, CoupleStatus wanted, Conflict conflict) {
        Couple couple = file.couple();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("couples.status.confirm." + wanted, couple.names()));
        dialog.setText(getTranslation("couples.status.means." + wanted));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("couples.cancel"));
        dialog.setConfirmText(getTranslation("couples.status.set." + wanted));
        Clicks.cancelled(dialog, () -> show(couple.id()));
        Clicks.confirmed(dialog, () -> change(file, wanted, conflict));
        dialog.open();
    }

    private void change(CoupleFile shown, CoupleStatus wanted, Conflict conflict) {
        CoupleId id = shown.couple().id();
        try {
            couples.change(id, shown.version(), wanted);
            show(id);
        } catch (Overtaken overtaken) {
            CoupleFile now = overtaken.now(CoupleFile.class);
            conflict.show(
                    overtaken,
                    List.of(new Conflict.Point(
                            getTranslation("couples.point.status"),
                            status(shown.couple().status()),
                            status(now.couple().status()),
                            status(wanted))),
                    now.couple().zone(),
                    () -> show(id),
                    () -> change(now, wanted, conflict));
        }
    }

    private String status(CoupleStatus status) {
        return "“" + getTranslation("couples.status." + status) + "”";
    }

    private Component safety(CoupleFile file) {
        return new HoldCard(
                holds, clock, file, mayChange, () -> show(file.couple().id()));
    }
}

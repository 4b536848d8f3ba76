package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.List;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.access.InvitationStatus.State;
import org.hearthwork.access.ui.ResetLinkDialog;
import org.hearthwork.couples.Aim;
import org.hearthwork.couples.Consent;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Inviting;
import org.hearthwork.couples.PartnerPasswords;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatMark;
import org.jspecify.annotations.Nullable;

/** One of the two: how they come in, what they signed, and what they come for. */
final class PartnerCard extends Div {

    private final Couples couples;
    private final Inviting inviting;
    private final PartnerPasswords passwords;
    private final Clock clock;
    private final Couple couple;
    private final CoupleFile.Person person;
    private final Runnable changed;

    PartnerCard(
            Couples couples,
            Inviting inviting,
            PartnerPasswords passwords,
            Clock clock,
            Couple couple,
            CoupleFile.Person person,
            ScreeningField screening,
            boolean mayChange,
            Runnable changed) {
        this.couples = couples;
        this.inviting = inviting;
        this.passwords = passwords;
        this.clock = clock;
        this.couple = couple;
        this.person = person;
        this.changed = changed;
        addClassNames("card", "partner-card");
        H2 name = new H2(
                SeatMark.plain(person.partner().seat()),
                new Span(person.partner().firstName()));
        name.addClassNames("partner-name", "card-title");
        Facts facts = new Facts()
                .put(getTranslation("couples.person.email"), person.email())
                .put(getTranslation("couples.person.invitation"), invitation(person.invitation()))
                .put(getTranslation("couples.person.consents"), consents(person.consents()));
        if (!person.phone().isBlank()) {
            facts.put(getTranslation("couples.person.phone"), person.phone());
        }
        if (!mayChange) {
            facts.put(getTranslation("couples.aim"), aimTold());
        }
        add(name, facts);
        if (mayChange) {
            add(aimAsked());
        }
        add(screening);
        if (mayChange) {
            add(person.invitation().state() == State.ACTIVE ? newPasswordButton() : inviteButton());
        }
    }

    private Component invitation(InvitationStatus status) {
        if (status.since() == null) {
            return Chip.quiet(getTranslation("couples.invitation.NOT_INVITED"));
        }
        String ago = Dates.ago(status.since(), couple.zone(), getLocale(), clock.instant());
        Chip chip = switch (status.state()) {
            case ACTIVE ->
                Chip.moss(getTranslation("couples.invitation.ACTIVE", ago)).with(Glyph.CHECK);
            case EXPIRED ->
                Chip.brick(getTranslation("couples.invitation.EXPIRED", ago)).with(Glyph.CLOCK);
            case SENT, OPENED, NOT_INVITED -> Chip.ember(getTranslation("couples.invitation." + status.state(), ago));
        };
        return chip;
    }

    private Component consents(List<Consent> all) {
        Div chips = new Div();
        chips.addClassNames("row", "wrap", "tight");
        all.forEach(one -> chips.add(consent(one)));
        return chips;
    }

    private Chip consent(Consent one) {
        String name = getTranslation("couples.consent." + one.document() + ".title");
        return switch (one.state()) {
            case SIGNED ->
                Chip.moss(getTranslation("couples.consent.signed", name)).with(Glyph.CHECK);
            case NOT_SIGNED -> Chip.quiet(getTranslation("couples.consent.open", name));
            case NEWER_TEXT -> Chip.quiet(getTranslation("couples.consent.NEWER_TEXT", name));
            case OTHER_POLICY, WITHDRAWN -> Chip.ember(getTranslation("couples.consent." + one.state(), name));
        };
    }

    private Component aimTold() {
        Aim aim = person.aim();
        return new Span(getTranslation(aim == null ? "couples.aim.unknown" : "couples.aim." + aim));
    }

    private Component aimAsked() {
        Select<Aim> select = new Select<>();
        select.setLabel(getTranslation("couples.aim.of", person.partner().firstName()));
        select.setPlaceholder(getTranslation("couples.aim.unknown"));
        select.setItems(Aim.values());
        select.setItemLabelGenerator(aim -> getTranslation("couples.aim." + aim));
        select.setValue(person.aim());
        Conflict conflict = new Conflict();
        Clicks.chosen(select, aim -> record(person.aim(), aim, conflict));
        Div guarded = new Div(
                select, Chip.brick(getTranslation("couples.clinician-only")).with(Glyph.SHIELD), conflict);
        guarded.addClassName("guarded-field");
        return guarded;
    }

    private void record(@Nullable Aim shown, Aim wanted, Conflict conflict) {
        try {
            couples.recordAim(couple.id(), person.partner().seat(), shown, wanted);
            changed.run();
        } catch (Overtaken overtaken) {
            Aim now = overtaken.now(Aim.class);
            conflict.show(
                    overtaken,
                    List.of(new Conflict.Point(getTranslation("couples.point.aim"), aim(shown), aim(now), aim(wanted))),
                    couple.zone(),
                    changed,
                    () -> record(now, wanted, conflict));
        }
    }

    private String aim(@Nullable Aim aim) {
        return "“" + getTranslation(aim == null ? "couples.aim.unknown" : "couples.aim." + aim) + "”";
    }

    private Component newPasswordButton() {
        String name = person.partner().firstName();
        return Buttons.plain(
                getTranslation("access.reset.button"),
                () -> new ResetLinkDialog(
                                name,
                                appToo -> passwords.link(
                                        couple.id(), person.partner().seat(), appToo))
                        .open());
    }

    private Component inviteButton() {
        boolean again = person.invitation().state() != State.NOT_INVITED;
        return Buttons.plain(
                getTranslation(again ? "couples.invite.again" : "couples.invite"),
                () -> new InvitationDialog(
                                getTranslation(
                                        "couples.invite.title", person.partner().firstName()),
                                getTranslation("couples.invite.words", InvitationLink.VALID.toHours()),
                                person.email(),
                                (email, link, anyway) -> inviting.invite(
                                        couple.id(),
                                        person.partner().seat(),
                                        email,
                                        link,
                                        anyway ? null : person.invitation()),
                                overtaken -> getTranslation(
                                        "couples.invite.meanwhile",
                                        overtaken.by(),
                                        person.partner().firstName(),
                                        Dates.ago(overtaken.at(), couple.zone(), getLocale(), overtaken.asOf())),
                                changed)
                        .open());
    }
}

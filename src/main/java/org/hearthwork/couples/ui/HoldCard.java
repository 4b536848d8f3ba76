package org.hearthwork.couples.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.LiftedHold;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;

/** The safety hold, seen by the care team alone: joint work stops, and starts again only with a documented decision. */
final class HoldCard extends Div {

    private final ZoneId zone;
    private final Runnable changed;

    HoldCard(SafetyHolds holds, Clock clock, CoupleFile file, boolean mayChange, Runnable changed) {
        this.zone = file.couple().zone();
        this.changed = changed;
        addClassName("card");
        CoupleId id = file.couple().id();
        add(Chip.brick(getTranslation("couples.clinician-only")).with(Glyph.SHIELD));
        CoupleFile.OpenHold hold = file.hold();
        if (hold == null) {
            add(new Paragraph(getTranslation("couples.hold.none")));
            if (mayChange) {
                add(Buttons.danger(
                        getTranslation("couples.hold.place"),
                        () -> ask("place", "reason", reason -> holds.hold(id, reason))));
            }
            return;
        }
        addClassName("card-guarded");
        String since = Dates.near(hold.since(), file.couple().zone(), getLocale(), clock.instant());
        Paragraph reason = new Paragraph(hold.reason());
        reason.addClassName("reading");
        add(new Paragraph(getTranslation("couples.hold.since", since)), reason);
        if (mayChange) {
            add(Buttons.plain(
                    getTranslation("couples.hold.lift"),
                    () -> ask("lift", "decision", decision -> holds.lift(id, hold.id(), decision))));
        }
    }

    private void ask(String deed, String field, Consumer<String> answer) {
        new ReasonDialog("couples.hold." + deed, field, answer, this::words, changed).open();
    }

    /** What a colleague did with the hold since it was shown. */
    private String words(Overtaken overtaken) {
        String ago = Dates.ago(overtaken.at(), zone, getLocale(), overtaken.asOf());
        return switch (overtaken.now(Object.class)) {
            case LiftedHold lifted ->
                getTranslation("couples.hold.lifted-meanwhile", lifted.by(), ago, lifted.decision());
            case CoupleFile.OpenHold placed ->
                getTranslation("couples.hold.placed-meanwhile", placed.by(), ago, placed.reason());
            default -> getTranslation(overtaken.messageKey(), overtaken.parameters());
        };
    }
}

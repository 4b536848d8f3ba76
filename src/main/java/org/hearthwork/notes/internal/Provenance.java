package org.hearthwork.notes.internal;

import java.util.Locale;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.Words;
import org.hearthwork.notes.KeptFromOther;
import org.hearthwork.notes.NoteSource;
import org.hearthwork.outcomes.CheckInLines;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.Tracking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a line of a note comes from, read from the answer as it is stored: no screen has a say in who may hear it. */
@Component
public class Provenance {

    private final Tracking tracking;
    private final CheckInLines checkIns;
    private final Words words;

    Provenance(Tracking tracking, CheckInLines checkIns, Words words) {
        this.tracking = tracking;
        this.checkIns = checkIns;
        this.words = words;
    }

    /**
     * A line with where it comes from.
     *
     * @param under the policy it was said under, where its author said it to the care team alone
     */
    public record Found(NoteSource source, @Nullable Secrets under) {}

    public Found of(Couple couple, Said.Reference reference) {
        Said said = tracking.said(couple.id(), reference);
        String origin = words.getTranslation(
                "sessions.origin",
                Locale.ENGLISH,
                said.source().partner().firstName(),
                said.source().exercise(),
                said.label(),
                words.getTranslation("sessions.origin." + said.tag(), Locale.ENGLISH),
                Dates.withYear(said.source().on(), Locale.ENGLISH));
        NoteSource source = new NoteSource(
                0,
                said.text(),
                origin,
                said.source().partner().seat(),
                said.source().occurrence(),
                said.source().prompt(),
                !said.tag().open());
        return new Found(source, said.tag().careTeamAlone() ? said.under() : null);
    }

    /** Of a line of a check-in: it has no exercise, and its question says where it stood. */
    public Found of(Couple couple, Line.Reference reference) {
        Line line = checkIns.find(couple, reference);
        String question = line.asked().name().toLowerCase(Locale.ROOT);
        String origin = words.getTranslation(
                "sessions.origin",
                Locale.ENGLISH,
                line.by().firstName(),
                words.getTranslation("outcomes.check-in", Locale.ENGLISH),
                words.getTranslation("outcomes.check-in." + question + ".label", Locale.ENGLISH),
                words.getTranslation("sessions.origin." + line.heardBy(), Locale.ENGLISH),
                Dates.withYear(line.at().atZone(couple.zone()).toLocalDate(), Locale.ENGLISH));
        NoteSource source =
                new NoteSource(0, line.text(), origin, line.by().seat(), null, "check-in." + question, !line.open());
        return new Found(source, line.careTeamAlone() ? line.under() : null);
    }

    /**
     * Asks before a line that is kept from the other partner enters the joint record, and refuses it their own. What may be brought
     * into the joint work goes by the policy it was said under, whatever holds today.
     *
     * @throws Refusal {@code sessions.insert.kept} or {@code sessions.insert.other-compartment}
     */
    public void refuseKept(Note note, Couple couple, Found found, boolean confirmed) {
        NoteSource source = found.source();
        Seat of = source.of();
        if (!source.keptFromOther() || of == null) {
            return;
        }
        UUID compartment = note.partnerId();
        if (compartment == null) {
            if (!confirmed) {
                throw new KeptFromOther(
                        couple.partner(of).firstName(),
                        couple.partner(of.other()).firstName(),
                        found.under());
            }
        } else if (!compartment.equals(couple.partner(of).id().value())) {
            throw new Refusal(
                    "", "sessions.insert.other-compartment", couple.partner(of).firstName());
        }
    }
}

package org.hearthwork.notes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.NoteId;
import org.jspecify.annotations.Nullable;

/**
 * A session note, opened.
 *
 * @param alone whose compartment it is in, or null for the joint record
 * @param appointment the session it is about, or null
 * @param header date, times, who attended and setting; as they were at signing once it is signed
 * @param about the moment its session began, or it was started
 * @param mine whether the reader is its author
 * @param maySign whether the reader's signature counts: an associate's needs a supervisor's beside it
 */
public record NoteSheet(
        NoteId id,
        Couple couple,
        @Nullable Seat alone,
        @Nullable AppointmentId appointment,
        NoteTemplate template,
        String header,
        Instant about,
        String author,
        boolean mine,
        boolean maySign,
        int version,
        Instant savedAt,
        Map<NoteSection, String> texts,
        List<NoteSource> sources,
        @Nullable Signature signature,
        List<Addendum> addenda) {

    /**
     * @param hash SHA-256 over header, sections and sources
     * @param holds whether what is in the database still gives this hash
     */
    public record Signature(String by, Instant at, String hash, boolean holds) {}

    public record Addendum(int number, String text, String by, Instant at, String hash) {}

    public boolean isSigned() {
        return signature != null;
    }

    public String text(NoteSection section) {
        return texts.getOrDefault(section, "");
    }
}

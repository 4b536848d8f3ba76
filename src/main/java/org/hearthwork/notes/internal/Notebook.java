package org.hearthwork.notes.internal;

import static org.hearthwork.kit.Columns.utc;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Seat;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSource;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and keeps notes, each with its texts and sources as one. */
@Repository
public class Notebook {

    private final NoteRecords records;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Vault vault;

    Notebook(NoteRecords records, EntityManager entities, JdbcClient jdbc, Vault vault) {
        this.records = records;
        this.entities = entities;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public Optional<Note> find(NoteId id) {
        return whole(records.findByPracticeIdAndId(Actors.practice(), id.value()));
    }

    public Optional<Note> findForWriting(NoteId id) {
        return whole(records.findForWritingByPracticeIdAndId(Actors.practice(), id.value()));
    }

    private Optional<Note> whole(Optional<Note> found) {
        found.ifPresent(note -> note.body().holds(texts(note), sources(note)));
        return found;
    }

    /** Begins a note that was not there. */
    public void add(Note note, Instant now) {
        records.save(note);
        entities.flush(); // its parts name its row
        keepParts(note, now);
    }

    /** Keeps what was done to a note. Its parts come first: once the row says that it is signed, the database takes no more. */
    public void keep(Note note, Instant now) {
        keepParts(note, now);
        entities.flush(); // whoever kept it knows its version
    }

    private void keepParts(Note note, Instant now) {
        note.body().unkeptTexts().forEach((section, text) -> keep(note, section, text));
        note.body().unkeptSources().forEach(source -> keep(note, source, now));
        note.body().nowKept();
    }

    private void keep(Note note, NoteSection section, String text) {
        jdbc.sql("""
                insert into sessions.note_section (practice_id, couple_id, note_id, section, position, body)
                values (:practice, :couple, :note, :section, :position, :body)
                on conflict (practice_id, note_id, section) do update set body = excluded.body""")
                .param("practice", Actors.practice())
                .param("couple", note.coupleId())
                .param("note", note.getId())
                .param("section", section.name())
                .param("position", note.template().sections().indexOf(section))
                .param("body", vault.seal(NoteColumns.SECTION.of(note.coupleId(), note.getId(), section), text))
                .update();
    }

    private void keep(Note note, NoteSource source, Instant now) {
        OccurrenceId occurrence = source.occurrence();
        Seat of = source.of();
        jdbc.sql("""
                insert into sessions.note_source (practice_id, couple_id, note_id, number, quote, origin, partner_id, occurrence_id,
                                                  prompt, clinician_only, inserted_at)
                select c.practice_id, c.couple_id, :note, :number, :quote, :origin, case :of when 'A' then c.a_id when 'B' then c.b_id end,
                       :occurrence::uuid, :prompt, :kept, :now
                from couples.couple_card c where c.practice_id = :practice and c.couple_id = :couple""")
                .param("practice", Actors.practice())
                .param("couple", note.coupleId())
                .param("note", note.getId())
                .param("number", source.number())
                .param(
                        "quote",
                        vault.seal(
                                NoteColumns.QUOTE.of(note.coupleId(), note.getId(), source.number()), source.quote()))
                .param(
                        "origin",
                        vault.seal(
                                NoteColumns.ORIGIN.of(note.coupleId(), note.getId(), source.number()), source.origin()))
                .param("of", of == null ? null : of.name())
                .param("occurrence", occurrence == null ? null : occurrence.toString())
                .param("prompt", source.prompt())
                .param("kept", source.keptFromOther())
                .param("now", utc(now))
                .update();
    }

    private Map<NoteSection, String> texts(Note note) {
        Map<NoteSection, String> texts = new EnumMap<>(NoteSection.class);
        jdbc.sql("""
                select section, body from sessions.note_section
                where practice_id = :practice and note_id = :note order by position""")
                .param("practice", Actors.practice())
                .param("note", note.getId())
                .query(row -> {
                    NoteSection section = NoteSection.valueOf(row.getString("section"));
                    texts.put(
                            section,
                            vault.open(
                                    NoteColumns.SECTION.of(note.coupleId(), note.getId(), section),
                                    row.getString("body")));
                });
        return texts;
    }

    private List<NoteSource> sources(Note note) {
        return jdbc.sql("""
                select s.number, s.quote, s.origin, case s.partner_id when c.a_id then 'A' when c.b_id then 'B' end as of,
                       s.occurrence_id, s.prompt, s.clinician_only
                from sessions.note_source s
                join couples.couple_card c on c.practice_id = s.practice_id and c.couple_id = s.couple_id
                where s.practice_id = :practice and s.note_id = :note order by s.number""")
                .param("practice", Actors.practice())
                .param("note", note.getId())
                .query((row, index) -> {
                    int number = row.getInt("number");
                    UUID occurrence = row.getObject("occurrence_id", UUID.class);
                    String of = row.getString("of");
                    return new NoteSource(
                            number,
                            vault.open(
                                    NoteColumns.QUOTE.of(note.coupleId(), note.getId(), number),
                                    row.getString("quote")),
                            vault.open(
                                    NoteColumns.ORIGIN.of(note.coupleId(), note.getId(), number),
                                    row.getString("origin")),
                            of == null ? null : Seat.valueOf(of),
                            occurrence == null ? null : new OccurrenceId(occurrence),
                            row.getString("prompt"),
                            row.getBoolean("clinician_only"));
                })
                .list();
    }
}

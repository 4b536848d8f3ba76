package org.hearthwork.notes.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked about notes beside themselves: their addenda, who wrote them, and what there is to write about. */
@Repository
public class NoteRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    NoteRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public void add(Note note, int number, String body, String hash, Instant now) {
        jdbc.sql("""
                insert into sessions.addendum (practice_id, couple_id, note_id, number, body, signed_at, signed_by, content_hash)
                values (:practice, :couple, :note, :number, :body, :now, :by, :hash)""")
                .param("practice", Actors.practice())
                .param("couple", note.coupleId())
                .param("note", note.getId())
                .param("number", number)
                .param("body", vault.seal(NoteColumns.ADDENDUM.of(note.coupleId(), note.getId(), number), body))
                .param("now", utc(now))
                .param("by", Actors.account())
                .param("hash", hash)
                .update();
    }

    /** Whether the actor has added just these words to the note. */
    public boolean isAdded(Note note, String body) {
        return jdbc.sql("""
                select number, body from sessions.addendum
                where practice_id = :practice and note_id = :note and signed_by = :me""")
                .param("practice", Actors.practice())
                .param("note", note.getId())
                .param("me", Actors.account())
                .query((row, index) -> addendum(note, row))
                .list()
                .contains(body);
    }

    private String addendum(Note note, ResultSet row) throws SQLException {
        return vault.open(
                NoteColumns.ADDENDUM.of(note.coupleId(), note.getId(), row.getInt("number")), row.getString("body"));
    }

    /** The draft without a session that the actor began for a couple and has not written in. */
    public Optional<UUID> untouched(CoupleId couple, NoteTemplate template) {
        return jdbc.sql("""
                select n.id from sessions.note n
                where n.practice_id = :practice and n.couple_id = :couple and n.author_id = :me and n.template = :template
                  and n.appointment_id is null and n.signed_at is null
                  and not exists (select from sessions.note_section p
                                  where p.practice_id = n.practice_id and p.note_id = n.id and p.body <> '')
                  and not exists (select from sessions.note_source q where q.practice_id = n.practice_id and q.note_id = n.id)
                order by n.created_at desc limit 1""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("me", Actors.account())
                .param("template", template.name())
                .query(UUID.class)
                .optional();
    }

    public List<NoteSheet.Addendum> addenda(Note note) {
        return jdbc.sql("""
                select d.number, d.body, w.name, d.signed_at, d.content_hash from sessions.addendum d
                join access.person w on w.practice_id = d.practice_id and w.id = d.signed_by
                where d.practice_id = :practice and d.note_id = :note order by d.number""")
                .param("practice", Actors.practice())
                .param("note", note.getId())
                .query((row, number) -> new NoteSheet.Addendum(
                        row.getInt("number"),
                        addendum(note, row),
                        row.getString("name"),
                        moment(row, "signed_at"),
                        row.getString("content_hash")))
                .list();
    }

    public String nameOf(UUID account) {
        return jdbc.sql("select name from access.person where practice_id = :practice and id = :id")
                .param("practice", Actors.practice())
                .param("id", account)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The session a new note is about. @param draft the actor's unsigned note of it, if there is one already */
    public record ToWriteAbout(
            UUID appointment,
            @Nullable UUID partner,
            @Nullable UUID draft) {}

    /** The latest session of a couple that has no signed note, from {@code since} up to {@code until}. */
    public Optional<ToWriteAbout> toWriteAbout(CoupleId couple, Instant since, Instant until) {
        return jdbc.sql("""
                select s.id, s.partner_id, d.id as draft from sessions.session s
                left join sessions.note d on d.practice_id = s.practice_id and d.appointment_id = s.id
                                         and d.signed_at is null and d.author_id = :me
                where s.practice_id = :practice and s.couple_id = :couple and s.status = 'PLANNED'
                  and s.starts_at >= :since and s.starts_at < :until
                  and not exists (select from sessions.note x where x.practice_id = s.practice_id and x.appointment_id = s.id
                                  and x.signed_at is not null)
                order by s.starts_at desc, d.created_at desc nulls last limit 1""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("me", Actors.account())
                .param("since", utc(since))
                .param("until", utc(until))
                .query(NoteRows::toWriteAbout)
                .optional();
    }

    public Optional<ToWriteAbout> toWriteAbout(CoupleId couple, UUID appointment) {
        return jdbc.sql("""
                select s.id, s.partner_id, d.id as draft from sessions.session s
                left join sessions.note d on d.practice_id = s.practice_id and d.appointment_id = s.id
                                         and d.signed_at is null and d.author_id = :me
                where s.practice_id = :practice and s.couple_id = :couple and s.id = :appointment and s.status = 'PLANNED'
                order by d.created_at desc nulls last limit 1""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("me", Actors.account())
                .param("appointment", appointment)
                .query(NoteRows::toWriteAbout)
                .optional();
    }

    private static ToWriteAbout toWriteAbout(ResultSet row, int number) throws SQLException {
        return new ToWriteAbout(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("draft", UUID.class));
    }
}

package org.hearthwork.audit;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hearthwork.audit.Anchors.Anchor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail, for the service of a module that knows who asks; the database decides what a line says to whom. */
@Component
public class TrailReader {

    private final JdbcClient jdbc;
    private final Anchors anchors;

    TrailReader(JdbcClient jdbc, Anchors anchors) {
        this.jdbc = jdbc;
        this.anchors = anchors;
    }

    /** Lines as the owner reads them, the newest first. @param below only lines with a lower number, to go on reading */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TrailLine> forOwner(TrailQuestion question, long below, int atMost) {
        return jdbc.sql("""
                select * from audit.lines_for_owner(:below, :actor::uuid, :action, :outcome::text, :from::timestamptz,
                    :until::timestamptz, :most)""")
                .param("below", below)
                .param("actor", question.actor())
                .param("action", question.action().strip())
                .param("outcome", question.denied() == null ? null : question.denied() ? "DENIED" : "DONE")
                .param("from", utc(question.from()))
                .param("until", utc(question.until()))
                .param("most", atMost)
                .query(TrailReader::line)
                .list();
    }

    /** Lines of one couple in full, the newest first, for those who treat them. @param below as above */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TrailLine> ofCouple(UUID couple, long below, int atMost) {
        return jdbc.sql("select * from audit.lines_of_couple(:couple, :below, :most)")
                .param("couple", couple)
                .param("below", below)
                .param("most", atMost)
                .query(TrailReader::line)
                .list();
    }

    /**
     * Who of the staff opened the record of the couple of the signed-in partner: a row for each of them and day, the newest
     * first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RecordAccess> toMyRecord(ZoneId zone, int atMost) {
        return jdbc.sql("select * from audit.accesses_to_my_record(:zone, :most)")
                .param("zone", zone.getId())
                .param("most", atMost)
                .query((row, number) -> new RecordAccess(
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("kind")))
                .list();
    }

    private static TrailLine line(ResultSet row, int number) throws SQLException {
        return new TrailLine(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_kind"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_name"),
                row.getObject("couple_id", UUID.class),
                row.getString("outcome").equals("DENIED"));
    }

    /** The number of the last line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long last() {
        return jdbc.sql("select audit.last_number()").query(Long.class).single();
    }

    /** The number of the first line that was tampered with, or empty when the chain is whole. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalLong firstBreak() {
        return jdbc
                .sql("select audit.first_break()")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The chain of the owner's practice held against what was noted of it outside the database. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Anchored anchored(UUID practice) {
        List<Anchor> noted = anchors.of(practice);
        Optional<Long> unlike = jdbc.sql(
                        "select audit.first_unlike(string_to_array(:numbers, ',')::bigint[], string_to_array(:hashes, ','))")
                .param(
                        "numbers",
                        noted.stream().map(one -> Long.toString(one.number())).collect(joining(",")))
                .param("hashes", noted.stream().map(Anchor::hash).collect(joining(",")))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        return new Anchored(
                noted.size(),
                noted.stream().map(Anchor::at).max(Comparator.naturalOrder()).orElse(null),
                unlike.map(number -> new Anchored.Unlike(number, notedAt(noted, number))));
    }

    private static Instant notedAt(List<Anchor> noted, long number) {
        return noted.stream()
                .filter(one -> one.number() == number)
                .map(Anchor::at)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

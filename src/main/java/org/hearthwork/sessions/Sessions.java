package org.hearthwork.sessions;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.internal.Appointment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Appointments as lists show them, each list in one statement: for services, within their transaction. Row security decides whose
 * there are.
 */
@Repository
public class Sessions {

    private static final String ENTRY = """
            select s.id, s.couple_id, c.a_name, c.b_name, c.time_zone, case s.partner_id when c.a_id then 'A' when c.b_id then 'B' end as alone,
                   s.starts_at, s.ends_at, s.setting, s.status, s.attendance_a, s.attendance_b, s.version,
                   n.id as note, n.signed_at is null and n.author_id = :me as note_is_own_draft
            from %s s
            join couples.couple_card c on c.practice_id = s.practice_id and c.couple_id = s.couple_id
            left join lateral (
                select x.id, x.signed_at, x.author_id from sessions.note_card x
                where x.practice_id = s.practice_id and x.appointment_id = s.id
                order by x.author_id = :me desc, x.created_at limit 1) n on true
            where s.practice_id = :practice
            """;

    /** Those that row security shows: to an owner all, so that a time is looked for in the whole practice. */
    private static final String ANY = "sessions.session";

    /** Looked for by the reader's own couples. */
    private static final String IN_CARE = "sessions.in_care";

    private static final Duration MISSED_FOR = Duration.ofDays(60);

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is planned between two moments of one week of couples in the reader's care, by time: the week is the bound. */
    public List<SessionEntry> between(Instant from, Instant to) {
        return planned(IN_CARE, from, to);
    }

    /** The same of the whole practice, for its owner. */
    public List<SessionEntry> ofThePractice(Instant from, Instant to) {
        return planned(ANY, from, to);
    }

    private List<SessionEntry> planned(String whose, Instant from, Instant to) {
        return asked(whose, """
                  and s.status = 'PLANNED' and s.starts_at >= :from and s.starts_at < :to
                order by s.starts_at, s.id""")
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Sessions::entry)
                .list();
    }

    /** Those of a couple, the latest first. */
    public List<SessionEntry> of(CoupleId couple, int most) {
        return asked(ANY, " and s.couple_id = :couple order by s.starts_at desc, s.id limit :most")
                .param("most", most)
                .param("couple", couple.value())
                .query(Sessions::entry)
                .list();
    }

    public Optional<SessionEntry> find(AppointmentId id) {
        return asked(ANY, " and s.id = :id")
                .param("id", id.value())
                .query(Sessions::entry)
                .optional();
    }

    /**
     * What a brief is for.
     *
     * @param session today's session of both or one, else the next, or the one asked for; null without any
     * @param since the end of the last session of both before it that took place as far as anybody knows
     * @param number the how-many-th session of both it is
     */
    public record Occasion(
            @Nullable SessionEntry session, @Nullable Instant since, int number) {}

    public Occasion occasion(Couple couple, @Nullable AppointmentId asked, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, couple.zone());
        SessionEntry session = asked == null
                ? asked(ANY, """
                          and s.couple_id = :couple and s.status = 'PLANNED' and s.starts_at >= :today
                        order by case when s.starts_at < :tomorrow and s.ends_at > :now then 0 when s.starts_at < :tomorrow then 1 else 2 end,
                                 abs(extract(epoch from s.starts_at - :now::timestamptz)) limit 1""")
                        .param("couple", couple.id().value())
                        .param("today", utc(today.atStartOfDay(couple.zone()).toInstant()))
                        .param(
                                "tomorrow",
                                utc(today.plusDays(1)
                                        .atStartOfDay(couple.zone())
                                        .toInstant()))
                        .param("now", utc(now))
                        .query(Sessions::entry)
                        .optional()
                        .orElse(null)
                : find(asked).orElse(null);
        Instant before = session == null || session.startsAt().isAfter(now) ? now : session.startsAt();
        return jdbc.sql("""
                select max(ends_at) as since, count(*) as held from sessions.session
                where practice_id = :practice and couple_id = :couple and joint and took_place and ends_at <= :before""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("before", utc(before))
                .query((row, number) -> new Occasion(session, momentOrNull(row, "since"), row.getInt("held") + 1))
                .single();
    }

    /** Sessions of the last weeks that are over, took place as far as anybody knows, and have no note; the oldest first. */
    public List<SessionEntry> withoutNote(Instant now, int most) {
        return asked(IN_CARE, """
                  and s.took_place and s.starts_at > :since and n.id is null
                order by s.starts_at, s.id limit :most""")
                .param("most", most)
                .param("since", utc(now.minus(MISSED_FOR)))
                .query(Sessions::entry)
                .list();
    }

    private JdbcClient.StatementSpec asked(String whose, String which) {
        return jdbc.sql(ENTRY.formatted(whose) + which)
                .param("practice", Actors.practice())
                .param("me", Actors.account());
    }

    private static SessionEntry entry(ResultSet row, int number) throws SQLException {
        String alone = row.getString("alone");
        UUID note = row.getObject("note", UUID.class);
        return new SessionEntry(
                new AppointmentId(row.getObject("id", UUID.class)),
                new CoupleId(row.getObject("couple_id", UUID.class)),
                row.getString("a_name"),
                row.getString("b_name"),
                alone == null ? null : Seat.valueOf(alone),
                moment(row, "starts_at"),
                moment(row, "ends_at"),
                ZoneId.of(row.getString("time_zone")),
                Setting.valueOf(row.getString("setting")),
                row.getString("status").equals(Appointment.Status.CANCELLED.name()),
                Attendance.valueOf(row.getString("attendance_a")),
                Attendance.valueOf(row.getString("attendance_b")),
                note == null ? null : new NoteId(note),
                row.getBoolean("note_is_own_draft"),
                row.getInt("version"));
    }
}

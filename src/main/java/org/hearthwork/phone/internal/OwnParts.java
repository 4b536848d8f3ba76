package org.hearthwork.phone.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.library.AnswerBody;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed-in partner's own parts, each list in one statement. */
@Repository
public class OwnParts {

    /** @param staysClosed whether its author's consent that was taken back keeps it closed, or would, ended now */
    public record OwnPart(Piece work, ParticipationId id, PartState state, boolean staysClosed) {

        public boolean started() {
            return state == PartState.STARTED;
        }

        public boolean done() {
            return state == PartState.DONE;
        }
    }

    /** One's own part that is in. @param at when it was handed in */
    public record OwnDone(OwnPart part, Instant at) {}

    /** @param theirs the other one's released answer */
    public record Ticked(OwnPart part, AnswerBody mine, AnswerBody theirs) {}

    private static final String OWN_PARTS = """
            from homework.participation p
            join homework.occurrence o on o.practice_id = p.practice_id and o.id = p.occurrence_id
            join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
            """;

    private static final String CLOSED = "homework.own_stays_closed(p.id) as stays_closed, ";
    private static final String NOT_ASKED = "false as stays_closed, ";

    private final JdbcClient jdbc;
    private final SealedWords sealedWords;

    OwnParts(JdbcClient jdbc, SealedWords sealedWords) {
        this.jdbc = jdbc;
        this.sealedWords = sealedWords;
    }

    /** The open parts of the signed-in partner, the earliest due first. */
    public List<OwnPart> open(UUID couple, Instant now, Instant dueAfter) {
        return jdbc.sql("select p.id as participation, p.state, " + CLOSED + Piece.COLUMNS + " " + OWN_PARTS + """
                where p.practice_id = :practice and p.couple_id = :couple and p.partner_id = :me and p.state in ('WAITING', 'STARTED')
                  and """
                        + Piece.ACTIVE
                        + """
                 and o.opens_at <= :now and o.due_at > :after
                order by o.due_at, o.number, p.id limit 40""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("me", Actors.partner())
                .param("now", utc(now))
                .param("after", utc(dueAfter))
                .query((row, number) -> ownPart(row))
                .list();
    }

    /** Where the signed-in partner said "couldn't this time", the latest first. */
    public List<OwnPart> couldnt(UUID couple, Instant dueAfter) {
        return jdbc.sql("select p.id as participation, p.state, " + NOT_ASKED + Piece.COLUMNS + " " + OWN_PARTS + """
                where p.practice_id = :practice and p.couple_id = :couple and p.partner_id = :me and p.state = 'COULDNT'
                  and """
                        + Piece.ACTIVE
                        + """
                 and o.due_at > :after
                order by p.finished_at desc, p.id limit 5""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("me", Actors.partner())
                .param("after", utc(dueAfter))
                .query((row, number) -> ownPart(row))
                .list();
    }

    /**
     * The signed-in partner's own parts that are in and of which nothing of the other one is open, newest first. Why it is
     * closed is not asked: it looks the same whatever the reason.
     *
     * @param except works that are no talk of their own
     */
    public List<OwnDone> handedIn(UUID couple, Collection<String> except, Instant since) {
        return jdbc.sql("with parts as (select p.id as participation, p.state, p.finished_at, " + CLOSED + Piece.COLUMNS
                        + " "
                        + OWN_PARTS
                        + """
                where p.practice_id = :practice and p.couple_id = :couple and p.partner_id = :me and p.state = 'DONE'
                  and p.finished_at > :since and """ + Piece.STANDS + "and" + Piece.NAME + """
                 not in (:except)
                )
                select * from parts
                where occurrence not in (select n.occurrence_id from homework.released_answers((select array_agg(occurrence) from parts)) n
                                         where n.partner_id <> :me)
                order by finished_at desc, participation limit 20""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("me", Actors.partner())
                .param("except", except)
                .param("since", utc(since))
                .query((row, number) -> new OwnDone(ownPart(row), moment(row, "finished_at")))
                .list();
    }

    /** Whether the reader's own consent that was taken back keeps their part of it closed. */
    public boolean staysClosed(OccurrenceId work) {
        return jdbc.sql("""
                select exists (select from homework.participation p
                               where p.practice_id = :practice and p.occurrence_id = :work and p.partner_id = :me
                                 and homework.own_stays_closed(p.id))""")
                .param("practice", Actors.practice())
                .param("work", work.value())
                .param("me", Actors.partner())
                .query(Boolean.class)
                .single();
    }

    /** Every day of the daily work that goes on in this week. */
    public List<Ticked> ticked(
            UUID couple, Collection<String> works, Collection<String> prompts, Instant weekStart, Instant weekEnd) {
        return jdbc.sql("with parts as (select p.id as participation, p.state, " + NOT_ASKED + Piece.COLUMNS + " "
                        + OWN_PARTS
                        + """
                where p.practice_id = :practice and p.couple_id = :couple and p.partner_id = :me
                 and """ + Piece.NAME + """
                 in (:works) and """ + Piece.STANDS + """
                 and (o.status = 'ACTIVE' or o.revealed_at is not null)
                  and exists (select from homework.occurrence w
                              where w.practice_id = o.practice_id and w.assignment_id = o.assignment_id
                                and w.due_at >= :weekStart and w.opens_at < :weekEnd)
                order by o.assignment_id, o.due_at limit 180)
                select parts.*, mine.prompt as my_prompt, mine.body as mine, theirs.partner_id as other, theirs.prompt as their_prompt,
                       theirs.body as theirs
                from parts
                left join homework.own_answers((select array_agg(participation) from parts)) mine
                     on mine.participation_id = parts.participation and mine.prompt in (:prompts)
                left join homework.released_answers((select array_agg(occurrence) from parts)) theirs
                     on theirs.occurrence_id = parts.occurrence and theirs.partner_id <> :me and theirs.prompt in (:prompts)
                order by parts.assignment_id, parts.due_at""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("me", Actors.partner())
                .param("works", works)
                .param("prompts", prompts)
                .param("weekStart", utc(weekStart))
                .param("weekEnd", utc(weekEnd))
                .query((row, number) -> new Ticked(
                        ownPart(row),
                        body(row, Actors.partner(), "my_prompt", "mine"),
                        body(row, row.getObject("other", UUID.class), "their_prompt", "theirs")))
                .list();
    }

    private AnswerBody body(ResultSet row, @Nullable UUID partner, String prompt, String column) throws SQLException {
        String sealed = row.getString(column);
        return partner == null || sealed == null
                ? AnswerBody.EMPTY
                : sealedWords.answer(partner, row.getObject("occurrence", UUID.class), row.getString(prompt), sealed);
    }

    private static OwnPart ownPart(ResultSet row) throws SQLException {
        return new OwnPart(
                Piece.of(row),
                new ParticipationId(row.getObject("participation", UUID.class)),
                PartState.valueOf(row.getString("state")),
                row.getBoolean("stays_closed"));
    }
}

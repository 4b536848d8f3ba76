package org.hearthwork.phone.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.StillDoable;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Edition;
import org.hearthwork.phone.internal.Agreements.LaterYes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the partner's phone reads. Of the other one's rows it asks only for what is released; row security hides the rest
 * whatever is asked. A work is named by exercise, version and sitting, "our-rituals/1/tick".
 */
@Repository
public class PhoneRows {

    private final JdbcClient jdbc;

    PhoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a piece of work comes from.
     *
     * @param daily whether each of its occurrences belongs to one day
     */
    public record Work(
            OccurrenceId occurrence,
            UUID assignment,
            Edition edition,
            String sitting,
            boolean smaller,
            Audience audience,
            Opens opens,
            Instant opensAt,
            Instant dueAt,
            boolean active,
            boolean daily,
            @Nullable Instant revealedAt) {

        public Instant doableUntil() {
            return StillDoable.until(dueAt, daily);
        }

        /** Which work of the library it is, in the version it started with. */
        public String name() {
            return name(edition, sitting);
        }

        static String name(Edition edition, String sitting) {
            return edition.exercise() + "/" + edition.version() + "/" + sitting;
        }

        /** The same work whatever its version. */
        public String kind() {
            return edition.exercise() + "/" + sitting;
        }
    }

    /**
     * What the two may look at together.
     *
     * @param open whether anything in it is open to both
     * @param talked whether the one who reads marked it as talked about
     * @param since when it was revealed, or when the work began where nothing is revealed
     */
    public record ToRead(Work work, boolean open, boolean talked, Instant since) {}

    public record OwnPart(Work work, ParticipationId id, PartState state) {

        public boolean started() {
            return state == PartState.STARTED;
        }

        public boolean done() {
            return state == PartState.DONE;
        }

        public boolean couldnt() {
            return state == PartState.COULDNT;
        }
    }

    /** One's own part that is in. @param at when it was handed in */
    public record OwnDone(OwnPart part, Instant at) {}

    /** @param theirs the other one's released answer */
    public record Ticked(OwnPart part, AnswerBody mine, AnswerBody theirs) {}

    public record Released(Work work, UUID partner, String prompt, AnswerBody body, Instant at) {}

    private static final String WORK = """
            o.id as occurrence, o.assignment_id, a.exercise, a.exercise_version, o.sitting, a.smaller, a.audience, o.opens, o.opens_at, o.due_at,
            o.status = 'ACTIVE' and a.status = 'ACTIVE' as active, split_part(a.schedule, ' ', 1) in ('DAILY', 'WEEKDAYS') as daily,
            o.revealed_at
            """;

    /** Each partner's mark is their own: the other's row is not theirs to see. */
    private static final String TO_READ = "select " + WORK + """
            , exists (select from homework.released_answers(array[o.id])) as open,
              exists (select from homework.talked t where t.practice_id = o.practice_id and t.occurrence_id = o.id
                      and t.partner_id = :me) as talked
            from homework.occurrence o
            join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
            where o.practice_id = :practice and o.couple_id = :couple
            """;

    private static final String OWN_PARTS = """
            from homework.participation p
            join homework.occurrence o on o.practice_id = p.practice_id and o.id = p.occurrence_id
            join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
            """;

    /** The open parts of the signed-in partner, the earliest due first. */
    public List<OwnPart> open(UUID couple, Instant now, Instant dueAfter) {
        return jdbc.sql("select p.id as participation, p.state, " + WORK + " " + OWN_PARTS + """
                where p.practice_id = :practice and p.couple_id = :couple and p.partner_id = :me and p.state in ('WAITING', 'STARTED')
                  and o.status = 'ACTIVE' and a.status = 'ACTIVE' and o.opens_at <= :now and o.due_at > :after
                order by o.due_at, o.number, p.id limit 40""")
                .param("practice", practice())
                .param("couple", couple)
                .param("me", me())
                .param("now", utc(now))
                .param("after", utc(dueAfter))
                .query((row, number) -> ownPart(row))
                .list();
    }

    /** Where the signed-in partner said "couldn't this time", the latest first. */
    public List<OwnPart> couldnt(UUID couple, Instant dueAfter) {
        return jdbc.sql("select p.id as participation, p.state, " + WORK + " " + OWN_PARTS + """
                where p.practice_id = :practice and p.couple_id = :couple and p.partner_id = :me and p.state = 'COULDNT'
                  and o.status = 'ACTIVE' and a.status = 'ACTIVE' and o.due_at > :after
                order by p.finished_at desc, p.id limit 5""")
                .param("practice", practice())
                .param("couple", couple)
                .param("me", me())
                .param("after", utc(dueAfter))
                .query((row, number) -> ownPart(row))
                .list();
    }

    /**
     * What is revealed and holds something to read, newest first: what still waits for the reader's own mark as well as
     * what has it, because read is not gone.
     *
     * @param except works that are no talk of their own
     */
    public List<ToRead> toRead(UUID couple, Collection<String> except) {
        return jdbc.sql("select * from (" + TO_READ + """
                and 'WITHDRAWN' not in (o.status, a.status)
                and (o.revealed_at is not null
                     or a.audience = 'EACH' and exists (select from homework.released_answers(array[o.id]) n where n.partner_id <> :me))
                and a.exercise || '/' || a.exercise_version || '/' || o.sitting not in (:except)) r
                where r.open order by coalesce(r.revealed_at, r.opens_at) desc, r.occurrence limit 40""")
                .param("practice", practice())
                .param("couple", couple)
                .param("me", me())
                .param("except", except)
                .query((row, number) -> toRead(row))
                .list();
    }

    /**
     * The signed-in partner's own parts that are in and of which nothing of the other one is open, newest first. Why it is
     * closed is not asked: it looks the same whatever the reason.
     *
     * @param except works that are no talk of their own
     */
    public List<OwnDone> handedIn(UUID couple, Collection<String> except, Instant since) {
        return jdbc.sql("with parts as (select p.id as participation, p.state, p.finished_at, " + WORK + " " + OWN_PARTS
                        + """
                where p.practice_id = :practice and p.couple_id = :couple and p.partner_id = :me and p.state = 'DONE'
                  and p.finished_at > :since and 'WITHDRAWN' not in (o.status, a.status)
                  and a.exercise || '/' || a.exercise_version || '/' || o.sitting not in (:except)
                )
                select * from parts
                where occurrence not in (select n.occurrence_id from homework.released_answers((select array_agg(occurrence) from parts)) n
                                         where n.partner_id <> :me)
                order by finished_at desc, participation limit 20""")
                .param("practice", practice())
                .param("couple", couple)
                .param("me", me())
                .param("except", except)
                .param("since", utc(since))
                .query((row, number) -> new OwnDone(ownPart(row), moment(row, "finished_at")))
                .list();
    }

    /** Every day of the daily work that goes on in this week. */
    public List<Ticked> ticked(
            UUID couple, Collection<String> works, Collection<String> prompts, Instant weekStart, Instant weekEnd) {
        return jdbc.sql("with parts as (select p.id as participation, p.state, " + WORK + " " + OWN_PARTS + """
                where p.practice_id = :practice and p.couple_id = :couple and p.partner_id = :me
                 and a.exercise || '/' || a.exercise_version || '/' || o.sitting in (:works) and 'WITHDRAWN' not in (o.status, a.status)
                 and (o.status = 'ACTIVE' or o.revealed_at is not null)
                  and exists (select from homework.occurrence w
                              where w.practice_id = o.practice_id and w.assignment_id = o.assignment_id
                                and w.due_at >= :weekStart and w.opens_at < :weekEnd)
                order by o.assignment_id, o.due_at limit 180)
                select parts.*, mine.body as mine, theirs.body as theirs from parts
                left join homework.own_answers((select array_agg(participation) from parts)) mine
                     on mine.participation_id = parts.participation and mine.prompt in (:prompts)
                left join homework.released_answers((select array_agg(occurrence) from parts)) theirs
                     on theirs.occurrence_id = parts.occurrence and theirs.partner_id <> :me and theirs.prompt in (:prompts)
                order by parts.assignment_id, parts.due_at""")
                .param("practice", practice())
                .param("couple", couple)
                .param("me", me())
                .param("works", works)
                .param("prompts", prompts)
                .param("weekStart", utc(weekStart))
                .param("weekEnd", utc(weekEnd))
                .query((row, number) ->
                        new Ticked(ownPart(row), body(row.getString("mine")), body(row.getString("theirs"))))
                .list();
    }

    /** One occurrence of the couple that is for the signed-in partner. */
    public Optional<ToRead> find(UUID couple, OccurrenceId id) {
        return jdbc.sql(TO_READ + "and o.id = :id")
                .param("practice", practice())
                .param("couple", couple)
                .param("me", me())
                .param("id", id.value())
                .query((row, number) -> toRead(row))
                .optional();
    }

    /** What both may read of one occurrence. */
    public List<Released> releasedOf(UUID couple, OccurrenceId id) {
        return jdbc.sql("select n.partner_id, n.prompt, n.body, n.released_at, " + WORK + """
                from homework.released_answers(array[:id]) n
                join homework.occurrence o on o.practice_id = :practice and o.id = n.occurrence_id and o.couple_id = :couple
                join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                order by n.saved_at, n.prompt, n.partner_id""")
                .param("practice", practice())
                .param("couple", couple)
                .param("id", id.value())
                .query((row, number) -> released(row))
                .list();
    }

    /** What both may read of all occurrences of these works, newest first. */
    public List<Released> released(UUID couple, Collection<String> works, Collection<String> prompts) {
        return jdbc.sql("with asked as (select " + WORK + """
                from homework.occurrence o
                join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                where o.practice_id = :practice and o.couple_id = :couple and a.exercise || '/' || a.exercise_version || '/' || o.sitting in (:works))
                select n.partner_id, n.prompt, n.body, n.released_at, asked.*
                from asked join homework.released_answers((select array_agg(occurrence) from asked)) n on n.occurrence_id = asked.occurrence
                where n.prompt in (:prompts)
                order by n.released_at desc, n.prompt, n.partner_id limit 400""")
                .param("practice", practice())
                .param("couple", couple)
                .param("works", works)
                .param("prompts", prompts)
                .query((row, number) -> released(row))
                .list();
    }

    /** What either said yes to after both were in; a yes is to be seen only where the version it names is open to both. */
    public List<LaterYes> laterYes(UUID couple) {
        return jdbc.sql("""
                select occurrence_id, partner_id, version from homework.said_yes
                where practice_id = :practice and couple_id = :couple order by said_at desc limit 100""")
                .param("practice", practice())
                .param("couple", couple)
                .query((row, number) -> new LaterYes(
                        new OccurrenceId(row.getObject("occurrence_id", UUID.class)),
                        row.getObject("partner_id", UUID.class),
                        row.getString("version")))
                .list();
    }

    private static UUID practice() {
        return Actors.required().practiceId();
    }

    private static UUID me() {
        return Actors.required().ownPartner();
    }

    private static AnswerBody body(@Nullable String json) {
        return json == null ? AnswerBody.EMPTY : AnswerBody.fromJson(json);
    }

    private static OwnPart ownPart(ResultSet row) throws SQLException {
        return new OwnPart(
                work(row),
                new ParticipationId(row.getObject("participation", UUID.class)),
                PartState.valueOf(row.getString("state")));
    }

    private static Released released(ResultSet row) throws SQLException {
        return new Released(
                work(row),
                row.getObject("partner_id", UUID.class),
                row.getString("prompt"),
                body(row.getString("body")),
                moment(row, "released_at"));
    }

    private static ToRead toRead(ResultSet row) throws SQLException {
        Work work = work(row);
        Instant revealed = work.revealedAt();
        return new ToRead(
                work, row.getBoolean("open"), row.getBoolean("talked"), revealed == null ? work.opensAt() : revealed);
    }

    private static Work work(ResultSet row) throws SQLException {
        Audience audience = Audience.valueOf(row.getString("audience"));
        return new Work(
                new OccurrenceId(row.getObject("occurrence", UUID.class)),
                row.getObject("assignment_id", UUID.class),
                new Edition(row.getString("exercise"), row.getInt("exercise_version")),
                row.getString("sitting"),
                row.getBoolean("smaller"),
                audience,
                Opens.valueOf(row.getString("opens")),
                moment(row, "opens_at"),
                moment(row, "due_at"),
                row.getBoolean("active"),
                row.getBoolean("daily"),
                momentOrNull(row, "revealed_at"));
    }
}

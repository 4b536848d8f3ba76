package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;
import org.hearthwork.tracking.Adherence;
import org.hearthwork.tracking.AssignmentLine;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.Share;
import org.hearthwork.tracking.Tag;
import org.hearthwork.tracking.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a care team reads of a couple's homework. Each method is a fixed number of statements with an upper bound of rows. */
@Repository
public class TrackingRows {

    private static final int MOST_WORK = 1000;
    private static final int MOST_ANSWERS = 2000;
    private static final int MOST_EVENTS = 400;
    private static final int MOST_RATINGS = 12;
    private static final Duration RATINGS_BACK = Duration.ofDays(182);

    /** The view says what counts, is due, unread or waiting: the rules of homework stand there, once. */
    private static final String WORK =
            "select w.* from homework.work w where w.practice_id = :practice and w.couple_id = :couple";

    private static final String ANSWERS = """
            select w.occurrence_id, p.seat, w.prompt, w.visibility, w.sent_at is not null as sent, w.released_at is not null as released, w.body
            from homework.answer w
            join homework.participation p on p.practice_id = w.practice_id and p.id = w.participation_id
            where w.practice_id = :practice and w.couple_id = :couple and w.submitted
              and w.occurrence_id = any (string_to_array(:occurrences, ',')::uuid[])
            """;

    private final JdbcClient jdbc;
    private final Library library;

    TrackingRows(JdbcClient jdbc, Library library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    private JdbcClient.StatementSpec of(Couple couple, String sql) {
        return jdbc.sql(sql)
                .param("practice", Actors.required().practiceId())
                .param("couple", couple.id().value());
    }

    // ---- Work and answers -------------------------------------------------------------------------------------------

    /** What was due since then, or came in, or waits for its reveal; what is due later than {@code until} only if it came in. */
    public List<Work> workSince(Couple couple, Instant since, Instant until) {
        return of(couple, WORK + """
                  and (w.due_at > :since and w.due_at <= :until
                       or w.a_finished > :since or w.b_finished > :since or w.revealed_at > :since or w.waits)
                order by greatest(w.a_finished, w.b_finished, w.due_at) desc, w.id desc limit """ + " " + MOST_WORK)
                .param("since", utc(since))
                .param("until", utc(until))
                .query((row, number) -> work(row))
                .list();
    }

    public Optional<Work> work(Couple couple, OccurrenceId id) {
        return of(couple, WORK + " and w.id = :id")
                .param("id", id.value())
                .query((row, number) -> work(row))
                .optional();
    }

    /** The answers the actor may read: row security leaves out what they may not. */
    public List<AnswerRow> answersOf(Couple couple, List<UUID> occurrences) {
        return answers(couple, occurrences, ANSWERS);
    }

    /** Only what both partners may hear, by the words of the statement itself: what is revealed or shared. */
    public List<AnswerRow> openAnswersOf(Couple couple, List<UUID> occurrences) {
        return answers(
                couple,
                occurrences,
                ANSWERS + " and w.released_at is not null and w.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT')");
    }

    private List<AnswerRow> answers(Couple couple, List<UUID> occurrences, String sql) {
        return of(couple, sql + " order by w.saved_at desc limit " + MOST_ANSWERS)
                .param("occurrences", occurrences.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, number) -> new AnswerRow(
                        row.getObject("occurrence_id", UUID.class),
                        Seat.valueOf(row.getString("seat")),
                        row.getString("prompt"),
                        Tag.of(
                                Visibility.valueOf(row.getString("visibility")),
                                row.getBoolean("sent"),
                                row.getBoolean("released")),
                        AnswerBody.fromJson(row.getString("body"))))
                .list();
    }

    /** The exercises this couple was ever given, by key. */
    public Set<String> exercisesOf(Couple couple) {
        return new HashSet<>(of(
                        couple,
                        "select distinct exercise from homework.assignment where practice_id = :practice and couple_id = :couple")
                .query(String.class)
                .list());
    }

    private static Work work(ResultSet row) throws SQLException {
        Map<Seat, Work.Part> parts = new EnumMap<>(Seat.class);
        part(row, "a", Seat.A, parts);
        part(row, "b", Seat.B, parts);
        return new Work(
                row.getObject("id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                edition(row),
                row.getInt("number"),
                row.getString("sitting"),
                row.getBoolean("smaller"),
                Audience.valueOf(row.getString("audience")),
                Opens.valueOf(row.getString("opens")),
                moment(row, "opens_at"),
                moment(row, "due_at"),
                row.getBoolean("follows_session"),
                WorkStatus.valueOf(row.getString("status")),
                row.getBoolean("goes_on"),
                momentOrNull(row, "revealed_at"),
                momentOrNull(row, "talked_at"),
                row.getBoolean("held"),
                momentOrNull(row, "reviewed_at"),
                row.getObject("rating", Integer.class),
                row.getInt("version"),
                parts);
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(row.getString("exercise"), row.getInt("exercise_version"));
    }

    private String title(ResultSet row) throws SQLException {
        return library.exercise(edition(row)).title();
    }

    private static void part(ResultSet row, String seat, Seat of, Map<Seat, Work.Part> parts) throws SQLException {
        String state = row.getString(seat + "_state");
        if (state != null) {
            String reason = row.getString(seat + "_reason");
            parts.put(
                    of,
                    new Work.Part(
                            PartState.valueOf(state),
                            momentOrNull(row, seat + "_started"),
                            momentOrNull(row, seat + "_finished"),
                            reason == null ? null : CouldntReason.valueOf(reason),
                            row.getObject("reviewed_" + seat) != null));
        }
    }

    // ---- The list ---------------------------------------------------------------------------------------------------

    public List<AssignmentLine> lines(Couple couple, @Nullable AssignmentLine before, int most) {
        return of(couple, """
                with shown as (
                    select a.id, a.exercise, a.exercise_version, a.smaller, a.audience, a.schedule, a.status, a.assigned_at
                    from homework.assignment a
                    where a.practice_id = :practice and a.couple_id = :couple
                      and (:before::timestamptz is null or (a.assigned_at, a.id) < (:before::timestamptz, :before_id::uuid))
                    order by a.assigned_at desc, a.id desc limit :most)
                select s.id, s.exercise, s.exercise_version, s.smaller, s.audience, s.schedule, s.status, s.assigned_at, c.*
                from shown s cross join lateral (
                    select count(*) as occurrences,
                           min(w.due_at) filter (where w.status = 'ACTIVE' and not w.has_ended) as next_due,
                           count(*) filter (where w.a_due) as a_due,
                           count(*) filter (where w.a_due and w.a_lane = 'DONE') as a_done,
                           count(*) filter (where w.b_due) as b_due,
                           count(*) filter (where w.b_due and w.b_lane = 'DONE') as b_done,
                           count(*) filter (where w.due and w.by_both) as both_done,
                           count(*) filter (where w.a_unread) + count(*) filter (where w.b_unread) as unread,
                           count(*) filter (where w.waits) as reveals_waiting
                    from homework.work w
                    where w.practice_id = :practice and w.assignment_id = s.id) c
                order by s.assigned_at desc, s.id desc""")
                .param("before", before == null ? null : utc(before.assignedAt()))
                .param("before_id", before == null ? null : before.id().value(), java.sql.Types.OTHER)
                .param("most", most)
                .query((row, number) -> line(couple, row))
                .list();
    }

    private AssignmentLine line(Couple couple, ResultSet row) throws SQLException {
        Audience audience = Audience.valueOf(row.getString("audience"));
        List<Partner> partners = audience.partners(couple);
        List<Share> shares = new ArrayList<>();
        for (Partner partner : partners) {
            String seat = partner.seat() == Seat.A ? "a" : "b";
            shares.add(new Share(row.getInt(seat + "_done"), row.getInt(seat + "_due")));
        }
        Instant next = momentOrNull(row, "next_due");
        return new AssignmentLine(
                new AssignmentId(row.getObject("id", UUID.class)),
                title(row),
                row.getBoolean("smaller"),
                audience,
                partners,
                Schedule.ofText(row.getString("schedule")),
                row.getInt("occurrences"),
                moment(row, "assigned_at"),
                next,
                shares,
                audience.joint() ? new Share(row.getInt("both_done"), row.getInt("a_due")) : Share.NONE,
                status(row.getString("status"), next),
                row.getInt("unread"),
                row.getInt("reveals_waiting"));
    }

    private static AssignmentStatus status(String kept, @Nullable Instant next) {
        return switch (WorkStatus.valueOf(kept)) {
            case PAUSED -> AssignmentStatus.PAUSED;
            case WITHDRAWN -> AssignmentStatus.WITHDRAWN;
            case ACTIVE -> next == null ? AssignmentStatus.ENDED : AssignmentStatus.ACTIVE;
        };
    }

    // ---- One assignment ---------------------------------------------------------------------------------------------

    public boolean exists(Couple couple, AssignmentId id) {
        return of(couple, """
                select exists (select from homework.assignment
                               where practice_id = :practice and couple_id = :couple and id = :id)""").param("id", id.value()).query(Boolean.class).single();
    }

    public AssignmentPage page(Couple couple, AssignmentId id, Instant now) {
        Map<Seat, String> notes = new EnumMap<>(Seat.class);
        of(couple, """
                select p.seat, n.body from homework.personal_note n
                join couples.partner p on p.practice_id = n.practice_id and p.id = n.partner_id
                where n.practice_id = :practice and n.couple_id = :couple and n.assignment_id = :id""").param("id", id.value()).query(row -> {
            notes.put(Seat.valueOf(row.getString("seat")), row.getString("body"));
        });
        List<Work> work = of(
                        couple,
                        WORK
                                + " and w.assignment_id = :id order by w.has_opened desc, case when w.has_opened then -w.number else w.number end limit "
                                + AssignmentPage.MOST)
                .param("id", id.value())
                .query((row, number) -> work(row))
                .list();
        Map<UUID, Map<String, Map<Seat, AnswerRow>>> answers = new HashMap<>();
        for (AnswerRow answer :
                answersOf(couple, work.stream().map(Work::occurrence).toList())) {
            answers.computeIfAbsent(answer.occurrence(), one -> new HashMap<>())
                    .computeIfAbsent(answer.prompt(), one -> new EnumMap<>(Seat.class))
                    .put(answer.seat(), answer);
        }
        return of(couple, """
                select a.*, (select count(*) from homework.occurrence o where o.practice_id = a.practice_id and o.assignment_id = a.id) as total,
                       (select min(w.due_at) from homework.work w where w.practice_id = a.practice_id and w.assignment_id = a.id
                        and w.status = 'ACTIVE' and not w.has_ended) as next_due
                from homework.assignment a where a.practice_id = :practice and a.couple_id = :couple and a.id = :id""")
                .param("id", id.value())
                .query((row, number) -> page(couple, row, notes, work, answers, now))
                .single();
    }

    private AssignmentPage page(
            Couple couple,
            ResultSet row,
            Map<Seat, String> notes,
            List<Work> work,
            Map<UUID, Map<String, Map<Seat, AnswerRow>>> answers,
            Instant now)
            throws SQLException {
        Audience audience = Audience.valueOf(row.getString("audience"));
        List<AssignmentPage.One> occurrences = work.stream()
                .map(one -> occurrence(couple, audience, one, answers.getOrDefault(one.occurrence(), Map.of()), now))
                .toList();
        return new AssignmentPage(
                new AssignmentId(row.getObject("id", UUID.class)),
                couple,
                title(row),
                row.getBoolean("smaller"),
                audience,
                audience.partners(couple),
                Schedule.ofText(row.getString("schedule")),
                WhoSees.valueOf(row.getString("who_sees")),
                RevealRule.valueOf(row.getString("reveal")),
                row.getBoolean("clinician_reads_sealed"),
                new AssignmentWish.Kit(
                        row.getString("why"),
                        row.getString("if_cue"),
                        row.getString("then_action"),
                        row.getString("obstacle"),
                        row.getString("plan_b"),
                        row.getObject("confidence", Integer.class)),
                Map.copyOf(notes),
                status(row.getString("status"), momentOrNull(row, "next_due")),
                moment(row, "assigned_at"),
                occurrences,
                row.getInt("total"),
                row.getInt("version"));
    }

    private AssignmentPage.One occurrence(
            Couple couple, Audience audience, Work one, Map<String, Map<Seat, AnswerRow>> answers, Instant now) {
        Sitting sitting = library.exercise(one.edition()).sitting(one.sitting()).orElse(null);
        List<AssignmentPage.LaneView> lanes = audience.partners(couple).stream()
                .filter(partner -> one.isFor(partner.seat()))
                .map(partner -> lane(one, partner, now))
                .toList();
        return new AssignmentPage.One(
                new OccurrenceId(one.occurrence()),
                one.number(),
                sitting == null ? one.sitting() : sitting.title(),
                one.opensAt(),
                one.dueAt(),
                one.followsSession(),
                lanes,
                one.joint(),
                one.revealedAt(),
                one.held(),
                one.reviewedWhole(),
                one.rating(),
                one.version(),
                one.mayReveal(),
                sitting == null
                        ? List.of()
                        : sitting.prompts(one.smaller()).stream()
                                .filter(prompt -> answers.containsKey(prompt.key()))
                                .map(prompt -> answered(prompt, answers.getOrDefault(prompt.key(), Map.of())))
                                .toList());
    }

    private static AssignmentPage.LaneView lane(Work one, Partner partner, Instant now) {
        Work.Part part = one.parts().get(partner.seat());
        if (part == null) {
            throw new IllegalStateException("no part for seat " + partner.seat());
        }
        Instant at = part.finishedAt() != null ? part.finishedAt() : part.startedAt();
        return new AssignmentPage.LaneView(
                partner,
                one.lane(partner.seat(), now),
                part.reason(),
                at,
                part.finishedAt() != null && part.finishedAt().isAfter(one.dueAt()));
    }

    private static AssignmentPage.Answered answered(Prompt prompt, Map<Seat, AnswerRow> given) {
        Map<Seat, AssignmentPage.Words> words = new EnumMap<>(Seat.class);
        given.forEach((seat, answer) ->
                words.put(seat, new AssignmentPage.Words(prompt.inWords(answer.body()), answer.tag())));
        AnswerRow a = given.get(Seat.A);
        AnswerRow b = given.get(Seat.B);
        return new AssignmentPage.Answered(
                prompt.key(),
                prompt.label(),
                prompt.ask(),
                words,
                a == null || b == null ? 0 : prompt.difference(a.body(), b.body()));
    }

    // ---- Figures ----------------------------------------------------------------------------------------------------

    public Adherence adherence(Couple couple, Instant now) {
        List<Adherence.Quality> quality = quality(couple, now.minus(RATINGS_BACK));
        return of(couple, """
                select count(*) filter (where w.a_due) as a_due,
                       count(*) filter (where w.a_lane = 'DONE') as a_done,
                       count(*) filter (where w.a_lane = 'COULDNT') as a_couldnt,
                       count(*) filter (where w.a_lane = 'DONE' and w.a_finished <= w.due_at) as a_on_time,
                       count(*) filter (where w.a_lane = 'DONE' and w.reviewed_a is not null) as a_reviewed,
                       count(*) filter (where w.b_due) as b_due,
                       count(*) filter (where w.b_lane = 'DONE') as b_done,
                       count(*) filter (where w.b_lane = 'COULDNT') as b_couldnt,
                       count(*) filter (where w.b_lane = 'DONE' and w.b_finished <= w.due_at) as b_on_time,
                       count(*) filter (where w.b_lane = 'DONE' and w.reviewed_b is not null) as b_reviewed,
                       count(*) filter (where w.joint) as both_due,
                       count(*) filter (where w.by_both) as both_done
                from homework.work w
                where w.practice_id = :practice and w.couple_id = :couple and w.due""")
                .query((row, number) -> Adherence.of(
                        counted(row, "a"),
                        counted(row, "b"),
                        new Share(row.getInt("both_done"), row.getInt("both_due")),
                        quality))
                .single();
    }

    private static Adherence.Counted counted(ResultSet row, String seat) throws SQLException {
        return new Adherence.Counted(
                row.getInt(seat + "_due"),
                row.getInt(seat + "_done"),
                row.getInt(seat + "_couldnt"),
                row.getInt(seat + "_on_time"),
                row.getInt(seat + "_reviewed"));
    }

    /** The latest ratings of each person and of the clinician, each list apart and the newest last. */
    private List<Adherence.Quality> quality(Couple couple, Instant since) {
        Map<List<String>, List<Integer>> ratings = new LinkedHashMap<>();
        of(couple, """
                select seat, what, body, rating from (
                    select p.seat, w.prompt as what, w.body, null::integer as rating, p.finished_at as at,
                           row_number() over (partition by p.seat, w.prompt order by p.finished_at desc) as recent
                    from homework.answer w
                    join homework.participation p on p.practice_id = w.practice_id and p.id = w.participation_id
                    where w.practice_id = :practice and w.couple_id = :couple and w.submitted and w.saved_at > :since
                      and w.prompt in ('closing-done', 'closing-hard', 'closing-useful')
                    union all
                    select null, 'clinician', null, r.rating, o.due_at,
                           row_number() over (order by o.due_at desc)
                    from homework.review r
                    join homework.occurrence o on o.practice_id = r.practice_id and o.id = r.occurrence_id
                    where r.practice_id = :practice and r.couple_id = :couple and r.rating is not null and o.due_at > :since) x
                where recent <= :most order by what, seat, at""").param("since", utc(since)).param("most", MOST_RATINGS).query(row -> {
            String body = row.getString("body");
            Integer rating = body == null
                    ? row.getObject("rating", Integer.class)
                    : AnswerBody.fromJson(body).number();
            if (rating != null) {
                String seat = row.getString("seat");
                ratings.computeIfAbsent(
                                List.of(row.getString("what"), seat == null ? "" : seat), one -> new ArrayList<>())
                        .add(rating);
            }
        });
        return ratings.entrySet().stream()
                .map(entry -> new Adherence.Quality(
                        rated(entry.getKey().getFirst()),
                        entry.getKey().getLast().isEmpty()
                                ? null
                                : Seat.valueOf(entry.getKey().getLast()),
                        List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(Adherence.Quality::what))
                .toList();
    }

    private static Adherence.Rated rated(String what) {
        return switch (what) {
            case "closing-done" -> Adherence.Rated.DONE;
            case "closing-hard" -> Adherence.Rated.HARD;
            case "closing-useful" -> Adherence.Rated.USEFUL;
            default -> Adherence.Rated.BY_CLINICIAN;
        };
    }

    // ---- Timeline ---------------------------------------------------------------------------------------------------

    public Timeline timeline(Couple couple, Instant from, Instant to) {
        List<Timeline.Event> events = new ArrayList<>(of(couple, """
                with event as (
                    select a.assigned_at as at, 'ASSIGNED' as kind, case when a.audience in ('A', 'B') then a.audience end as seat, a.id, a.exercise, a.exercise_version
                    from homework.assignment a
                    where a.practice_id = :practice and a.couple_id = :couple
                    union all
                    select e.at, e.kind, e.seat, a.id, a.exercise, a.exercise_version
                    from homework.occurrence o
                    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                    join homework.participation p on p.practice_id = o.practice_id and p.occurrence_id = o.id
                    cross join lateral (values
                        (case when o.status = 'ACTIVE' and a.status <> 'WITHDRAWN' then o.opens_at end, 'OPENED', p.seat),
                        (p.started_at, 'STARTED', p.seat),
                        (p.finished_at, p.state, p.seat)) as e (at, kind, seat)
                    where o.practice_id = :practice and o.couple_id = :couple
                    union all
                    select e.at, e.kind, null, a.id, a.exercise, a.exercise_version
                    from homework.occurrence o
                    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                    left join homework.review r on r.practice_id = o.practice_id and r.occurrence_id = o.id
                    cross join lateral (values (o.revealed_at, 'REVEALED'), (r.reviewed_at, 'REVIEWED')) as e (at, kind)
                    where o.practice_id = :practice and o.couple_id = :couple)
                select at, kind, seat, id, exercise, exercise_version from event where at > :from and at <= :to
                order by at desc limit :most""")
                .param("from", utc(from))
                .param("to", utc(to))
                .param("most", MOST_EVENTS + 1)
                .query((row, number) -> {
                    String seat = row.getString("seat");
                    return new Timeline.Event(
                            moment(row, "at"),
                            Timeline.Kind.valueOf(row.getString("kind")),
                            seat == null ? null : Seat.valueOf(seat),
                            new AssignmentId(row.getObject("id", UUID.class)),
                            title(row));
                })
                .list());
        boolean more = events.size() > MOST_EVENTS;
        List<Timeline.Event> shown = more ? events.subList(0, MOST_EVENTS) : events;
        return new Timeline(couple, from, to, shown.reversed(), more);
    }
}

package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Sitting;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.DotGrid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One assignment with all that came of it. */
@Repository
public class PageRows {

    private final CoupleSql sql;
    private final WorkRows works;
    private final Trends trends;
    private final Library library;
    private final SealedWords sealedWords;

    PageRows(CoupleSql sql, WorkRows works, Trends trends, Library library, SealedWords sealedWords) {
        this.sql = sql;
        this.works = works;
        this.trends = trends;
        this.library = library;
        this.sealedWords = sealedWords;
    }

    public Optional<AssignmentPage> page(Couple couple, AssignmentId id, Instant now) {
        Map<Seat, String> notes = new EnumMap<>(Seat.class);
        sql.of(couple, """
                select partner_id, body from homework.personal_note
                where practice_id = :practice and couple_id = :couple and assignment_id = :id""").param("id", id.value()).query(row -> {
            Partner to = couple.partner(row.getObject("partner_id", UUID.class));
            notes.put(to.seat(), sealedWords.note(to.id().value(), id.value(), row.getString("body")));
        });
        List<Work> work = works.ofAssignment(couple, id);
        Map<UUID, List<Paired>> answered =
                Paired.of(
                                library,
                                work,
                                works.answersOf(
                                        couple,
                                        work.stream().map(Work::occurrence).toList()))
                        .stream()
                        .collect(Collectors.groupingBy(pair -> pair.work().occurrence()));
        return sql.of(couple, """
                select a.*, (select c.rests_since from homework.open_concern c
                             where c.practice_id = a.practice_id and c.assignment_id = a.id) as rests_since,
                       (select count(*) from homework.occurrence o where o.practice_id = a.practice_id and o.assignment_id = a.id) as total,
                       (select min(w.due_at) from homework.work w where w.practice_id = a.practice_id and w.assignment_id = a.id
                        and w.status = 'ACTIVE' and not w.has_ended) as next_due
                from homework.assignment a where a.practice_id = :practice and a.couple_id = :couple and a.id = :id""")
                .param("id", id.value())
                .query((row, number) -> page(couple, row, notes, work, answered, now))
                .optional();
    }

    private AssignmentPage page(
            Couple couple,
            ResultSet row,
            Map<Seat, String> notes,
            List<Work> work,
            Map<UUID, List<Paired>> answered,
            Instant now)
            throws SQLException {
        Audience audience = Audience.valueOf(row.getString("audience"));
        List<AssignmentPage.One> occurrences = work.stream()
                .map(one -> occurrence(couple, audience, one, answered.getOrDefault(one.occurrence(), List.of()), now))
                .toList();
        AssignmentId id = new AssignmentId(row.getObject("id", UUID.class));
        return new AssignmentPage(
                id,
                couple,
                sql.title(row),
                row.getBoolean("smaller"),
                row.getBoolean("recovery_asked"),
                audience,
                audience.partners(couple),
                Schedule.ofText(row.getString("schedule")),
                WhoSees.valueOf(row.getString("who_sees")),
                RevealRule.valueOf(row.getString("reveal")),
                row.getBoolean("clinician_reads_sealed"),
                kit(couple, id, row),
                Map.copyOf(notes),
                LineRows.status(row, momentOrNull(row, "next_due")),
                momentOrNull(row, "rests_since"),
                WorkStatus.valueOf(row.getString("status")) == WorkStatus.ACTIVE,
                moment(row, "assigned_at"),
                occurrences,
                audience.joint() ? days(couple, work, answered, now) : null,
                trends.of(couple, row.getString("exercise"), now).stream()
                        .findFirst()
                        .orElse(null),
                row.getInt("total"),
                row.getInt("version"));
    }

    private AssignmentWish.Kit kit(Couple couple, AssignmentId id, ResultSet row) throws SQLException {
        return sealedWords.kit(
                couple.id().value(),
                id,
                new AssignmentWish.Kit(
                        row.getString("why"),
                        row.getString("if_cue"),
                        row.getString("then_action"),
                        row.getString("obstacle"),
                        row.getString("plan_b"),
                        row.getObject("confidence", Integer.class)));
    }

    private @Nullable DotGrid days(Couple couple, List<Work> work, Map<UUID, List<Paired>> answered, Instant now) {
        List<Work> ticks = work.stream()
                .filter(one -> one.status() != WorkStatus.WITHDRAWN
                        && sittingOf(one).flatMap(Sitting::tick).isPresent())
                .toList();
        return ticks.isEmpty() ? null : Ticks.of(ticks, answered, couple.zone(), now);
    }

    private AssignmentPage.One occurrence(
            Couple couple, Audience audience, Work one, List<Paired> answered, Instant now) {
        List<AssignmentPage.LaneView> lanes = audience.partners(couple).stream()
                .filter(partner -> one.isFor(partner.seat()))
                .map(partner -> lane(one, partner, now))
                .toList();
        return new AssignmentPage.One(
                new OccurrenceId(one.occurrence()),
                sittingOf(one).filter(Sitting::follows).isPresent() ? 0 : one.number(),
                titleOf(one),
                one.opensAt(),
                one.dueAt(),
                one.followsSession(),
                lanes,
                one.joint(),
                one.revealedAt(),
                one.keptSealed(),
                one.staysSealed(),
                one.reviewedWhole(),
                one.rating(),
                one.version(),
                one.mayReveal(),
                Paired.ratings(one, answered),
                answered.stream().map(PageRows::answered).toList());
    }

    private Optional<Sitting> sittingOf(Work one) {
        return library.exercise(one.edition()).sitting(one.sitting());
    }

    private String titleOf(Work one) {
        return sittingOf(one)
                .map(sitting -> library.exercise(one.edition()).titleOf(sitting, one.smaller()))
                .orElse(one.sitting());
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

    private static AssignmentPage.Answered answered(Paired pair) {
        Prompt prompt = pair.prompt();
        Map<Seat, AssignmentPage.Words> words = new EnumMap<>(Seat.class);
        pair.answers()
                .forEach((seat, answer) -> words.put(
                        seat,
                        new AssignmentPage.Words(
                                prompt.inWords(answer.body()), answer.tag(), answer.under(), answer.landed())));
        return new AssignmentPage.Answered(
                prompt.key(), prompt.label(), prompt.ask(), words, pair.difference(), pair.leanings());
    }
}

package org.hearthwork.tracking.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.Adherence;
import org.hearthwork.tracking.AssignmentLine;
import org.hearthwork.tracking.AssignmentLines;
import org.hearthwork.tracking.CoupleEngagement;
import org.hearthwork.tracking.Engagement;
import org.hearthwork.tracking.LaneState;
import org.hearthwork.tracking.Share;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Done, due, overdue, unread, waiting for a reveal, at risk: one rule each, wherever it is read. */
@SpringBootTest
class HomeworkRulesTest {

    private static final Instant NOW = Instant.parse("2031-10-13T08:00:00Z");

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Tracking tracking;

    @Autowired
    WorkRows rows;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    Practice practice;
    Pair pair;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        pair = practice.couple();
    }

    private void someWork(long seed) {
        someWork(seed, 12);
    }

    private void someWork(long seed, int assignments) {
        new RandomWork(superuser.jdbc(), seed, practice, pair, NOW).assignments(assignments);
    }

    private <T> T asked(Supplier<T> question) {
        return PracticeClock.at(
                NOW, () -> Actors.as(practice.clinician(), () -> inTransaction.execute(status -> question.get())));
    }

    private CoupleEngagement caseload() {
        return asked(() -> jdbc.sql("select * from homework.couple_engagement where practice_id = ? and couple_id = ?")
                .params(practice.id(), pair.id().value())
                .query((row, number) -> CoupleEngagement.of(row))
                .single());
    }

    private int listed(ToIntFunction<AssignmentLine> figure) {
        List<AssignmentLine> lines = new ArrayList<>();
        AssignmentLines some = asked(() -> tracking.assignments(pair.id()));
        lines.addAll(some.lines());
        while (some.more()) {
            some = asked(() -> tracking.assignments(pair.id(), lines.getLast()));
            lines.addAll(some.lines());
        }
        return lines.stream().mapToInt(figure).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_unread_in_the_list_is_unread_in_the_caseload(long seed) {
        someWork(seed);
        assertThat(listed(AssignmentLine::unread))
                .isEqualTo(caseload().unread())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_waits_for_its_reveal_in_the_list_waits_in_the_caseload_and_in_the_brief(long seed) {
        someWork(seed);
        int waiting = listed(AssignmentLine::revealsWaiting);
        assertThat(waiting).isEqualTo(caseload().revealsWaiting());
        assertThat(asked(() -> tracking.digest(pair.id(), NOW)).revealsWaiting())
                .hasSize(waiting);
    }

    // ---- The same in Java and in SQL --------------------------------------------------------------------------------

    private List<Work> work() {
        List<UUID> ids = superuser
                .jdbc()
                .sql("select id from homework.occurrence where couple_id = ? order by due_at desc, id desc")
                .param(pair.id().value())
                .query(UUID.class)
                .list();
        return asked(() -> ids.stream()
                .map(id -> rows.work(pair.couple(), new OccurrenceId(id)).orElseThrow())
                .toList());
    }

    private Map<String, Object> row(Work one) {
        return asked(() -> jdbc.sql("select * from homework.work where practice_id = ? and id = ?")
                .params(practice.id(), one.occurrence())
                .query()
                .singleRow());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void a_part_stands_in_the_rows_as_it_stands_on_the_page(long seed) {
        someWork(seed);
        for (Work one : work()) {
            Map<String, Object> row = row(one);
            for (Seat seat : Seat.values()) {
                String lane = one.isFor(seat) ? one.lane(seat, NOW).name() : null;
                assertThat(row).as("%s", one).containsEntry(column(seat, "lane"), lane);
            }
            assertThat(row)
                    .as("%s", one)
                    .containsEntry("joint", one.audience().joint())
                    .containsEntry("by_both", one.byBoth())
                    .containsEntry("waits", one.mayReveal());
        }
    }

    @Test
    void what_waits_for_its_reveal_opens_when_a_clinician_asks_and_nothing_else_does() {
        someWork(21, 40);
        List<Work> closed = work().stream()
                .filter(one -> one.opens().sealed() && one.revealedAt() == null)
                .toList();
        assertThat(closed).extracting(Work::mayReveal).contains(true, false);
        assertThat(closed).allSatisfy(one -> assertThat(opens(one)).isEqualTo(one.mayReveal()));
    }

    private boolean opens(Work one) {
        return PracticeClock.at(
                NOW,
                () -> Actors.as(
                        practice.clinician(),
                        () -> inTransaction.execute(status -> {
                            status.setRollbackOnly();
                            return jdbc.sql("select homework.open_reveal(?, now())")
                                    .param(one.occurrence())
                                    .query(Boolean.class)
                                    .single();
                        })));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void the_figures_are_counted_from_the_same_parts(long seed) {
        someWork(seed);
        List<Work> work = work();
        List<Work> due = work.stream()
                .filter(one -> one.status() == WorkStatus.ACTIVE && !one.dueAt().isAfter(NOW))
                .toList();
        Adherence adherence = asked(() -> tracking.overview(pair.id(), 4).adherence());
        CoupleEngagement engagement = caseload();
        List<Work> fresh = due.stream()
                .filter(one -> one.dueAt().isAfter(NOW.minus(Duration.ofDays(28))))
                .toList();
        for (Seat seat : Seat.values()) {
            Adherence.Figures figures = requireNonNull(adherence.partners().get(seat));
            assertThat(figures.completion()).isEqualTo(share(due, seat, Set.of(LaneState.DONE)));
            assertThat(figures.response()).isEqualTo(share(due, seat, Set.of(LaneState.DONE, LaneState.COULDNT)));

            List<LaneState> lanes = due.stream()
                    .filter(one -> one.isFor(seat))
                    .map(one -> one.lane(seat, NOW))
                    .toList();
            CoupleEngagement.Lane lane = engagement.lane(seat);
            assertThat(lane.last()).isEqualTo(lanes.stream().limit(7).toList().reversed());
            assertThat(lane.missedInARow()).isEqualTo((int)
                    lanes.stream().takeWhile(state -> state == LaneState.MISSED).count());
            assertThat(new Share(lane.done(), lane.due())).isEqualTo(share(fresh, seat, Set.of(LaneState.DONE)));
            assertThat(new Share(lane.responded(), lane.due()))
                    .isEqualTo(share(fresh, seat, Set.of(LaneState.DONE, LaneState.COULDNT)));
        }
        assertThat(engagement.both()).isEqualTo(together(fresh));
        assertThat(adherence.bothDone()).isEqualTo(together(due));
        assertThat(engagement.overdue())
                .isEqualTo((int) work.stream().filter(one -> overdue(one, due)).count());
    }

    private static Share share(List<Work> due, Seat seat, Set<LaneState> counts) {
        List<Work> theirs = due.stream().filter(one -> one.isFor(seat)).toList();
        return new Share(
                (int) theirs.stream()
                        .filter(one -> counts.contains(one.lane(seat, NOW)))
                        .count(),
                theirs.size());
    }

    private static Share together(List<Work> due) {
        List<Work> joint = due.stream().filter(one -> one.audience().joint()).toList();
        return new Share((int) joint.stream().filter(Work::byBoth).count(), joint.size());
    }

    /** The latest due of its assignment, which goes on, and somebody has not said a word to it. */
    private static boolean overdue(Work one, List<Work> due) {
        return due.contains(one)
                && one.goesOn()
                && due.stream()
                        .noneMatch(other -> other.assignment().equals(one.assignment())
                                && other.dueAt().isAfter(one.dueAt()))
                && Stream.of(Seat.values())
                        .anyMatch(seat -> one.isFor(seat) && one.lane(seat, NOW) == LaneState.MISSED);
    }

    private static String column(Seat seat, String what) {
        return (seat == Seat.A ? "a_" : "b_") + what;
    }

    // ---- Who needs a person -----------------------------------------------------------------------------------------

    @ParameterizedTest(name = "of {0} due {1} answered, the last {2} missed: {3}")
    @CsvSource({
        "0, 0, 0, NONE",
        "0, 0, 3, NONE",
        "1, 1, 0, ON_TRACK",
        "1, 0, 1, AT_RISK",
        "2, 0, 2, OFF_TRACK",
        "8, 6, 2, OFF_TRACK",
        "8, 7, 1, AT_RISK",
        "4, 3, 0, ON_TRACK",
        "7, 5, 0, AT_RISK",
        "3, 1, 0, OFF_TRACK",
        "2, 1, 0, AT_RISK",
        "4, 2, 0, AT_RISK",
    })
    void a_lane_is_judged_by_its_last_four_weeks(int due, int responded, int missedInARow, Engagement expected) {
        assertThat(jdbc.sql("select homework.engagement(?, ?, ?)")
                        .params(due, responded, missedInARow)
                        .query(String.class)
                        .single())
                .isEqualTo(expected.name());
    }
}

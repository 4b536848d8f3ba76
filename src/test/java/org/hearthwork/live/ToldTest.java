package org.hearthwork.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.Answers;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Planning;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Whose open pages are told to look again, and whose are not. */
@SpringBootTest
class ToldTest {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final String ANA = "Ana";
    private static final String BEN = "Ben";
    private static final int TALK = 4; // the step of the plan that waits for a clinician or for both

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Doing doing;

    @Autowired
    private TakingBack takingBack;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Planning planning;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private News news;

    @Autowired
    private AsSuperuser superuser;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Practice practice;
    private List<Runnable> leave;

    @BeforeEach
    void bothPhonesAreOpen() {
        practice = fixture.fresh();
        leave = List.of(
                news.listen(practice.couple().a().ownPartner(), () -> told.add(ANA)),
                news.listen(practice.couple().b().ownPartner(), () -> told.add(BEN)));
    }

    @AfterEach
    void bothPhonesAreClosed() {
        leave.forEach(Runnable::run);
        assertThat(news.open()).isZero();
    }

    private OccurrenceId given(WhoSees whoSees, RevealRule reveal, Audience audience) {
        AssignmentId id = homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        "protected-time", "wish", audience, Schedule.ONCE, LocalDate.of(2031, 10, 16), whoSees, reveal),
                MONDAY);
        return homework.occurrence(id);
    }

    private OccurrenceId sealed() {
        return given(WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE, Audience.BOTH_SEALED);
    }

    private void as(Seat seat, Runnable deed) {
        PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        seat == Seat.A
                                ? practice.couple().a()
                                : practice.couple().b(),
                        deed));
    }

    private void does(Seat seat, OccurrenceId work, boolean handsIn, Visibility... kept) {
        ParticipationId part = homework.part(work, seat);
        as(seat, () -> {
            doing.begin(part);
            doing.open(part).questions().stream()
                    .filter(question -> List.of(kept).contains(question.prompt().visibility()))
                    .map(question -> question.prompt())
                    .forEach(prompt -> doing.save(part, prompt.key(), Answers.to(prompt)));
            if (handsIn) {
                doing.finish(part);
            }
        });
    }

    private void answersEverything(Seat seat, OccurrenceId work) {
        does(seat, work, true, Visibility.values());
    }

    /** Who was told so far: what is told afterwards, to show that the line is open, comes last. */
    private List<String> toldNow() {
        UUID last = UUID.randomUUID();
        BlockingQueue<String> end = new LinkedBlockingQueue<>();
        Runnable gone = news.listen(last, () -> end.add("end"));
        superuser
                .jdbc()
                .sql("select pg_notify('told', ?)")
                .param(last.toString())
                .query()
                .singleRow();
        try {
            assertThat(end.poll(10, TimeUnit.SECONDS)).isEqualTo("end");
            Thread.sleep(50); // each is told on a thread of its own
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        gone.run();
        List<String> all = told.stream().sorted().distinct().toList();
        told.clear();
        return all;
    }

    @Test
    void both_are_told_when_the_second_one_is_in() {
        OccurrenceId work = sealed();
        answersEverything(Seat.A, work);
        assertThat(toldNow()).isEmpty();
        answersEverything(Seat.B, work);
        assertThat(toldNow()).containsExactly(ANA, BEN);
    }

    @Test
    void nobody_is_told_of_a_beginning_of_words_that_are_kept_or_of_what_stays_closed() {
        OccurrenceId work = sealed();
        answersEverything(Seat.A, work);
        does(Seat.B, work, false, Visibility.values());
        assertThat(toldNow()).isEmpty();
        as(Seat.B, () -> doing.couldnt(homework.part(work, Seat.B), CouldntReason.NOT_RIGHT));
        assertThat(toldNow()).isEmpty();
        OccurrenceId never = given(WhoSees.CLINICIAN_ONLY, RevealRule.NEVER, Audience.BOTH_SEALED);
        answersEverything(Seat.A, never);
        answersEverything(Seat.B, never);
        assertThat(toldNow()).isEmpty();
    }

    @Test
    void both_are_told_when_a_step_of_their_plan_opens_and_nobody_of_one_that_opens_on_a_day_to_come() {
        UUID plan = UUID.randomUUID();
        clinician(() -> planning.give(practice.couple().id(), plan, "finding-each-other-again"));
        assertThat(toldNow())
                .as("its first step is done in the session, the next comes in a week")
                .isEmpty();
        clinician(() -> planning.open(plan, TALK));
        assertThat(toldNow()).containsExactlyInAnyOrder(ANA, BEN);
        clinician(() -> planning.open(plan, TALK));
        assertThat(toldNow()).as("it was open").isEmpty();
    }

    private void clinician(Runnable deed) {
        PracticeClock.at(MONDAY, () -> Actors.as(practice.clinician(), deed));
    }

    @Test
    void nobody_is_told_of_what_is_taken_back() {
        OccurrenceId work = sealed();
        answersEverything(Seat.A, work);
        as(Seat.A, () -> takingBack.takeBack(homework.part(work, Seat.A)));
        assertThat(toldNow()).isEmpty();
    }

    @Test
    void nobody_is_told_of_a_hold_nor_of_what_a_clinician_keeps_sealed_and_both_when_it_is_opened_in_session() {
        OccurrenceId work = given(WhoSees.SEALED, RevealRule.BY_CLINICIAN, Audience.BOTH_SEALED);
        answersEverything(Seat.A, work);
        answersEverything(Seat.B, work);
        PracticeClock.at(MONDAY, () -> Actors.as(practice.clinician(), () -> reviewing.keepSealed(work, true)));
        assertThat(toldNow()).isEmpty();
        PracticeClock.at(MONDAY, () -> Actors.as(practice.clinician(), () -> reviewing.openReveal(work)));
        assertThat(toldNow()).containsExactly(ANA, BEN);
        PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        practice.clinician(), () -> holds.hold(practice.couple().id(), "Asked to wait")));
        assertThat(toldNow()).isEmpty();
    }

    @Test
    void both_are_told_when_a_clinician_opens_the_ratings_and_nobody_when_there_are_none_of_both() {
        OccurrenceId week = week();
        does(Seat.A, week, true, Visibility.values());
        does(Seat.B, week, true, Visibility.JOINT, Visibility.SEALED);
        OccurrenceId rated = week();
        answersEverything(Seat.A, rated);
        answersEverything(Seat.B, rated);
        toldNow();
        assertThatThrownBy(() -> byClinician(() -> reviewing.openRatings(Set.of(week))))
                .isInstanceOf(Refusal.class);
        assertThat(toldNow()).isEmpty();
        byClinician(() -> reviewing.openRatings(Set.of(rated)));
        assertThat(toldNow()).containsExactly(ANA, BEN);
    }

    private OccurrenceId week() {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.sealed("our-rituals", "week", LocalDate.of(2031, 10, 16)),
                MONDAY));
    }

    private void byClinician(Runnable deed) {
        PracticeClock.at(MONDAY, () -> Actors.as(practice.clinician(), deed));
    }

    @Test
    void what_was_told_while_the_line_was_down_is_looked_for_when_it_is_there_again() throws InterruptedException {
        assertThat(superuser
                        .jdbc()
                        .sql(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'hearthwork told' and datname = current_database()")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(told.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(told.poll(10, TimeUnit.SECONDS)).isNotNull();
        OccurrenceId work = sealed();
        answersEverything(Seat.A, work);
        answersEverything(Seat.B, work);
        assertThat(toldNow()).containsExactly(ANA, BEN);
    }

    @Test
    void a_page_that_has_read_since_is_not_told_to_look() {
        UUID ana = practice.couple().a().ownPartner();
        long before = news.now();
        OccurrenceId work = sealed();
        answersEverything(Seat.A, work);
        answersEverything(Seat.B, work);
        toldNow();
        assertThat(news.since(ana, before)).isTrue();
        assertThat(news.since(ana, news.now() + 1)).isFalse();
        assertThat(news.since(ana, 0)).as("of before this node began").isTrue();
    }

    @Test
    void what_is_told_is_rolled_back_with_the_rest_and_carries_an_id_and_no_word() {
        assertThat(Map.copyOf(superuser
                        .jdbc()
                        .sql(
                                "select string_agg(p.prosrc, ' ') as source from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('homework') and p.prosrc like '%pg_notify%'")
                        .query()
                        .singleRow()))
                .extractingByKey("source")
                .asString()
                .doesNotContain("body")
                .contains("pg_notify('told', p.partner_id::text)");
    }
}

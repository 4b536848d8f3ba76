package org.hearthwork.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Planning;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Steering;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Apart;
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.OwnPlans;
import org.hearthwork.library.PlanWording;
import org.hearthwork.library.PlanWording.When;
import org.hearthwork.library.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a care team learns about a couple's homework, and nobody else. */
@SpringBootTest
class TrackingTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Tracking tracking;

    @Autowired
    OwnPlans plans;

    @Autowired
    Planning planning;

    @Autowired
    Assigning assigning;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Steering steering;

    @Autowired
    PracticeClock clock;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    Practice practice;
    Pair pair;
    CoupleId couple;
    Instant now;
    Instant weekAgo;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        pair = practice.couple();
        couple = pair.id();
        now = clock.instant();
        weekAgo = now.minus(DAY.multipliedBy(7));
    }

    /** Given a week ago and due three days ago. */
    private AssignmentId given(String exercise) {
        return homework.assign(
                practice.clinician(),
                pair,
                homework.wish(exercise, Homeworking.day(weekAgo.plus(DAY.multipliedBy(4)))),
                weekAgo);
    }

    private AssignmentId daily(int times, Instant at) {
        AssignmentWish once = homework.wish("our-rituals", Homeworking.day(at));
        return homework.assign(
                practice.clinician(),
                pair,
                new AssignmentWish(
                        once.exercise(),
                        "tick",
                        false,
                        once.audience(),
                        Schedule.daily(times),
                        once.due(),
                        once.whoSees(),
                        once.reveal(),
                        true,
                        once.kit(),
                        Map.of(),
                        true),
                at);
    }

    private void anaDoes(AssignmentId id, Instant at, Map<String, AnswerBody> answers) {
        homework.does(pair.a(), Seat.A, homework.occurrence(id), at, answers);
    }

    private void benDoes(AssignmentId id, Instant at, Map<String, AnswerBody> answers) {
        homework.does(pair.b(), Seat.B, homework.occurrence(id), at, answers);
    }

    private <T> T clinician(java.util.function.Supplier<T> asks) {
        return Actors.as(practice.clinician(), asks);
    }

    private static Map<String, AnswerBody> talk(String helped, int respected) {
        return Map.of(
                "helped", AnswerBody.ofText(helped),
                "respected", AnswerBody.ofNumber(respected),
                "safe", AnswerBody.ofNumber(3),
                "closing-hard", AnswerBody.ofNumber(2));
    }

    // ---- The list ---------------------------------------------------------------------------------------------------

    @Test
    void the_list_tells_who_did_what_and_what_is_unread() {
        AssignmentId id = given("say-it-hear-it");
        anaDoes(id, weekAgo.plus(DAY), Map.of());

        AssignmentLine line =
                clinician(() -> tracking.assignments(couple)).lines().getFirst();

        assertThat(line.id()).isEqualTo(id);
        assertThat(line.exercise()).isEqualTo("Say it / Hear it");
        assertThat(line.shares()).containsExactly(new Share(1, 1), new Share(0, 1));
        assertThat(line.both()).isEqualTo(new Share(0, 1));
        assertThat(line.unread()).isEqualTo(1);
        assertThat(line.revealsWaiting()).isZero();
        assertThat(line.status()).isEqualTo(AssignmentStatus.ENDED);
        assertThat(line.next()).isNull();
    }

    @Test
    void what_comes_in_after_a_review_is_unread_again() {
        AssignmentId id = given("say-it-hear-it");
        anaDoes(id, weekAgo.plus(DAY), Map.of());
        PracticeClock.at(
                weekAgo.plus(DAY.multipliedBy(2)),
                () -> Actors.as(
                        practice.clinician(),
                        () -> reviewing.markReviewed(homework.occurrence(id), Set.of(Seat.A, Seat.B))));
        assertThat(clinician(() -> tracking.assignments(couple))
                        .lines()
                        .getFirst()
                        .unread())
                .isZero();

        benDoes(id, weekAgo.plus(DAY.multipliedBy(3)), Map.of());

        assertThat(clinician(() -> tracking.assignments(couple))
                        .lines()
                        .getFirst()
                        .unread())
                .isEqualTo(1);
    }

    @Test
    void older_assignments_follow_the_last_line_without_a_gap() {
        List<AssignmentId> all = java.util.stream.IntStream.range(0, Tracking.LINES + 3)
                .mapToObj(minute -> homework.assign(
                        practice.clinician(),
                        pair,
                        homework.wish("our-rituals", Homeworking.day(now)),
                        weekAgo.plus(Duration.ofMinutes(minute))))
                .toList()
                .reversed();

        AssignmentLines newest = clinician(() -> tracking.assignments(couple));
        AssignmentLines older =
                clinician(() -> tracking.assignments(couple, newest.lines().getLast()));

        assertThat(newest.more()).isTrue();
        assertThat(newest.lines())
                .extracting(AssignmentLine::id)
                .containsExactlyElementsOf(all.subList(0, Tracking.LINES));
        assertThat(older.lines())
                .extracting(AssignmentLine::id)
                .containsExactlyElementsOf(all.subList(Tracking.LINES, all.size()));
        assertThat(older.more()).isFalse();
    }

    // ---- One assignment ---------------------------------------------------------------------------------------------

    @Test
    void answers_stand_side_by_side_with_the_word_who_may_hear_them() {
        AssignmentId id = given("say-it-hear-it");
        anaDoes(id, weekAgo.plus(DAY), talk("That you put the phone away", 9));
        benDoes(id, weekAgo.plus(DAY.multipliedBy(2)), talk("The tea", 4));

        AssignmentPage.One one =
                clinician(() -> tracking.page(couple, id)).occurrences().getFirst();

        assertThat(one.joint()).isEqualTo(JointState.REVEALED);
        assertThat(one.lanes()).extracting(AssignmentPage.LaneView::state).containsOnly(LaneState.DONE);
        assertThat(answered(one, "helped").words().get(Seat.A))
                .isEqualTo(new AssignmentPage.Words(
                        List.of("That you put the phone away"), Tag.REVEALED, Secrets.LIMITED_SECRETS, false));
        assertThat(answered(one, "respected").difference()).isEqualTo(0.5);
        assertThat(answered(one, "safe").words().get(Seat.B).tag()).isEqualTo(Tag.CLINICIAN_ONLY);
        assertThat(answered(one, "closing-hard").words().get(Seat.B).tag()).isEqualTo(Tag.PRIVATE);
    }

    private static AssignmentPage.Answered answered(AssignmentPage.One one, String prompt) {
        return one.answers().stream()
                .filter(answer -> answer.prompt().equals(prompt))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_smaller_version_is_called_on_the_page_what_the_two_call_it() {
        AssignmentWish whole = homework.wish("say-it-hear-it", Homeworking.day(now));
        AssignmentId id = homework.assign(
                practice.clinician(),
                pair,
                new AssignmentWish(
                        whole.exercise(),
                        whole.sitting(),
                        true,
                        whole.audience(),
                        whole.schedule(),
                        whole.due(),
                        whole.whoSees(),
                        whole.reveal(),
                        whole.clinicianReadsSealed(),
                        whole.kit(),
                        whole.notes(),
                        true),
                weekAgo);

        assertThat(clinician(() -> tracking.page(couple, id)).occurrences())
                .extracting(AssignmentPage.One::sitting)
                .containsOnly(
                        Shipped.library().newest("say-it-hear-it").smaller().title());
    }

    @Test
    void a_draft_is_nobodys_yet() {
        AssignmentId id = given("say-it-hear-it");
        homework.starts(pair.a(), Seat.A, homework.occurrence(id), weekAgo.plus(DAY), talk("Not sure yet", 1));

        AssignmentPage.One one =
                clinician(() -> tracking.page(couple, id)).occurrences().getFirst();

        assertThat(one.answers()).isEmpty();
    }

    @Test
    void a_supervisor_reads_no_sealed_answer_before_the_reveal() {
        Pair trainees = practice.traineesCouple();
        AssignmentId id = homework.assign(
                practice.associate(), trainees, homework.wish("say-it-hear-it", Homeworking.day(now)), weekAgo);
        homework.does(trainees.a(), Seat.A, homework.occurrence(id), weekAgo.plus(DAY), talk("The tea", 7));

        assertThat(sealedPrompts(practice.associate(), trainees, id)).contains("helped", "respected");
        assertThat(sealedPrompts(practice.supervisor(), trainees, id)).isEmpty();
    }

    private List<String> sealedPrompts(Actor reader, Pair of, AssignmentId id) {
        return Actors.as(reader, () -> tracking.page(of.id(), id)).occurrences().getFirst().answers().stream()
                .filter(answer -> answer.words().values().stream().anyMatch(words -> words.tag() == Tag.SEALED))
                .map(AssignmentPage.Answered::prompt)
                .toList();
    }

    @Test
    void opening_an_assignment_is_in_the_trail() {
        AssignmentId id = given("say-it-hear-it");

        clinician(() -> tracking.page(couple, id));

        assertThat(superuser
                        .jdbc()
                        .sql("select outcome from audit.entry where action = 'opened homework' and subject_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("DONE");
    }

    @Test
    void a_foreign_assignment_answers_like_one_that_does_not_exist() {
        AssignmentId mine = given("say-it-hear-it");
        Pair theirs = practice.colleaguesCouple();

        assertThatThrownBy(() -> Actors.as(practice.colleague(), () -> tracking.page(couple, mine)))
                .isInstanceOf(NotFound.class);
        // of another couple of the same reader: the address must fit as a whole
        assertThatThrownBy(() -> Actors.as(practice.colleague(), () -> tracking.page(theirs.id(), mine)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clinician(() -> tracking.page(couple, new AssignmentId(java.util.UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void partners_and_the_owner_are_turned_away_at_the_door() {
        for (Actor actor : List.of(pair.a(), practice.owner())) {
            assertThatThrownBy(() -> Actors.as(actor, () -> tracking.digest(couple, weekAgo)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    // ---- Figures and time -------------------------------------------------------------------------------------------

    @Test
    void the_figures_count_what_was_due_and_forget_what_was_withdrawn() {
        AssignmentId rituals = daily(5, now.minus(DAY.multipliedBy(6)));
        List<OccurrenceId> days = homework.occurrences(rituals);
        for (int day = 0; day < 4; day++) {
            homework.does(pair.a(), Seat.A, days.get(day), now.minus(DAY.multipliedBy(5 - day)), Map.of());
        }
        homework.couldnt(pair.b(), Seat.B, days.get(0), now.minus(DAY.multipliedBy(5)), CouldntReason.TIRED);
        homework.does(pair.b(), Seat.B, days.get(1), now.minus(Duration.ofMinutes(1)), Map.of());
        AssignmentId withdrawn = given("load-map");
        Actors.as(practice.clinician(), () -> steering.withdraw(withdrawn, homework.version(withdrawn)));

        Adherence adherence = clinician(() -> tracking.overview(couple, 4).adherence());

        Adherence.Figures ana = adherence.partners().get(Seat.A);
        Adherence.Figures ben = adherence.partners().get(Seat.B);
        assertThat(ana.completion()).isEqualTo(new Share(4, 5));
        assertThat(ben.completion()).isEqualTo(new Share(1, 5));
        assertThat(ben.response()).isEqualTo(new Share(2, 5));
        assertThat(ben.onTime()).isEqualTo(new Share(0, 1));
        assertThat(adherence.bothDone()).isEqualTo(new Share(1, 5));
        assertThat(adherence.gap()).isEqualTo(60);
        assertThat(adherence.reviewed()).isEqualTo(new Share(0, 5));
    }

    @Test
    void ratings_are_listed_apart_and_never_mixed() {
        AssignmentId id = given("say-it-hear-it");
        anaDoes(id, weekAgo.plus(DAY), Map.of("closing-hard", AnswerBody.ofNumber(1)));
        benDoes(id, weekAgo.plus(DAY), Map.of("closing-hard", AnswerBody.ofNumber(4)));
        Actors.as(practice.clinician(), () -> reviewing.rate(homework.occurrence(id), null, 3));

        assertThat(clinician(() -> tracking.overview(couple, 4).adherence()).quality())
                .containsExactlyInAnyOrder(
                        new Adherence.Quality(Adherence.Rated.HARD, Seat.A, List.of(1)),
                        new Adherence.Quality(Adherence.Rated.HARD, Seat.B, List.of(4)),
                        new Adherence.Quality(Adherence.Rated.BY_CLINICIAN, null, List.of(3)));
    }

    @Test
    void what_was_withdrawn_opened_for_nobody_and_what_was_done_before_stays_done() {
        AssignmentId id = given("say-it-hear-it");
        anaDoes(id, weekAgo.plus(DAY), talk("The tea", 7));
        clinician(() -> {
            steering.withdraw(id, homework.version(id));
            return null;
        });

        assertThat(clinician(() -> tracking.timeline(couple, 4)).events())
                .extracting(Timeline.Event::kind)
                .containsExactly(Timeline.Kind.ASSIGNED, Timeline.Kind.STARTED, Timeline.Kind.DONE);
    }

    @Test
    void the_timeline_shows_only_the_weeks_asked_for() {
        AssignmentId id = given("say-it-hear-it");
        anaDoes(id, weekAgo.plus(DAY), Map.of());
        homework.assign(
                practice.clinician(),
                pair,
                homework.wish("load-map", Homeworking.day(now)),
                now.minus(DAY.multipliedBy(60)));

        Timeline timeline = clinician(() -> tracking.timeline(couple, 4));

        assertThat(timeline.events()).extracting(Timeline.Event::assignment).containsOnly(id);
        assertThat(timeline.events())
                .extracting(Timeline.Event::kind, Timeline.Event::seat)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Timeline.Kind.ASSIGNED, null),
                        org.assertj.core.groups.Tuple.tuple(Timeline.Kind.DONE, Seat.A))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple(Timeline.Kind.DONE, Seat.B));
        assertThat(timeline.events()).isSortedAccordingTo(java.util.Comparator.comparing(Timeline.Event::at));
    }

    @Test
    void a_long_history_takes_no_more_statements_than_a_short_one() {
        AssignmentId first = given("say-it-hear-it");
        anaDoes(first, weekAgo.plus(DAY), talk("The tea", 7));
        List<Integer> shortHistory = statements(first);

        for (int more = 0; more < 6; more++) {
            AssignmentId id = given(more % 2 == 0 ? "say-it-hear-it" : "load-map");
            anaDoes(id, weekAgo.plus(DAY), more % 2 == 0 ? talk("Again", 3) : Map.of());
            benDoes(id, weekAgo.plus(DAY), more % 2 == 0 ? talk("And again", 9) : Map.of());
        }
        daily(20, now.minus(DAY.multipliedBy(25)));

        assertThat(statements(first)).isEqualTo(shortHistory).allMatch(count -> count <= 10);
    }

    private List<Integer> statements(AssignmentId id) {
        return clinician(() -> List.of(
                StatementCount.count(() -> tracking.assignments(couple)),
                StatementCount.count(() -> tracking.page(couple, id)),
                StatementCount.count(() -> tracking.overview(couple, 8)),
                StatementCount.count(() -> tracking.digest(couple, weekAgo)),
                StatementCount.count(() -> tracking.inSession(couple, weekAgo))));
    }

    // ---- For the brief ----------------------------------------------------------------------------------------------

    @Test
    void the_digest_says_what_each_did_said_and_what_got_in_the_way() {
        Instant lastSession = weekAgo.minus(Duration.ofHours(1));
        AssignmentId talk = given("say-it-hear-it");
        anaDoes(talk, weekAgo.plus(DAY), talk("That you put the phone away", 9));
        benDoes(talk, weekAgo.plus(DAY), talk("The tea", 2));
        AssignmentId map = given("load-map");
        homework.couldnt(pair.b(), Seat.B, homework.occurrence(map), evening(), CouldntReason.TIRED);

        Digest digest = clinician(() -> tracking.digest(couple, lastSession));

        assertThat(digest.exercises()).isEqualTo(2);
        assertThat(digest.a()).isEqualTo(new Share(1, 2));
        assertThat(digest.b()).isEqualTo(new Share(1, 2));
        assertThat(digest.both()).isEqualTo(new Share(1, 2));
        assertThat(digest.said()).extracting(Said::text).containsExactly("That you put the phone away", "The tea");
        Said.Source source = digest.said().getFirst().source();
        assertThat(source.exercise()).isEqualTo("Say it / Hear it");
        assertThat(source.prompt()).isEqualTo("helped");
        assertThat(source.occurrence()).isEqualTo(homework.occurrence(talk));
        assertThat(source.partner()).isEqualTo(pair.couple().a());
        assertThat(digest.differences().getFirst().at()).isEqualTo(new Apart.Positions(0.9, 0.2));
        assertThat(digest.obstacles()).containsExactly(new Digest.Obstacle(CouldntReason.TIRED, 1, null));
        assertThat(digest.onlyForYou())
                .hasSize(2)
                .allMatch(said -> said.tag() == Tag.CLINICIAN_ONLY)
                .allMatch(said -> said.source().prompt().equals("safe"));
        assertThat(digest.said()).noneMatch(said -> said.tag() == Tag.CLINICIAN_ONLY);
        assertThat(digest.differences()).noneMatch(differing -> differing.tag() == Tag.CLINICIAN_ONLY);
    }

    private Instant evening() {
        return Homeworking.day(now.minus(DAY.multipliedBy(4)))
                .atTime(21, 0)
                .atZone(PracticeFixture.ZONE)
                .toInstant();
    }

    @Test
    void what_got_in_the_way_mostly_in_the_evening_says_so() {
        List<OccurrenceId> days = homework.occurrences(daily(3, now.minus(DAY.multipliedBy(6))));
        days.forEach(day -> homework.couldnt(pair.b(), Seat.B, day, evening(), CouldntReason.TIRED));

        assertThat(clinician(() -> tracking.digest(couple, weekAgo)).obstacles())
                .containsExactly(new Digest.Obstacle(CouldntReason.TIRED, 3, PartOfDay.EVENING));
    }

    @Test
    void of_a_map_the_card_furthest_apart_is_named_and_me_means_the_one_who_says_it() {
        AssignmentId id = given("load-map");
        anaDoes(id, weekAgo.plus(DAY), nights("me", "mostly-me"));
        benDoes(id, weekAgo.plus(DAY), nights("me", "mostly-partner"));

        Differing apart = clinician(() -> tracking.digest(couple, weekAgo.minusSeconds(60)))
                .differences()
                .getFirst();

        assertThat(apart.a()).isEqualTo("Me");
        assertThat(apart.b()).isEqualTo("Me");
        assertThat(apart.at()).isEqualTo(new Apart.Positions(0, 1));
        assertThat(apart.size()).isEqualTo(0.5);
    }

    private static Map<String, AnswerBody> nights(String bedtime, String naps) {
        return Map.of(
                "nights",
                AnswerBody.ofCells(Map.of("bedtime", Map.of("notice", bedtime), "naps", Map.of("notice", naps))));
    }

    @Test
    void the_room_hears_only_what_is_open_to_both() {
        AssignmentId open = given("say-it-hear-it");
        anaDoes(open, weekAgo.plus(DAY), talk("The tea", 9));
        benDoes(open, weekAgo.plus(DAY), talk("The walk", 2));
        AssignmentId sealed = given("say-it-hear-it");
        anaDoes(sealed, weekAgo.plus(DAY), talk("Still sealed", 1));

        InSessionDigest room = clinician(() -> tracking.inSession(couple, weekAgo.minusSeconds(60)));

        assertThat(room.said()).extracting(Said::text).containsExactly("The tea", "The walk");
        assertThat(room.said()).allMatch(said -> said.tag().open());
        assertThat(room.differences())
                .isNotEmpty()
                .allMatch(differing -> differing.tag().open());
        List<String> sent = clinician(() -> StatementCount.of(() -> tracking.inSession(couple, weekAgo)));
        assertThat(sent)
                .filteredOn(sql -> sql.contains("homework.answer"))
                .isNotEmpty()
                .allMatch(
                        sql -> sql.contains(
                                "w.released_at is not null and w.visibility in ('SEALED', 'JOINT', 'UNTIL_SENT', 'UNTIL_OPENED')"));
    }

    @Test
    void less_than_half_done_suggests_the_smaller_version() {
        daily(4, now.minus(DAY.multipliedBy(6)));

        Digest.NextStep step = clinician(() -> tracking.digest(couple, weekAgo)).nextStep();

        assertThat(step.kind()).isEqualTo(Digest.NextStep.Kind.SMALLER_VERSION);
        assertThat(step.exercise()).isEqualTo("our-rituals");
    }

    @Test
    void a_gap_suggests_a_word_with_the_one_who_does_less() {
        List<OccurrenceId> days = homework.occurrences(daily(5, now.minus(DAY.multipliedBy(6))));
        days.forEach(day -> homework.does(pair.a(), Seat.A, day, now.minus(Duration.ofHours(1)), Map.of()));
        homework.does(pair.b(), Seat.B, days.getFirst(), now.minus(Duration.ofHours(1)), Map.of());

        Digest.NextStep step = clinician(() -> tracking.digest(couple, weekAgo)).nextStep();

        assertThat(step.kind()).isEqualTo(Digest.NextStep.Kind.INDIVIDUAL_WORD);
        assertThat(step.partner()).isEqualTo(pair.couple().b());
    }

    private void threeGoodWeeksOfRituals() {
        List<OccurrenceId> days = homework.occurrences(daily(22, now.minus(DAY.multipliedBy(23))));
        for (int i = 0; i < days.size(); i++) {
            Instant onItsDay = now.minus(DAY.multipliedBy(23 - i));
            homework.does(pair.a(), Seat.A, days.get(i), onItsDay, Map.of());
            homework.does(pair.b(), Seat.B, days.get(i), onItsDay, Map.of());
        }
    }

    @Test
    void three_good_weeks_suggest_the_next_tip_and_assign_nothing() {
        threeGoodWeeksOfRituals();

        Digest.NextStep step = clinician(() -> tracking.digest(couple, weekAgo)).nextStep();

        assertThat(step.kind()).isEqualTo(Digest.NextStep.Kind.NEXT_TIP);
        assertThat(step.exercise()).isEqualTo("load-map");
        assertThat(clinician(() -> tracking.assignments(couple)).lines()).hasSize(1);
    }

    @Test
    void what_is_suggested_after_good_weeks_is_what_their_own_plan_goes_on_with() {
        threeGoodWeeksOfRituals();
        clinician(() -> {
            OwnPlanDraft draft = plans.open(plans.begin("finding-each-other-again"));
            PlanWording ours = new PlanWording(
                    "Ours",
                    draft.wording().summary(),
                    draft.wording().why(),
                    List.of(
                            new PlanWording.Step(
                                    "s1", "our-rituals", "A ritual", "At first", "", When.WITH_THE_PLAN, "", 0),
                            new PlanWording.Step("s2", "say-it-hear-it", "The talk", "Then", "", When.BY_HAND, "", 0),
                            new PlanWording.Step("s3", "load-map", "The map", "Last", "", When.BY_HAND, "", 0)));
            planning.give(
                    couple,
                    UUID.randomUUID(),
                    plans.publish(draft.id(), draft.version(), ours, draft.upon())
                            .key());
            return null;
        });

        Digest.NextStep step = clinician(() -> tracking.digest(couple, weekAgo)).nextStep();

        assertThat(step.kind()).isEqualTo(Digest.NextStep.Kind.NEXT_TIP);
        assertThat(step.exercise()).isEqualTo("say-it-hear-it");
    }

    @Test
    void a_held_reveal_waits_for_the_clinician() {
        AssignmentId id = given("say-it-hear-it");
        Actors.as(practice.clinician(), () -> reviewing.keepSealed(homework.occurrence(id), true));
        anaDoes(id, weekAgo.plus(DAY), Map.of());
        benDoes(id, weekAgo.plus(DAY), Map.of());

        Digest digest = clinician(() -> tracking.digest(couple, weekAgo));

        assertThat(digest.revealsWaiting())
                .containsExactly(new Waiting(id, homework.occurrence(id), "Say it / Hear it"));
        AssignmentPage.One one =
                clinician(() -> tracking.page(couple, id)).occurrences().getFirst();
        assertThat(one.joint()).isEqualTo(JointState.SEALED_BY_BOTH);
        assertThat(one.keptSealed()).isTrue();
        assertThat(one.mayReveal()).isTrue();
    }

    // ---- For the caseload -------------------------------------------------------------------------------------------

    private List<CoupleEngagement> caseload(Actor reader) {
        return Actors.as(
                reader,
                () -> inTransaction.execute(tx -> jdbc.sql("select * from homework.couple_engagement")
                        .query((row, number) -> CoupleEngagement.of(row))
                        .list()));
    }

    @Test
    void the_caseload_has_one_row_a_couple_with_the_last_days_of_each() {
        List<OccurrenceId> days = homework.occurrences(daily(5, now.minus(DAY.multipliedBy(6))));
        homework.does(pair.a(), Seat.A, days.get(0), now.minus(DAY), Map.of());
        homework.does(pair.a(), Seat.A, days.get(4), now.minus(DAY), Map.of());
        homework.couldnt(pair.b(), Seat.B, days.get(2), now.minus(DAY), CouldntReason.NO_TIME);
        homework.does(pair.b(), Seat.B, days.get(0), now.minus(DAY), Map.of());

        CoupleEngagement row = caseload(practice.clinician()).getFirst();

        assertThat(row.couple()).isEqualTo(couple);
        assertThat(row.a().last())
                .containsExactly(LaneState.DONE, LaneState.MISSED, LaneState.MISSED, LaneState.MISSED, LaneState.DONE);
        assertThat(row.b().last())
                .containsExactly(
                        LaneState.DONE, LaneState.MISSED, LaneState.COULDNT, LaneState.MISSED, LaneState.MISSED);
        assertThat(row.a().missedInARow()).isZero();
        assertThat(row.b().missedInARow()).isEqualTo(2);
        assertThat(row.b().engagement()).isEqualTo(Engagement.OFF_TRACK);
        assertThat(row.both()).isEqualTo(new Share(1, 5));
        assertThat(row.overdue()).isEqualTo(1); // the fifth alone: the others were overtaken by the next day
        assertThat(row.unread()).isEqualTo(3);
    }

    @Test
    void a_couple_with_nothing_due_has_a_row_too() {
        CoupleEngagement row = caseload(practice.clinician()).getFirst();

        assertThat(row.a().engagement()).isEqualTo(Engagement.NONE);
        assertThat(row.a().last()).isEmpty();
        assertThat(row.overdue() + row.unread() + row.revealsWaiting()).isZero();
    }

    @Test
    void a_caseload_holds_only_the_couples_of_its_reader() {
        given("say-it-hear-it");

        assertThat(caseload(practice.colleague()))
                .extracting(CoupleEngagement::couple)
                .containsExactly(practice.colleaguesCouple().id());
        assertThat(caseload(practice.owner()))
                .allMatch(row -> row.a().due() == 0 && row.overdue() == 0); // names and dates, no homework
    }
}

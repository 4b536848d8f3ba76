package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.homework.internal.HomeworkRows.Ratings;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Visibility;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tag;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** How one rates the other does not open with the rest: a clinician opens it to the two, where both gave theirs. */
class RatingsOpenedTest extends WeekOfRituals {

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Steering steering;

    @Autowired
    private Doing doing;

    @Autowired
    private TakingBack takingBack;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private AtHome atHome;

    @Autowired
    private Tracking tracking;

    @Autowired
    private Couples couples;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private HomeworkRows rows;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AsSuperuser superuser;

    private <T> T as(Actor who, Supplier<T> asked) {
        return PracticeClock.at(MONDAY, () -> Actors.as(who, asked));
    }

    private void opens(Actor who, OccurrenceId... weeks) {
        as(who, () -> {
            reviewing.openRatings(Set.of(weeks));
            return true;
        });
    }

    private String refused(OccurrenceId week) {
        try {
            opens(practice.clinician(), week);
            return "not refused";
        } catch (Refusal refusal) {
            return refusal.messageKey();
        }
    }

    private Ratings byDatabase(Actor who, OccurrenceId week) {
        return as(who, () -> transaction.execute(now -> rows.openRatings(week, MONDAY)));
    }

    private List<String> readsOfTheOther(Actor reader, OccurrenceId week) {
        return as(
                reader,
                () -> transaction.execute(
                        now -> jdbc.sql("select prompt from homework.released_answers(array[?]) where partner_id <> ?")
                                .params(week.value(), reader.ownPartner())
                                .query(String.class)
                                .list()));
    }

    private Reveal page(Actor reader, OccurrenceId week) {
        return as(reader, () -> togetherness.reveal(week));
    }

    private AssignmentPage.One onTheDesk(OccurrenceId week) {
        return as(practice.clinician(), () -> tracking.page(practice.couple().id(), homework.assignment(week)))
                .occurrences()
                .getFirst();
    }

    private int linesOfOpening(OccurrenceId week) {
        return superuser
                .jdbc()
                .sql("select count(*) from audit.entry where subject_id = ? and action = 'opened ratings to both'")
                .param(week.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void before_typing_it_is_said_and_it_does_not_open_with_the_rest() {
        OccurrenceId week = sealedWeek();
        Sheet sheet = as(ana, () -> doing.open(homework.part(week, Seat.A)));
        assertThat(sheet.asksToRate()).isTrue();
        assertThat(sheet.questions())
                .filteredOn(question -> question.visibility() == Visibility.UNTIL_OPENED)
                .extracting(question -> question.prompt().key())
                .containsExactly("keep", "meaning-now");
        bothDo(week);
        Stream.of(ana, ben).forEach(reader -> {
            assertThat(readsOfTheOther(reader, week)).containsExactly("appreciation");
            assertThat(page(reader, week).questions()).hasSize(1);
        });
    }

    @Test
    void the_care_team_reads_it_handed_in_and_opens_it_once_with_a_line_in_the_trail() {
        OccurrenceId week = sealedWeek();
        does(ana, Seat.A, week, 3);
        assertThat(onTheDesk(week).ratings()).as("one has rated").isNull();
        does(ben, Seat.B, week, 9);
        assertThat(onTheDesk(week).answers())
                .filteredOn(answer -> answer.prompt().equals("meaning-now"))
                .flatExtracting(answer -> answer.words().values())
                .extracting(AssignmentPage.Words::tag)
                .containsOnly(Tag.NOT_OPENED);
        assertThat(onTheDesk(week).ratings()).isEqualTo(new AssignmentPage.Ratings(List.of("Meaning"), null));

        Reveal before = page(ben, week);
        assertThat(as(ben, () -> togetherness.isMoreOpen(before))).isFalse();
        opens(practice.clinician(), week);
        assertThat(as(ben, () -> togetherness.isMoreOpen(before))).isTrue();
        assertThat(page(ben, week).questions())
                .filteredOn(question -> !before.questions().contains(question))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.mine().toString()).contains("9");
                    assertThat(question.theirs().toString()).contains("3");
                });
        opens(practice.clinician(), week);
        assertThat(linesOfOpening(week)).isEqualTo(1);
        AssignmentPage.Ratings open = onTheDesk(week).ratings();
        assertThat(open).isNotNull();
        assertThat(open.opened()).isNotNull();
        assertThat(open.opened().at()).isEqualTo(MONDAY);
        assertThat(open.opened().by()).isNotBlank();
    }

    @Test
    void who_talked_about_it_before_is_called_to_what_opened_since_once() {
        OccurrenceId week = sealedWeek();
        bothDo(week);
        talksAbout(ben, week, 1);
        assertThat(toRead(ben)).isEmpty();
        PracticeClock.at(
                MONDAY.plusSeconds(120),
                () -> Actors.as(practice.clinician(), () -> reviewing.openRatings(Set.of(week))));
        assertThat(toRead(ben)).containsExactly(week);
        assertThat(page(ben, week).talked()).isFalse();
        assertThat(toRead(ana)).as("who had not marked it has it once").containsExactly(week);
        talksAbout(ben, week, 3);
        assertThat(toRead(ben)).isEmpty();
        assertThat(page(ben, week).talked()).isTrue();
        assertThat(toRead(ana)).as("the mark is each one’s own").containsExactly(week);
    }

    private void talksAbout(Actor who, OccurrenceId week, int minutes) {
        PracticeClock.at(MONDAY.plusSeconds(60L * minutes), () -> Actors.as(who, () -> togetherness.talked(week)));
    }

    private List<OccurrenceId> toRead(Actor who) {
        return as(
                who,
                () -> atHome.open().toRead().stream()
                        .map(Home.Reading::occurrence)
                        .toList());
    }

    @Test
    void where_one_did_not_rate_nothing_opens_for_either() {
        OccurrenceId week = sealedWeek();
        does(ana, Seat.A, week, 3);
        homework.does(ben, Seat.B, week, MONDAY, Map.of("appreciation", AnswerBody.ofText("Tea")));
        Reveal before = page(ben, week);
        assertThat(onTheDesk(week).ratings()).isNull();
        assertThat(refused(week)).isEqualTo("homework.ratings.not-yet");
        assertThat(page(ben, week)).isEqualTo(before);
        assertThat(linesOfOpening(week)).isZero();
    }

    @Test
    void it_waits_for_the_rest_to_open() {
        OccurrenceId week = week(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.BY_CLINICIAN);
        bothDo(week);
        assertThat(refused(week)).isEqualTo("homework.ratings.not-yet");
        as(practice.clinician(), () -> {
            reviewing.openReveal(week);
            return true;
        });
        assertThat(readsOfTheOther(ben, week)).as("opened in session").containsExactly("appreciation");
        opens(practice.clinician(), week);
        assertThat(readsOfTheOther(ben, week)).containsExactlyInAnyOrder("appreciation", "meaning-now");
    }

    @Test
    void on_a_shared_sheet_it_is_not_open_at_once_either() {
        OccurrenceId week = week(Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER);
        bothDo(week);
        assertThat(readsOfTheOther(ben, week)).containsExactly("appreciation");
        opens(practice.clinician(), week);
        assertThat(readsOfTheOther(ben, week)).contains("meaning-now");
    }

    @Test
    void for_the_care_team_alone_there_is_nothing_to_open() {
        OccurrenceId week = week(Audience.EACH, WhoSees.CLINICIAN_ONLY, RevealRule.NEVER);
        bothDo(week);
        assertThat(onTheDesk(week).ratings()).isNull();
        assertThat(refused(week)).isEqualTo("homework.ratings.not-yet");
    }

    @Test
    void of_several_what_can_be_opened_is() {
        OccurrenceId rated = sealedWeek();
        bothDo(rated);
        OccurrenceId waiting = sealedWeek();
        does(ana, Seat.A, waiting, 3);
        opens(practice.clinician(), rated, waiting);
        assertThat(readsOfTheOther(ben, rated)).contains("meaning-now");
        assertThat(readsOfTheOther(ben, waiting)).isEmpty();
    }

    @Test
    void nobody_else_opens_it_by_service_or_by_sql() {
        OccurrenceId week = sealedWeek();
        bothDo(week);
        Stream.of(ana, ben)
                .forEach(partner ->
                        assertThatThrownBy(() -> opens(partner, week)).isInstanceOf(AccessDeniedException.class));
        Stream.of(ana, ben)
                .forEach(partner -> assertThatThrownBy(() -> byDatabase(partner, week))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied for function open_ratings"));
        assertThatThrownBy(() -> opens(practice.colleague(), week)).isInstanceOf(NotFound.class);
        Stream.of(practice.colleague(), practice.supervisor(), practice.owner())
                .forEach(staff -> assertThat(byDatabase(staff, week)).isEqualTo(Ratings.CLOSED));
        assertThat(readsOfTheOther(ben, week)).containsExactly("appreciation");
    }

    @Test
    void a_hold_a_pause_and_a_parting_keep_it_closed() {
        OccurrenceId week = sealedWeek();
        bothDo(week);
        PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        practice.clinician(), () -> holds.hold(practice.couple().id(), "screening")));
        assertThat(refused(week)).isEqualTo("homework.ratings.not-yet");
        PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        practice.clinician(),
                        () -> holds.lift(
                                practice.couple().id(),
                                fixture.openHold(practice.couple().id()),
                                "seen apart")));
        AssignmentId assignment = homework.assignment(week);
        as(practice.clinician(), () -> {
            steering.pause(assignment, homework.version(assignment));
            return true;
        });
        assertThat(refused(week)).isEqualTo("homework.ratings.not-yet");
        as(practice.clinician(), () -> {
            steering.resume(assignment, homework.version(assignment));
            couples.change(practice.couple().id(), 0, CoupleStatus.SEPARATED);
            return true;
        });
        assertThat(refused(week)).isEqualTo("homework.reveal.parted");
        assertThat(byDatabase(practice.clinician(), week)).isEqualTo(Ratings.CLOSED);
        assertThat(readsOfTheOther(ben, week)).containsExactly("appreciation");
    }

    @Test
    void no_statement_releases_it_without_a_clinician() {
        OccurrenceId week = sealedWeek();
        bothDo(week);
        for (String change : List.of("released_at = now()", "opened_by = gen_random_uuid()")) {
            assertThatThrownBy(() -> superuser
                            .jdbc()
                            .sql("update homework.answer set " + change
                                    + " where occurrence_id = ? and prompt = 'meaning-now'")
                            .param(week.value())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("answer_");
        }
    }

    @Test
    void while_all_of_it_is_closed_it_is_taken_back_and_asked_anew_with_the_rest() {
        OccurrenceId week = sealedWeek();
        does(ana, Seat.A, week, 3);
        ParticipationId anas = homework.part(week, Seat.A);
        as(ana, () -> {
            takingBack.takeBack(anas);
            return true;
        });
        assertThat(onTheDesk(week).answers())
                .extracting(AssignmentPage.Answered::prompt)
                .doesNotContain("meaning-now");
        as(ana, () -> {
            doing.save(anas, "meaning-now", AnswerBody.ofNumber(5));
            return doing.finish(anas);
        });
        does(ben, Seat.B, week, 9);
        opens(practice.clinician(), week);
        assertThat(page(ben, week).toString()).contains("[5 (0 to 10)]");
    }

    // ---- At the same moment -----------------------------------------------------------------------------------------

    @RepeatedTest(TwoAtOnce.TIMES)
    void two_screens_at_the_same_moment_open_it_once() {
        OccurrenceId week = sealedWeek();
        bothDo(week);
        TwoAtOnce.run(() -> opens(practice.clinician(), week), () -> opens(practice.clinician(), week))
                .forEach(TwoAtOnce.Outcome::get);
        assertThat(linesOfOpening(week)).isEqualTo(1);
        assertThat(readsOfTheOther(ben, week)).contains("meaning-now");
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void opened_while_a_hold_is_placed_it_opened_before_the_hold_or_not_at_all() {
        OccurrenceId week = sealedWeek();
        bothDo(week);
        List<TwoAtOnce.Outcome<Boolean>> both = TwoAtOnce.run(
                () -> opens(practice.clinician(), week),
                () -> PracticeClock.at(
                        MONDAY,
                        () -> Actors.as(
                                practice.clinician(),
                                () -> holds.hold(practice.couple().id(), "screening"))));
        both.get(1).get();
        boolean opened = both.get(0).refusal().isEmpty();
        assertThat(readsOfTheOther(ben, week).contains("meaning-now")).isEqualTo(opened);
        assertThat(linesOfOpening(week)).isEqualTo(opened ? 1 : 0);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void opened_while_the_second_one_finishes_it_is_open_or_waits_and_never_half() {
        OccurrenceId week = sealedWeek();
        does(ana, Seat.A, week, 3);
        homework.starts(ben, Seat.B, week, MONDAY, rated(9));
        ParticipationId bens = homework.part(week, Seat.B);
        List<TwoAtOnce.Outcome<Boolean>> both = TwoAtOnce.run(
                () -> refused(week).equals("not refused"),
                () -> as(ben, () -> doing.finish(bens).revealed()));
        assertThat(both.get(1).get()).isTrue();
        boolean opened = both.get(0).get();
        assertThat(readsOfTheOther(ben, week).contains("meaning-now")).isEqualTo(opened);
        assertThat(readsOfTheOther(ana, week).contains("meaning-now")).isEqualTo(opened);
    }
}

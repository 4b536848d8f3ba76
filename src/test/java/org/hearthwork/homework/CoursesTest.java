package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Protected time as a course: each says what would suit them, the two choose one date of it, and look back the morning after. */
class CoursesTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final LocalDate SUNDAY = LocalDate.of(2031, 10, 19);
    private static final String THURSDAY = "2031-10-16-late-evening";
    private static final String SATURDAY = "2031-10-18-morning";
    private static final LocalDateTime THURSDAY_AT_NINE = LocalDateTime.of(2031, 10, 16, 21, 0);

    @Autowired
    private Doing doing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private Tracking tracking;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    private OccurrenceId wish;

    private void given(RevealRule reveal, Schedule schedule) {
        AssignmentId assignment = homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        "protected-time", "wish", Audience.BOTH_SEALED, schedule, SUNDAY, WhoSees.SEALED, reveal),
                MONDAY);
        wish = homework.occurrence(assignment);
    }

    private void wishes(Actor who, Seat seat, OccurrenceId occurrence, List<String> windows, List<String> ideas) {
        homework.does(
                who,
                seat,
                occurrence,
                MONDAY.plus(Duration.ofHours(seat == Seat.A ? 1 : 2)),
                Map.of(
                        "windows", AnswerBody.ofKeys(windows, ""),
                        "ideas", AnswerBody.ofKeys(ideas, ""),
                        "please-not", AnswerBody.ofText("not the restaurant")));
    }

    private void bothWish() {
        wishes(ana, Seat.A, wish, List.of(THURSDAY, SATURDAY), List.of("songs", "sofa-tea"));
        wishes(ben, Seat.B, wish, List.of("2031-10-17-evening", THURSDAY), List.of("sofa-tea", "dinner"));
    }

    private List<OccurrenceId> of(OccurrenceId occurrence) {
        return homework.occurrences(homework.assignment(occurrence));
    }

    private OccurrenceId after(OccurrenceId occurrence) {
        return new OccurrenceId(superuser
                .jdbc()
                .sql("select id from homework.occurrence where after_id = ?")
                .param(occurrence.value())
                .query(UUID.class)
                .single());
    }

    private boolean isFollowed(OccurrenceId occurrence) {
        return superuser
                .jdbc()
                .sql("select exists (select from homework.occurrence where after_id = ?)")
                .param(occurrence.value())
                .query(Boolean.class)
                .single();
    }

    private <T> T at(Duration later, Actor who, java.util.function.Supplier<T> doing) {
        return PracticeClock.at(MONDAY.plus(later), () -> Actors.as(who, doing));
    }

    private Sheet sheet(Actor who, Seat seat, OccurrenceId occurrence, Duration later) {
        return at(later, who, () -> doing.open(homework.part(occurrence, seat)));
    }

    private static Sheet.Question question(Sheet sheet, String key) {
        return sheet.questions().stream()
                .filter(question -> question.prompt().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void agrees(Actor who, Seat seat, OccurrenceId agree, LocalDateTime when, Duration later) {
        homework.does(
                who,
                seat,
                agree,
                MONDAY.plus(later),
                Map.of(
                        "date-when", AnswerBody.ofText(when.toString()),
                        "what", AnswerBody.ofKey("sofa-tea"),
                        "date-confirm", AnswerBody.ofKey(PromptKind.Confirm.AGREED)));
    }

    private static Instant there(LocalDateTime at) {
        return at.atZone(PracticeFixture.ZONE).toInstant();
    }

    private Instant moment(String column, OccurrenceId occurrence) {
        return superuser
                .jdbc()
                .sql("select " + column + " from homework.occurrence where id = ?")
                .param(occurrence.value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void nobody_chooses_a_date_before_both_said_what_would_suit_them() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        wishes(ana, Seat.A, wish, List.of(THURSDAY), List.of("songs"));
        assertThat(of(wish)).containsExactly(wish);
    }

    @Test
    void when_both_are_in_what_both_picked_is_offered_to_both_and_nothing_else() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        bothWish();
        OccurrenceId agree = after(wish);
        for (Seat seat : Seat.values()) {
            Sheet sheet = sheet(seat == Seat.A ? ana : ben, seat, agree, Duration.ofHours(3));
            assertThat(sheet.sitting().key()).isEqualTo("agree");
            assertThat(question(sheet, "date-when").offered()).containsExactly(THURSDAY);
            assertThat(question(sheet, "what").offered()).containsExactly("sofa-tea");
            assertThat(question(sheet, "phones").offered()).isNull();
        }
        assertThat(superuser
                        .jdbc()
                        .sql("select offered from homework.outcome where occurrence_id = ?")
                        .param(wish.value())
                        .query(String.class)
                        .single())
                .doesNotContain("songs", "dinner", "restaurant", SATURDAY);
    }

    @Test
    void where_nothing_fits_the_two_are_told_so_and_choose_all_the_same() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        wishes(ana, Seat.A, wish, List.of(THURSDAY), List.of("songs"));
        wishes(ben, Seat.B, wish, List.of(SATURDAY), List.of("dinner"));
        Sheet sheet = sheet(ana, Seat.A, after(wish), Duration.ofHours(3));
        assertThat(question(sheet, "date-when").offered()).isEmpty();
        assertThat(question(sheet, "what").offered()).isEmpty();
    }

    @Test
    void what_the_clinician_keeps_for_the_session_goes_on_when_it_is_opened_there() {
        given(RevealRule.BY_CLINICIAN, Schedule.ONCE);
        bothWish();
        assertThat(isFollowed(wish)).isFalse();
        at(Duration.ofHours(5), practice.clinician(), () -> {
            reviewing.openReveal(wish);
            return true;
        });
        assertThat(question(sheet(ben, Seat.B, after(wish), Duration.ofHours(6)), "date-when")
                        .offered())
                .containsExactly(THURSDAY);
    }

    @Test
    void one_date_agreed_by_both_opens_the_look_back_on_the_morning_after_it() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        bothWish();
        OccurrenceId agree = after(wish);
        agrees(ana, Seat.A, agree, THURSDAY_AT_NINE, Duration.ofHours(3));
        assertThat(isFollowed(agree)).isFalse();
        agrees(ben, Seat.B, agree, THURSDAY_AT_NINE, Duration.ofHours(4));
        OccurrenceId lookBack = after(agree);
        assertThat(moment("opens_at", lookBack)).isEqualTo(there(LocalDateTime.of(2031, 10, 17, 6, 0)));
        assertThatThrownBy(() -> sheet(ana, Seat.A, lookBack, Duration.ofDays(2)))
                .isInstanceOf(ClosedNow.class);
        assertThat(sheet(ana, Seat.A, lookBack, Duration.ofDays(4)).sitting().key())
                .isEqualTo("look-back");
    }

    @Test
    void two_different_dates_are_no_date_until_one_says_yes_to_the_others() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        bothWish();
        OccurrenceId agree = after(wish);
        agrees(ana, Seat.A, agree, THURSDAY_AT_NINE, Duration.ofHours(3));
        agrees(ben, Seat.B, agree, THURSDAY_AT_NINE.plusDays(1), Duration.ofHours(4));
        assertThat(isFollowed(agree)).isFalse();
        Together.Open open = at(Duration.ofHours(5), ana, () -> togetherness.together())
                .open()
                .getFirst();
        at(Duration.ofHours(5), ana, () -> {
            togetherness.sayYes(agree, String.valueOf(open.theirVersion()));
            return true;
        });
        assertThat(moment("opens_at", after(agree))).isEqualTo(there(LocalDateTime.of(2031, 10, 18, 6, 0)));
        assertThat(of(wish)).hasSize(3);
    }

    @Test
    void every_week_of_a_weekly_course_begins_with_what_would_suit_each() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.weekly(3));
        bothWish();
        assertThat(superuser
                        .jdbc()
                        .sql("select sitting from homework.occurrence where assignment_id = ? order by number")
                        .param(homework.assignment(wish).value())
                        .query(String.class)
                        .list())
                .containsExactly("wish", "wish", "wish", "agree");
    }

    @Test
    void the_clinician_reads_the_rounds_by_their_numbers_and_what_follows_by_its_day() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.weekly(2));
        bothWish();
        OccurrenceId agree = after(wish);
        agrees(ana, Seat.A, agree, THURSDAY_AT_NINE, Duration.ofHours(3));
        agrees(ben, Seat.B, agree, THURSDAY_AT_NINE, Duration.ofHours(4));
        AssignmentPage page = at(
                Duration.ofDays(4),
                practice.clinician(),
                () -> tracking.page(practice.couple().id(), homework.assignment(wish)));
        assertThat(page.occurrences().stream().map(one -> one.number() + " " + one.sitting()))
                .containsExactly("0 Choose your date", "1 What would suit you", "0 Look back", "2 What would suit you");
    }

    @Test
    void under_a_hold_nothing_goes_on() {
        given(RevealRule.BY_CLINICIAN, Schedule.ONCE);
        bothWish();
        at(Duration.ofHours(4), practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "seen apart first");
            return true;
        });
        assertThatThrownBy(() -> at(Duration.ofHours(5), practice.clinician(), () -> {
                    reviewing.openReveal(wish);
                    return true;
                }))
                .isInstanceOf(org.hearthwork.kit.Refusal.class);
        assertThat(isFollowed(wish)).isFalse();
    }

    @Test
    void what_both_gave_comes_through_the_door_once_and_never_what_is_private() {
        given(RevealRule.BY_CLINICIAN, Schedule.ONCE);
        bothWish();
        String door = "select seat, prompt, body from homework.answers_of_both('" + wish + "')";
        assertThat(sql.answer(ben, door)).as("sealed").isEmpty();
        at(Duration.ofHours(5), practice.clinician(), () -> {
            reviewing.openReveal(wish);
            return true;
        });
        assertThat(sql.answer(ben, door)).as("made by now").isEmpty();
        superuser
                .jdbc()
                .sql("delete from homework.outcome where occurrence_id = ?")
                .param(wish.value())
                .update();
        assertThat(sql.answer(ben, door)).isNotEmpty().noneMatch(line -> line.contains("restaurant"));
        assertThat(sql.answer(fixture.fresh().couple().a(), door))
                .as("of others")
                .isEmpty();
    }

    @Test
    void nobody_makes_an_outcome_or_goes_on_where_the_seal_is_closed() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        wishes(ana, Seat.A, wish, List.of(THURSDAY), List.of("songs"));
        sql.as(ben, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("select homework.keep_outcome('" + wish + "', '{}', now())");
                statement.execute("select homework.go_on('" + wish + "', gen_random_uuid(), gen_random_uuid(), "
                        + "gen_random_uuid(), 'agree', 'AT_ONCE', now(), now() + interval '1 day')");
                var rows = statement.executeQuery(
                        "select (select count(*) from homework.outcome), (select count(*) from homework.occurrence)");
                rows.next();
                assertThat(rows.getInt(1)).isZero();
                assertThat(rows.getInt(2)).isEqualTo(1);
                return true;
            }
        });
    }

    @RepeatedTest(5)
    void two_who_hand_in_at_once_get_one_next_sitting() throws InterruptedException {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        Thread one = Thread.ofVirtual().start(() -> wishes(ana, Seat.A, wish, List.of(THURSDAY), List.of("songs")));
        Thread other = Thread.ofVirtual().start(() -> wishes(ben, Seat.B, wish, List.of(THURSDAY), List.of("songs")));
        one.join();
        other.join();
        assertThat(of(wish)).hasSize(2);
        assertThat(question(sheet(ana, Seat.A, after(wish), Duration.ofHours(3)), "what")
                        .offered())
                .containsExactly("songs");
    }

    @Test
    void the_next_sitting_of_others_answers_like_one_that_does_not_exist() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        bothWish();
        Actor stranger = fixture.fresh().couple().a();
        assertThatThrownBy(() -> sheet(stranger, Seat.A, after(wish), Duration.ofHours(3)))
                .isInstanceOf(NotFound.class);
    }
}

package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tracking;
import org.hearthwork.vault.Opened;
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
    private Assigning assigning;

    @Autowired
    private AfterReveal afterReveal;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private Tracking tracking;

    @Autowired
    private Steering steering;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Opened opened;

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

    private boolean isFollowed(OccurrenceId occurrence) {
        return superuser
                .jdbc()
                .sql("select exists (select from homework.occurrence where after_id = ?)")
                .param(occurrence.value())
                .query(Boolean.class)
                .single();
    }

    private <T> T at(Duration later, Actor who, java.util.function.Supplier<T> doing) {
        return at(MONDAY.plus(later), who, doing);
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

    /** Both wish, and then each says yes to a date on their own phone. @return where they choose it */
    private OccurrenceId bothAgree(LocalDateTime anas, LocalDateTime bens) {
        bothWish();
        OccurrenceId agree = after(wish);
        agrees(ana, Seat.A, agree, anas, Duration.ofHours(3));
        agrees(ben, Seat.B, agree, bens, Duration.ofHours(4));
        return agree;
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
        assertThat(opened.texts("select offered from homework.outcome where occurrence_id = ?", wish.value())
                        .getFirst())
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
        OccurrenceId agree = bothAgree(THURSDAY_AT_NINE, THURSDAY_AT_NINE.plusDays(1));
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
    void who_says_yes_to_a_date_that_the_other_gave_up_meanwhile_moves_nothing() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        OccurrenceId agree = bothAgree(THURSDAY_AT_NINE, THURSDAY_AT_NINE.plusDays(1));
        Proposal thursday = sheet(ana, Seat.A, agree, Duration.ofHours(5)).proposal(Map.of());
        Proposal friday = sheet(ben, Seat.B, agree, Duration.ofHours(5)).proposal(Map.of());
        saysYes(ana, agree, friday);
        saysYes(ben, agree, thursday);
        assertThat(moment("opens_at", after(agree))).isEqualTo(there(LocalDateTime.of(2031, 10, 18, 6, 0)));
    }

    private void saysYes(Actor who, OccurrenceId agree, Proposal to) {
        at(Duration.ofHours(6), who, () -> {
            afterReveal.sayYes(agree, to);
            return true;
        });
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
        OccurrenceId agree = bothAgree(THURSDAY_AT_NINE, THURSDAY_AT_NINE);
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

    private List<String> ideasOffered(Actor who, Seat seat, Duration later) {
        Sheet sheet = at(later, who, () -> doing.moveTo(homework.part(wish, seat), 1));
        return ((PromptKind.Choices) question(sheet, "ideas").prompt().kind())
                .options().stream().map(option -> option.key()).toList();
    }

    /** Who is in the middle of it sees the same, whoever let it rest and for whatever reason: it tells of no hold. */
    @Test
    void while_it_rests_no_idea_leads_out_of_the_house_but_one_that_was_chosen() {
        for (boolean hold : new boolean[] {true, false}) {
            come_to_a_practice();
            given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
            homework.starts(
                    ana,
                    Seat.A,
                    wish,
                    MONDAY.plus(Duration.ofHours(1)),
                    Map.of("ideas", AnswerBody.ofKeys(List.of("songs", "dinner"), "")));
            homework.starts(ben, Seat.B, wish, MONDAY.plus(Duration.ofHours(1)), Map.of());
            assertThat(ideasOffered(ben, Seat.B, Duration.ofHours(2))).contains("sofa-tea", "dinner", "block-walk");
            at(Duration.ofHours(4), practice.clinician(), () -> {
                if (hold) {
                    holds.hold(practice.couple().id(), "seen apart first");
                } else {
                    steering.pause(homework.assignment(wish), homework.version(homework.assignment(wish)));
                }
                return true;
            });
            assertThat(ideasOffered(ana, Seat.A, Duration.ofHours(5)))
                    .contains("sofa-tea", "dinner")
                    .doesNotContain("show", "block-walk");
            assertThat(ideasOffered(ben, Seat.B, Duration.ofHours(5)))
                    .contains("sofa-tea", "cook-new")
                    .doesNotContain("dinner", "show", "block-walk");
        }
    }

    /** Ben hands in by SQL and asks before anything is made of it. */
    @Test
    void what_one_left_empty_stays_closed_for_both_through_the_door_as_well() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        wishes(ana, Seat.A, wish, List.of(THURSDAY), List.of("songs"));
        homework.starts(
                ben,
                Seat.B,
                wish,
                MONDAY.plus(Duration.ofHours(2)),
                Map.of("ideas", AnswerBody.ofKeys(List.of("songs"), "")));
        String door = "select partner_id, prompt, body from homework.answers_of_both('" + wish + "')";
        String handIn = "select homework.hand_in('" + homework.part(wish, Seat.B) + "', now())";
        sql.as(ben, connection -> {
            assertThat(sql.answer(connection, door)).as("sealed").isEmpty();
            sql.answer(
                    connection,
                    "update homework.participation set state = 'DONE', finished_at = now() where id = '"
                            + homework.part(wish, Seat.B) + "'");
            assertThat(sql.answer(connection, handIn)).containsExactly("t");
            assertThat(sql.answer(connection, door))
                    .hasSize(2)
                    .allMatch(line -> line.contains("ideas"))
                    .noneMatch(line -> line.contains("restaurant") || line.contains(THURSDAY));
            return true;
        });
        assertThat(sql.answer(fixture.fresh().couple().a(), door))
                .as("of others")
                .isEmpty();
    }

    private static String goOn(OccurrenceId occurrence, String to, String from, String until) {
        return "select homework.go_on('" + occurrence + "', '" + to + "', " + from + ", " + until + ")";
    }

    @Test
    void nobody_makes_an_outcome_or_goes_on_where_the_seal_is_closed() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        wishes(ana, Seat.A, wish, List.of(THURSDAY), List.of("songs"));
        sql.as(ben, connection -> {
            sql.answer(connection, "select homework.keep_outcome('" + wish + "', 's1.x', now())");
            for (String sitting : List.of("agree", "look-back", "wish")) {
                assertThat(sql.answer(connection, goOn(wish, sitting, "null", "now() + interval '1 day'")))
                        .as("it is asked, and does nothing")
                        .containsExactly("");
            }
            assertThat(
                            sql.answer(
                                    connection,
                                    "select (select count(*) from homework.outcome), (select count(*) from homework.occurrence)"))
                    .containsExactly("0 | 1");
            return true;
        });
    }

    @Test
    void where_nothing_follows_nobody_goes_on_and_nothing_is_made() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        OccurrenceId agree = bothAgree(THURSDAY_AT_NINE, THURSDAY_AT_NINE);
        OccurrenceId last = after(agree);
        homework.does(ana, Seat.A, last, MONDAY.plus(Duration.ofDays(4)), Map.of());
        homework.does(ben, Seat.B, last, MONDAY.plus(Duration.ofDays(4)), Map.of());
        OccurrenceId alone = homework.occurrence(Actors.as(
                practice.clinician(),
                () -> assigning.assign(
                        practice.couple().id(), homework.wish("say-it-hear-it", LocalDate.now(PracticeFixture.ZONE)))));
        Instant now = Instant.now();
        homework.does(ana, Seat.A, alone, now, Map.of());
        homework.does(ben, Seat.B, alone, now, Map.of());
        for (OccurrenceId one : List.of(last, alone)) {
            sql.as(ben, connection -> {
                for (String sitting : List.of("agree", "look-back", "wish", "talk")) {
                    assertThat(sql.answer(connection, goOn(one, sitting, "null", "now()")))
                            .containsExactly("");
                }
                sql.answer(connection, "select homework.keep_outcome('" + alone + "', 's1.x', now())");
                assertThat(sql.answer(
                                connection,
                                "select (select count(*) from homework.occurrence where after_id = '" + one
                                        + "'), (select count(*) from homework.outcome where occurrence_id = '" + alone
                                        + "')"))
                        .containsExactly("0 | 0");
                return true;
            });
        }
    }

    @Test
    void nobody_goes_on_by_sql_not_even_where_both_are_through() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        OccurrenceId agree = bothAgree(THURSDAY_AT_NINE, THURSDAY_AT_NINE.plusDays(1));
        sql.as(ben, connection -> {
            for (String word : List.of("", "word|1|1|go-on|" + agree + "#00")) {
                sql.answer(connection, "select set_config('hearthwork.word', '" + word + "', true)");
                assertThat(sql.answer(connection, goOn(agree, "look-back", "now() - interval '9 years'", "now()")))
                        .containsExactly("");
                assertThat(sql.answer(
                                connection,
                                "select count(*) from homework.occurrence where after_id = '" + agree + "'"))
                        .containsExactly("0");
            }
            return true;
        });
    }

    @Test
    void nobody_keeps_an_outcome_by_sql_not_even_where_there_is_none() {
        given(RevealRule.BY_CLINICIAN, Schedule.ONCE);
        bothWish();
        at(Duration.ofHours(5), practice.clinician(), () -> {
            reviewing.openReveal(wish);
            return true;
        });
        superuser
                .jdbc()
                .sql("delete from homework.outcome where occurrence_id = ?")
                .param(wish.value())
                .update();
        for (String made : List.of("no json", "[]", "{\"what\": [\"songs\"]}")) {
            sql.as(ben, connection -> {
                assertThat(sql.answer(
                                connection, "select homework.keep_outcome('" + wish + "', '" + made + "', now())"))
                        .as(made)
                        .containsExactly("");
                assertThat(sql.answer(connection, "select count(*) from homework.outcome"))
                        .containsExactly("0");
                return true;
            });
        }
    }

    @Test
    void a_date_that_is_over_when_it_opens_in_session_is_looked_back_on_now_and_nobody_has_missed_it() {
        given(RevealRule.BY_CLINICIAN, Schedule.ONCE);
        bothWish();
        Duration session = Duration.ofHours(5);
        open(wish, session);
        OccurrenceId agree = after(wish);
        agrees(ana, Seat.A, agree, THURSDAY_AT_NINE, Duration.ofHours(6));
        agrees(ben, Seat.B, agree, THURSDAY_AT_NINE, Duration.ofHours(7));
        Duration aWeekLater = Duration.ofDays(7);
        open(agree, aWeekLater);
        OccurrenceId lookBack = after(agree);
        assertThat(moment("opens_at", lookBack)).isEqualTo(MONDAY.plus(aWeekLater));
        assertThat(moment("due_at", lookBack)).isAfter(MONDAY.plus(aWeekLater.plusDays(2)));
        assertThat(sheet(ana, Seat.A, lookBack, aWeekLater.plusHours(1))
                        .sitting()
                        .key())
                .isEqualTo("look-back");
    }

    private void open(OccurrenceId occurrence, Duration later) {
        at(later, practice.clinician(), () -> {
            reviewing.openReveal(occurrence);
            return true;
        });
    }

    @Test
    void time_that_a_clinician_gave_is_not_taken_by_a_second_yes_to_the_same_date() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        OccurrenceId agree = bothAgree(THURSDAY_AT_NINE, THURSDAY_AT_NINE);
        OccurrenceId lookBack = after(agree);
        LocalDate later = SUNDAY.plusDays(5);
        at(Duration.ofHours(5), practice.clinician(), () -> {
            steering.extend(lookBack, homework.version(lookBack), later);
            return true;
        });
        Instant due = moment("due_at", lookBack);
        String version = sheet(ana, Seat.A, agree, Duration.ofHours(6))
                .proposal(Map.of())
                .version();
        at(Duration.ofHours(6), ana, () -> {
            afterReveal.sayYes(agree, new Proposal(version, List.of()));
            return true;
        });
        assertThat(moment("due_at", lookBack)).isEqualTo(due);
    }

    @Test
    void opening_again_what_is_open_takes_no_time_of_what_follows() {
        given(RevealRule.BY_CLINICIAN, Schedule.ONCE);
        bothWish();
        open(wish, Duration.ofHours(5));
        OccurrenceId agree = after(wish);
        Instant opened = moment("opens_at", agree);
        open(wish, Duration.ofHours(9));
        assertThat(moment("opens_at", agree)).isEqualTo(opened);
    }

    @Test
    void what_was_kept_closed_for_a_while_goes_on_when_it_opens_by_pressing_again() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        at(Duration.ofMinutes(5), practice.clinician(), () -> {
            reviewing.keepSealed(wish, true);
            return true;
        });
        bothWish();
        assertThat(isFollowed(wish)).isFalse();
        at(Duration.ofHours(4), practice.clinician(), () -> {
            reviewing.keepSealed(wish, false);
            return true;
        });
        assertThat(at(Duration.ofHours(5), ben, () -> doing.finish(homework.part(wish, Seat.B)))
                        .revealed())
                .isTrue();
        assertThat(question(sheet(ana, Seat.A, after(wish), Duration.ofHours(6)), "what")
                        .offered())
                .containsExactly("sofa-tea");
    }

    @Test
    void a_week_that_was_open_at_a_rest_gets_its_time_back_whatever_followed_the_weeks_before() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.weekly(2));
        bothWish();
        OccurrenceId second = of(wish).get(1);
        at(Duration.ofDays(8), practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "seen apart first");
            return true;
        });
        at(Duration.ofDays(20), practice.clinician(), () -> {
            holds.lift(
                    practice.couple().id(),
                    superuser
                            .jdbc()
                            .sql("select id from couples.safety_hold where couple_id = ?")
                            .param(practice.couple().id().value())
                            .query(UUID.class)
                            .single(),
                    "seen together again");
            return true;
        });
        assertThat(moment("due_at", second)).isAfter(MONDAY.plus(Duration.ofDays(24)));
        assertThat(sheet(ana, Seat.A, second, Duration.ofDays(21)).past()).isFalse();
    }

    @Test
    void a_week_that_both_left_is_overdue_also_after_the_evening_of_the_week_before() {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.weekly(3));
        OccurrenceId agree = bothAgree(THURSDAY_AT_NINE, THURSDAY_AT_NINE);
        homework.does(ana, Seat.A, after(agree), MONDAY.plus(Duration.ofDays(4)), Map.of());
        homework.does(ben, Seat.B, after(agree), MONDAY.plus(Duration.ofDays(4)), Map.of());
        sql.as(practice.clinician(), connection -> {
            sql.answer(
                    connection,
                    "select set_config('hearthwork.moment', '" + MONDAY.plus(Duration.ofDays(15)) + "', true)");
            assertThat(sql.answer(
                            connection,
                            "select overdue, a_missed_in_a_row from homework.couple_engagement where couple_id = '"
                                    + practice.couple().id() + "'"))
                    .containsExactly("1 | 1");
            return true;
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

    @RepeatedTest(20)
    void two_who_say_yes_to_each_others_date_at_once_are_both_heard() throws InterruptedException {
        given(RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
        OccurrenceId agree = bothAgree(THURSDAY_AT_NINE, THURSDAY_AT_NINE.plusDays(1));
        Map<Actor, Proposal> theirs = Map.of(
                ana, sheet(ben, Seat.B, agree, Duration.ofHours(5)).proposal(Map.of()),
                ben, sheet(ana, Seat.A, agree, Duration.ofHours(5)).proposal(Map.of()));
        Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> both = List.of(ana, ben).stream()
                .map(who -> Thread.ofVirtual()
                        .uncaughtExceptionHandler((thread, failure) -> failed.add(failure))
                        .start(() -> {
                            await(together);
                            saysYes(who, agree, Objects.requireNonNull(theirs.get(who)));
                        }))
                .toList();
        together.countDown();
        for (Thread one : both) {
            one.join();
        }
        assertThat(failed).isEmpty();
        assertThat(of(wish)).hasSize(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
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

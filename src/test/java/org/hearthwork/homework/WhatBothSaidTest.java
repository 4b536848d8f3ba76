package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.StatementCount;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.hearthwork.vault.Opened;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten minutes close: each says alone what would be welcome; of that only what both said comes out, for both. */
class WhatBothSaidTest extends AnaAndBen {

    /** A Monday evening at eight where the couple lives: in four hours it is Tuesday. */
    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");

    private static final LocalDate SUNDAY = LocalDate.of(2031, 10, 19);
    private static final List<String> IN_PASSING = List.of("hello-hug", "long-look", "kiss-goodbye");
    private static final List<String> AT_REST = List.of("hand-on-back", "slow-hug");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    private Doing doing;

    @Autowired
    private AfterReveal afterReveal;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Opened opened;

    private OccurrenceId setUp;

    private void given() {
        given(WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE, Schedule.ONCE);
    }

    private void given(WhoSees whoSees, RevealRule reveal, Schedule schedule) {
        given(whoSees, reveal, schedule, SUNDAY);
    }

    private void given(WhoSees whoSees, RevealRule reveal, Schedule schedule, LocalDate due) {
        setUp = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish("ten-minutes-close", "set-up", Audience.BOTH_SEALED, schedule, due, whoSees, reveal),
                MONDAY));
    }

    private static AnswerBody cards(Map<String, String> welcome) {
        Map<String, Map<String, String>> cells = new HashMap<>();
        welcome.forEach((item, value) -> cells.put(item, Map.of("welcome", value)));
        return AnswerBody.ofCells(cells);
    }

    private void says(Actor who, Seat seat, Map<String, String> inPassing, Map<String, String> atRest) {
        homework.does(
                who,
                seat,
                setUp,
                MONDAY.plus(Duration.ofHours(seat == Seat.A ? 1 : 2)),
                Map.of(
                        "in-passing",
                        cards(inPassing),
                        "at-rest",
                        cards(atRest),
                        "how-to-ask",
                        AnswerBody.ofText("with a look")));
    }

    private void bothSay() {
        says(
                ana,
                Seat.A,
                Map.of("hello-hug", "yes", "long-look", "sometimes", "kiss-goodbye", "yes"),
                Map.of("hand-on-back", "yes"));
        says(
                ben,
                Seat.B,
                Map.of("hello-hug", "yes", "long-look", "yes", "kiss-goodbye", "not-now"),
                Map.of("slow-hug", "yes"));
    }

    private <T> T at(Duration later, Actor who, Supplier<T> does) {
        return at(MONDAY.plus(later), who, does);
    }

    private Sheet.Question menu(Actor who, Seat seat, OccurrenceId agree) {
        return at(Duration.ofHours(3), who, () -> doing.open(homework.part(agree, seat))).questions().stream()
                .filter(question -> question.prompt().key().equals("menu"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> days(OccurrenceId agree) {
        return superuser
                .jdbc()
                .sql("select to_char(opens_at at time zone '" + PracticeFixture.ZONE
                        + "', 'MM-DD HH24:MI') from homework.occurrence where after_id = ? order by opens_at")
                .param(agree.value())
                .query(String.class)
                .list();
    }

    private void agrees(Actor who, Seat seat, OccurrenceId agree, Duration later, List<String> weekdays) {
        homework.does(
                who,
                seat,
                agree,
                MONDAY.plus(later),
                Map.of(
                        "menu", AnswerBody.ofKeys(List.of("sit-near", "hello-hug"), ""),
                        "days", AnswerBody.ofKeys(weekdays, ""),
                        "nowhere-else", AnswerBody.ofKey(PromptKind.Confirm.AGREED)));
    }

    @Test
    void what_both_welcome_comes_out_for_both_and_what_one_said_alone_does_not() {
        given();
        bothSay();
        OccurrenceId agree = after(setUp);
        assertThat(menu(ana, Seat.A, agree).offered()).containsExactly("hello-hug", "long-look");
        assertThat(menu(ben, Seat.B, agree).offered()).containsExactly("hello-hug", "long-look");
    }

    @Test
    void one_alone_brings_nothing_about() {
        given();
        says(ana, Seat.A, Map.of("hello-hug", "yes"), Map.of());
        assertThat(homework.following(setUp)).isEmpty();
    }

    @Test
    void of_a_list_too_short_nothing_comes_out_and_closeness_without_touch_is_there_for_both() {
        given();
        says(ana, Seat.A, Map.of("hello-hug", "yes", "long-look", "yes"), Map.of());
        says(ben, Seat.B, Map.of("hello-hug", "yes", "long-look", "not-now"), Map.of());
        Sheet.Question menu = menu(ana, Seat.A, after(setUp));
        assertThat(menu.offered()).isEmpty();
        assertThat(org.hearthwork.library.Option.open(
                        ((PromptKind.Choices) menu.prompt().kind()).options(), menu.offered()))
                .extracting(org.hearthwork.library.Option::key)
                .containsExactly("sit-near", "music-for-two", "reading-one-room");
    }

    @Test
    void what_did_not_come_out_can_be_chosen_by_nobody() {
        given();
        bothSay();
        ParticipationId part = homework.part(after(setUp), Seat.A);
        for (String alone : List.of("kiss-goodbye", "hand-on-back", "slow-hug")) {
            assertThatThrownBy(() -> at(Duration.ofHours(3), ana, () -> {
                        doing.save(part, "menu", AnswerBody.ofKey(alone));
                        return true;
                    }))
                    .as(alone)
                    .isInstanceOf(Refusal.class);
        }
    }

    /** Time tells nothing either: neither how long handing in takes, nor when there is more to do. */
    @Test
    void whatever_each_said_alone_the_second_hand_in_takes_the_same_steps_to_the_same_moment() {
        Random chance = new Random(20_311_013);
        List<String> steps = null;
        for (int round = 0; round < 12; round++) {
            given();
            says(ana, Seat.A, any(chance, IN_PASSING), any(chance, AT_REST));
            homework.starts(
                    ben,
                    Seat.B,
                    setUp,
                    MONDAY.plus(TWO_HOURS),
                    Map.of("in-passing", cards(any(chance, IN_PASSING)), "at-rest", cards(any(chance, AT_REST))));
            ParticipationId bens = homework.part(setUp, Seat.B);
            List<String> taken = at(TWO_HOURS, ben, () -> StatementCount.of(() -> doing.finish(bens)));
            steps = steps == null ? taken : steps;
            assertThat(taken).isNotEmpty().isEqualTo(steps);
            assertThat(days(setUp)).as("what follows opens").containsExactly("10-13 22:00");
        }
    }

    private static Map<String, String> any(Random chance, List<String> items) {
        Map<String, String> said = new HashMap<>();
        for (String item : items) {
            said.put(item, List.of("yes", "sometimes", "not-now").get(chance.nextInt(3)));
        }
        return said;
    }

    @Test
    void what_is_kept_names_nothing_that_one_said_alone() {
        given();
        bothSay();
        assertThat(opened.texts("select offered from homework.outcome where occurrence_id = ?", setUp.value())
                        .getFirst())
                .isEqualTo("{\"menu\":[\"hello-hug\",\"long-look\"]}");
    }

    /** Ben hands in by SQL, so that nothing is made of it yet, and asks the door in his own name. */
    @Test
    void a_partners_phone_cannot_open_the_door_for_matching_nor_keep_what_came_out() {
        given();
        says(ana, Seat.A, Map.of("hello-hug", "yes"), Map.of());
        homework.starts(
                ben, Seat.B, setUp, MONDAY.plus(TWO_HOURS), Map.of("in-passing", cards(Map.of("hello-hug", "yes"))));
        sql.as(ben, connection -> {
            sql.answer(
                    connection,
                    "update homework.participation set state = 'DONE', finished_at = now() where id = '"
                            + homework.part(setUp, Seat.B) + "'");
            sql.answer(connection, "select homework.hand_in('" + homework.part(setUp, Seat.B) + "', now())");
            for (String word : List.of("", "word|1|1|match|" + setUp + "#00")) {
                sql.answer(connection, "select set_config('hearthwork.word', '" + word + "', true)");
                assertThat(sql.answer(connection, "select * from homework.answers_to_match('" + setUp + "')"))
                        .isEmpty();
                sql.answer(connection, "select homework.keep_outcome('" + setUp + "', 's1.x', now())");
                assertThat(sql.answer(connection, "select count(*) from homework.outcome"))
                        .containsExactly("0");
            }
            for (String inside : List.of(
                    "access.is_word('match', 'x')",
                    "homework.may_follow('" + setUp + "', 'agree')",
                    "homework.follow('" + setUp + "', 'agree', 'AT_ONCE', now(), now())")) {
                assertThat(sql.answer(connection, "select " + inside))
                        .as(inside)
                        .allMatch(line -> line.startsWith("42501"));
            }
            return true;
        });
    }

    @Test
    void what_only_the_care_team_may_see_is_not_matched() {
        given(WhoSees.CLINICIAN_ONLY, RevealRule.NEVER, Schedule.ONCE);
        bothSay();
        assertThat(homework.following(setUp)).isEmpty();
        given(WhoSees.SEALED, RevealRule.NEVER, Schedule.ONCE);
        bothSay();
        assertThat(homework.following(setUp)).isEmpty();
    }

    @Test
    void what_would_open_in_session_comes_up_by_itself_for_nobody() {
        given(WhoSees.SEALED, RevealRule.BY_CLINICIAN, Schedule.ONCE);
        assertThat(at(Duration.ZERO, ana, () -> doing.open(homework.part(setUp, Seat.A)))
                        .isMatchedUnseen())
                .isFalse();
        bothSay();
        assertThat(homework.following(setUp)).isEmpty();
    }

    @Test
    void under_a_hold_nothing_is_matched() {
        given();
        says(ana, Seat.A, Map.of("hello-hug", "yes"), Map.of());
        homework.starts(
                ben, Seat.B, setUp, MONDAY.plus(TWO_HOURS), Map.of("in-passing", cards(Map.of("hello-hug", "yes"))));
        at(TWO_HOURS, practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "seen apart first");
            return true;
        });
        assertThatThrownBy(() -> at(Duration.ofHours(3), ben, () -> doing.finish(homework.part(setUp, Seat.B))))
                .isInstanceOf(Refusal.class);
        assertThat(homework.following(setUp)).isEmpty();
    }

    @RepeatedTest(5)
    void two_who_hand_in_at_once_have_one_list() {
        given();
        Map<String, AnswerBody> same = Map.of("in-passing", cards(Map.of("hello-hug", "yes", "long-look", "yes")));
        homework.starts(ana, Seat.A, setUp, MONDAY.plus(TWO_HOURS), same);
        homework.starts(ben, Seat.B, setUp, MONDAY.plus(TWO_HOURS), same);
        TwoAtOnce.run(
                () -> at(TWO_HOURS, ana, () -> doing.finish(homework.part(setUp, Seat.A))),
                () -> at(TWO_HOURS, ben, () -> doing.finish(homework.part(setUp, Seat.B))));
        assertThat(homework.following(setUp)).hasSize(1);
        assertThat(menu(ana, Seat.A, after(setUp)).offered()).containsExactly("hello-hug", "long-look");
    }

    @Test
    void once_both_said_yes_it_comes_on_their_days_eight_times_from_the_next_one_on() {
        given();
        bothSay();
        OccurrenceId agree = after(setUp);
        agrees(ana, Seat.A, agree, Duration.ofHours(3), List.of("monday", "thursday"));
        assertThat(days(agree)).isEmpty();
        agrees(ben, Seat.B, agree, Duration.ofMinutes(200), List.of("monday", "thursday"));
        assertThat(days(agree))
                .startsWith("10-16 00:00", "10-20 00:00", "10-23 00:00")
                .hasSize(8)
                .as("midnight also after the clock changed")
                .endsWith("11-10 00:00");
        assertThatThrownBy(() -> at(
                        Duration.ofDays(1),
                        ana,
                        () -> doing.open(homework.part(homework.following(agree).getFirst(), Seat.A))))
                .isInstanceOf(ClosedNow.class);
        assertThat(at(
                                Duration.ofDays(3),
                                ana,
                                () -> doing.open(
                                        homework.part(homework.following(agree).getFirst(), Seat.A)))
                        .sitting()
                        .key())
                .isEqualTo("log");
    }

    @Test
    void nobody_takes_days_away_or_brings_them_by_sql() {
        given();
        bothSay();
        OccurrenceId agree = after(setUp);
        agrees(ana, Seat.A, agree, Duration.ofHours(3), List.of("monday"));
        agrees(ben, Seat.B, agree, Duration.ofMinutes(200), List.of("monday"));
        sql.as(ben, connection -> {
            sql.answer(connection, "select set_config('hearthwork.moment', '2020-01-01T00:00:00Z', true)");
            for (String days : List.of("'{}', '{}'", "'{2020-02-01}', '{2020-02-02}'")) {
                assertThat(sql.answer(connection, "select homework.go_on_days('" + agree + "', 'log', " + days + ")"))
                        .containsExactly("");
                assertThat(sql.answer(
                                connection,
                                "select count(*) from homework.occurrence where after_id = '" + agree + "'"))
                        .containsExactly("8");
            }
            return true;
        });
    }

    @Test
    void whether_the_other_one_said_anything_at_all_is_not_told_by_what_is_kept() {
        given();
        homework.does(
                ana, Seat.A, setUp, MONDAY.plusSeconds(60), Map.of("how-to-ask", AnswerBody.ofText("with a look")));
        says(ben, Seat.B, Map.of("hello-hug", "yes"), Map.of());
        assertThat(menu(ben, Seat.B, after(setUp)).offered()).isEmpty();
        assertThat(opened.texts("select offered from homework.outcome where occurrence_id = ?", setUp.value())
                        .getFirst())
                .isEqualTo("{\"menu\":[]}");
    }

    @Test
    void who_names_no_day_has_one_a_week() {
        given();
        bothSay();
        OccurrenceId agree = after(setUp);
        agrees(ana, Seat.A, agree, Duration.ofHours(3), List.of());
        agrees(ben, Seat.B, agree, Duration.ofMinutes(200), List.of());
        assertThat(days(agree)).startsWith("10-20 00:00", "10-27 00:00").hasSize(8);
    }

    @Test
    void where_the_days_change_those_to_come_change_and_what_was_begun_stays() {
        given();
        bothSay();
        OccurrenceId agree = after(setUp);
        agrees(ana, Seat.A, agree, Duration.ofHours(3), List.of("tuesday", "thursday"));
        agrees(ben, Seat.B, agree, Duration.ofMinutes(200), List.of("saturday"));
        Proposal anas = at(Duration.ofMinutes(210), ana, () -> doing.open(homework.part(agree, Seat.A)))
                .proposal(Map.of());
        Proposal bens = at(Duration.ofMinutes(210), ben, () -> doing.open(homework.part(agree, Seat.B)))
                .proposal(Map.of());
        saysYes(ben, agree, anas, Duration.ofMinutes(220));
        assertThat(days(agree)).startsWith("10-14 00:00", "10-16 00:00").hasSize(8);
        OccurrenceId tuesday = homework.following(agree).getFirst();
        homework.does(ana, Seat.A, tuesday, MONDAY.plus(Duration.ofDays(1)), Map.of("at-ease", AnswerBody.ofNumber(7)));
        saysYes(ana, agree, bens, Duration.ofDays(1));
        saysYes(ben, agree, bens, Duration.ofDays(1));
        assertThat(days(agree))
                .as("eight times in all, and the first of them has been")
                .startsWith("10-14 00:00", "10-18 00:00", "10-25 00:00")
                .hasSize(8);
    }

    private void saysYes(Actor who, OccurrenceId agree, Proposal to, Duration later) {
        at(later, who, () -> {
            afterReveal.sayYes(agree, to);
            return true;
        });
    }

    @Test
    void where_the_schedule_names_the_days_they_are_the_clinicians() {
        given(WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE, Schedule.daily(3), Homeworking.day(MONDAY));
        assertThat(superuser
                        .jdbc()
                        .sql("select sitting from homework.occurrence where assignment_id = ? order by number")
                        .param(homework.assignment(setUp).value())
                        .query(String.class)
                        .list())
                .containsExactly("set-up", "log", "log");
        bothSay();
        OccurrenceId agree = after(setUp);
        agrees(ana, Seat.A, agree, Duration.ofHours(3), List.of("monday"));
        agrees(ben, Seat.B, agree, Duration.ofMinutes(200), List.of("monday"));
        assertThat(homework.following(agree)).isEmpty();
    }
}

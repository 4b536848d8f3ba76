package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.SignedSql;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.WrittenElsewhere;
import org.hearthwork.outcomes.CoupleMeasures.Asked;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Two check in, each alone. */
class CheckInsTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");

    @Autowired
    CheckIns checkIns;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Checking checking;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Couples couples;

    @Autowired
    SignedSql sql;

    @BeforeEach
    void the_check_in_is_begun_with_ana_and_ben() {
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
    }

    private CoupleMeasures measures() {
        return measures(practice.clinician());
    }

    private CoupleMeasures measures(Actor who) {
        return PracticeClock.at(
                MONDAY.plus(Duration.ofDays(30)),
                () -> Actors.as(who, () -> outcomes.open(practice.couple().id())));
    }

    private MyCheckIns.Open open(Actor who) {
        return Actors.as(who, checkIns::open);
    }

    private MyCheckIns mine(Actor who, Instant at) {
        return PracticeClock.at(
                at, () -> Actors.as(who, () -> checkIns.mine(practice.couple().couple(), null)));
    }

    private static Instant days(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    private List<String> said(CoupleMeasures of, Asked asked) {
        return of.lines().stream()
                .filter(line -> line.asked() == asked)
                .map(Line::text)
                .toList();
    }

    @Test
    void nothing_is_asked_before_a_clinician_begins_it_and_nothing_while_it_rests() {
        Practice another = fixture.fresh();
        Actors.as(another.couple().a(), () -> {
            assertThat(checkIns.mine(another.couple().couple(), null).isOffered())
                    .isFalse();
            assertThatThrownBy(() -> checkIns.begin(Locale.ENGLISH)).isInstanceOf(Refusal.class);
        });
        assertThat(mine(ana, MONDAY).isOffered()).isTrue();
        Actors.as(practice.clinician(), () -> outcomes.rest(practice.couple().id()));
        assertThat(mine(ana, MONDAY).isOffered()).isFalse();
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
        assertThat(mine(ana, MONDAY).isOffered()).isTrue();
    }

    @Test
    void the_total_is_made_when_it_is_handed_in_and_of_all_items_or_not_at_all() {
        checking.in(ana, MONDAY, Checking.csi(3, 4, 4, 3));
        checking.in(ben, MONDAY, Map.of("csi-4.1", AnswerBody.ofKey("3"), "good", AnswerBody.ofText("Tea")));
        assertThat(measures().of(Seat.A))
                .extracting(CoupleMeasures.Total::total)
                .containsExactly(14);
        assertThat(measures().of(Seat.B)).isEmpty();
    }

    @Test
    void who_checks_in_is_asked_again_a_week_later_whatever_the_other_one_does() {
        assertThat(mine(ana, MONDAY).due()).isTrue();
        checking.in(ana, MONDAY, Checking.csi(3, 3, 3, 3));
        assertThat(mine(ana, days(6)).due()).isFalse();
        assertThat(mine(ana, days(7)).due()).isTrue();
        MyCheckIns before = mine(ben, days(1));
        checking.in(ana, days(8), Checking.csi(3, 3, 3, 3));
        assertThat(mine(ben, days(1))).isEqualTo(before);
    }

    @Test
    void a_good_moment_opens_when_both_are_in_and_what_is_private_never() {
        checking.in(
                ana,
                MONDAY,
                Map.of("good", AnswerBody.ofText("Tea at eight"), "hard", AnswerBody.ofText("The dishes again")));
        assertThat(open(ana).isEmpty()).isTrue();
        assertThat(open(ben).isEmpty()).isTrue();
        boolean opened = checking.in(ben, days(2), Map.of("good", AnswerBody.ofText("Your laugh")));
        assertThat(opened).isTrue();
        assertThat(open(ana).good()).extracting(MyCheckIns.Line::text).containsExactly("Tea at eight", "Your laugh");
        assertThat(open(ben).good()).extracting(MyCheckIns.Line::text).containsExactly("Your laugh", "Tea at eight");
        assertThat(said(measures(), Asked.HARD)).containsExactly("The dishes again");
    }

    @Test
    void a_good_moment_opens_only_for_somebody_who_gave_one() {
        checking.in(ana, MONDAY, Map.of("good", AnswerBody.ofText("Tea at eight")));
        checking.in(ben, MONDAY, Checking.csi(3, 3, 3, 3));
        assertThat(open(ana).isEmpty()).isTrue();
        assertThat(open(ben).isEmpty()).isTrue();
    }

    @Test
    void check_ins_more_than_a_week_apart_do_not_open_to_each_other() {
        checking.in(ana, MONDAY, Map.of("good", AnswerBody.ofText("Tea at eight")));
        assertThat(checking.in(ben, days(8), Map.of("good", AnswerBody.ofText("Your laugh"))))
                .isFalse();
        assertThat(open(ben).isEmpty()).isTrue();
        assertThat(checking.in(ana, days(9), Map.of("good", AnswerBody.ofText("The walk"))))
                .isTrue();
        assertThat(open(ben).good()).extracting(MyCheckIns.Line::text).containsExactly("Your laugh", "The walk");
    }

    @Test
    void of_a_wish_its_author_decides_who_reads_it() {
        checking.in(ana, MONDAY, Map.of("wish", Checking.wish("Our evenings", true)));
        checking.in(ben, MONDAY, Map.of("wish", Checking.wish("Whether I stay", false)));
        assertThat(open(ana).wishes()).extracting(MyCheckIns.Line::text).containsExactly("Our evenings");
        assertThat(open(ben).wishes()).extracting(MyCheckIns.Line::text).containsExactly("Our evenings");
        assertThat(measures().lines())
                .filteredOn(line -> line.asked() == Asked.WISH)
                .extracting(Line::text, Line::sees, Line::open)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Our evenings", Visibility.SEALED, true),
                        org.assertj.core.groups.Tuple.tuple("Whether I stay", Visibility.PRIVATE, false));
    }

    @Test
    void a_wish_is_kept_as_its_author_left_it_when_it_was_handed_in() {
        Actors.as(ana, () -> {
            CheckIn sheet = checkIns.begin(Locale.ENGLISH);
            AnswerBody shared = Checking.wish("Whether I stay", true);
            AnswerBody kept = Checking.wish("Whether I stay", false);
            checkIns.keep(sheet.id(), "wish", shared, AnswerBody.EMPTY);
            checkIns.keep(sheet.id(), "wish", kept, shared);
            checkIns.finish(sheet.id());
        });
        checking.in(ben, Instant.now(), Map.of("good", AnswerBody.ofText("Tea")));
        assertThat(open(ben).isEmpty()).isTrue();
    }

    @Test
    void in_the_session_only_what_is_open_to_both_is_read() {
        checking.in(
                ana,
                MONDAY,
                Map.of(
                        "good", AnswerBody.ofText("Tea at eight"),
                        "hard", AnswerBody.ofText("The dishes again"),
                        "wish", Checking.wish("Our evenings", true),
                        "safe", AnswerBody.ofKey("mostly")));
        assertThat(checking.inSession(practice)).isEmpty();
        checking.in(
                ben,
                MONDAY,
                Map.of(
                        "good", AnswerBody.ofText("Your laugh"),
                        "wish", Checking.wish("Whether I stay", false)));
        assertThat(checking.inSession(practice))
                .extracting(Line::text)
                .containsExactly("Our evenings", "Tea at eight", "Your laugh");
    }

    @Test
    void during_a_hold_nothing_opens_now_or_later_and_no_phone_can_tell() {
        checking.in(ana, MONDAY, Map.of("good", AnswerBody.ofText("Tea at eight")));
        MyCheckIns before = mine(ben, MONDAY);
        PracticeClock.at(
                MONDAY.plusSeconds(60),
                () -> Actors.as(
                        practice.clinician(), () -> holds.hold(practice.couple().id(), "afraid at home")));
        assertThat(mine(ben, MONDAY)).isEqualTo(before);
        assertThat(checking.in(ben, MONDAY, Map.of("good", AnswerBody.ofText("Your laugh"))))
                .isFalse();
        assertThat(open(ben).isEmpty()).isTrue();
        assertThat(said(measures(), Asked.GOOD)).containsExactly("Tea at eight", "Your laugh");
        Actors.as(
                practice.clinician(),
                () -> holds.lift(
                        practice.couple().id(),
                        fixture.openHold(practice.couple().id()),
                        "seen each alone"));
        assertThat(open(ben).isEmpty()).isTrue();
        assertThat(checking.in(ben, days(2), Map.of("good", AnswerBody.ofText("The walk"))))
                .as("hers was in before the hold")
                .isFalse();
        assertThat(checking.in(ana, days(3), Map.of("good", AnswerBody.ofText("The rain"))))
                .isTrue();
        assertThat(open(ana).toString()).contains("The walk").doesNotContain("Your laugh");
    }

    @Test
    void before_both_were_seen_alone_and_after_a_positive_screening_nothing_opens() {
        fixture.unscreened(practice.couple().id());
        checking.in(ana, MONDAY, Map.of("good", AnswerBody.ofText("Tea at eight")));
        assertThat(checking.in(ben, MONDAY, Map.of("good", AnswerBody.ofText("Your laugh"))))
                .isFalse();
        java.util.UUID couple = practice.couple().id().value();
        practice.couple()
                .couple()
                .partners()
                .forEach(one -> fixture.screened(couple, one.id().value(), "NOTHING_FOUND"));
        assertThat(open(ben).isEmpty()).isTrue();
        fixture.screened(couple, practice.couple().couple().a().id().value(), "POSITIVE");
        checking.in(ana, days(14), Map.of("good", AnswerBody.ofText("Tea at nine")));
        assertThat(checking.in(ben, days(14), Map.of("good", AnswerBody.ofText("The walk"))))
                .isFalse();
    }

    @Test
    void who_live_apart_are_told_that_nothing_is_shared_and_nothing_is_not_even_later() {
        Actors.as(practice.clinician(), () -> couples.change(practice.couple().id(), 0, CoupleStatus.SEPARATED));
        CheckIn sheet = Actors.as(ana, () -> checkIns.begin(Locale.ENGLISH));
        assertThat(sheet.questions()).extracting(CheckIn.Question::sees).doesNotContain(Visibility.SEALED);
        Actors.as(ana, () -> checkIns.keep(sheet.id(), "good", AnswerBody.ofText("Tea"), AnswerBody.EMPTY));
        // What was told private stays private, also when the two are together again before it is in.
        Actors.as(practice.clinician(), () -> couples.change(practice.couple().id(), 1, CoupleStatus.ACTIVE));
        assertThat(Actors.as(ana, () -> checkIns.begun(Locale.ENGLISH).orElseThrow())
                        .questions())
                .filteredOn(question -> question.prompt().key().equals("good"))
                .extracting(CheckIn.Question::sees)
                .containsExactly(Visibility.PRIVATE);
        Actors.as(ana, () -> checkIns.finish(sheet.id()));
        checking.in(ben, Instant.now(), Map.of("good", AnswerBody.ofText("Your laugh")));
        assertThat(open(ben).isEmpty()).isTrue();
    }

    @Test
    void somebody_who_does_not_feel_safe_is_for_the_care_team_alone_until_it_is_seen_to() {
        checking.in(ana, MONDAY, Map.of("safe", AnswerBody.ofKey("not-always")));
        checking.in(ben, MONDAY, Map.of("safe", AnswerBody.ofKey("rather-not")));
        CoupleMeasures of = measures();
        assertThat(of.alerts())
                .extracting(CoupleMeasures.Alert::kind, alert -> alert.of().firstName())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AlertKind.UNSAFE, "Ana"));
        assertThat(said(of, Asked.SAFE)).containsExactly("Not always", "I would rather not say");
        // Its author does not find it again, whoever holds the phone by then.
        assertThat(sql.answer(
                        ana,
                        "select question from outcomes.own_lines('"
                                + of.alerts().getFirst().takenIn() + "')"))
                .isEmpty();
        Actors.as(practice.clinician(), () -> {
            CoupleMeasures.Alert alert = of.alerts().getFirst();
            assertThatThrownBy(() -> outcomes.seeTo(practice.couple().id(), alert, "  "))
                    .isInstanceOf(Refusal.class);
            outcomes.seeTo(practice.couple().id(), alert, "Talked with her alone");
        });
        assertThat(measures().alerts()).isEmpty();
    }

    @Test
    void a_low_total_is_no_standing_alert_but_crossing_or_falling_is() {
        checking.in(ana, days(0), Checking.csi(2, 3, 3, 2)); // 10: low from the beginning
        checking.in(ana, days(7), Checking.csi(2, 3, 3, 2));
        checking.in(ana, days(14), Checking.csi(1, 2, 3, 1)); // three points: one tired evening
        assertThat(measures().alerts()).isEmpty();
        checking.in(ana, days(21), Checking.csi(1, 1, 1, 0)); // 3: four points
        checking.in(ben, days(0), Checking.csi(4, 4, 3, 3)); // 14
        checking.in(ben, days(7), Checking.csi(4, 3, 3, 3)); // 13: crossed
        assertThat(measures().alerts())
                .extracting(CoupleMeasures.Alert::kind, alert -> alert.of().firstName())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(AlertKind.DROPPED, "Ana"),
                        org.assertj.core.groups.Tuple.tuple(AlertKind.CROSSED, "Ben"));
    }

    @Test
    void pressed_twice_is_one_and_what_is_in_is_not_written_any_more() {
        CheckIn sheet = Actors.as(ana, () -> checkIns.begin(Locale.ENGLISH));
        Actors.as(ana, () -> {
            assertThat(checkIns.begin(Locale.ENGLISH).id()).isEqualTo(sheet.id());
            assertThatThrownBy(() -> checkIns.finish(sheet.id())).isInstanceOf(Refusal.class);
            checkIns.keep(sheet.id(), "hard", AnswerBody.ofText("Dishes"), AnswerBody.EMPTY);
            assertThat(checkIns.finish(sheet.id())).isFalse();
            assertThat(checkIns.finish(sheet.id())).isFalse();
            assertThatThrownBy(() ->
                            checkIns.keep(sheet.id(), "hard", AnswerBody.ofText("More"), AnswerBody.ofText("Dishes")))
                    .isInstanceOf(Refusal.class);
        });
        assertThat(said(measures(), Asked.HARD)).containsExactly("Dishes");
    }

    @Test
    void another_device_of_the_same_person_does_not_write_over_what_stands() {
        Actors.as(ana, () -> {
            CheckIn sheet = checkIns.begin(Locale.ENGLISH);
            checkIns.keep(sheet.id(), "hard", AnswerBody.ofText("Dishes"), AnswerBody.EMPTY);
            assertThatThrownBy(() -> checkIns.keep(sheet.id(), "hard", AnswerBody.ofText("Laundry"), AnswerBody.EMPTY))
                    .isInstanceOf(WrittenElsewhere.class);
        });
    }

    @Test
    void a_choice_without_words_is_nothing_to_hand_in() {
        Actors.as(ana, () -> {
            CheckIn sheet = checkIns.begin(Locale.ENGLISH);
            checkIns.keep(sheet.id(), "wish", Checking.wish("", true), AnswerBody.EMPTY);
            assertThatThrownBy(() -> checkIns.finish(sheet.id())).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void a_stranger_finds_nothing_and_a_partner_no_measures() {
        checking.in(ana, MONDAY, Checking.csi(3, 3, 3, 3));
        assertThatThrownBy(() -> measures(practice.colleague())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> measures(ben)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> measures(practice.owner())).isInstanceOf(AccessDeniedException.class);
        for (Actor none : List.of(practice.colleague(), practice.owner(), practice.supervisor())) {
            for (String table : List.of("check_in", "said", "total", "alert", "rhythm", "latest_total", "open_alert")) {
                assertThat(sql.answer(none, "select 1 from outcomes." + table))
                        .as(none.role() + " " + table)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_supervisor_reads_a_sealed_moment_once_it_is_open() {
        var couple = practice.traineesCouple();
        Actors.as(practice.associate(), () -> outcomes.begin(couple.id()));
        checking.in(couple.a(), MONDAY, Map.of("good", AnswerBody.ofText("Tea"), "hard", AnswerBody.ofText("Dishes")));
        CoupleMeasures before = Actors.as(practice.supervisor(), () -> outcomes.open(couple.id()));
        assertThat(before.lines()).extracting(Line::text).containsExactly("Dishes");
        checking.in(couple.b(), MONDAY, Map.of("good", AnswerBody.ofText("Walk")));
        CoupleMeasures after = Actors.as(practice.supervisor(), () -> outcomes.open(couple.id()));
        assertThat(after.lines()).extracting(Line::text).containsExactly("Tea", "Walk", "Dishes");
    }

    @Test
    void a_partner_with_sql_in_hand_hands_nothing_in_without_the_product() {
        CheckIn sheet = Actors.as(ben, () -> checkIns.begin(Locale.ENGLISH));
        Actors.as(ben, () -> checkIns.keep(sheet.id(), "hard", AnswerBody.ofText("Dishes"), AnswerBody.EMPTY));
        assertThat(sql.answer(ben, "select outcomes.hand_in('" + sheet.id() + "', 'csi-4', 21, 13.5, 4, false, now())")
                        .getFirst())
                .startsWith("42501");
    }

    @Test
    void what_java_says_of_who_sees_an_answer_is_what_the_database_keeps() {
        for (boolean apart : new boolean[] {false, true}) {
            for (boolean shared : new boolean[] {false, true}) {
                Stream.of("csi-4.1", "good", "hard", "wish", "safe")
                        .forEach(question -> assertThat(checking.keptAs(question, shared, apart))
                                .as(question + shared + apart)
                                .isEqualTo(CheckInForm.sees(question, Checking.wish("x", shared), apart)
                                        .name()));
            }
        }
    }
}

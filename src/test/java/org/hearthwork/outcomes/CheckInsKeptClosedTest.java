package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.SignedSql;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the two seal opens when both are in, in session or never, as their clinician decides; the two cannot tell which. */
class CheckInsKeptClosedTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final Map<String, AnswerBody> TEA =
            Map.of("good", AnswerBody.ofText("Tea"), "wish", Checking.wish("Our evenings", true));
    private static final Map<String, AnswerBody> LAUGH = Map.of("good", AnswerBody.ofText("Your laugh"));

    @Autowired
    CheckIns checkIns;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Checking checking;

    @Autowired
    SafetyHolds holds;

    @Autowired
    MyConsents consents;

    @Autowired
    SignedSql sql;

    @BeforeEach
    void the_check_in_is_begun_with_ana_and_ben() {
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
    }

    private static Instant days(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    private CoupleMeasures measures(Instant at) {
        return PracticeClock.at(
                at,
                () -> Actors.as(
                        practice.clinician(),
                        () -> outcomes.open(practice.couple().id())));
    }

    private void opens(CheckInOpens opens) {
        Actors.as(
                practice.clinician(),
                () -> outcomes.opens(practice.couple().id(), measures(MONDAY).version(), opens));
    }

    private void openInSession(Instant at) {
        PracticeClock.at(
                at,
                () -> Actors.as(
                        practice.clinician(),
                        () -> outcomes.openInSession(practice.couple().id())));
    }

    private MyCheckIns.Open open(Actor who) {
        return Actors.as(who, checkIns::open);
    }

    /** Everything a phone is told of its own check-ins. */
    private List<String> told(Actor who) {
        return sql.answer(who, "select goes_on, begun, finished_at, opened_at from outcomes.my_check_ins()");
    }

    @Test
    void what_is_to_be_opened_in_session_waits_for_it_and_opens_for_both_at_once() {
        opens(CheckInOpens.IN_SESSION);
        checking.in(ana, MONDAY, TEA);
        assertThat(measures(MONDAY).waits()).isFalse();
        assertThat(checking.in(ben, MONDAY, LAUGH)).isFalse();
        assertThat(open(ana).isEmpty()).isTrue();
        assertThat(measures(MONDAY).waits()).isTrue();
        openInSession(days(2));
        assertThat(open(ana).good()).extracting(MyCheckIns.Line::text).containsExactly("Tea", "Your laugh");
        assertThat(open(ben).wishes()).extracting(MyCheckIns.Line::text).containsExactly("Our evenings");
        assertThat(measures(days(2)).waits()).isFalse();
        assertThatThrownBy(() -> openInSession(days(2))).isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_never_to_open_stays_closed_also_when_that_is_decided_otherwise_later() {
        opens(CheckInOpens.NEVER);
        checking.in(ana, MONDAY, TEA);
        opens(CheckInOpens.WHEN_BOTH_IN);
        assertThat(checking.in(ben, MONDAY, LAUGH))
                .as("hers was handed in as never to open")
                .isFalse();
        assertThatThrownBy(() -> openInSession(days(1))).isInstanceOf(Refusal.class);
        assertThat(open(ben).isEmpty()).isTrue();
    }

    @Test
    void what_was_to_wait_for_a_session_does_not_open_by_itself_after_a_change() {
        opens(CheckInOpens.IN_SESSION);
        checking.in(ana, MONDAY, TEA);
        opens(CheckInOpens.WHEN_BOTH_IN);
        assertThat(checking.in(ben, MONDAY, LAUGH)).isFalse();
        assertThat(open(ben).isEmpty()).isTrue();
        openInSession(days(1));
        assertThat(open(ben).isEmpty()).isFalse();
    }

    @Test
    void what_was_to_open_by_itself_can_still_be_kept_for_the_session_or_for_good() {
        checking.in(ana, MONDAY, TEA);
        opens(CheckInOpens.IN_SESSION);
        assertThat(checking.in(ben, MONDAY, LAUGH)).isFalse();
        assertThat(measures(MONDAY).waits()).isTrue();
        checking.in(ana, days(7), TEA);
        opens(CheckInOpens.NEVER);
        assertThat(checking.in(ben, days(7), LAUGH)).isFalse();
        assertThat(measures(days(7)).waits()).isFalse();
    }

    @Test
    void a_session_opens_nothing_during_a_hold_nor_what_was_in_before_one() {
        opens(CheckInOpens.IN_SESSION);
        checking.in(ana, MONDAY, TEA);
        checking.in(ben, MONDAY, LAUGH);
        PracticeClock.at(
                days(1),
                () -> Actors.as(
                        practice.clinician(), () -> holds.hold(practice.couple().id(), "afraid at home")));
        assertThat(measures(days(1)).waits()).isFalse();
        assertThatThrownBy(() -> openInSession(days(1))).isInstanceOf(Refusal.class);
        Actors.as(
                practice.clinician(),
                () -> holds.lift(
                        practice.couple().id(),
                        fixture.openHold(practice.couple().id()),
                        "seen each alone"));
        assertThatThrownBy(() -> openInSession(days(2))).isInstanceOf(Refusal.class);
        assertThat(open(ana).isEmpty()).isTrue();
    }

    @Test
    void check_ins_of_different_weeks_are_not_opened_to_each_other_in_session_either() {
        opens(CheckInOpens.IN_SESSION);
        checking.in(ana, MONDAY, TEA);
        checking.in(ben, days(8), LAUGH);
        assertThatThrownBy(() -> openInSession(days(9))).isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_older_than_two_weeks_is_opened_by_no_session_any_more() {
        opens(CheckInOpens.IN_SESSION);
        checking.in(ana, MONDAY, TEA);
        checking.in(ben, days(3), LAUGH);
        assertThat(measures(days(13)).waits()).isTrue();
        assertThat(measures(days(15)).waits()).isFalse();
        assertThatThrownBy(() -> openInSession(days(15))).isInstanceOf(Refusal.class);
        assertThat(open(ana).isEmpty()).isTrue();
        openInSession(days(13));
        assertThat(open(ana).isEmpty()).isFalse();
    }

    @Test
    void what_was_just_opened_is_on_the_screen_in_session_also_when_it_was_in_before_the_last_one() {
        opens(CheckInOpens.IN_SESSION);
        checking.in(ana, MONDAY, TEA);
        checking.in(ben, days(1), LAUGH);
        assertThat(checking.inSession(practice, days(5))).isEmpty();
        openInSession(days(9));
        assertThat(checking.inSession(practice, days(5)))
                .extracting(CoupleMeasures.Line::text)
                .contains("Tea", "Your laugh");
        assertThat(checking.inSession(practice, days(10)))
                .as("shown a session ago")
                .isEmpty();
        checking.in(ana, days(9), TEA);
        assertThat(checking.inSession(practice, days(5)))
                .as("what is in anew and closed takes nothing away")
                .extracting(CoupleMeasures.Line::text)
                .contains("Tea", "Your laugh");
    }

    @Test
    void no_phone_can_tell_a_clinicians_choice_from_a_hold() {
        var another = fixture.fresh();
        Actors.as(another.clinician(), () -> outcomes.begin(another.couple().id()));
        PracticeClock.at(
                MONDAY.minusSeconds(60),
                () -> Actors.as(
                        another.clinician(), () -> holds.hold(another.couple().id(), "afraid at home")));
        opens(CheckInOpens.NEVER);
        checking.in(ana, MONDAY, TEA);
        checking.in(another.couple().a(), MONDAY, TEA);
        assertThat(checking.in(ben, MONDAY, LAUGH))
                .isEqualTo(checking.in(another.couple().b(), MONDAY, LAUGH));
        assertThat(told(ana)).isEqualTo(told(another.couple().a()));
        assertThat(told(ben)).isEqualTo(told(another.couple().b()));
    }

    private void takesBack(Actor who, Instant at) {
        PracticeClock.at(at, () -> Actors.as(who, () -> consents.withdraw(ConsentDocument.TREATMENT)));
    }

    @Test
    void what_is_sealed_when_consent_is_taken_back_opens_neither_by_itself_nor_in_session() {
        checking.in(ana, MONDAY, TEA);
        takesBack(ana, days(1));
        assertThat(checking.in(ben, days(1), LAUGH)).isFalse();
        assertThat(measures(days(1)).waits()).isFalse();
        assertThatThrownBy(() -> openInSession(days(1))).isInstanceOf(Refusal.class);
        PracticeClock.at(
                days(2), () -> Actors.as(ana, () -> consents.sign(ConsentDocument.TREATMENT, Secrets.LIMITED_SECRETS)));
        assertThatThrownBy(() -> openInSession(days(2)))
                .as("agreeing again opens nothing of before")
                .isInstanceOf(Refusal.class);
        assertThat(open(ben).isEmpty()).isTrue();
        assertThat(checking.in(ana, days(3), TEA)).as("said anew").isTrue();
    }

    @Test
    void what_is_ended_without_consent_is_kept_apart() {
        checking.in(ben, MONDAY, LAUGH);
        CheckIn begun = at(MONDAY, ana, () -> {
            CheckIn sheet = checkIns.begin(Locale.ENGLISH);
            TEA.forEach((question, answer) -> checkIns.keep(sheet.id(), question, answer, AnswerBody.EMPTY));
            return sheet;
        });
        takesBack(ana, days(1));
        assertThat(at(days(1), ana, () -> checkIns.finish(begun.id()))).isFalse();
        assertThat(open(ben).isEmpty()).isTrue();
        assertThatThrownBy(() -> openInSession(days(1))).isInstanceOf(Refusal.class);
    }

    @Test
    void changing_it_changes_nothing_a_phone_is_told() {
        checking.in(ana, MONDAY, TEA);
        List<String> before = told(ben);
        for (CheckInOpens each : CheckInOpens.values()) {
            opens(each);
            assertThat(told(ben)).isEqualTo(before);
        }
    }

    @Test
    void two_who_decide_at_once_do_not_overwrite_each_other_unseen() {
        int shown = measures(MONDAY).version();
        opens(CheckInOpens.IN_SESSION);
        assertThatThrownBy(() -> Actors.as(
                        practice.clinician(),
                        () -> outcomes.opens(practice.couple().id(), shown, CheckInOpens.WHEN_BOTH_IN)))
                .isInstanceOf(Refusal.class);
        assertThat(measures(MONDAY).opens()).isEqualTo(CheckInOpens.IN_SESSION);
    }

    @Test
    void nobody_opens_it_but_who_treats_the_two() {
        opens(CheckInOpens.IN_SESSION);
        checking.in(ana, MONDAY, TEA);
        checking.in(ben, MONDAY, LAUGH);
        var id = practice.couple().id();
        assertThatThrownBy(() -> Actors.as(practice.colleague(), () -> outcomes.openInSession(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Actors.as(ben, () -> outcomes.openInSession(id)))
                .isInstanceOf(AccessDeniedException.class);
        for (Actor none : List.of(practice.colleague(), practice.owner(), practice.supervisor(), ben)) {
            assertThat(sql.answer(none, "select outcomes.open_in_session('" + id + "', now())")
                            .getFirst())
                    .as(none.role().toString())
                    .startsWith("42501");
        }
        for (Actor none : List.of(practice.colleague(), practice.owner(), practice.supervisor())) {
            assertThat(sql.answer(none, "select outcomes.waits('" + id + "', now())"))
                    .containsExactly("f");
        }
        assertThat(open(ben).isEmpty()).isTrue();
    }

    @Test
    void what_was_seen_to_is_read_again_with_who_when_and_how() {
        checking.in(ana, MONDAY, Checking.csi(4, 4, 3, 3)); // 14
        checking.in(ana, days(7), Checking.csi(4, 3, 3, 3)); // 13
        checking.in(ben, days(7), Map.of("safe", AnswerBody.ofKey("no")));
        CoupleMeasures.Alert crossed = measures(days(8)).alerts().stream()
                .filter(alert -> alert.kind() == AlertKind.CROSSED)
                .findFirst()
                .orElseThrow();
        assertThat(crossed.stoodOn().cameTo()).isEqualTo(13);
        assertThat(crossed.stoodOn().cameFrom()).isEqualTo(14);
        assertThat(crossed.stoodOn().ruleAt()).isEqualByComparingTo("13.5");
        assertThat(measures(days(8)).alerts().getFirst().stoodOn().said()).isEqualTo("No");
        PracticeClock.at(
                days(9),
                () -> Actors.as(
                        practice.clinician(),
                        () -> outcomes.seeTo(practice.couple().id(), crossed, "Asked her on the phone")));
        assertThat(measures(days(10)).seen()).singleElement().satisfies(seen -> {
            assertThat(seen.alert()).isEqualTo(crossed);
            assertThat(seen.at()).isEqualTo(days(9));
            assertThat(seen.by()).isNotBlank();
            assertThat(seen.note()).isEqualTo("Asked her on the phone");
        });
        assertThat(measures(days(10)).alerts())
                .extracting(CoupleMeasures.Alert::kind)
                .containsExactly(AlertKind.UNSAFE);
    }
}

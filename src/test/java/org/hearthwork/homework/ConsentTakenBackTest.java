package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.AtHome;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who takes consent back takes it back for what is still sealed; the other one meets what any work kept closed looks like. */
class ConsentTakenBackTest extends AnaAndBen {

    private static final Map<String, AnswerBody> OURS = Map.of("meaning", AnswerBody.ofText("Ours"));

    @Autowired
    MyConsents consents;

    @Autowired
    Couples couples;

    @Autowired
    Doing doing;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Tracking tracking;

    @Autowired
    AtHome atHome;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    Clock clock;

    private Instant now;

    @BeforeEach
    void it_is_now() {
        now = clock.instant();
    }

    private OccurrenceId given() {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("our-rituals", Homeworking.day(now).plusDays(5)),
                now));
    }

    private static Instant later(Instant than, int minutes) {
        return than.plus(Duration.ofMinutes(minutes));
    }

    private void anaIsIn(OccurrenceId work) {
        homework.does(ana, Seat.A, work, now, OURS);
    }

    private void benIsIn(OccurrenceId work, int minutes) {
        homework.does(ben, Seat.B, work, later(now, minutes), OURS);
    }

    private void does(int minutes, Actor who, Runnable does) {
        PracticeClock.at(later(now, minutes), () -> Actors.as(who, does));
    }

    private void withdraws(Actor who, ConsentDocument document, int minutes) {
        PracticeClock.at(later(now, minutes), () -> Actors.as(who, () -> consents.withdraw(document)));
    }

    private void signs(Actor who, ConsentDocument document, Secrets policy, int minutes) {
        PracticeClock.at(later(now, minutes), () -> Actors.as(who, () -> consents.sign(document, policy)));
    }

    private boolean isOpen(OccurrenceId work) {
        boolean revealed = is("select revealed_at is not null from homework.occurrence where id = ?", work);
        assertThat(is(
                        "select coalesce(bool_or(released_at is not null), false) from homework.answer where occurrence_id = ?",
                        work))
                .as("an answer is released with its occurrence and not without")
                .isEqualTo(revealed);
        return revealed;
    }

    private boolean is(String asked, OccurrenceId work) {
        return superuser
                .jdbc()
                .sql(asked)
                .param(work.value())
                .query(Boolean.class)
                .single();
    }

    private AssignmentPage.One page(OccurrenceId work) {
        return Actors.as(
                practice.clinician(),
                () -> tracking.page(practice.couple().id(), homework.assignment(work))
                        .occurrences()
                        .getFirst());
    }

    /** Everything Ben's phone is told of it, without what makes two works two. */
    private String told(OccurrenceId work, int minutes) {
        return at(
                        later(now, minutes),
                        ben,
                        () -> doing.open(homework.part(work, Seat.B)).toString() + atHome.open())
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "moment");
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentDocument.class,
            names = {"TREATMENT", "CONFIDENTIALITY"})
    void what_is_still_sealed_when_its_author_takes_consent_back_stays_sealed(ConsentDocument document) {
        OccurrenceId ritual = given();
        anaIsIn(ritual);
        withdraws(ana, document, 1);
        benIsIn(ritual, 2);
        assertThat(isOpen(ritual)).isFalse();
        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> reviewing.openReveal(ritual)))
                .isInstanceOf(Refusal.class);
        signs(ana, document, Secrets.LIMITED_SECRETS, 3);
        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> reviewing.openReveal(ritual)))
                .as("what was sealed then does not open by agreeing again")
                .isInstanceOf(Refusal.class);
        does(4, ana, () -> takingBack.takeBack(homework.part(ritual, Seat.A)));
        homework.does(ana, Seat.A, ritual, later(now, 5), OURS);
        assertThat(isOpen(ritual)).as("handed in anew").isTrue();
    }

    @Test
    void who_was_in_last_keeps_the_others_sealed_just_as_well() {
        OccurrenceId ritual = given();
        Actors.as(practice.clinician(), () -> reviewing.keepSealed(ritual, true));
        anaIsIn(ritual);
        benIsIn(ritual, 1);
        withdraws(ana, ConsentDocument.TREATMENT, 2);
        Actors.as(practice.clinician(), () -> reviewing.keepSealed(ritual, false));
        does(3, ben, () -> doing.finish(homework.part(ritual, Seat.B)));
        assertThat(isOpen(ritual)).isFalse();
    }

    @Test
    void what_was_begun_is_ended_and_reaches_nobody_but_the_care_team() {
        OccurrenceId ritual = given();
        homework.starts(ana, Seat.A, ritual, now, OURS);
        benIsIn(ritual, 0);
        withdraws(ana, ConsentDocument.TREATMENT, 1);
        does(2, ana, () -> doing.finish(homework.part(ritual, Seat.A)));
        assertThat(isOpen(ritual)).isFalse();
    }

    @Test
    void what_was_to_be_shared_at_once_is_not_shared_without_consent() {
        OccurrenceId sheet = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        "our-rituals",
                        "design",
                        Audience.BOTH_SHARED,
                        Schedule.ONCE,
                        Homeworking.day(now).plusDays(5),
                        WhoSees.SHARED,
                        RevealRule.NEVER),
                now));
        homework.starts(ana, Seat.A, sheet, now, OURS);
        homework.starts(ben, Seat.B, sheet, now, OURS);
        withdraws(ana, ConsentDocument.TREATMENT, 1);
        does(2, ana, () -> doing.finish(homework.part(sheet, Seat.A)));
        assertThat(is("select bool_or(released_at is not null) from homework.answer where occurrence_id = ?", sheet))
                .isFalse();
        does(2, ben, () -> doing.finish(homework.part(sheet, Seat.B)));
        assertThat(is("select bool_or(released_at is not null) from homework.answer where occurrence_id = ?", sheet))
                .as("what Ben shares is his")
                .isTrue();
    }

    @Test
    void the_other_one_meets_what_a_clinicians_keeping_looks_like() {
        OccurrenceId ritual = given();
        anaIsIn(ritual);
        withdraws(ana, ConsentDocument.TREATMENT, 1);
        benIsIn(ritual, 1);
        String told = told(ritual, 2);
        come_to_a_practice();
        OccurrenceId kept = given();
        Actors.as(practice.clinician(), () -> reviewing.keepSealed(kept, true));
        anaIsIn(kept);
        benIsIn(kept, 1);
        assertThat(told(kept, 2)).isEqualTo(told);
    }

    @Test
    void the_care_team_reads_that_it_stays_sealed_and_is_not_asked_to_open_it() {
        OccurrenceId ritual = given();
        Actors.as(practice.clinician(), () -> reviewing.keepSealed(ritual, true));
        anaIsIn(ritual);
        benIsIn(ritual, 1);
        assertThat(page(ritual).mayReveal()).isTrue();
        withdraws(ben, ConsentDocument.CONFIDENTIALITY, 2);
        assertThat(page(ritual).mayReveal()).isFalse();
        assertThat(page(ritual).staysSealed()).isTrue();
        assertThat(page(ritual).answers()).as("it stays in the record").isNotEmpty();
    }

    @Test
    void what_a_clinician_opens_later_stays_sealed_too() {
        OccurrenceId week = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.sealed("our-rituals", "week", Homeworking.day(now).plusDays(5)),
                now));
        Map<String, AnswerBody> said =
                Map.of("meaning-now", AnswerBody.ofNumber(3), "appreciation", AnswerBody.ofText("Tea"));
        homework.does(ana, Seat.A, week, now, said);
        homework.does(ben, Seat.B, week, now, said);
        assertThat(is("select revealed_at is not null from homework.occurrence where id = ?", week))
                .isTrue();
        withdraws(ana, ConsentDocument.TREATMENT, 1);
        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> reviewing.openRatings(Set.of(week))))
                .isInstanceOf(Refusal.class);
        assertThat(is("select bool_or(opened_by is not null) from homework.answer where occurrence_id = ?", week))
                .isFalse();
    }

    @Test
    void what_is_open_already_stays_open_and_messages_and_another_policy_keep_nothing_closed() {
        OccurrenceId open = given();
        anaIsIn(open);
        benIsIn(open, 1);
        OccurrenceId next = given();
        homework.starts(ben, Seat.B, next, now, OURS);
        anaIsIn(next);
        withdraws(ana, ConsentDocument.MESSAGING, 2);
        Actors.as(
                practice.clinician(),
                () -> couples.changePolicy(practice.couple().id(), 0, Secrets.NO_SECRETS));
        does(3, ben, () -> doing.finish(homework.part(next, Seat.B)));
        assertThat(List.of(isOpen(open), isOpen(next))).containsExactly(true, true);
        withdraws(ana, ConsentDocument.TREATMENT, 4);
        assertThat(isOpen(open)).isTrue();
        assertThat(page(open).staysSealed()).isFalse();
    }
}

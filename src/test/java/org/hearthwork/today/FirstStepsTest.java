package org.hearthwork.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Inviting;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.Screening;
import org.hearthwork.couples.Screenings;
import org.hearthwork.couples.Secrets;
import org.hearthwork.couples.Signatures;
import org.hearthwork.couples.Welcome;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.today.FirstSteps.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What comes first for a couple whose record was just opened. */
@SpringBootTest
class FirstStepsTest {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Couples couples;

    @Autowired
    Inviting inviting;

    @Autowired
    Welcome welcome;

    @Autowired
    Screenings screenings;

    @Autowired
    Appointments appointments;

    @Autowired
    CouplePages pages;

    @Autowired
    Clock clock;

    Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    private CoupleId opened() {
        return Actors.as(
                practice.clinician(),
                () -> couples.open(new NewCouple(
                        "Gil", "Hope", ZoneId.of("Europe/Berlin"), Secrets.LIMITED_SECRETS, NewCouple.Family.UNKNOWN)));
    }

    private AssignmentId given(Pair pair) {
        Instant now = clock.instant();
        return homework.assign(
                practice.clinician(),
                pair,
                homework.wish("load-map", Homeworking.day(now).plusDays(5)),
                now);
    }

    private CoupleHead head(CoupleId couple) {
        return Actors.as(practice.clinician(), () -> pages.head(couple));
    }

    private InvitationLink invited(CoupleId couple, Seat seat) {
        InvitationLink link = InvitationLink.fresh();
        Actors.as(
                practice.clinician(),
                () -> inviting.invite(
                        couple, seat, seat + "-" + couple + "@example.org", link, InvitationStatus.NOT_INVITED));
        return link;
    }

    private void comesIn(InvitationLink link, String name) {
        welcome.accept(link.token(), name, "a long and good one 7", Signatures.all(Secrets.LIMITED_SECRETS), "en");
    }

    @Test
    void a_couple_just_opened_has_everything_before_it() {
        CoupleHead head = head(opened());
        assertThat(head.isNew()).isTrue();
        assertThat(Step.values()).noneMatch(head.first()::isDone);
        assertThat(head.next()).isNull();
        assertThat(head.onHold()).isFalse();
    }

    @Test
    void what_is_done_for_one_is_still_to_do_for_the_other_and_done_when_it_is_for_both() {
        CoupleId couple = opened();
        InvitationLink toGil = invited(couple, Seat.A);
        assertThat(head(couple).first().isDone(Step.INVITED, Seat.A)).isTrue();
        assertThat(head(couple).first().isDone(Step.INVITED)).isFalse();
        invited(couple, Seat.B);
        assertThat(head(couple).first().isDone(Step.INVITED)).isTrue();
        comesIn(toGil, "Gil");
        FirstSteps first = head(couple).first();
        assertThat(first.isDone(Step.INVITED)).isTrue();
        assertThat(first.isDone(Step.CONSENTED, Seat.A)).isTrue();
        assertThat(first.isDone(Step.CONSENTED, Seat.B)).isFalse();
    }

    @Test
    void a_session_alone_is_theirs_and_not_the_first_of_both() {
        CoupleId couple = opened();
        Actors.as(practice.clinician(), () -> {
            appointments.plan(couple, Meetings.wish(Seat.B, Meetings.today().plusDays(2), 10));
            assertThat(pages.head(couple).first().isDone(Step.ALONE, Seat.B)).isTrue();
            assertThat(pages.head(couple).first().isDone(Step.ALONE, Seat.A)).isFalse();
            assertThat(pages.head(couple).first().isDone(Step.SESSION)).isFalse();
            var both = appointments.plan(
                    couple, Meetings.wish(null, Meetings.today().plusDays(3), 10));
            assertThat(pages.head(couple).first().isDone(Step.SESSION)).isTrue();
            appointments.cancel(both, Meetings.AS_PLANNED);
            assertThat(pages.head(couple).first().isDone(Step.SESSION)).isFalse();
        });
    }

    @Test
    void seeing_somebody_alone_is_not_yet_having_recorded_what_came_of_it() {
        CoupleId couple = opened();
        Actors.as(practice.clinician(), () -> {
            appointments.plan(couple, Meetings.wish(Seat.A, Meetings.today().plusDays(2), 10));
            assertThat(pages.head(couple).first().isDone(Step.SCREENED, Seat.A)).isFalse();
            screenings.record(couple, Seat.A, Ids.next(), Meetings.today(), Screening.Outcome.NOTHING_FOUND);
            assertThat(pages.head(couple).first().isDone(Step.SCREENED, Seat.A)).isTrue();
            assertThat(pages.head(couple).first().isDone(Step.SCREENED)).isFalse();
        });
    }

    @Test
    void the_steps_go_when_one_of_them_has_done_homework_or_could_not() {
        Pair pair = practice.couple();
        AssignmentId given = given(pair);
        assertThat(head(pair.id()).first().isDone(Step.HOMEWORK)).isTrue();
        assertThat(head(pair.id()).isNew()).isTrue();
        homework.couldnt(pair.b(), Seat.B, homework.occurrence(given), clock.instant(), CouldntReason.NO_TIME);
        assertThat(head(pair.id()).isNew()).isFalse();
    }

    @Test
    void who_has_parted_is_not_asked_to_begin() {
        CoupleId couple = opened();
        Actors.as(practice.clinician(), () -> couples.change(couple, 0, CoupleStatus.SEPARATED));
        assertThat(head(couple).isNew()).isFalse();
    }

    @Test
    void a_foreign_couple_is_not_there() {
        CoupleId couple = opened();
        assertThatThrownBy(() -> Actors.as(practice.colleague(), () -> pages.head(couple)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_top_of_the_page_takes_as_many_statements_for_an_old_couple_as_for_a_new_one() {
        int fresh = statements(opened());
        Pair pair = practice.couple();
        for (int more = 0; more < 3; more++) {
            given(pair);
        }
        assertThat(statements(pair.id())).isEqualTo(fresh).isEqualTo(3);
    }

    @Test
    void p2_a_page_that_opens_asks_for_the_couple_once_and_ten_times_at_all_however_long_they_have_worked() {
        Pair pair = practice.couple();
        given(pair);
        List<String> young = opening(pair.id());
        for (int more = 0; more < 3; more++) {
            given(pair);
        }
        assertThat(opening(pair.id())).isEqualTo(young).hasSize(10);
    }

    private List<String> opening(CoupleId couple) {
        return Actors.as(practice.clinician(), () -> StatementCount.of(() -> pages.overview(couple, 8)));
    }

    private int statements(CoupleId couple) {
        return Actors.as(practice.clinician(), () -> StatementCount.count(() -> pages.head(couple)));
    }
}

package org.hearthwork.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.SessionDates;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.notes.NoteLists;
import org.hearthwork.notes.Notes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AppointmentsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2031, 10, 14);

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Meetings meetings;

    @Autowired
    Homeworking homework;

    @Autowired
    Appointments appointments;

    @Autowired
    Notes notes;

    @Autowired
    NoteLists noteLists;

    @Autowired
    SessionDates dates;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    TransactionTemplate transaction;

    Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private ThrowingCallable planning(AppointmentWish wish) {
        return () -> PracticeClock.at(
                Meetings.at(TUESDAY, 12),
                () -> Actors.as(
                        practice.clinician(),
                        () -> appointments.plan(practice.couple().id(), wish)));
    }

    @Test
    void a_session_needs_a_day_times_and_a_setting_and_each_is_asked_for_at_its_field() {
        LocalTime three = LocalTime.of(15, 0);
        LocalTime four = LocalTime.of(16, 0);
        refused("date", planning(new AppointmentWish(null, null, three, four, Setting.VIDEO)));
        refused("start", planning(new AppointmentWish(null, TUESDAY, null, four, Setting.VIDEO)));
        refused("end", planning(new AppointmentWish(null, TUESDAY, three, null, Setting.VIDEO)));
        refused("setting", planning(new AppointmentWish(null, TUESDAY, three, four, null)));
    }

    @Test
    void a_session_cannot_end_before_it_starts() {
        refused(
                "end",
                planning(new AppointmentWish(
                        null, TUESDAY, LocalTime.of(15, 0), LocalTime.of(14, 0), Setting.IN_PERSON)));
    }

    @Test
    void a_session_cannot_be_planned_in_the_past() {
        refused("date", planning(Meetings.wish(null, TUESDAY.minusDays(1), 15)));
        refused("start", planning(Meetings.wish(null, TUESDAY, 11)));
        refused("date", planning(Meetings.wish(null, TUESDAY.plusYears(3), 15)));
    }

    @Test
    void an_hour_that_there_is_twice_is_the_first_of_the_two() {
        var back = PracticeFixture.ZONE.getRules().nextTransition(Meetings.at(Meetings.today(), 0));
        while (back.isGap()) {
            back = PracticeFixture.ZONE.getRules().nextTransition(back.getInstant());
        }
        LocalDate night = back.getDateTimeBefore().toLocalDate();
        LocalTime twice = back.getDateTimeAfter().toLocalTime();
        AppointmentId planned = Actors.as(
                practice.clinician(),
                () -> appointments.plan(
                        practice.couple().id(),
                        new AppointmentWish(null, night, twice, twice.plusMinutes(50), Setting.VIDEO)));
        SessionEntry session =
                Actors.as(
                                practice.clinician(),
                                () -> noteLists.ofCouple(practice.couple().id()))
                        .sessions()
                        .lines()
                        .stream()
                        .filter(one -> one.id().equals(planned))
                        .findFirst()
                        .orElseThrow();
        assertThat(session.startsAt())
                .isEqualTo(back.getInstant().minus(back.getDuration().abs()));
        assertThat(Duration.between(session.startsAt(), session.endsAt())).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void p15_a_session_cannot_begin_in_the_hour_that_the_clock_skips() {
        var forward = PracticeFixture.ZONE.getRules().nextTransition(Meetings.at(TUESDAY, 12));
        while (!forward.isGap()) {
            forward = PracticeFixture.ZONE.getRules().nextTransition(forward.getInstant());
        }
        LocalDate night = forward.getDateTimeBefore().toLocalDate();
        LocalTime skipped = forward.getDateTimeBefore().toLocalTime().plusMinutes(10);
        refused("start", planning(new AppointmentWish(null, night, skipped, skipped.plusHours(2), Setting.VIDEO)));
        refused("end", planning(new AppointmentWish(null, night, skipped.minusHours(1), skipped, Setting.VIDEO)));
    }

    @Test
    void times_are_where_the_couple_lives() {
        var id = meetings.planned(practice.clinician(), practice.couple(), null, TUESDAY, 15);
        assertThat(entry(id).startsAt()).isEqualTo(Meetings.at(TUESDAY, 15));
    }

    private SessionEntry entry(AppointmentId id) {
        return Actors.as(
                practice.clinician(),
                () -> noteLists.ofCouple(practice.couple().id()).sessions().lines().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void homework_due_before_the_session_moves_with_it() {
        var session = meetings.planned(practice.clinician(), practice.couple(), null, TUESDAY, 15);
        AssignmentId assignment = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("say-it-hear-it", null),
                Meetings.at(TUESDAY.minusDays(3), 9));
        PracticeClock.at(
                Meetings.at(TUESDAY.minusDays(2), 9),
                () -> Actors.as(
                        practice.clinician(),
                        () -> appointments.move(
                                session, Meetings.AS_PLANNED, Meetings.wish(null, TUESDAY.plusDays(2), 10))));

        assertThat(due(assignment)).isEqualTo(Meetings.at(TUESDAY.plusDays(2), 10));
    }

    @Test
    void homework_waits_for_the_session_after_a_cancelled_one() {
        var session = meetings.planned(practice.clinician(), practice.couple(), null, TUESDAY, 15);
        meetings.planned(practice.clinician(), practice.couple(), null, TUESDAY.plusDays(7), 15);
        AssignmentId assignment = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("say-it-hear-it", null),
                Meetings.at(TUESDAY.minusDays(3), 9));
        PracticeClock.at(
                Meetings.at(TUESDAY.minusDays(2), 9),
                () -> Actors.as(practice.clinician(), () -> appointments.cancel(session, Meetings.AS_PLANNED)));

        assertThat(due(assignment)).isEqualTo(Meetings.at(TUESDAY.plusDays(7), 15));
        assertThat(entry(session).cancelled()).isTrue();
    }

    private java.time.Instant due(AssignmentId assignment) {
        return superuser
                .jdbc()
                .sql("select due_at from homework.occurrence where assignment_id = ?")
                .param(assignment.value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void a_session_of_one_alone_is_no_date_for_the_work_of_both() {
        meetings.planned(practice.clinician(), practice.couple(), Seat.B, TUESDAY, 15);
        PracticeClock.at(Meetings.at(TUESDAY, 9), () -> {
            assertThat(nextFor(practice.clinician())).isEmpty();
            assertThat(nextFor(practice.couple().a())).isEmpty();
            assertThat(nextFor(practice.couple().b())).contains(Meetings.at(TUESDAY, 15));
        });
    }

    private java.util.Optional<java.time.Instant> nextFor(org.hearthwork.access.Actor actor) {
        return Actors.as(
                actor,
                () -> transaction.execute(tx -> dates.next(practice.couple().id())));
    }

    @Test
    void who_came_is_recorded_once_it_has_begun_and_only_of_those_invited() {
        var session = meetings.planned(practice.clinician(), practice.couple(), Seat.A, TUESDAY, 15);
        refused("attendanceA", () -> attend(session, 14, Seat.A, Attendance.ATTENDED));
        refused("attendanceB", () -> attend(session, 16, Seat.B, Attendance.ATTENDED));
        attend(session, 16, Seat.A, Attendance.LATE);

        assertThat(entry(session).attendanceA()).isEqualTo(Attendance.LATE);
        assertThat(entry(session).attendanceB()).isEqualTo(Attendance.NOT_INVITED);
    }

    private void attend(AppointmentId session, int hour, Seat seat, Attendance attendance) {
        PracticeClock.at(
                Meetings.at(TUESDAY, hour),
                () -> Actors.as(
                        practice.clinician(),
                        () -> appointments.attend(session, Meetings.AS_PLANNED, Map.of(seat, attendance))));
    }

    @Test
    void what_has_begun_can_be_neither_cancelled_nor_moved_away() {
        var session = meetings.planned(practice.clinician(), practice.couple(), null, TUESDAY, 15);
        PracticeClock.at(
                Meetings.at(TUESDAY, 16),
                () -> Actors.as(practice.clinician(), () -> {
                    refused("", () -> appointments.cancel(session, Meetings.AS_PLANNED));
                    refused(
                            "",
                            () -> appointments.move(
                                    session, Meetings.AS_PLANNED, Meetings.wish(null, TUESDAY.plusDays(1), 15)));
                }));
    }

    @Test
    void a_colleague_finds_no_session_of_a_couple_that_is_not_theirs() {
        var session = meetings.planned(practice.clinician(), practice.couple(), null, TUESDAY, 15);
        Actors.as(practice.colleague(), () -> {
            assertThatThrownBy(() -> appointments.cancel(session, Meetings.AS_PLANNED))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> noteLists.ofCouple(practice.couple().id())).isInstanceOf(NotFound.class);
            assertThat(appointments.week(TUESDAY.minusDays(1)).sessions()).isEmpty();
        });
    }

    @Test
    void a_week_is_looked_for_by_the_couples_in_ones_care_and_the_practice_is_asked_once() {
        meetings.planned(practice.clinician(), practice.couple(), null, TUESDAY, 15);
        List<String> statements = Actors.as(
                practice.clinician(),
                () -> StatementCount.of(
                        () -> assertThat(appointments.week(TUESDAY.minusDays(1)).sessions())
                                .hasSize(1)));
        assertThat(statements).hasSize(3); // the context of the transaction, the zone of the practice, the week
        assertThat(statements.getLast()).contains("sessions.in_care");
    }

    @Test
    void a_supervisor_reads_the_calendar_and_plans_nothing() {
        meetings.planned(practice.associate(), practice.traineesCouple(), null, TUESDAY, 15);
        Actors.as(practice.supervisor(), () -> {
            assertThat(appointments.week(TUESDAY.minusDays(1)).sessions())
                    .extracting(SessionEntry::who)
                    .containsExactly("Eve & Fred");
            assertThatThrownBy(
                            () -> appointments.plan(practice.traineesCouple().id(), Meetings.wish(null, TUESDAY, 17)))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void the_owner_sees_the_day_and_no_note() {
        LocalDate today = Meetings.today();
        var session = meetings.held(practice.clinician(), practice.couple(), today, 0);
        meetings.started(practice.clinician(), practice.couple(), session);
        Actors.as(practice.owner(), () -> {
            assertThat(appointments.day().sessions()).singleElement().satisfies(one -> {
                assertThat(one.who()).isEqualTo("Ana & Ben");
                assertThat(one.note()).isNull();
            });
            assertThatThrownBy(() -> noteLists.ofCouple(practice.couple().id()))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }
}

package org.hearthwork.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hearthwork.couples.SomePair.COUPLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.AppointmentWish;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a session can be, and who can be told to have come: without a database. */
class AppointmentTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 3, 28);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime THREE = LocalTime.of(15, 0);
    private static final Instant NOW = at(TODAY, TWO);

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(COUPLE.zone()).toInstant();
    }

    private static AppointmentWish wish(
            @Nullable Seat alone, @Nullable LocalDate date, @Nullable LocalTime start, @Nullable LocalTime end) {
        return new AppointmentWish(alone, date, start, end, Setting.VIDEO);
    }

    private static Appointment planned(AppointmentWish wish) {
        return new Appointment(Ids.next(), new AppointmentId(Ids.next()), COUPLE, wish, Ids.next(), NOW);
    }

    private static Appointment planned(@Nullable Seat alone) {
        return planned(wish(alone, TODAY, TWO, THREE));
    }

    private static String refused(ThrowingCallable doing) {
        Refusal refusal = catchThrowableOfType(Refusal.class, doing);
        assertThat(refusal).isNotNull();
        return refusal.field() + ": " + refusal.messageKey();
    }

    private static String refused(LocalDate date, LocalTime start, LocalTime end) {
        return refused(() -> planned(wish(null, date, start, end)));
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        assertThat(refused(() -> planned(wish(null, null, TWO, THREE)))).startsWith("date:");
        assertThat(refused(() -> planned(wish(null, TODAY, null, THREE)))).startsWith("start:");
        assertThat(refused(() -> planned(wish(null, TODAY, TWO, null)))).startsWith("end:");
        assertThat(refused(() -> planned(new AppointmentWish(null, TODAY, TWO, THREE, null))))
                .startsWith("setting:");
    }

    @Test
    void it_begins_now_at_the_earliest_and_in_two_years_at_the_latest() {
        assertThat(planned(wish(null, TODAY, TWO, THREE)).startsAt()).isEqualTo(NOW);
        assertThat(refused(TODAY, TWO.minusMinutes(1), THREE)).isEqualTo("start: sessions.appointment.past");
        assertThat(refused(TODAY.minusDays(1), TWO, THREE)).isEqualTo("date: sessions.appointment.past");
        assertThat(planned(wish(null, TODAY.plusYears(2), TWO, THREE)).isCancelled())
                .isFalse();
        assertThat(refused(TODAY.plusYears(2).plusDays(1), TWO, THREE)).isEqualTo("date: sessions.appointment.far");
    }

    @Test
    void it_ends_after_it_begins() {
        assertThat(refused(TODAY, TWO, TWO)).isEqualTo("end: sessions.appointment.ends-before");
        assertThat(refused(TODAY, THREE, TWO)).isEqualTo("end: sessions.appointment.ends-before");
    }

    @Test
    void in_the_night_in_which_the_clock_goes_forward_nobody_meets_in_the_hour_that_is_not_there() {
        LocalDate night = LocalDate.of(2031, 3, 30);
        assertThat(refused(night, LocalTime.of(2, 30), LocalTime.of(4, 0))).isEqualTo("start: kit.time.skipped");
        assertThat(refused(night, LocalTime.of(1, 0), LocalTime.of(2, 30))).isEqualTo("end: kit.time.skipped");
    }

    @Test
    void in_the_night_in_which_it_goes_back_the_first_of_the_two_hours_is_meant() {
        LocalDate night = LocalDate.of(2031, 10, 26);
        assertThat(planned(wish(null, night, LocalTime.of(2, 30), LocalTime.of(3, 30)))
                        .startsAt())
                .isEqualTo(Instant.parse("2031-10-26T00:30:00Z"));
    }

    @Test
    void it_is_moved_until_it_is_over_and_never_once_it_is_cancelled() {
        Appointment appointment = planned((Seat) null);
        Instant over = at(TODAY, THREE);
        AppointmentWish later = wish(null, TODAY.plusDays(7), TWO, THREE);
        assertThat(refused(() -> appointment.move(COUPLE, later, over))).isEqualTo(": sessions.appointment.over");
        appointment.move(COUPLE, later, over.minusMillis(1));
        assertThat(appointment.startsAt()).isEqualTo(at(TODAY.plusDays(7), TWO));
        appointment.cancel(NOW);
        assertThat(refused(() -> appointment.move(COUPLE, later, NOW))).isEqualTo(": sessions.appointment.cancelled");
    }

    @Test
    void what_has_begun_took_place_and_is_not_cancelled() {
        Appointment appointment = planned((Seat) null);
        assertThat(refused(() -> appointment.cancel(NOW))).isEqualTo(": sessions.appointment.begun");
        appointment.cancel(NOW.minusMillis(1));
        assertThat(appointment.isCancelled()).isTrue();
        assertThat(refused(() -> appointment.attend(Seat.A, Attendance.ATTENDED, NOW)))
                .isEqualTo(": sessions.appointment.cancelled");
    }

    @Test
    void who_came_is_told_of_each_from_the_moment_it_begins() {
        Appointment appointment = planned((Seat) null);
        assertThat(refused(() -> appointment.attend(Seat.B, Attendance.LATE, NOW.minusMillis(1))))
                .isEqualTo("attendanceB: sessions.attendance.early");
        appointment.attend(Seat.A, Attendance.ATTENDED, NOW);
        appointment.attend(Seat.B, Attendance.LATE, NOW);
        assertThat(appointment)
                .hasFieldOrPropertyWithValue("attendanceA", Attendance.ATTENDED)
                .hasFieldOrPropertyWithValue("attendanceB", Attendance.LATE);
        assertThat(refused(() -> appointment.attend(Seat.A, Attendance.NOT_INVITED, NOW)))
                .isEqualTo("attendanceA: sessions.attendance.not-invited");
        assertThat(appointment.partnerId()).isNull();
        assertThat(appointment).hasFieldOrPropertyWithValue("kind", Appointment.Kind.JOINT);
    }

    @Test
    void who_was_not_invited_to_a_session_of_the_other_one_alone_neither_came_nor_stayed_away() {
        for (Seat alone : Seat.values()) {
            Appointment appointment = planned(alone);
            assertThat(appointment.partnerId())
                    .isEqualTo(COUPLE.partner(alone).id().value());
            assertThat(appointment).hasFieldOrPropertyWithValue("kind", Appointment.Kind.INDIVIDUAL);
            appointment.attend(alone, Attendance.ATTENDED, NOW);
            assertThat(refused(() -> appointment.attend(alone.other(), Attendance.ABSENT, NOW)))
                    .isEqualTo("attendance" + alone.other() + ": sessions.attendance.not-invited");
            appointment.attend(alone.other(), Attendance.NOT_INVITED, NOW);
            assertThat(appointment.appointmentId().value()).isEqualTo(appointment.getId());
        }
    }
}

package org.hearthwork.sessions.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Aggregate;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.AppointmentWish;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.Setting;
import org.jspecify.annotations.Nullable;

/** One session with a couple or one of them: planned, moved, cancelled; and who came. */
@Entity
@Table(schema = "sessions", name = "appointment")
public class Appointment extends Aggregate {

    public enum Kind {
        JOINT,
        INDIVIDUAL
    }

    public enum Status {
        PLANNED,
        CANCELLED
    }

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private @Nullable UUID partnerId;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column
    private Setting setting;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_a")
    private Attendance attendanceA;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance_b")
    private Attendance attendanceB;

    @Column(updatable = false)
    private UUID createdBy;

    protected Appointment() {}

    /** @throws Refusal at {@code date}, {@code start}, {@code end} or {@code setting} */
    public Appointment(UUID practice, AppointmentId id, Couple couple, AppointmentWish wish, UUID by, Instant now) {
        super(id.value(), practice, couple.id().value());
        Seat alone = wish.alone();
        this.kind = alone == null ? Kind.JOINT : Kind.INDIVIDUAL;
        this.partnerId = alone == null ? null : couple.partner(alone).id().value();
        this.status = Status.PLANNED;
        this.attendanceA = alone == Seat.B ? Attendance.NOT_INVITED : Attendance.EXPECTED;
        this.attendanceB = alone == Seat.A ? Attendance.NOT_INVITED : Attendance.EXPECTED;
        this.createdBy = by;
        place(couple, wish, now);
    }

    /** Gives it another time or setting. @throws Refusal as the constructor does, or when it is over or cancelled */
    public void move(Couple couple, AppointmentWish wish, Instant now) {
        refuseCancelled();
        if (!endsAt.isAfter(now)) {
            throw new Refusal("", "sessions.appointment.over");
        }
        place(couple, wish, now);
    }

    private void place(Couple couple, AppointmentWish wish, Instant now) {
        LocalDate date = required("date", "sessions.appointment.date-missing", wish.date());
        LocalTime start = required("start", "sessions.appointment.start-missing", wish.start());
        LocalTime end = required("end", "sessions.appointment.end-missing", wish.end());
        Setting where = required("setting", "sessions.appointment.setting-missing", wish.setting());
        LocalDate today = LocalDate.ofInstant(now, couple.zone());
        if (date.isBefore(today)) {
            throw new Refusal("date", "sessions.appointment.past");
        }
        if (date.isAfter(today.plusYears(2))) {
            throw new Refusal("date", "sessions.appointment.far");
        }
        if (!end.isAfter(start)) {
            throw new Refusal("end", "sessions.appointment.ends-before");
        }
        refuseSkipped("start", date.atTime(start), couple);
        refuseSkipped("end", date.atTime(end), couple);
        Instant begins = moment(date.atTime(start), couple);
        if (begins.isBefore(now)) {
            throw new Refusal("start", "sessions.appointment.past");
        }
        startsAt = begins;
        endsAt = moment(date.atTime(end), couple);
        setting = where;
    }

    /** The hour that the clock goes through twice, in the night in which it goes back, is the first of the two. */
    private static Instant moment(LocalDateTime at, Couple couple) {
        return at.atZone(couple.zone()).withEarlierOffsetAtOverlap().toInstant();
    }

    private static void refuseSkipped(String field, LocalDateTime at, Couple couple) {
        if (Dates.isSkipped(at, couple.zone())) {
            throw new Refusal(field, "kit.time.skipped");
        }
    }

    private static <T> T required(String field, String words, @Nullable T value) {
        if (value == null) {
            throw new Refusal(field, words);
        }
        return value;
    }

    /** @throws Refusal when it has begun: what took place stays in the record */
    public void cancel(Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new Refusal("", "sessions.appointment.begun");
        }
        status = Status.CANCELLED;
    }

    /** Records whether one of the two came. @throws Refusal before it begins, or for who was not invited */
    public void attend(Seat seat, Attendance attendance, Instant now) {
        refuseCancelled();
        if (startsAt.isAfter(now)) {
            throw new Refusal("attendance" + seat, "sessions.attendance.early");
        }
        Attendance before = seat == Seat.A ? attendanceA : attendanceB;
        if ((before == Attendance.NOT_INVITED) != (attendance == Attendance.NOT_INVITED)) {
            throw new Refusal("attendance" + seat, "sessions.attendance.not-invited");
        }
        if (seat == Seat.A) {
            attendanceA = attendance;
        } else {
            attendanceB = attendance;
        }
    }

    private void refuseCancelled() {
        if (isCancelled()) {
            throw new Refusal("", "sessions.appointment.cancelled");
        }
    }

    public AppointmentId appointmentId() {
        return new AppointmentId(getId());
    }

    public @Nullable UUID partnerId() {
        return partnerId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public boolean isOfBoth() {
        return kind == Kind.JOINT;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}

package org.hearthwork.sessions;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.ForStaff;
import org.hearthwork.access.LastChanges;
import org.hearthwork.access.LastChanges.What;
import org.hearthwork.access.Once;
import org.hearthwork.access.People;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.Steering;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.internal.Appointment;
import org.hearthwork.sessions.internal.PlannedAppointments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the practice sees whom: planning, moving, cancelling, and who came. */
@Service
public class Appointments {

    private final CareScope scope;
    private final People people;
    private final Steering steering;
    private final PlannedAppointments appointments;
    private final Sessions rows;
    private final Once once;
    private final LastChanges changes;
    private final AuditTrail trail;
    private final Clock clock;

    Appointments(
            CareScope scope,
            People people,
            Steering steering,
            PlannedAppointments appointments,
            Sessions rows,
            Once once,
            LastChanges changes,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.people = people;
        this.steering = steering;
        this.appointments = appointments;
        this.rows = rows;
        this.once = once;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param zone the practice's, in which its calendar stands */
    public record Week(LocalDate monday, ZoneId zone, List<SessionEntry> sessions) {}

    /** @param asked the Monday it begins with, or null for this week in the practice's zone */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Week week(@Nullable LocalDate asked) {
        ZoneId zone = people.practice().zone();
        LocalDate monday = asked == null ? mondayOf(LocalDate.ofInstant(clock.instant(), zone)) : asked;
        return new Week(
                monday,
                zone,
                rows.between(
                        monday.atStartOfDay(zone).toInstant(),
                        monday.plusWeeks(1).atStartOfDay(zone).toInstant()));
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Today's sessions, times and names alone: the owner's view of the day. */
    @ForStaff
    @Transactional(readOnly = true)
    public Week day() {
        ZoneId zone = people.practice().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Week(
                today,
                zone,
                rows.ofThePractice(
                        today.atStartOfDay(zone).toInstant(),
                        today.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /**
     * Plans a session.
     *
     * @throws Refusal at {@code date}, {@code start}, {@code end} or {@code setting}: missing, past, or ending before it
     *     starts
     */
    @ForClinicians
    @Transactional
    public AppointmentId plan(CoupleId id, AppointmentWish wish) {
        return plan(id, AppointmentId.next(), wish);
    }

    /**
     * The same for a wish that may arrive twice: it is one session.
     *
     * @param wanted the id it shall have
     */
    @ForClinicians
    @Transactional
    public AppointmentId plan(CoupleId id, AppointmentId wanted, AppointmentWish wish) {
        Couple couple = scope.require(id);
        once.alone(wanted.value());
        if (isPlanned(couple, wanted)) {
            return wanted;
        }
        Appointment planned = appointments.save(
                new Appointment(Actors.practice(), wanted, couple, wish, Actors.account(), clock.instant()));
        trail.done(Action.PLANNED_APPOINTMENT, planned.getId(), id.value());
        return planned.appointmentId();
    }

    private boolean isPlanned(Couple couple, AppointmentId id) {
        return appointments
                .findByPracticeIdAndId(Actors.practice(), id.value())
                .filter(found -> found.coupleId().equals(couple.id().value()))
                .isPresent();
    }

    /**
     * Moves a session; what is due before it moves with it.
     *
     * @param shown the version that the wish builds upon
     * @throws Refusal as {@link #plan} does
     * @throws Overtaken with the {@link SessionEntry} of now, when somebody changed it since
     */
    @ForClinicians
    @Transactional
    public void move(AppointmentId id, int shown, AppointmentWish wish) {
        Appointment appointment = forChanging(id);
        refuseOvertaken(appointment, shown);
        Couple couple = scope.require(new CoupleId(appointment.coupleId()));
        followingHomework(appointment, () -> appointment.move(couple, wish, clock.instant()));
        changes.note(What.APPOINTMENT, id.value(), appointment.coupleId());
        trail.done(Action.MOVED_APPOINTMENT, id.value(), appointment.coupleId());
    }

    /**
     * Cancels a session that has not begun; what is due before it waits for the next one, if there is one. Once is enough.
     *
     * @param shown the version that was looked at
     * @throws Overtaken with the {@link SessionEntry} of now, when somebody changed it since
     */
    @ForClinicians
    @Transactional
    public void cancel(AppointmentId id, int shown) {
        Appointment appointment = forChanging(id);
        if (appointment.isCancelled()) {
            return;
        }
        refuseOvertaken(appointment, shown);
        followingHomework(appointment, () -> appointment.cancel(clock.instant()));
        changes.note(What.APPOINTMENT, id.value(), appointment.coupleId());
        trail.done(Action.CANCELLED_APPOINTMENT, id.value(), appointment.coupleId());
    }

    /** What was due before this session is due before the one that comes in its place: itself, or one that is sooner now. */
    private void followingHomework(Appointment appointment, Runnable change) {
        Instant before = appointment.startsAt();
        change.run();
        if (!appointment.isOfBoth()) {
            return; // nothing is due before a session with one alone
        }
        boolean sooner = !appointment.isCancelled() && appointment.startsAt().isBefore(before);
        appointments
                .firstOfBoth(Actors.practice(), appointment.coupleId(), sooner ? appointment.startsAt() : before)
                .filter(after -> !after.equals(before))
                .ifPresent(after -> steering.sessionMoved(new CoupleId(appointment.coupleId()), before, after));
    }

    /**
     * Records who came.
     *
     * @param shown the version that was looked at
     * @throws Refusal at {@code attendanceA} or {@code attendanceB} before it has begun
     * @throws Overtaken with the {@link SessionEntry} of now, when somebody changed it since
     */
    @ForClinicians
    @Transactional
    public void attend(AppointmentId id, int shown, Map<Seat, Attendance> came) {
        Appointment appointment = forChanging(id);
        refuseOvertaken(appointment, shown);
        came.forEach((seat, attendance) -> appointment.attend(seat, attendance, clock.instant()));
        changes.note(What.APPOINTMENT, id.value(), appointment.coupleId());
        trail.done(Action.RECORDED_ATTENDANCE, id.value(), appointment.coupleId());
    }

    private void refuseOvertaken(Appointment appointment, int shown) {
        if (appointment.version() != shown) {
            UUID id = appointment.getId();
            throw changes.overtaken(
                    What.APPOINTMENT,
                    id,
                    rows.find(appointment.appointmentId())
                            .orElseThrow(() -> scope.missing(Action.OPENED_APPOINTMENT, id)));
        }
    }

    private Appointment forChanging(AppointmentId id) {
        Appointment found = appointments
                .findForChangingByPracticeIdAndId(Actors.practice(), id.value())
                .orElseThrow(() -> scope.missing(Action.OPENED_APPOINTMENT, id.value()));
        scope.require(new CoupleId(found.coupleId()));
        return found;
    }
}

package org.hearthwork.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.notes.NoteDraft;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scenes of sessions for tests, by the same calls people make. */
@Component
public class Meetings {

    /** The version of a session that nobody has changed yet. */
    public static final int AS_PLANNED = 0;

    private final Appointments appointments;
    private final Notes notes;

    Meetings(Appointments appointments, Notes notes) {
        this.appointments = appointments;
        this.notes = notes;
    }

    public static AppointmentWish wish(@Nullable Seat alone, LocalDate day, int hour) {
        return new AppointmentWish(alone, day, LocalTime.of(hour, 0), LocalTime.of(hour, 50), Setting.IN_PERSON);
    }

    /** The moment it is this hour of that day, where the couple lives. */
    public static Instant at(LocalDate day, int hour) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), PracticeFixture.ZONE)
                .toInstant();
    }

    public static LocalDate today() {
        return LocalDate.now(PracticeFixture.ZONE);
    }

    /** Planned a week before it is. */
    public AppointmentId planned(Actor clinician, Pair pair, @Nullable Seat alone, LocalDate day, int hour) {
        return PracticeClock.at(
                at(day, hour).minus(Duration.ofDays(7)),
                () -> Actors.as(clinician, () -> appointments.plan(pair.id(), wish(alone, day, hour))));
    }

    /** Planned, and both came. */
    public AppointmentId held(Actor clinician, Pair pair, LocalDate day, int hour) {
        AppointmentId id = planned(clinician, pair, null, day, hour);
        PracticeClock.at(
                at(day, hour + 1),
                () -> Actors.as(
                        clinician,
                        () -> appointments.attend(
                                id, AS_PLANNED, Map.of(Seat.A, Attendance.ATTENDED, Seat.B, Attendance.ATTENDED))));
        return id;
    }

    public NoteId started(Actor clinician, Pair pair, @Nullable AppointmentId of) {
        return Actors.as(clinician, () -> notes.start(pair.id(), of, NoteTemplate.SOAP));
    }

    public NoteSheet opened(Actor actor, NoteId id) {
        return Actors.as(actor, () -> notes.open(id));
    }

    public NoteDraft draft(NoteSheet sheet, NoteSection section, String text) {
        return new NoteDraft(sheet.id(), sheet.version(), Map.of(section, text));
    }
}

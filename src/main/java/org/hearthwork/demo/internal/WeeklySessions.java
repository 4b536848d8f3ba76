package org.hearthwork.demo.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Seat;
import org.hearthwork.notes.NoteDraft;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.AppointmentWish;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.Setting;
import org.jspecify.annotations.Nullable;

/** The sessions of one couple and the notes of them. */
final class WeeklySessions {

    private static final Duration SESSION = Duration.ofMinutes(50);
    private final Scene scene;
    private final Script script;
    private final LocalDate today;
    private final Desk desk;
    private final Voices voices;

    WeeklySessions(Scene scene, Desk desk, Voices voices) {
        this.scene = scene;
        this.script = scene.script();
        this.today = scene.today();
        this.desk = desk;
        this.voices = voices;
    }

    /** A session a week, the past ones attended and noted; the newest note may still wait for its signature. */
    void live(CoupleId couple) {
        LocalDate first =
                today.minusDays(script.firstSessionDaysAgo()).with(TemporalAdjusters.nextOrSame(script.sessionDay()));
        boolean ended = script.fate() == Script.Fate.SEPARATED || script.fate() == Script.Fate.PAUSED;
        LocalDate last = ended ? today.minusDays(14) : today.minusDays(1);
        int number = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusWeeks(1)) {
            int session = number++;
            LocalDate on = day;
            scene.moments()
                    .add(
                            scene.at(day.minusDays(1), LocalTime.of(8, 0)),
                            () -> heldSession(
                                    couple, on, session, !on.plusWeeks(1).isAfter(last)));
        }
        if (!ended) {
            LocalDate next = script.today() != null ? today : today.with(TemporalAdjusters.next(script.sessionDay()));
            LocalTime time = script.today() != null ? script.today() : script.sessionTime();
            // Planned before the session itself, so that a demo opened in the evening has had its afternoon too.
            plan(couple, next, time, script.aloneToday(), scene.at(today.minusDays(2), LocalTime.of(18, 0)));
            if (script.today() != null) {
                plan(
                        couple,
                        today.plusWeeks(1),
                        script.sessionTime(),
                        null,
                        scene.at(today.minusDays(2), LocalTime.of(18, 1)));
            }
        }
    }

    void plan(CoupleId couple, LocalDate day, LocalTime time, @Nullable Seat alone, Instant when) {
        scene.clinicianAt(when, () -> desk.appointments().plan(couple, wish(day, time, alone)));
    }

    private AppointmentWish wish(LocalDate day, LocalTime time, @Nullable Seat alone) {
        return new AppointmentWish(alone, day, time, time.plus(SESSION), Setting.IN_PERSON);
    }

    private void heldSession(CoupleId couple, LocalDate day, int number, boolean older) {
        AppointmentId appointment = Actors.as(
                scene.clinician(), () -> desk.appointments().plan(couple, wish(day, script.sessionTime(), null)));
        Instant over = scene.at(day, script.sessionTime()).plus(SESSION);
        if (over.isAfter(scene.now())) {
            return;
        }
        scene.clinicianAt(over, () -> {
            desk.appointments()
                    .attend(
                            appointment,
                            Scene.AS_PLANNED,
                            Map.of(
                                    Seat.A,
                                    Attendance.ATTENDED,
                                    Seat.B,
                                    number % 6 == 4 ? Attendance.LATE : Attendance.ATTENDED));
            NoteTemplate template = number % 4 == 3 ? NoteTemplate.DAP : NoteTemplate.SOAP;
            NoteId note = desk.notes().start(couple, appointment, template);
            Map<NoteSection, String> texts = new EnumMap<>(NoteSection.class);
            template.sections()
                    .forEach(section -> texts.put(
                            section, voices.line("notes", section.name()).formatted(script.a(), script.b())));
            NoteDraft draft = new NoteDraft(note, desk.notes().open(note).version(), texts);
            boolean unsigned = !older && scene.chance().nextDouble() < .3;
            if (script.trainee() || unsigned) {
                desk.notes().save(draft);
            } else {
                desk.signing().sign(draft);
            }
            return true;
        });
    }
}

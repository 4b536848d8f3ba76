package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.SessionNotes;
import org.springframework.modulith.NamedInterface;

/** One session: where and when, who came, and what can be done with it. */
@NamedInterface("parts")
public final class AppointmentDialog extends Dialog {

    private SessionEntry session;
    private final Appointments appointments;
    private final Couples couples;
    private final SessionNotes notes;
    private final Runnable changed;
    private final LocalDate today;
    private final Map<Seat, RadioButtonGroup<Attendance>> attendance = new EnumMap<>(Seat.class);
    private final Conflict conflict = new Conflict();
    private final FieldErrors errors;

    public AppointmentDialog(
            SessionEntry session,
            Appointments appointments,
            Couples couples,
            SessionNotes notes,
            Instant now,
            Runnable changed) {
        this.session = session;
        this.appointments = appointments;
        this.couples = couples;
        this.notes = notes;
        this.changed = changed;
        today = LocalDate.ofInstant(now, session.zone());
        boolean mayChange = !Actors.required().is(Role.SUPERVISOR);
        setHeaderTitle(SessionWords.who(session));
        Paragraph when = new Paragraph(
                Dates.full(session.startsAt().atZone(session.zone()).toLocalDate(), getLocale())
                        + " · " + SessionWords.times(session, session.zone(), getLocale()) + " · "
                        + getTranslation("sessions.setting." + session.setting()));
        when.addClassName("soft");
        Div body = new Div(when);
        body.addClassName("form");
        boolean begun = session.hasStartedBy(now);
        if (begun) {
            Stream.of(Seat.values()).filter(session::isFor).forEach(seat -> body.add(attendance(seat, mayChange)));
        }
        Map<String, HasValidation> fields = new java.util.HashMap<>();
        attendance.forEach((seat, field) -> fields.put("attendance" + seat, field));
        errors = FieldErrors.of(fields);
        body.add(conflict, errors.line(), ways());
        add(body);
        getFooter().add(Buttons.quiet(getTranslation("sessions.close"), this::close));
        if (mayChange && begun) {
            getFooter().add(Buttons.main(getTranslation("sessions.attendance.save"), this::saveAttendance));
        } else if (mayChange) {
            getFooter()
                    .add(
                            Buttons.plain(getTranslation("sessions.cancel-session"), this::confirmCancel),
                            Buttons.main(getTranslation("sessions.move.start"), this::move));
        }
        setWidth("34rem");
    }

    private Component attendance(Seat seat, boolean mayChange) {
        RadioButtonGroup<Attendance> field = new RadioButtonGroup<>();
        field.setLabel(getTranslation("sessions.attendance.of", session.name(seat)));
        field.setItems(Attendance.EXPECTED, Attendance.ATTENDED, Attendance.LATE, Attendance.ABSENT);
        field.setItemLabelGenerator(one -> getTranslation("sessions.attendance." + one));
        field.setValue(session.attendance(seat));
        field.setReadOnly(!mayChange);
        attendance.put(seat, field);
        Div row = new Div(SeatMark.plain(seat), field);
        row.addClassNames("row", "attendance-row");
        return row;
    }

    private Component ways() {
        List<Component> ways = new ArrayList<>();
        ways.add(Buttons.plainLink(SessionsNavigation.brief(session.couple()), getTranslation("sessions.brief.open")));
        NoteId note = session.note();
        if (note != null) {
            ways.add(Buttons.plainLink(SessionsNavigation.note(note), SessionWords.wayToNote(session)));
        } else if (!Actors.required().is(Role.SUPERVISOR)) {
            ways.add(Buttons.plain(getTranslation("sessions.note.new"), this::startNote));
        }
        ways.add(
                Buttons.quietLink(SessionsNavigation.couple(session.couple()), getTranslation("sessions.couple.open")));
        return SessionWords.row(ways.toArray(Component[]::new));
    }

    private void startNote() {
        close();
        SessionsNavigation.open(notes.start(session.couple(), session.id()));
    }

    private void saveAttendance() {
        Map<Seat, Attendance> came = new EnumMap<>(Seat.class);
        attendance.forEach((seat, field) -> came.put(seat, field.getValue()));
        try {
            appointments.attend(session.id(), session.version(), came);
            close();
            Toast.show(getTranslation("sessions.attendance.saved"));
            changed.run();
        } catch (Overtaken overtaken) {
            SessionEntry now = overtaken.now(SessionEntry.class);
            conflict.show(
                    overtaken,
                    SessionPoints.attendance(session, now, came),
                    now.zone(),
                    () -> {
                        session = now;
                        attendance.forEach((seat, field) -> field.setValue(now.attendance(seat)));
                    },
                    () -> {
                        session = now;
                        saveAttendance();
                    });
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }

    private void move() {
        close();
        new NewAppointmentDialog(appointments, couples, today, changed).move(session, couples.get(session.couple()));
    }

    private void confirmCancel() {
        ConfirmDialog confirm = new ConfirmDialog();
        confirm.setHeader(getTranslation("sessions.cancel-session.ask"));
        confirm.setText(getTranslation("sessions.cancel-session.means", SessionWords.who(session)));
        confirm.setCancelable(true);
        confirm.setWidth("28rem");
        confirm.setCancelText(getTranslation("sessions.cancel-session.keep"));
        confirm.setConfirmText(getTranslation("sessions.cancel-session"));
        Clicks.confirmed(confirm, this::cancelSession);
        confirm.open();
    }

    private void cancelSession() {
        try {
            appointments.cancel(session.id(), session.version());
            close();
            Toast.show(getTranslation("sessions.cancelled"));
            changed.run();
        } catch (Overtaken overtaken) {
            SessionEntry now = overtaken.now(SessionEntry.class);
            List<Conflict.Point> points = SessionPoints.of(session, now, getLocale());
            conflict.say(
                    conflict.sentence(overtaken, points, conflict.ago(overtaken, now.zone())),
                    List.of(),
                    new Conflict.Way(getTranslation("sessions.cancel-session.keep"), () -> {
                        close();
                        changed.run();
                    }),
                    new Conflict.Way(getTranslation("sessions.conflict.cancel-anyway"), () -> {
                        session = now;
                        cancelSession();
                    }));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}

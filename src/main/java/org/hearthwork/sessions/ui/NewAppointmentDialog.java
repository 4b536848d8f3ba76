package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.Objects;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.AppointmentWish;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Plans a session, or moves one. What was typed stays when something does not fit. */
@NamedInterface("parts")
public final class NewAppointmentDialog extends Dialog {

    private final Appointments appointments;
    private final Runnable done;
    private final SessionFields fields;
    private final FieldErrors errors;
    private final Conflict conflict = new Conflict();
    private final AppointmentId wanted = AppointmentId.next();
    private @Nullable SessionEntry moving;

    /** @param today from where a day that is typed is read */
    public NewAppointmentDialog(Appointments appointments, Couples couples, LocalDate today, Runnable done) {
        this.appointments = appointments;
        this.done = done;
        setHeaderTitle(getTranslation("sessions.new"));
        fields = new SessionFields(couples, today);
        errors = FieldErrors.of(fields.fields());
        fields.add(conflict, errors.line());
        add(fields);
        deed("sessions.plan");
        setWidth("34rem");
    }

    private void deed(String key) {
        getFooter().removeAll();
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("sessions.cancel"), this::close),
                        Buttons.main(getTranslation(key), this::plan));
    }

    /** For any couple of the actor. @param day the day to begin with */
    void forAny(LocalDate day) {
        fields.forAny(day);
        open();
    }

    /** For one couple. @param alone the one it is for, or null for both */
    public void forOne(Couple of, @Nullable Seat alone) {
        fields.forOne(of, alone);
        open();
    }

    /** To give a session another time. */
    void move(SessionEntry session, Couple of) {
        setHeaderTitle(getTranslation("sessions.move.title", SessionWords.who(session)));
        moving = session;
        fields.forOne(of, session);
        deed("sessions.move");
        open();
    }

    private void plan() {
        try {
            save(fields.couple(), fields.wish());
            close();
            done.run();
        } catch (Overtaken overtaken) {
            overtakenBy(overtaken);
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }

    private void save(CoupleId of, AppointmentWish wish) {
        SessionEntry shown = moving;
        if (shown == null) {
            appointments.plan(of, wanted, wish);
            Toast.show(getTranslation("sessions.planned"));
        } else {
            appointments.move(shown.id(), shown.version(), wish);
            Toast.show(getTranslation("sessions.moved"));
        }
    }

    /** What was typed stays until it is decided which of the two goes on. */
    private void overtakenBy(Overtaken overtaken) {
        SessionEntry shown = Objects.requireNonNull(moving);
        SessionEntry now = overtaken.now(SessionEntry.class);
        errors.clear();
        if (now.cancelled()) {
            conflict.clear();
            errors.show(new Refusal(
                    "",
                    "sessions.conflict.cancelled",
                    overtaken.by(),
                    Dates.ago(overtaken.at(), now.zone(), getLocale(), overtaken.asOf())));
            return;
        }
        conflict.show(
                overtaken,
                SessionPoints.of(shown, now, fields.wish(), getLocale()),
                now.zone(),
                () -> takeUp(now),
                () -> {
                    moving = now;
                    plan();
                });
    }

    private void takeUp(SessionEntry now) {
        moving = now;
        fields.take(now);
    }
}

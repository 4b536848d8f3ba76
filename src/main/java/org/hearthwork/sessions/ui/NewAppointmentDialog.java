package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleSummary;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.DayField;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.TimeField;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.AppointmentWish;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Plans a session, or moves one. What was typed stays when something does not fit. */
@NamedInterface("parts")
public final class NewAppointmentDialog extends Dialog {

    private static final Duration USUAL = Duration.ofMinutes(50);

    private enum Kind {
        JOINT,
        INDIVIDUAL
    }

    private final Appointments appointments;
    private final Couples couples;
    private final Runnable done;
    private final ComboBox<CoupleSummary> couple = new ComboBox<>();
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<Seat> who = new RadioButtonGroup<>();
    private final DayField date;
    private final TimeField start = new TimeField(getTranslation("sessions.field.start"));
    private final TimeField end = new TimeField(getTranslation("sessions.field.end"));
    private final Select<Setting> setting = new Select<>();
    private final FieldErrors errors;
    private @Nullable Couple chosen;
    private final Conflict conflict = new Conflict();
    private final AppointmentId wanted = AppointmentId.next();
    private @Nullable SessionEntry moving;

    /** @param today from where a day that is typed is read */
    public NewAppointmentDialog(Appointments appointments, Couples couples, LocalDate today, Runnable done) {
        this.appointments = appointments;
        this.couples = couples;
        this.done = done;
        setHeaderTitle(getTranslation("sessions.new"));
        couple.setLabel(getTranslation("sessions.field.couple"));
        couple.setItemLabelGenerator(CoupleSummary::names);
        couple.setRequiredIndicatorVisible(true);
        Clicks.changed(couple, this::choose);
        kind.setLabel(getTranslation("sessions.field.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("sessions.kind." + one));
        kind.setValue(Kind.JOINT);
        Clicks.changed(kind, value -> showWho());
        who.setLabel(getTranslation("sessions.field.who"));
        date = new DayField(getTranslation("sessions.field.date"), today);
        start.onTime(this::proposeEnd);
        setting.setLabel(getTranslation("sessions.field.setting"));
        setting.setItems(Setting.values());
        setting.setItemLabelGenerator(one -> getTranslation("sessions.setting." + one + ".title"));
        setting.setValue(Setting.IN_PERSON);
        errors = FieldErrors.of(
                Map.of("couple", couple, "who", who, "date", date, "start", start, "end", end, "setting", setting));
        Div times = new Div(start, end);
        times.addClassName("form-row");
        Div form = new Div(couple, kind, who, date, times, setting, conflict, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("sessions.cancel"), this::close),
                        Buttons.main(getTranslation("sessions.plan"), this::plan));
        setWidth("34rem");
        showWho();
    }

    /** For any couple of the actor. @param day the day to begin with */
    void forAny(LocalDate day) {
        couple.setItems(
                asked -> couples.choice(asked.getFilter().orElse(""), asked.getOffset(), asked.getLimit()).stream());
        date.setDay(day);
        open();
    }

    /** For one couple. @param alone the one it is for, or null for both */
    public void forOne(Couple of, @Nullable Seat alone) {
        fix(of);
        kind.setValue(alone == null ? Kind.JOINT : Kind.INDIVIDUAL);
        who.setValue(alone);
        open();
    }

    /** To give a session another time. */
    void move(SessionEntry session, Couple of) {
        fix(of);
        setHeaderTitle(getTranslation("sessions.move.title", SessionWords.who(session)));
        kind.setVisible(false);
        who.setVisible(false);
        take(session);
        getFooter().removeAll();
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("sessions.cancel"), this::close),
                        Buttons.main(getTranslation("sessions.move"), this::plan));
        open();
    }

    private void take(SessionEntry session) {
        moving = session;
        date.setDay(LocalDate.ofInstant(session.startsAt(), session.zone()));
        start.setTime(LocalTime.ofInstant(session.startsAt(), session.zone()));
        end.setTime(LocalTime.ofInstant(session.endsAt(), session.zone()));
        setting.setValue(session.setting());
    }

    private void fix(Couple of) {
        couple.setVisible(false);
        know(of);
    }

    private void choose(@Nullable CoupleSummary summary) {
        if (summary != null) {
            know(couples.get(summary.id()));
        }
    }

    private void know(Couple of) {
        chosen = of;
        who.setItems(Seat.values());
        who.setItemLabelGenerator(seat -> of.partner(seat).firstName());
        start.setHelperText(
                getTranslation("sessions.field.zone", of.zone().getId().replace('_', ' ')));
        showWho();
    }

    private void showWho() {
        who.setVisible(kind.getValue() == Kind.INDIVIDUAL && chosen != null);
    }

    private void proposeEnd(@Nullable LocalTime from) {
        LocalTime until = end.time();
        if (from != null && end.problem().isEmpty() && (until == null || !until.isAfter(from))) {
            end.setTime(from.plus(USUAL));
        }
    }

    private void plan() {
        Couple of = chosen;
        if (of == null) {
            errors.show(new Refusal("couple", "sessions.appointment.couple-missing"));
            return;
        }
        if (kind.getValue() == Kind.INDIVIDUAL && who.isEmpty() && moving == null) {
            errors.show(new Refusal("who", "sessions.appointment.who-missing"));
            return;
        }
        try {
            date.refuseUnread("date");
            start.refuseUnread("start");
            end.refuseUnread("end");
            save(of.id(), wish());
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
        conflict.show(overtaken, SessionPoints.of(shown, now, wish(), getLocale()), now.zone(), () -> take(now), () -> {
            moving = now;
            plan();
        });
    }

    private AppointmentWish wish() {
        return new AppointmentWish(
                kind.getValue() == Kind.INDIVIDUAL ? who.getValue() : null,
                date.day(),
                start.time(),
                end.time(),
                setting.getValue());
    }
}

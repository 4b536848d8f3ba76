package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleSummary;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.DayField;
import org.hearthwork.kit.ui.TimeField;
import org.hearthwork.sessions.AppointmentWish;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.Setting;
import org.jspecify.annotations.Nullable;

/** The fields of a session: with whom, when and where. What does not fit stays as it was typed. */
final class SessionFields extends Div {

    private static final Duration USUAL = Duration.ofMinutes(50);

    private enum Kind {
        JOINT,
        INDIVIDUAL
    }

    private final Couples couples;
    private final ComboBox<CoupleSummary> couple = new ComboBox<>();
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<Seat> who = new RadioButtonGroup<>();
    private final DayField date;
    private final TimeField start = new TimeField(getTranslation("sessions.field.start"));
    private final TimeField end = new TimeField(getTranslation("sessions.field.end"));
    private final Select<Setting> setting = new Select<>();
    private @Nullable Couple chosen;

    /** @param today from where a day that is typed is read */
    SessionFields(Couples couples, LocalDate today) {
        this.couples = couples;
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
        Div times = new Div(start, end);
        times.addClassName("form-row");
        addClassName("form");
        add(couple, kind, who, date, times, setting);
        showWho();
    }

    Map<String, HasValidation> fields() {
        return Map.of("couple", couple, "who", who, "date", date, "start", start, "end", end, "setting", setting);
    }

    /** For any couple of the actor. @param day the day to begin with */
    void forAny(LocalDate day) {
        couple.setItems(
                asked -> couples.choice(asked.getFilter().orElse(""), asked.getOffset(), asked.getLimit()).stream());
        date.setDay(day);
    }

    /** For one couple. @param alone the one it is for, or null for both */
    void forOne(Couple of, @Nullable Seat alone) {
        couple.setVisible(false);
        know(of);
        kind.setValue(alone == null ? Kind.JOINT : Kind.INDIVIDUAL);
        who.setValue(alone);
    }

    /** For a session that is planned: with whom stays. */
    void forOne(Couple of, SessionEntry session) {
        couple.setVisible(false);
        know(of);
        kind.setVisible(false);
        who.setVisible(false);
        take(session);
    }

    void take(SessionEntry session) {
        date.setDay(LocalDate.ofInstant(session.startsAt(), session.zone()));
        start.setTime(LocalTime.ofInstant(session.startsAt(), session.zone()));
        end.setTime(LocalTime.ofInstant(session.endsAt(), session.zone()));
        setting.setValue(session.setting());
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

    /** @throws Refusal at {@code couple}, {@code who}, {@code date}, {@code start} or {@code end}: missing, or not understood */
    CoupleId couple() {
        Couple of = chosen;
        if (of == null) {
            throw new Refusal("couple", "sessions.appointment.couple-missing");
        }
        if (kind.getValue() == Kind.INDIVIDUAL && kind.isVisible() && who.isEmpty()) {
            throw new Refusal("who", "sessions.appointment.who-missing");
        }
        date.refuseUnread("date");
        start.refuseUnread("start");
        end.refuseUnread("end");
        return of.id();
    }

    AppointmentWish wish() {
        return new AppointmentWish(
                kind.getValue() == Kind.INDIVIDUAL ? who.getValue() : null,
                date.day(),
                start.time(),
                end.time(),
                setting.getValue());
    }
}

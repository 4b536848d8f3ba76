package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Schedule.Kind;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.DayField;
import org.jspecify.annotations.Nullable;

/** How often, and until when. */
final class ScheduleFields extends Div {

    private static final int DEFAULT_DUE_DAYS = 7;
    private static final Map<Kind, Integer> USUAL_TIMES =
            Map.of(Kind.ONCE, 1, Kind.DAILY, 14, Kind.WEEKDAYS, 8, Kind.WEEKLY, 4, Kind.TIMES, 3);

    private final Select<Kind> schedule = new Select<>();
    private final IntegerField times = new IntegerField(getTranslation("homework.assign.times-field"));
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("homework.assign.days"));
    private final DayField due;
    private final Checkbox beforeSession = new Checkbox();

    ScheduleFields(Assigning.Preparation couple, Runnable changed) {
        addClassName("form");
        schedule.setLabel(getTranslation("homework.assign.schedule"));
        schedule.setItems(Kind.values());
        schedule.setItemLabelGenerator(Sayings::kind);
        schedule.setValue(Kind.ONCE);
        times.setStepButtonsVisible(true);
        times.setMin(1);
        times.setMax(Schedule.MOST);
        times.setManualValidation(true);
        times.setValueChangeMode(ValueChangeMode.LAZY);
        times.setValue(1);
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> Sayings.day(day, getLocale()));
        days.setManualValidation(true);
        due = new DayField(getTranslation("homework.assign.due"), couple.today());
        due.setDay(couple.today().plusDays(DEFAULT_DUE_DAYS));
        beforeSession.setLabel(sessionWords(couple));
        beforeSession.setEnabled(couple.nextSession() != null);
        schedule.addValueChangeListener(change -> {
            times.setValue(USUAL_TIMES.get(change.getValue()));
            arrange();
            changed.run();
        });
        times.addValueChangeListener(change -> changed.run());
        days.addValueChangeListener(change -> changed.run());
        due.onDay(day -> changed.run());
        beforeSession.addValueChangeListener(change -> {
            arrange();
            changed.run();
        });
        add(row(schedule, times), days, row(due, beforeSession));
        arrange();
    }

    private static Div row(com.vaadin.flow.component.Component... fields) {
        Div row = new Div(fields);
        row.addClassName("form-row");
        return row;
    }

    private String sessionWords(Assigning.Preparation couple) {
        Instant next = couple.nextSession();
        return next == null
                ? getTranslation("homework.assign.before-session-none")
                : getTranslation(
                        "homework.assign.before-session",
                        Dates.day(LocalDate.ofInstant(next, couple.couple().zone()), getLocale(), couple.today()));
    }

    private void arrange() {
        times.setVisible(schedule.getValue() != Kind.ONCE);
        days.setVisible(schedule.getValue() == Kind.WEEKDAYS);
        due.setEnabled(!beforeSession.getValue());
    }

    Schedule schedule() {
        Integer typed = times.getValue();
        return new Schedule(
                schedule.getValue(),
                schedule.getValue() == Kind.WEEKDAYS ? days.getValue() : Set.of(),
                schedule.getValue() == Kind.ONCE ? 1 : Objects.requireNonNullElse(typed, 0));
    }

    /**
     * The due day, or null for "before next session".
     *
     * @throws Refusal at {@code due} when there is neither, or what stands there is not understood
     */
    @Nullable
    LocalDate due() {
        if (beforeSession.getValue()) {
            return null;
        }
        return due.requiredDay("due", "homework.assign.due-missing");
    }

    /** Fields by the names of their refusals. */
    Map<String, HasValidation> fields() {
        return Map.of("schedule", days, "times", times, "due", due);
    }
}

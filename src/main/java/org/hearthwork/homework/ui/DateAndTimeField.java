package org.hearthwork.homework.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearthwork.library.AnswerBody;

/** A day and a time of it, in the couple's time zone. */
final class DateAndTimeField extends PromptField {

    private static final Duration STEP = Duration.ofMinutes(15);

    DateAndTimeField(AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        DateTimePicker field = new DateTimePicker(getTranslation("homework.date.label"));
        field.addClassName("date-and-time");
        field.setDateAriaLabel(getTranslation("homework.date.day"));
        field.setTimeAriaLabel(getTranslation("homework.date.time"));
        field.setStep(STEP);
        field.setLocale(getLocale());
        field.setDatePickerI18n(words(getLocale()));
        if (!answer.textOrEmpty().isBlank()) {
            field.setValue(LocalDateTime.parse(answer.textOrEmpty()));
        }
        field.addValueChangeListener(change -> {
            LocalDateTime at = change.getValue();
            tell(at == null ? AnswerBody.EMPTY : AnswerBody.ofText(at.toString()));
        });
        add(field);
    }

    private DatePicker.DatePickerI18n words(Locale locale) {
        List<DayOfWeek> days = List.of(
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        return new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdaysShort(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList())
                .setFirstDayOfWeek(java.time.temporal.WeekFields.of(locale)
                                .getFirstDayOfWeek()
                                .getValue()
                        % 7)
                .setToday(getTranslation("homework.date.today"))
                .setCancel(getTranslation("homework.date.cancel"));
    }
}

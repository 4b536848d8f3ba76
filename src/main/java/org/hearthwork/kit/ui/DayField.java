package org.hearthwork.kit.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;

/** A day, written so that nobody takes the day for the month: "14 Oct 2026"; 2026-10-14 may be typed too. */
public final class DayField extends DatePicker {

    private static final int MONDAY = 1;

    public DayField(String label, LocalDate value) {
        super(label, value);
        setI18n(new DatePickerI18n()
                .setDateFormats("d MMM yyyy", "yyyy-MM-dd", "d.M.yyyy")
                .setFirstDayOfWeek(MONDAY));
        setManualValidation(true);
    }
}

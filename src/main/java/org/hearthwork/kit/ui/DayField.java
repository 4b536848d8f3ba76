package org.hearthwork.kit.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** A day: understood as people type it, shown as their language writes it. */
public final class DayField extends TypedField<LocalDate> {

    /** How long ago "20 Nov" may be to be this year's, in days: one looks back a little, and plans far ahead. */
    private static final int LOOKING_BACK = 60;

    private static final int A_YEAR = 364;

    private final LocalDate today;
    private int back = LOOKING_BACK;

    /** @param today from where "tomorrow", "Friday" and "20 Nov" are read */
    public DayField(String label, LocalDate today) {
        super(label, new PickerButton("date", Glyph.CALENDAR, "kit.day.choose"));
        this.today = today;
    }

    /** For what has happened: "24 Dec" is the last one. */
    public DayField ofThePast() {
        back = A_YEAR;
        return this;
    }

    @Override
    LocalDate read(String text) {
        return Dates.dayTyped(text, getLocale(), today, today.minusDays(back));
    }

    @Override
    String written(LocalDate day) {
        return Dates.inField(day, getLocale());
    }

    @Override
    String iso(LocalDate day) {
        return day.toString();
    }

    @Override
    LocalDate ofIso(String iso) {
        return LocalDate.parse(iso);
    }

    /** The day that is meant; null where nothing stands here, or nothing that is understood. */
    public @Nullable LocalDate day() {
        return meant();
    }

    public void setDay(@Nullable LocalDate day) {
        show(day);
    }

    /** Told of every change by the person. */
    public void onDay(Consumer<@Nullable LocalDate> listener) {
        onMeant(listener);
    }

    /** @throws Refusal at {@code name}, where it is empty or not understood. @param missing the words for an empty one */
    public LocalDate requiredDay(String name, String missing) {
        return required(name, missing);
    }
}

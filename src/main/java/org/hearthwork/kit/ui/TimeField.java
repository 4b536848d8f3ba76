package org.hearthwork.kit.ui;

import java.time.LocalTime;
import java.util.function.Consumer;
import org.hearthwork.kit.Dates;
import org.jspecify.annotations.Nullable;

/** A time of day: understood as people type it, shown as their language writes it. */
public final class TimeField extends TypedField<LocalTime> {

    public TimeField(String label) {
        super(label, new PickerButton("time", Glyph.CLOCK, "kit.time.choose"));
    }

    @Override
    LocalTime read(String text) {
        return Dates.timeTyped(text, getLocale());
    }

    @Override
    String written(LocalTime time) {
        return Dates.inField(time, getLocale());
    }

    @Override
    String iso(LocalTime time) {
        return time.toString();
    }

    @Override
    LocalTime ofIso(String iso) {
        return LocalTime.parse(iso);
    }

    /** The time that is meant; null where nothing stands here, or nothing that is understood. */
    public @Nullable LocalTime time() {
        return meant();
    }

    public void setTime(@Nullable LocalTime time) {
        show(time);
    }

    /** Told of every change by the person. */
    public void onTime(Consumer<@Nullable LocalTime> listener) {
        onMeant(listener);
    }
}

package org.hearthwork.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What the clinician chose in the dialog "New appointment"; what is missing is refused at its field.
 *
 * @param alone the one it is for, or null for both
 * @param date the day, with {@code start} and {@code end} in the couple's time zone
 */
public record AppointmentWish(
        @Nullable Seat alone,
        @Nullable LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Setting setting) {}

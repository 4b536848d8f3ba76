package org.hearthwork.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.Supplier;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.PracticeClock;

/**
 * Where and when one couple lives, and who looks after them.
 *
 * @param now up to when the demo is lived
 */
record Scene(Script script, Actor clinician, ZoneId zone, Instant now, Random chance, Moments moments) {

    /** The version of what nobody has changed yet. */
    static final int AS_PLANNED = 0;

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** What the clinician does at this moment. */
    <T> T clinicianAt(Instant moment, Supplier<T> doing) {
        return PracticeClock.at(moment, () -> Actors.as(clinician, doing));
    }
}

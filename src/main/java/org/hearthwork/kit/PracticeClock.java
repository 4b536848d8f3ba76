package org.hearthwork.kit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The one clock of the product. Within {@link #at} it stands at another moment, for the calling thread alone: so the demo
 * practice lives through its ten weeks by the same service calls that people make, and tests speak of Tuesdays.
 */
@Component
public final class PracticeClock extends Clock {

    private static final ScopedValue<Instant> STANDING = ScopedValue.newInstance();

    public static <T> T at(Instant moment, Supplier<T> doing) {
        return ScopedValue.where(STANDING, moment).call(doing::get);
    }

    public static void at(Instant moment, Runnable doing) {
        ScopedValue.where(STANDING, moment).run(doing);
    }

    @Override
    public Instant instant() {
        // PostgreSQL keeps microseconds; more would make a saved moment differ from the one in memory.
        Instant now = STANDING.isBound() ? STANDING.get() : Instant.now();
        return now.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}

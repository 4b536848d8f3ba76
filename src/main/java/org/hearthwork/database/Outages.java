package org.hearthwork.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hearthwork.kit.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * While the database cannot be reached, every click fails for one and the same reason. That is one line now and then and
 * not a trace a click: a log that runs full hides the reason and fills the disk that PostgreSQL needs. What we say
 * ourselves with it, such as the reference that somebody was shown, stays, without the trace.
 */
final class Outages extends TurboFilter {

    private static final long WINDOW = Duration.ofSeconds(30).toNanos();
    private static final int OWN_LINES_A_WINDOW = 20;

    private final LoggerContext logging;
    private final Logger log;
    private final AtomicLong windowBegan = new AtomicLong(System.nanoTime() - WINDOW);
    private final AtomicInteger leftOut = new AtomicInteger();
    private final AtomicInteger ownLines = new AtomicInteger();

    static Outages watching(LoggerContext logging) {
        Outages outages = new Outages(logging);
        logging.addTurboFilter(outages);
        return outages;
    }

    private Outages(LoggerContext logging) {
        this.logging = logging;
        this.log = logging.getLogger(Outages.class);
    }

    @Override
    public void stop() {
        super.stop();
        logging.getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (!level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = thrown != null ? thrown : MessageFormatter.getThrowableCandidate(parameters);
        Optional<SQLException> outage = failure == null ? Optional.empty() : Outage.in(failure);
        if (outage.isEmpty()) {
            return FilterReply.NEUTRAL;
        }
        if (logger.getName().startsWith("org.hearthwork") && ownLines.incrementAndGet() <= OWN_LINES_A_WINDOW) {
            logger.warn("{} (the database cannot be reached)", said(format, parameters));
        } else {
            leftOut.incrementAndGet();
        }
        sayOnceInAWhile(outage.get());
        return FilterReply.DENY;
    }

    private static String said(@Nullable String format, Object @Nullable [] parameters) {
        return String.valueOf(MessageFormatter.arrayFormat(format, parameters).getMessage());
    }

    private void sayOnceInAWhile(SQLException outage) {
        long began = windowBegan.get();
        long now = System.nanoTime();
        if (now - began >= WINDOW && windowBegan.compareAndSet(began, now)) {
            ownLines.set(0);
            log.error(
                    "The database cannot be reached: {} ({} lines like this were left out before)",
                    outage.getMessage(),
                    leftOut.getAndSet(0));
        }
    }
}

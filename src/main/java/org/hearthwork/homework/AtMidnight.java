package org.hearthwork.homework;

import static org.hearthwork.kit.Columns.utc;

import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hearthwork.database.ByItself;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Pauses what is to rest because somebody felt pressure, at midnight where the couple lives: looked after every minute while the
 * product runs, and when it starts. On several nodes the second one finds nothing to do.
 */
@Component
class AtMidnight {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(AtMidnight.class);

    private final ByItself byItself;
    private final Clock clock;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("midnight").factory());

    AtMidnight(ByItself byItself, Clock clock) {
        this.byItself = byItself;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        beats.scheduleWithFixedDelay(this::layOrSay, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        beats.shutdownNow();
    }

    private void layOrSay() {
        try {
            layToRest();
        } catch (SQLException failed) {
            log.warn("What is to rest could not be paused; it is tried again in a minute", failed);
        } catch (RuntimeException failed) {
            log.error("What is to rest could not be paused; it is tried again in a minute", failed);
        }
    }

    /** @return how many were laid to rest */
    int layToRest() throws SQLException {
        return byItself.does(asOwner -> {
            try (var statement = asOwner.prepareStatement("select homework.lay_to_rest(?)")) {
                statement.setObject(1, utc(clock.instant()));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }
}

package org.hearthwork.audit;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hearthwork.audit.Anchors.Anchor;
import org.hearthwork.database.ByItself;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes where the trail of each practice ends: every five minutes while the product runs, and when it stops. */
@Component
class Anchoring {

    static final Duration EVERY = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(Anchoring.class);

    private final ByItself byItself;
    private final Anchors anchors;
    private final Clock clock;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("anchors").factory());

    Anchoring(ByItself byItself, Anchors anchors, Clock clock) {
        this.byItself = byItself;
        this.anchors = anchors;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        beats.scheduleWithFixedDelay(this::noteOrSay, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        beats.shutdownNow();
        noteOrSay();
    }

    private void noteOrSay() {
        try {
            note();
        } catch (SQLException noDatabase) {
            // That is said elsewhere; the next time notes what this one would have.
            log.debug("The ends of the trail could not be read", noDatabase);
        } catch (RuntimeException failed) {
            log.error("The ends of the trail could not be noted outside the database", failed);
        }
    }

    void note() throws SQLException {
        Instant now = clock.instant();
        anchors.keep(byItself.does(asOwner -> heads(asOwner, now)));
    }

    private static List<Anchor> heads(Connection asOwner, Instant now) throws SQLException {
        List<Anchor> heads = new ArrayList<>();
        try (var statement = asOwner.createStatement();
                var row = statement.executeQuery("select practice_id, number, hash from audit.heads()")) {
            while (row.next()) {
                heads.add(new Anchor(
                        now,
                        row.getObject("practice_id", UUID.class),
                        row.getLong("number"),
                        HexFormat.of().formatHex(row.getBytes("hash"))));
            }
        }
        return heads;
    }
}

package org.hearthwork.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hearthwork.access.DemoAccounts;
import org.hearthwork.access.FirstRun;
import org.hearthwork.database.DatabaseProperties;
import org.hearthwork.database.Exposure;
import org.hearthwork.database.Postgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty embedded database with the demo practice. Never an outside one, never on an address that others reach,
 * never where a first-run set-up was asked for: its passwords are known to everyone.
 */
@Component
@Order(1)
class DemoStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final List<String> ACCOUNTS = List.of(
            "owner@maple.test",
            "nora@maple.test",
            "samir@maple.test",
            "vera@maple.test",
            "maya@maple.test",
            "leo@maple.test");

    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final DemoPractice practice;
    private final DemoRows rows;
    private final DemoAccounts accounts;
    private final FirstRun firstRun;
    private final DatabaseProperties database;
    private final Postgres postgres;
    private final BeingMade beingMade;
    private final boolean atHome;
    private final boolean wanted;
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile boolean filling;
    private volatile boolean stopping;

    DemoStart(
            DemoPractice practice,
            DemoRows rows,
            DemoAccounts accounts,
            FirstRun firstRun,
            DatabaseProperties database,
            Postgres postgres,
            BeingMade beingMade,
            @Value("${hearthwork.demo:true}") boolean demo,
            Exposure exposure) {
        this.practice = practice;
        this.rows = rows;
        this.accounts = accounts;
        this.firstRun = firstRun;
        this.database = database;
        this.postgres = postgres;
        this.beingMade = beingMade;
        this.atHome = database.embedded() && !exposure.toOthers();
        this.wanted = demo && !database.empty();
        // From the first request on: the port answers a moment before the demo is begun.
        beingMade.is(atHome && wanted);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!atHome) {
            return;
        }
        Path whole = database.dataFolder().resolve("demo-practice");
        if (wanted && firstRun.isNeeded()) {
            fill(whole);
        }
        // A restored demo has no such file, and its password is as well known.
        if (Files.exists(whole) || postgres.holdsTheDemo()) {
            accounts.announce(ACCOUNTS, DemoPractice.PASSWORD);
            log.info("Demo accounts, all with the password {}: {}", DemoPractice.PASSWORD, String.join(", ", ACCOUNTS));
        }
        beingMade.is(false);
    }

    private void fill(Path whole) throws IOException {
        log.info("Filling the empty database with the demo practice (once, about half a minute) ...");
        Files.writeString(database.markOfHalfADemo(), "");
        filling = true;
        rows.rememberThatThisIsADemo();
        try {
            practice.live(() -> stopping);
            Files.move(database.markOfHalfADemo(), whole);
        } catch (DemoPractice.Stopped halfway) {
            log.info("Stopped while the demo practice was being made; the next start makes it anew");
            left.countDown();
            waitForTheEnd();
        } finally {
            filling = false;
            left.countDown();
        }
    }

    /** The process is ending: what comes after the demo at a start is not to be begun any more. */
    private void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the demo is let go of, so that nothing of it asks for a database that is gone. */
    @EventListener
    void onClose(ContextClosedEvent event) throws InterruptedException {
        stopping = true;
        if (filling && !left.await(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
            log.debug("The demo practice was not let go of in time");
        }
    }
}

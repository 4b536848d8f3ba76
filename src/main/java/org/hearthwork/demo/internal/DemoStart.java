package org.hearthwork.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearthwork.access.DemoAccounts;
import org.hearthwork.access.FirstRun;
import org.hearthwork.database.DatabaseProperties;
import org.hearthwork.database.Exposure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
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

    private final DemoPractice practice;
    private final DemoRows rows;
    private final DemoAccounts accounts;
    private final FirstRun firstRun;
    private final DatabaseProperties database;
    private final boolean wanted;
    private final Exposure exposure;

    DemoStart(
            DemoPractice practice,
            DemoRows rows,
            DemoAccounts accounts,
            FirstRun firstRun,
            DatabaseProperties database,
            @Value("${hearthwork.demo:true}") boolean demo,
            @Value("${hearthwork.empty:false}") boolean empty,
            Exposure exposure) {
        this.practice = practice;
        this.rows = rows;
        this.accounts = accounts;
        this.firstRun = firstRun;
        this.database = database;
        this.wanted = demo && !empty;
        this.exposure = exposure;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!database.embedded() || exposure.toOthers()) {
            return;
        }
        Path whole = database.dataFolder().resolve("demo-practice");
        Path begun = database.dataFolder().resolve("demo-practice-unfinished");
        if (wanted && firstRun.isNeeded()) {
            log.info("Filling the empty database with the demo practice (once, about half a minute) ...");
            rows.rememberThatThisIsADemo();
            Files.writeString(begun, "");
            practice.live();
            Files.move(begun, whole);
        }
        if (Files.exists(begun)) {
            log.warn(
                    "The demo practice was interrupted while it was being made. For a whole one, stop and remove {}",
                    database.dataFolder());
        }
        if (Files.exists(whole)) {
            accounts.announce(ACCOUNTS, DemoPractice.PASSWORD);
            log.info("Demo accounts, all with the password {}: {}", DemoPractice.PASSWORD, String.join(", ", ACCOUNTS));
        }
    }
}

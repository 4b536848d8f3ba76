package org.hearthwork.access.internal;

import java.time.ZoneId;
import java.util.Optional;
import org.hearthwork.access.FirstRun;
import org.hearthwork.access.PracticeSettings;
import org.hearthwork.database.DatabaseProperties;
import org.hearthwork.database.Exposure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Founds the practice of an empty database that gets no demo practice, and prints the owner's one-time link in the
 * terminal; again at every start until the owner has come.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstOwner implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstOwner.class);

    private final FirstRun firstRun;
    private final DatabaseProperties database;
    private final Exposure exposure;
    private final Environment environment;

    FirstOwner(FirstRun firstRun, DatabaseProperties database, Exposure exposure, Environment environment) {
        this.firstRun = firstRun;
        this.database = database;
        this.exposure = exposure;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        link().ifPresent(this::print);
    }

    private Optional<String> link() {
        if (!firstRun.isNeeded()) {
            return firstRun.renew();
        }
        if (isForTheDemo()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    firstRun.foundForWhoeverComes(new PracticeSettings("My practice", ZoneId.systemDefault(), "US")));
        } catch (DataAccessException another) {
            log.info("Another node has just founded the practice; its terminal shows the link");
            return Optional.empty();
        }
    }

    /** An empty embedded database is left to the demo practice, unless a person asked for an empty one. */
    private boolean isForTheDemo() {
        return database.embedded()
                && !environment.getProperty("hearthwork.empty", Boolean.class, false)
                && !exposure.toOthers();
    }

    private void print(String path) {
        String port = environment.getProperty("local.server.port", "8080");
        String address = "http://localhost:" + port + "/" + path;
        String frame = "═".repeat(address.length() + 4);
        // Into the terminal and not into the log: whoever reads logs is not meant to become the owner.
        System.out.println("""

                ╔%s╗
                ║  %s  ║
                ║  %s  ║
                ║  %s  ║
                ╚%s╝
                """.formatted(
                        frame,
                        padded("This practice has no owner yet. Open this link once, within 72 hours:", address),
                        address,
                        padded("A new start makes a new link.", address),
                        frame));
    }

    private static String padded(String text, String to) {
        return text + " ".repeat(Math.max(0, to.length() - text.length()));
    }
}

package org.hearthwork.access.internal;

import java.time.ZoneId;
import java.util.Optional;
import org.hearthwork.access.FirstRun;
import org.hearthwork.access.OwnersLink;
import org.hearthwork.access.PracticeSettings;
import org.hearthwork.database.DatabaseProperties;
import org.hearthwork.database.Exposure;
import org.hearthwork.kit.OwnAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
    private final OwnersLink ownersLink;
    private final OwnAddress address;

    FirstOwner(
            FirstRun firstRun,
            DatabaseProperties database,
            Exposure exposure,
            OwnersLink ownersLink,
            OwnAddress address) {
        this.firstRun = firstRun;
        this.database = database;
        this.exposure = exposure;
        this.ownersLink = ownersLink;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        link().ifPresent(this::print);
    }

    private Optional<String> link() {
        if (!firstRun.isNeeded()) {
            if (database.empty()) {
                log.info(
                        "There is a practice already, and Hearthwork goes on with it: --empty is for an empty data folder");
            }
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
        return database.embedded() && !database.empty() && !exposure.toOthers();
    }

    private void print(String path) {
        // Into the terminal and not into the log: whoever reads logs is not meant to become the owner.
        System.out.println(Framed.lines(
                System.out.charset(),
                "This practice has no owner yet. Open this link once, within 72 hours:",
                address.of(path),
                "A new start makes a new link."));
        ownersLink.isPrinted();
    }
}

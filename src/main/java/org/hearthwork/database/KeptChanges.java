package org.hearthwork.database;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While the product runs, what was changed since the last base backup is kept beside it: every four minutes, and when it stops. */
@Component
class KeptChanges {

    /** So that no more than five minutes are lost with the disk, with a minute to notice a new place and to write. */
    static final Duration EVERY = Duration.ofMinutes(4);

    private static final Logger log = LoggerFactory.getLogger(KeptChanges.class);

    private final Postgres postgres;
    private final DataFolder folder;
    private final Secret secret;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kept-changes").factory());

    private @Nullable Path place;
    private @Nullable WalArchive archive;
    private String said = "";

    KeptChanges(Postgres postgres, DataFolder folder, Secret secret) {
        this.postgres = postgres;
        this.folder = folder;
        this.secret = secret;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (postgres.embedded()) {
            beats.execute(this::letGoOfWhatNobodyCopies);
            beats.scheduleWithFixedDelay(this::keepOrSay, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void end() {
        beats.shutdownNow();
        if (postgres.embedded()) {
            keepOrSay();
        }
    }

    /** A first backup that was killed leaves the server waiting for it. */
    private void letGoOfWhatNobodyCopies() {
        try {
            if (BackupNote.in(folder).to() == null) {
                try (Connection superuser = postgres.superuser()) {
                    WalArchive.letGo(superuser);
                }
            }
        } catch (IOException | SQLException | RuntimeException later) {
            log.debug("What nobody copies is held back until the next start", later);
        }
    }

    private synchronized void keepOrSay() {
        try {
            keep();
            if (!said.isEmpty()) {
                log.info("Changes are kept again");
                said = "";
            }
        } catch (StartRefused refused) {
            say(refused.getMessage() + " " + refused.whatToDo());
        } catch (IOException | RuntimeException failed) {
            say("They could not be written: " + failed.getMessage());
        } catch (SQLException noDatabase) {
            // That is said elsewhere; the next time keeps what this one would have.
            log.debug("The log could not be kept", noDatabase);
        }
    }

    /** Once for each reason, and not every four minutes. */
    private void say(String why) {
        if (!why.equals(said)) {
            log.error("What is changed from now on is in no backup. {}", why);
            said = why;
        }
    }

    private void keep() throws IOException, SQLException {
        BackupNote note = BackupNote.in(folder);
        Path to = note.to();
        if (to == null) {
            return;
        }
        Optional<BackupFolder> there = BackupFolder.stillThere(note);
        if (there.isEmpty()) {
            throw new StartRefused(
                    "The folder " + to + " is not there, or is not the one the last backup went to.",
                    "Bring that disk back, or make a backup elsewhere: ./hearthwork backup DIR",
                    null);
        }
        if (!to.equals(place) || archive == null) {
            place = to;
            archive = new WalArchive(folder.cluster(), there.get(), there.get().seal(secret));
        }
        try (Connection superuser = postgres.superuser()) {
            WalArchive.holdBack(superuser);
            archive.keep(superuser, null);
        }
    }
}

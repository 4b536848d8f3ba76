package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first start after a restore, before anybody is let in: an older state of the data does not bring back a session that was
 * ended since, nor a link that was used or taken back since.
 */
final class RestoredAt {

    private static final Logger log = LoggerFactory.getLogger(RestoredAt.class);
    private static final String ADVICE = "Restore again: ./hearthwork restore DIR";

    private RestoredAt() {}

    static void tidy(DataFolder folder, Postgres postgres, Clock clock) throws IOException, SQLException {
        PrivateFile mark = folder.markOfARestore();
        if (!mark.exists()) {
            return;
        }
        String moment = mark.read(ADVICE).strip();
        try (Connection owner = postgres.ownersConnection();
                var statement = owner.prepareStatement("select sessions, links from access.after_restore(?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    log.info(
                            "These data were restored to {}: {} sessions are ended and {} one-time links are taken back, and"
                                    + " each trail has a line that says so",
                            moment,
                            row.getLong(1),
                            row.getLong(2));
                }
            }
        }
        Files.delete(mark.path());
    }
}

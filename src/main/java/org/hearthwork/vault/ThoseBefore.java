package org.hearthwork.vault;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.start.StartRefused;

/**
 * The transactions that go on in the database at one moment, by the numbers PostgreSQL gives them and not by a clock: no number comes
 * twice while the server runs, and a clock may step back.
 */
final class ThoseBefore {

    private static final int PATIENCE_SECONDS = 600;
    private static final int LOOKS_A_SECOND = 20;

    private static final String GO_ON = """
            select l.virtualxid from pg_locks l join pg_stat_activity a using (pid)
            where l.locktype = 'virtualxid' and l.mode = 'ExclusiveLock' and l.granted
              and a.backend_type = 'client backend' and a.datname = current_database() and a.pid <> pg_backend_pid()""";

    private static final String ONE_OF_THEM_GOES_ON = """
            select exists (select from pg_locks
                where locktype = 'virtualxid' and mode = 'ExclusiveLock' and granted and virtualxid = any (?))""";

    private ThoseBefore() {}

    /**
     * Those that began before the call are over when it returns; those that begin meanwhile are not waited for.
     *
     * @param advice what to do when one of them does not end
     * @throws StartRefused after ten minutes
     */
    static void await(Connection connection, String advice) throws SQLException {
        List<String> numbers = now(connection);
        for (int again = 0; goesOnOneOf(numbers, connection); again++) {
            if (again == PATIENCE_SECONDS * LOOKS_A_SECOND) {
                throw new StartRefused(
                        "Something has been going on in the database for ten minutes, and has to end first.",
                        advice,
                        null);
            }
            pause();
        }
    }

    private static List<String> now(Connection connection) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(GO_ON)) {
            while (row.next()) {
                numbers.add(row.getString(1));
            }
        }
        return numbers;
    }

    private static boolean goesOnOneOf(List<String> numbers, Connection connection) throws SQLException {
        if (numbers.isEmpty()) {
            return false;
        }
        Array all = connection.createArrayOf("text", numbers.toArray());
        try (var statement = connection.prepareStatement(ONE_OF_THEM_GOES_ON)) {
            statement.setArray(1, all);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } finally {
            all.free();
        }
    }

    static void pause() {
        try {
            Thread.sleep(1_000 / LOOKS_A_SECOND);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keys were changed", interrupted);
        }
    }
}

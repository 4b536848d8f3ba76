package org.hearthwork.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One value of the database, asked for on a connection of one's own. */
final class Sql {

    private Sql() {}

    /** @return nothing for no row and for null */
    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    static Instant moment(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("no moment");
            }
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}

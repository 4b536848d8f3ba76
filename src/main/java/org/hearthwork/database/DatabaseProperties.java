package org.hearthwork.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data the data folder of this installation ({@code HEARTHWORK_DATA}, default {@code ~/.hearthwork})
 * @param db an outside PostgreSQL, or none for the embedded one
 * @param empty whether somebody asked for a practice of their own instead of the demo practice ({@code HEARTHWORK_EMPTY})
 * @param secret the secret all keys and the app role's password are derived from, or none to keep it in the data folder
 * @param anchors the file outside the database in which the end of the trail is noted, or none for one in the data folder
 */
@ConfigurationProperties("hearthwork")
public record DatabaseProperties(
        @Nullable Path data,
        @Nullable Outside db,
        @DefaultValue("false") boolean empty,
        @Nullable String secret,
        @Nullable Path anchors) {

    /**
     * @param url the JDBC address ({@code HEARTHWORK_DB_URL})
     * @param user the role that migrates; it must be able to create roles ({@code HEARTHWORK_DB_USER})
     * @param password its password ({@code HEARTHWORK_DB_PASSWORD})
     */
    public record Outside(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {}

    public Path dataFolder() {
        return data != null ? data : Path.of(System.getProperty("user.home"), ".hearthwork");
    }

    /**
     * Stands while the demo practice is being made. Nobody is let in before it is whole, so a database beside it holds nothing
     * of anybody's: the next start throws it away.
     */
    public Path markOfHalfADemo() {
        return dataFolder().resolve("demo-being-made");
    }

    public boolean embedded() {
        return db == null || db.url() == null || db.url().isBlank();
    }

    /** How to reach the outside PostgreSQL. */
    Access outside() {
        return db == null ? new Access("", "", "") : new Access(text(db.url()), text(db.user()), text(db.password()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

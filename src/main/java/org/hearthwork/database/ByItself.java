package org.hearthwork.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * What the product does by itself and for no person, as the owner of the tables: on a connection of its own, apart from the two
 * doors. It is never asked on behalf of anybody.
 */
@Component
public final class ByItself {

    private final Postgres postgres;

    ByItself(Postgres postgres) {
        this.postgres = postgres;
    }

    /** One piece of such work. */
    public interface Work<T> {
        T on(Connection asOwner) throws SQLException;
    }

    /** @throws SQLException where the database is not there, too */
    public <T> T does(Work<T> work) throws SQLException {
        try (Connection own = postgres.ownersConnection()) {
            return work.on(own);
        }
    }
}

package org.hearthwork.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What an older version left to be done that SQL alone cannot do: asked at every start, once the schema is up to date and texts lie
 * sealed, before anybody is let in. What was done once is found done the next time.
 */
public interface CatchingUp {

    /** @param asOwner of the tables, in a transaction of its own */
    void catchUp(Connection asOwner) throws SQLException;
}

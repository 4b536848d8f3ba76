package org.hearthwork.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Who keeps texts sealed: asked at every start, as the owner of the tables. */
public interface Sealing {

    /**
     * Before anything is written in the database.
     *
     * @throws org.hearthwork.start.StartRefused when the key is missing or not the one this database was sealed with
     */
    void refuseAnotherKey(Connection asOwner) throws IOException, SQLException;

    /** Something known, sealed with the key of this database; empty where nothing was sealed yet. It tells nothing of the key. */
    byte[] known(Connection asOwner) throws SQLException;

    /**
     * The same question before there is a database.
     *
     * @param known see above
     */
    void refuseAnotherKey(byte[] known) throws IOException;

    /** Once the schema is up to date: what an older version left open is sealed, and nothing open is let in any more. */
    void sealWhatIsOpen(Connection asOwner) throws SQLException;
}

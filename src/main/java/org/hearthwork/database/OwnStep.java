package org.hearthwork.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.hearthwork.start.StartRefused;

/** For a command that works on data as this program knows them, and as no other version does. */
public final class OwnStep {

    private OwnStep() {}

    /**
     * @param superuser or the owner of the tables
     * @throws StartRefused unless the schema is at the last step that this program brings
     */
    public static void require(Connection superuser) throws SQLException {
        String there = Backup.step(superuser);
        String own = Schema.newest();
        if (!there.equals(own)) {
            throw new StartRefused(
                    "These data are of another Hearthwork: their schema is at step " + there
                            + ", and this one's is at step " + own + ".",
                    "Give the command with the Hearthwork that runs on them, or start this one on them once; nothing was"
                            + " changed.",
                    null);
        }
    }
}

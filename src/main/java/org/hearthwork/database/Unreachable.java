package org.hearthwork.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.hearthwork.start.StartRefused;

/** Why a PostgreSQL of somebody's own does not let us in, one sentence a reason. */
final class Unreachable {

    private static final String RUNNING =
            "Look whether that PostgreSQL is running, and whether host and port in HEARTHWORK_DB_URL" + " are its own.";

    private Unreachable() {}

    static StartRefused because(SQLException failed, Access access) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (state.startsWith("28")) {
            return new StartRefused(
                    "The PostgreSQL at " + access.place() + " does not let the user \"" + access.user()
                            + "\" in with this password.",
                    "Check HEARTHWORK_DB_USER and HEARTHWORK_DB_PASSWORD.",
                    failed);
        }
        if (state.equals("3D000")) {
            return new StartRefused(
                    "The PostgreSQL at " + access.place() + " has no database of that name.",
                    "Make it there, or name another one in HEARTHWORK_DB_URL.",
                    failed);
        }
        if (state.equals("53300")) {
            return new StartRefused(
                    "The PostgreSQL at " + access.place() + " has no connection left for Hearthwork.",
                    "End some of the others, or raise its max_connections; Hearthwork uses up to 40.",
                    failed);
        }
        if (failed.getCause() instanceof UnknownHostException) {
            return new StartRefused(
                    "The host in HEARTHWORK_DB_URL (" + access.place() + ") is not known to this machine.",
                    "Check its name, and whether this machine can look names up.",
                    failed);
        }
        if (state.startsWith("08")) {
            return new StartRefused("No PostgreSQL answers at " + access.place() + ".", RUNNING, failed);
        }
        return new StartRefused(
                "The PostgreSQL at " + access.place() + " does not let Hearthwork in: " + failed.getMessage(),
                "Check HEARTHWORK_DB_URL, HEARTHWORK_DB_USER and HEARTHWORK_DB_PASSWORD.",
                failed);
    }

    /** @throws StartRefused for a major version whose SQL is not ours yet */
    static void refuseOlder(int major, Access access) {
        int least = Integer.parseInt(Engine.MAJOR);
        if (major < least) {
            throw new StartRefused(
                    "The PostgreSQL at " + access.place() + " is version " + major + ", and Hearthwork needs " + least
                            + " or later.",
                    "Upgrade it, or name another one in HEARTHWORK_DB_URL; nothing was changed.",
                    null);
        }
    }
}

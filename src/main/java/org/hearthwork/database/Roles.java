package org.hearthwork.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.hearthwork.start.StartRefused;

/**
 * The roles of one database. Roles belong to the whole server, so a second Hearthwork on it has its own, named after its
 * database; the first one keeps the plain names that stand in the migrations.
 *
 * @param suffix what the names of this database's roles end in; empty for the plain ones
 */
record Roles(String suffix) {

    private static final String OWNER = "hearthwork_owner";
    private static final Roles PLAIN = new Roles("");
    private static final Pattern ANY_NAME = Pattern.compile("\\bhearthwork_[a-z]+\\b");
    private static final String EXISTS_ALREADY = "42710";

    /** Found by who owns the schema, so that they stay with the data through a dump and a restore; made for a new database. */
    static Roles of(Connection migrating) throws SQLException {
        String owner = oneText(migrating, """
                select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'access'""");
        if (owner.startsWith(OWNER)) {
            return new Roles(owner.substring(OWNER.length()));
        }
        String database = oneText(migrating, "select oid::text from pg_database where datname = current_database()");
        Roles own = new Roles("_" + database);
        return PLAIN.areMadeBy(migrating, database) ? PLAIN : own.orMadeBefore(migrating, database);
    }

    private Roles orMadeBefore(Connection migrating, String database) throws SQLException {
        if (areMadeBy(migrating, database)) {
            return this;
        }
        throw new StartRefused(
                "The database roles " + owner() + ", " + of(Door.DESK) + " and " + of(Door.PHONE)
                        + " exist already and do not belong to this database.",
                "Drop them when nothing uses them, or give Hearthwork another database.",
                null);
    }

    /**
     * Makes all in one transaction, with a word on whose they are. Two databases that start at the same moment cannot
     * both get them.
     *
     * @return false when they exist and are another database's
     */
    private boolean areMadeBy(Connection migrating, String database) throws SQLException {
        String mark = "Hearthwork in database " + database;
        migrating.setAutoCommit(false);
        try (var statement = migrating.createStatement()) {
            statement.execute("create role " + owner() + " nologin nosuperuser nobypassrls nocreatedb nocreaterole");
            for (Door door : Door.values()) {
                statement.execute(
                        "create role " + of(door) + " login nosuperuser nobypassrls nocreatedb nocreaterole noinherit");
            }
            statement.execute("comment on role " + owner() + " is '" + mark + "'");
            migrating.commit();
            return true;
        } catch (SQLException failed) {
            migrating.rollback();
            if (!EXISTS_ALREADY.equals(failed.getSQLState())) {
                throw failed;
            }
        } finally {
            migrating.setAutoCommit(true);
        }
        return mark.equals(oneText(
                migrating,
                "select shobj_description(oid, 'pg_authid') from pg_roles where rolname = '" + owner() + "'"));
    }

    /** Owns everything and cannot sign in. */
    String owner() {
        return named(OWNER);
    }

    /** What the running product is, at this door. */
    String of(Door door) {
        return named(door.role());
    }

    String named(String plain) {
        return plain + suffix;
    }

    boolean arePlain() {
        return suffix.isEmpty();
    }

    /** The migrations name the plain roles; here they name these. */
    String in(String sql) {
        return ANY_NAME.matcher(sql).replaceAll("$0" + suffix);
    }

    private static String oneText(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            String found = rows.next() ? rows.getString(1) : null;
            return found == null ? "" : found;
        }
    }
}

package org.hearthwork.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of couples copied by one statement a table: every id becomes the copy's own, staff become the copy's clinician, an
 * email and a token's hash stay unique, and every moment moves by the copy's days. What the columns are, the catalog says, so
 * that a column added tomorrow is copied too.
 *
 * <p>What is copied lies in temporary tables of one connection, named by a prefix; whom it becomes, in the temporary table
 * {@code copy}.
 */
final class Clones {

    /** A table whose rows belong to couples. */
    record Table(String schema, String name) {
        String of(String prefix) {
            return "pg_temp." + prefix + schema + "_" + name;
        }

        String real() {
            return schema + "." + name;
        }

        /** The column that says whose a row is. */
        String couple() {
            return real().equals("couples.couple") ? "id" : "couple_id";
        }
    }

    private record Column(String name, String type) {}

    private final JdbcClient sql;
    private final List<Table> tables;

    Clones(JdbcClient sql) {
        this.sql = sql;
        // The trail is left out: its lines are a chain of what really happened. And pictures, which nothing measured
        // here shows.
        this.tables = sql.sql("""
                select n.nspname as schema, c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname || '.' || c.relname <> 'homework.photo' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'flyway', 'audit')
                  and (c.oid = 'couples.couple'::regclass
                       or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'couple_id' and not a.attisdropped))
                order by n.nspname, c.relname""").query(Table.class).list();
        run("""
                create temp table copy (n integer not null, template uuid not null, practice uuid, clinician uuid, days integer not null);
                create temp table staff as select id from access.account where kind <> 'PARTNER'""");
    }

    List<Table> tables() {
        return tables;
    }

    /** Lays the rows of these couples aside. */
    void take(String prefix, List<UUID> couples) {
        tables.forEach(table -> sql.sql("create temp table " + table.of(prefix).substring("pg_temp.".length())
                        + " as select * from " + table.real() + " where " + table.couple() + " = any(:couples)")
                .param("couples", couples.toArray(UUID[]::new))
                .update());
    }

    /** Lays aside what hangs on this row of a couple, as its id is repeated in it: an occurrence, a session with its note. */
    void takeWhatHangsOn(String prefix, UUID seed, UnaryName from) {
        run("drop table if exists pg_temp.hanging; create temp table hanging (id uuid)");
        sql.sql("insert into pg_temp.hanging values (?)").params(seed).update();
        for (int depth = 0; depth < 2; depth++) {
            tables.stream()
                    .filter(table -> has(table, "id"))
                    .forEach(table -> run("insert into pg_temp.hanging select t.id from " + from.of(table) + " t where "
                            + hangs(table)));
        }
        tables.forEach(table -> run("drop table if exists " + table.of(prefix) + "; create temp table "
                + table.of(prefix).substring("pg_temp.".length()) + " as select * from " + from.of(table) + " t where "
                + hangs(table)));
        forgetWhatIsNotThere(prefix);
    }

    /** What follows an occurrence that was not laid aside with it follows none. What is measured beside it may know no following. */
    void forgetWhatIsNotThere(String prefix) {
        tables.stream()
                .filter(table -> has(table, "after_id"))
                .forEach(table -> run("update " + table.of(prefix)
                        + " set after_id = null where after_id not in (select id from " + table.of(prefix) + ")"));
    }

    /** The relation in which a table's rows are read or written. */
    interface UnaryName {
        String of(Table table);
    }

    private String hangs(Table table) {
        String own = columns(table).stream()
                .filter(column -> column.type().equals("uuid"))
                .filter(column -> List.of("id", "occurrence_id", "participation_id", "appointment_id", "note_id")
                        .contains(column.name()))
                .map(column -> "t." + column.name() + " in (select id from pg_temp.hanging)")
                .collect(Collectors.joining(" or "));
        return own.isEmpty() ? "false" : own;
    }

    /** Copies what was laid aside under this prefix, once for every line of {@code copy}. */
    void copy(String prefix, UnaryName into) {
        run("drop table if exists pg_temp.own; create temp table own as "
                + tables.stream()
                        .filter(table -> has(table, "id"))
                        .map(table -> "select id from " + table.of(prefix))
                        .collect(Collectors.joining(" union ")));
        run("analyze pg_temp.own; analyze pg_temp.copy");
        // Set-based and in any order: what the rules of the tables say is looked at afterwards, once a rule.
        run("set session_replication_role = replica");
        tables.forEach(table -> {
            List<Column> columns = columns(table);
            run("insert into " + into.of(table) + " ("
                    + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select "
                    + columns.stream().map(Clones::copied).collect(Collectors.joining(", ")) + " from "
                    + table.of(prefix)
                    + " s join pg_temp.copy c on c.template = s." + table.couple());
        });
        run("set session_replication_role = origin");
    }

    private static String copied(Column column) {
        String value = "s." + column.name();
        if (column.name().equals("practice_id")) {
            return "coalesce(c.practice, " + value + ")";
        }
        if (column.name().equals("email")) {
            return "case when " + value + " = '' then '' else c.n || '.' || " + value + " end";
        }
        return switch (column.type()) {
            case "uuid" ->
                "case when " + value + " in (select id from pg_temp.own) then " + idOf(value, "c.n") + " when " + value
                        + " in (select id from pg_temp.staff) then coalesce(c.clinician, " + value + ") else " + value
                        + " end";
            case "bytea" -> "sha256(" + value + " || c.n::text::bytea)";
            case "timestamptz", "timestamp", "date" ->
                "(" + value + " - make_interval(days => c.days))::" + column.type();
            default -> value;
        };
    }

    /** The id of a copy, in SQL. */
    static String idOf(String id, String number) {
        return "md5(" + id + "::text || ':' || " + number + ")::uuid";
    }

    /** Every reference of the copied tables leads somewhere. @return the names of those that do not */
    List<String> brokenReferences() {
        return sql
                .sql("""
                        select format('select %L where exists (select from %s c left join %s p on %s where %s and p.%I is null)',
                            k.conname, k.conrelid::regclass, k.confrelid::regclass,
                            string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' and '),
                            string_agg(format('c.%I is not null', ca.attname), ' and '), min(pa.attname))
                        from pg_constraint k
                        cross join lateral unnest(k.conkey, k.confkey) as pair (child, parent)
                        join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = pair.child
                        join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = pair.parent
                        where k.contype = 'f' and k.conrelid::regclass::text = any(:tables)
                        group by k.oid, k.conname, k.conrelid, k.confrelid""")
                .param("tables", tables.stream().map(Table::real).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .flatMap(check -> sql.sql(check).query(String.class).list().stream())
                .toList();
    }

    private boolean has(Table table, String column) {
        return columns(table).stream().anyMatch(one -> one.name().equals(column));
    }

    private List<Column> columns(Table table) {
        return sql.sql("""
                        select a.attname as name, t.typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
                        where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by a.attnum""").param("table", table.real()).query(Column.class).list();
    }

    void run(String statements) {
        Stream.of(statements.split(";\\s*\n|;\\s"))
                .forEach(statement -> sql.sql(statement).update());
    }
}

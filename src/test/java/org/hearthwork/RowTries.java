package org.hearthwork;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearthwork.RowMatrix.Line;
import org.hearthwork.RowScene.Asker;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Role;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.springframework.stereotype.Component;

/**
 * Plain SQL of twelve people on every table, held against the specification. Triggers and keys sleep meanwhile: what is refused, a policy
 * refuses.
 */
@Component
class RowTries {

    private static final String REFUSED = "refused";
    private static final String NO_RIGHT = "no right";
    private static final int MOST_ROWS = 16;
    private static final List<String> SIGNS = List.of(
            "changed_by",
            "recorded_by",
            "given_by",
            "author_id",
            "published_by",
            "withdrawn_by",
            "set_by",
            "asked_by",
            "begun_by",
            "signed_by",
            "account_id");

    private final RowScene scene;
    private final AsSuperuser superuser;
    private final SignedSql signed;
    private final List<Line> lines = RowMatrix.lines();
    private final Map<String, List<String>> rows = new HashMap<>();
    private final Map<String, String> expected = new HashMap<>();
    private final Map<String, List<Boolean>> additions = new HashMap<>();
    private final Map<String, String> toAdd = new HashMap<>();

    RowTries(RowScene scene, AsSuperuser superuser, SignedSql signed) {
        this.scene = scene;
        this.superuser = superuser;
        this.signed = signed;
    }

    /** Two practices with a row of every kind. */
    void set() {
        rows.clear();
        expected.clear();
        additions.clear();
        scene.set(RowMatrix.scene());
    }

    /** Triggers and keys cannot be sent to sleep any more. */
    void leave() {
        scene.leave();
    }

    /** Every table and right of a door: {@code homework.answer select}. */
    Set<String> rightsOfDoors() {
        return new TreeSet<>(superuser.jdbc().sql("""
                        select distinct c.oid::regclass::text || ' ' || command
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                             unnest(array['select', 'insert', 'update', 'delete']) command, unnest(array['hearthwork_app', 'hearthwork_phone']) door
                        where n.nspname !~ '^pg_|information_schema|flyway' and c.relkind = 'r'
                          and (has_table_privilege(door, c.oid, command)
                               or command <> 'delete' and has_any_column_privilege(door, c.oid, command))""").query(String.class).list());
    }

    Set<String> tables() {
        return lines.stream().map(Line::table).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Everybody reads, changes, adds and removes rows of this table.
     *
     * @param wrong is told what came otherwise than it has to, a sentence each
     * @return how many tries it were
     */
    int tryOut(String table, Consumer<String> wrong) {
        int[] tries = {0};
        for (Asker asker : scene.askers().values()) {
            tries[0] += signed.as(asker.actor(), connection -> {
                try (Statement sleep = connection.createStatement()) {
                    sleep.execute("set local session_replication_role = 'replica'");
                }
                return tryOut(connection, asker, table, wrong);
            });
        }
        return tries[0];
    }

    private int tryOut(Connection connection, Asker asker, String table, Consumer<String> wrong) throws SQLException {
        int tries = 2;
        holds(connection, asker, "select 1 from " + table, count(asker, table, "select"), wrong);
        holds(connection, asker, "delete from " + table, count(asker, table, "delete"), wrong);
        for (Line line : lines) {
            if (line.table().equals(table)
                    && line.command().equals(REFUSED)
                    && line.who().equals(asker.name())) {
                tries++;
                isRefused(connection, asker, "update " + table + " set " + line.sets(), wrong);
            }
        }
        List<Line> updates = lines.stream()
                .filter(line -> line.table().equals(table) && line.command().equals("update"))
                .toList();
        boolean isOfSomebodyElseAsWell = lines.stream()
                .anyMatch(line -> line.table().equals(table)
                        && line.command().equals(REFUSED)
                        && line.who().equals("second"));
        if (!updates.isEmpty() && !(isOfSomebodyElseAsWell && asker.name().equals("second"))) {
            Line line = updates.getFirst();
            tries++;
            holds(connection, asker, "update " + table + " set " + line.sets(), count(asker, table, "update"), wrong);
            for (Line each : updates) {
                if (!reachesAny(asker, each)) {
                    continue;
                }
                for (String column : each.keeps()) {
                    tries++;
                    isRefused(connection, asker, moving(asker, each, column), wrong);
                }
            }
        }
        return tries + added(connection, asker, table, wrong);
    }

    private boolean reachesAny(Asker asker, Line line) {
        return !"0"
                .equals(expected.computeIfAbsent(
                        asker.name() + line,
                        key -> superuser
                                .jdbc()
                                .sql("select count(*) from " + line.table() + " r where "
                                        + (asker.isSomebody() ? asker.in(line.condition()) : "false"))
                                .query(String.class)
                                .single()));
    }

    private String moving(Asker asker, Line line, String column) {
        String to = switch (column) {
            case "practice_id" ->
                RowScene.literal(asker.actor().practiceId().equals(scene.here()) ? scene.elsewhere() : scene.here());
            case "id" -> "gen_random_uuid()";
            case "couple_id" -> RowScene.literal(asker.couples().isEmpty() ? scene.elsewhere() : scene.bare());
            case "kind" -> asker.actor().is(Role.OWNER) ? "'PARTNER'" : "'CLINICIAN'";
            default -> "{other}";
        };
        List<String> sets = new ArrayList<>(List.of(line.sets().split(", ")));
        sets.removeIf(set -> set.startsWith(column + " = "));
        sets.add(column + " = " + to);
        return "update " + line.table() + " set " + String.join(", ", sets);
    }

    private int added(Connection connection, Asker asker, String table, Consumer<String> wrong) throws SQLException {
        String columns = columnsToAdd(asker.actor(), table);
        if (columns.isEmpty()) {
            return 0;
        }
        int tries = 0;
        for (String as : List.of("{}", signedBy(asker))) {
            List<String> candidates = rowsOf(table).stream()
                    .map(row -> " from jsonb_populate_record(null::%s, '%s'::jsonb || '%s') r"
                            .formatted(table, row.replace("'", "''"), as))
                    .toList();
            List<Boolean> may = mayAdd(asker, table, candidates);
            for (int i = 0; i < candidates.size(); i++) {
                tries++;
                String sql = "insert into " + table + " (" + columns + ") select " + columns + candidates.get(i);
                String came = cameOf(connection, sql);
                if (came.equals(NO_RIGHT) || came.equals(REFUSED) == may.get(i)) {
                    wrong.accept(asker.name() + " adds to " + table + ": " + came + ", but may: " + may.get(i) + ": "
                            + rowsOf(table).get(i));
                }
            }
        }
        return tries;
    }

    /** What makes a row one of theirs: wherever it says who did it, it was they. */
    private static String signedBy(Asker asker) {
        return SIGNS.stream()
                .map(column ->
                        "\"" + column + "\": \"" + asker.actor().account().value() + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private List<Boolean> mayAdd(Asker asker, String table, List<String> candidates) {
        return additions.computeIfAbsent(
                asker.name() + candidates,
                key -> superuser
                        .jdbc()
                        .sql(candidates.stream()
                                .map(row -> "(select coalesce(" + condition(asker, table, "insert") + ", false)" + row
                                        + ")")
                                .collect(Collectors.joining(" union all ")))
                        .query(Boolean.class)
                        .list());
    }

    private String columnsToAdd(Actor actor, String table) {
        String door = actor.is(Role.PARTNER) ? "hearthwork_phone" : "hearthwork_app";
        return toAdd.computeIfAbsent(
                door + table,
                key -> superuser
                        .jdbc()
                        .sql("""
                        select coalesce(string_agg(quote_ident(attname), ', '), '') from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and not attisdropped
                          and has_column_privilege(:door, attrelid, attnum, 'insert')""")
                        .param("table", table)
                        .param("door", door)
                        .query(String.class)
                        .single());
    }

    /** As JSON; of a care team, one more, of a couple that has none. */
    private List<String> rowsOf(String table) {
        return rows.computeIfAbsent(table, key -> {
            List<String> found = new ArrayList<>(superuser
                    .jdbc()
                    .sql("select to_jsonb(r)::text from %s r where %s in (?, ?) limit ?"
                            .formatted(table, table.equals("access.practice") ? "id" : "practice_id"))
                    .params(scene.here(), scene.elsewhere(), MOST_ROWS)
                    .query(String.class)
                    .list());
            if (table.equals("couples.care_team")) {
                found.add("{\"practice_id\": \"%s\", \"couple_id\": \"%s\"}".formatted(scene.here(), scene.bare()));
            }
            if (found.isEmpty()) {
                throw new IllegalStateException("no row of " + table + " is there to try with");
            }
            return found;
        });
    }

    private String condition(Asker asker, String table, String command) {
        String rowsOf = lines.stream()
                .filter(line -> line.table().equals(table) && line.command().equals(command))
                .map(Line::condition)
                .collect(Collectors.joining(" or "));
        return "(" + asker.in(rowsOf.isEmpty() || !asker.isSomebody() ? "false" : rowsOf) + ")";
    }

    private String count(Asker asker, String table, String command) {
        return expected.computeIfAbsent(
                asker.name() + table + command,
                key -> superuser
                        .jdbc()
                        .sql("select count(*) from " + table + " r where " + condition(asker, table, command))
                        .query(String.class)
                        .single());
    }

    private static void holds(Connection connection, Asker asker, String sql, String expected, Consumer<String> wrong)
            throws SQLException {
        String came = cameOf(connection, asker.in(sql));
        boolean isNothing = came.equals(REFUSED) || came.equals(NO_RIGHT);
        if (!(isNothing ? "0" : came).equals(expected)) {
            wrong.accept(asker.name() + ": " + sql + ": " + came + " instead of " + expected);
        }
    }

    private static void isRefused(Connection connection, Asker asker, String sql, Consumer<String> wrong)
            throws SQLException {
        String came = cameOf(connection, asker.in(sql));
        if (!came.equals(REFUSED) && !came.equals("0") && !came.equals(NO_RIGHT)) {
            wrong.accept(asker.name() + ": " + sql + ": " + came + " instead of a refusal");
        }
    }

    /** How many rows, or the refusal; any other failure comes after a policy has let it through. */
    private static String cameOf(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return String.valueOf(statement.getUpdateCount());
            }
            int rows = 0;
            for (var found = statement.getResultSet(); found.next(); ) {
                rows++;
            }
            return String.valueOf(rows);
        } catch (SQLException refused) {
            if (!"42501".equals(refused.getSQLState())) {
                return "let through, then "
                        + refused.getMessage().lines().findFirst().orElse("");
            }
            return String.valueOf(refused.getMessage()).contains("row-level security") ? REFUSED : NO_RIGHT;
        } finally {
            connection.rollback(before);
        }
    }
}

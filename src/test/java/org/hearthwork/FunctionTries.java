package org.hearthwork;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hearthwork.RowScene.Asker;
import org.hearthwork.RowScene.Things;
import org.hearthwork.access.Role;
import org.hearthwork.access.internal.SignedContext;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Twelve people call each function of the doors in plain SQL, with the things of four couples and with nothing. */
@Component
class FunctionTries {

    private static final Set<String> NOTHINGS = Set.of("[]", "[null]", "[false]", "[0]", "[]void");

    /**
     * A line of the specification.
     *
     * @param word what the product has to have said, or empty
     * @param gives how many rows come back, or what the one says; empty where that tells nothing
     * @param awake whether triggers are
     * @param counted rows of which there are {@code more} afterwards, or empty
     * @param holds whether it holds the consents of a couple that is theirs before it asks for more
     */
    record Line(
            String call,
            List<String> who,
            String word,
            String about,
            String gives,
            boolean holds,
            boolean awake,
            String counted,
            String more) {

        boolean calls(String function) {
            return call.contains(function + "(");
        }

        boolean isGivenSomething() {
            return call.replace("{practice}", "").replace("{partner}", "").contains("{");
        }

        /** Whether it is given a row and not only who somebody is. */
        boolean isGivenRows() {
            return call.replaceAll("\\{(?:c|a|b|acc|accA|owner|mail|practice|partner)}", "")
                    .contains("{");
        }

        boolean isAsPromised(Outcome came) {
            return (gives.isEmpty() || gives.equals(came.many()) || ("[" + gives + "]").equals(came.what()))
                    && (counted.isEmpty() || more.equals(came.more()));
        }
    }

    private final RowScene scene;
    private final SignedSql signed;
    private final SignedContext context;
    private final AsSuperuser superuser;
    private final List<Line> lines = RowMatrix.text("/function-matrix.csv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split(";", -1))
            .map(cells -> new Line(
                    cells[0],
                    List.of(cells[1].split(", ")),
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5].equals("holds"),
                    cells[5].equals("awake"),
                    cells[6],
                    cells[7]))
            .toList();

    FunctionTries(RowScene scene, SignedSql signed, SignedContext context, AsSuperuser superuser) {
        this.scene = scene;
        this.signed = signed;
        this.context = context;
        this.superuser = superuser;
    }

    void set() {
        List<String> statements = new ArrayList<>(RowMatrix.scene());
        statements.addAll(RowMatrix.statements("/function-scene.sql"));
        scene.set(statements);
        scene.misfile();
        drop();
        superuser.jdbc().sql("create schema attack").update();
        superuser
                .jdbc()
                .sql("create function attack.look(question text) returns text language plpgsql security definer as"
                        + " 'declare answer text; begin execute question into answer; return answer; end'")
                .update();
        superuser
                .jdbc()
                .sql("grant usage on schema attack to hearthwork_app, hearthwork_phone")
                .update();
    }

    private void drop() {
        superuser.jdbc().sql("drop schema if exists attack cascade").update();
    }

    void leave() {
        drop();
        scene.leave();
    }

    List<Line> lines() {
        return lines;
    }

    /**
     * Everybody calls these.
     *
     * @param wrong is told what came otherwise than it has to, a sentence each
     * @return how many calls it were
     */
    int tryOut(List<Line> some, Consumer<String> wrong) {
        int[] calls = {0};
        for (Asker asker : scene.askers().values()) {
            signed.as(asker.actor(), connection -> {
                Session session = new Session(connection, asker);
                for (Line line : some) {
                    if (line.isGivenSomething()) {
                        calls[0] += tryOut(session, line, true, wrong);
                        if (!line.word().isEmpty()) {
                            calls[0] += tryOut(session, line, false, wrong);
                        }
                    } else {
                        calls[0] += tryOutForOneself(session, line, wrong);
                    }
                }
                return true;
            });
        }
        return calls[0];
    }

    private int tryOut(Session session, Line line, boolean withWord, Consumer<String> wrong) throws SQLException {
        Outcome ofNothing = session.call(line, scene.nothing(), withWord);
        for (Things things : scene.things()) {
            Outcome came = session.call(line, things, withWord);
            boolean is = isFor(line, session.asker(), things)
                    && (withWord || line.word().isEmpty());
            boolean isNothing = line.holds() && !is && session.asker().couples().contains(things.pair())
                    ? came.what().equals(ofNothing.what()) && came.more().equals(ofNothing.more())
                    : came.equals(ofNothing);
            if (is == isNothing || is && !line.isAsPromised(came)) {
                wrong.accept(session.asker().name() + " calls " + line.call() + (withWord ? "" : " without its word")
                        + " of " + things.pair().couple().a().firstName() + ", which is "
                        + (is ? "theirs: " : "not theirs: ") + came + ", but of nothing: " + ofNothing);
            }
        }
        return scene.things().size() + 1;
    }

    private int tryOutForOneself(Session session, Line line, Consumer<String> wrong) throws SQLException {
        int calls = 0;
        for (boolean withWord : line.word().isEmpty() ? List.of(true) : List.of(true, false)) {
            Outcome came = session.call(line, scene.nothing(), withWord);
            boolean is = isFor(line, session.asker(), scene.nothing())
                    && (withWord || line.word().isEmpty());
            boolean isNothing = !came.wrote()
                    && (NOTHINGS.contains(came.what()) || came.what().startsWith("42501"));
            if (is == isNothing || is && !line.isAsPromised(came)) {
                wrong.accept(session.asker().name() + " calls " + line.call() + (withWord ? "" : " without its word")
                        + ", which is " + (is ? "for them: " : "not for them: ") + came);
            }
            calls++;
        }
        return calls;
    }

    private static boolean isFor(Line line, Asker asker, Things things) {
        return !(things.isMisfiled() && line.isGivenRows())
                && line.who().stream().anyMatch(who -> isFor(who, asker, things));
    }

    private static boolean isFor(String who, Asker asker, Things things) {
        if (who.equals("anybody")) {
            return true;
        }
        if (!asker.isSomebody()) {
            return who.equals("stranger");
        }
        Role role = asker.actor().role();
        boolean isTheirCouple = asker.couples().contains(things.pair());
        boolean isPractitioner = role != Role.OWNER && role != Role.PARTNER;
        return switch (who) {
            case "seat A" -> asker.actor().equals(things.pair().a());
            case "seat B" -> asker.actor().equals(things.pair().b());
            case "couple" -> role == Role.PARTNER && isTheirCouple;
            case "care team" -> isPractitioner && isTheirCouple;
            case "clinicians" -> isPractitioner && role != Role.SUPERVISOR && isTheirCouple;
            case "readers" -> isPractitioner && role != Role.ASSOCIATE && isTheirCouple;
            case "author" -> asker.actor().equals(things.treating());
            case "owner" ->
                role == Role.OWNER
                        && asker.actor().practiceId().equals(things.treating().practiceId());
            case "colleagues" ->
                role != Role.PARTNER
                        && asker.actor().practiceId().equals(things.treating().practiceId());
            case "owners" -> role == Role.OWNER;
            case "staff" -> role != Role.PARTNER;
            case "partners" -> role == Role.PARTNER;
            case "everybody" -> true;
            case "nobody", "stranger" -> false;
            default -> throw new IllegalStateException("who is " + who + "?");
        };
    }

    /**
     * @param what the rows, or the refusal
     * @param more how many rows there are more, of those that count
     */
    private record Outcome(String what, boolean wrote, String many, String more) {}

    /** A connection, on which each call is a transaction of its own that is rolled back. */
    private final class Session {

        private final Connection connection;
        private final Asker asker;
        private final String said;
        private final int backend;
        private final Map<String, String> words = new HashMap<>();

        Session(Connection connection, Asker asker) throws SQLException {
            this.connection = connection;
            this.asker = asker;
            this.backend = connection.unwrap(PGConnection.class).getBackendPID();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select current_setting('hearthwork.context')")) {
                row.next();
                this.said = row.getString(1);
            }
        }

        Asker asker() {
            return asker;
        }

        Outcome call(Line line, Things things, boolean withWord) throws SQLException {
            connection.rollback();
            try (PreparedStatement begin = connection.prepareStatement(
                    "select set_config('hearthwork.context', ?, true), set_config('session_replication_role', ?, true),"
                            + " set_config('hearthwork.word', ?, true)")) {
                begin.setString(1, said);
                begin.setString(2, line.awake() ? "origin" : "replica");
                begin.setString(3, withWord && !line.word().isEmpty() ? word(line, things) : "");
                begin.execute();
            }
            try (Statement statement = connection.createStatement()) {
                int before = counted(statement, line);
                List<String> rows = new ArrayList<>();
                try (ResultSet found =
                        statement.executeQuery("select x::text from " + asker.in(things.in(line.call())) + " x")) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
                String what = rows.equals(List.of("")) ? "[]void" : rows.toString();
                int more = counted(statement, line) - before;
                return new Outcome(what, hasWritten(), String.valueOf(rows.size()), String.valueOf(more));
            } catch (SQLException refused) {
                return new Outcome(
                        refused.getSQLState() + " "
                                + String.valueOf(refused.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                        false,
                        "refused",
                        "none");
            }
        }

        /** As nobody at a door could count them. */
        private int counted(Statement statement, Line line) throws SQLException {
            if (line.counted().isEmpty()) {
                return 0;
            }
            try (ResultSet count = statement.executeQuery(
                    "select attack.look('select count(*) from " + line.counted().replace("'", "''") + "')")) {
                count.next();
                return count.getInt(1);
            }
        }

        /** Whether it has written or locked a row, as PostgreSQL sees it. */
        private boolean hasWritten() {
            return superuser
                    .jdbc()
                    .sql("select backend_xid is not null from pg_stat_activity where pid = ?")
                    .param(backend)
                    .query(Boolean.class)
                    .single();
        }

        private String word(Line line, Things things) {
            String about = asker.in(things.in(line.about()));
            return words.computeIfAbsent(
                    line.word() + about, key -> context.word(backend, Instant.now(), line.word(), about));
        }
    }
}

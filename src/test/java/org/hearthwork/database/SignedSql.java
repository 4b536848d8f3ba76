package org.hearthwork.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.vault.Opened;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Plain SQL on the connection the product would use for this person, in a transaction with their signed context. */
@Component
public class SignedSql {

    private final AsSuperuser superuser;
    private final TransactionContext context;
    private final Opened opened;

    SignedSql(AsSuperuser superuser, TransactionContext context, Opened opened) {
        this.superuser = superuser;
        this.context = context;
        this.opened = opened;
    }

    public interface Attack<T> {
        T on(Connection connection) throws SQLException;
    }

    /** What was changed is rolled back. */
    public <T> T as(Actor actor, Attack<T> attack) {
        try (Connection connection = superuser.connectionFor(actor)) {
            connection.setAutoCommit(false);
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            String signed =
                    Actors.as(actor, () -> context.sign(backend, Instant.now()).orElseThrow());
            try (var set = connection.prepareStatement("select set_config('hearthwork.context', ?, true)")) {
                set.setString(1, signed);
                set.execute();
            }
            try {
                return attack.on(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything that comes back, opened, a line a row; or the code and words of the refusal. */
    public List<String> answer(Actor actor, String sql) {
        return as(actor, connection -> answer(connection, sql));
    }

    /** The same for each question by itself, on one connection: what one changes, the next one does not find. */
    public Map<String, List<String>> answers(Actor actor, List<String> questions) {
        return as(actor, connection -> {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            for (String question : questions) {
                Savepoint before = connection.setSavepoint();
                answers.put(question, answer(connection, question));
                connection.rollback(before);
            }
            return answers;
        });
    }

    public List<String> answer(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            List<String> lines = new ArrayList<>();
            if (!statement.execute(sql)) {
                lines.add("changed " + statement.getUpdateCount());
                return lines;
            }
            var rows = statement.getResultSet();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join(" | ", row));
            }
            return opened.in(lines);
        } catch (SQLException refused) {
            connection.rollback(before);
            return new ArrayList<>(List.of(refused.getSQLState() + " " + refused.getMessage()));
        }
    }
}

package org.hearthwork.audit;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hearthwork.audit.Anchors.Anchor;
import org.hearthwork.database.PrivateFile;
import org.jspecify.annotations.Nullable;

/** The trail of each practice, held against itself and against what was noted of it outside: for whoever keeps the data. */
public final class EveryTrail {

    private EveryTrail() {}

    /**
     * @param broken the first line that was tampered with, or null
     * @param anchored when its end was last noted, or null
     * @param unlike the first line that is not as it was noted, or null
     */
    public record Checked(
            UUID id,
            String practice,
            long lines,
            @Nullable Long broken,
            @Nullable Instant anchored,
            @Nullable Long unlike) {

        public boolean holds() {
            return broken == null && unlike == null;
        }
    }

    /** Whether this schema knows how to ask. */
    public static boolean canBeAsked(Connection asOwner) throws SQLException {
        try (var statement = asOwner.createStatement();
                var row = statement.executeQuery("select to_regprocedure('audit.trails()') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    public static List<Checked> in(Connection asOwner, PrivateFile anchorsFile) throws SQLException {
        Anchors anchors = new Anchors(anchorsFile);
        List<Checked> checked = new ArrayList<>();
        try (var statement = asOwner.createStatement();
                var row = statement.executeQuery("select practice_id, name, lines, broken from audit.trails()")) {
            while (row.next()) {
                UUID practice = row.getObject("practice_id", UUID.class);
                List<Anchor> noted = anchors.of(practice);
                checked.add(new Checked(
                        practice,
                        row.getString("name"),
                        row.getLong("lines"),
                        row.getObject("broken", Long.class),
                        noted.stream()
                                .map(Anchor::at)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        unlike(asOwner, practice, noted)));
            }
        }
        return checked;
    }

    private static @Nullable Long unlike(Connection asOwner, UUID practice, List<Anchor> noted) throws SQLException {
        try (var statement = asOwner.prepareStatement(
                "select audit.first_unlike_of(?, string_to_array(?, ',')::bigint[], string_to_array(?, ','))")) {
            statement.setObject(1, practice);
            statement.setString(
                    2, noted.stream().map(one -> Long.toString(one.number())).collect(joining(",")));
            statement.setString(3, noted.stream().map(Anchor::hash).collect(joining(",")));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, Long.class) : null;
            }
        }
    }
}

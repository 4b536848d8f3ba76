package org.hearthwork.couples.internal;

import static org.hearthwork.kit.Columns.moment;

import java.time.Instant;
import java.util.Optional;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The family context as it was noted. */
@Repository
public class FamilyRows {

    private final JdbcClient jdbc;

    FamilyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at when it was noted: ages are of that day */
    public record Noted(String children, Instant at) {}

    public Optional<Noted> children(Couple couple) {
        return jdbc.sql("""
                select children, created_at from couples.couple
                where practice_id = :practice and id = :couple and children <> ''""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .query((row, number) -> new Noted(row.getString("children"), moment(row, "created_at")))
                .optional();
    }
}

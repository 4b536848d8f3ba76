package org.hearthwork.couples.internal;

import static org.hearthwork.kit.Columns.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The family context as it was noted. */
@Repository
public class FamilyRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    FamilyRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Once both of the two are there: the keys of the couple and of each are made together. */
    void keep(CoupleId id, NewCouple.Family family) {
        UUID couple = id.value();
        jdbc.sql("""
                update couples.couple set children = :children, sitter = :sitter, best_time = :best
                where practice_id = :practice and id = :couple""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("children", vault.seal(CoupleColumns.CHILDREN.of(couple, couple), family.children()))
                .param("sitter", vault.seal(CoupleColumns.SITTER.of(couple, couple), family.sitter()))
                .param("best", vault.seal(CoupleColumns.BEST_TIME.of(couple, couple), family.bestTime()))
                .update();
    }

    /** Of a row of the couple with all three. */
    NewCouple.Family read(CoupleId id, ResultSet row) throws SQLException {
        UUID couple = id.value();
        return new NewCouple.Family(
                children(couple, row),
                vault.open(CoupleColumns.SITTER.of(couple, couple), row.getString("sitter")),
                vault.open(CoupleColumns.BEST_TIME.of(couple, couple), row.getString("best_time")));
    }

    private String children(UUID couple, ResultSet row) throws SQLException {
        return vault.open(CoupleColumns.CHILDREN.of(couple, couple), row.getString("children"));
    }

    /** @param at when it was noted: ages are of that day */
    public record Noted(String children, Instant at) {}

    public Optional<Noted> children(Couple couple) {
        return jdbc.sql("""
                select children, created_at from couples.couple
                where practice_id = :practice and id = :couple and children <> ''""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .query((row, number) -> new Noted(children(couple.id().value(), row), moment(row, "created_at")))
                .optional();
    }
}

package org.hearthwork.notes;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.notes.internal.NoteColumns;
import org.hearthwork.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was planned last: for services, within their transaction. Row security decides whose there are. */
@Repository
public class LastPlans {

    private final JdbcClient jdbc;
    private final Vault vault;

    LastPlans(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param of the moment its session began, or the note was started */
    public record LastPlan(String text, Instant of) {}

    /** The plan of the last signed joint note of a couple. */
    public Optional<LastPlan> find(CoupleId couple, Instant before) {
        return jdbc.sql("""
                select n.id, p.body, n.about from sessions.note_card n
                join sessions.note_section p on p.practice_id = n.practice_id and p.note_id = n.id and p.section = 'PLAN'
                where n.practice_id = :practice and n.couple_id = :couple and n.partner_id is null
                  and n.signed_at is not null and n.signed_at < :before and p.body <> ''
                order by n.about desc limit 1""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("before", utc(before))
                .query((row, number) -> new LastPlan(
                        vault.open(
                                NoteColumns.SECTION.of(
                                        couple.value(), row.getObject("id", UUID.class), NoteSection.PLAN),
                                row.getString("body")),
                        moment(row, "about")))
                .optional();
    }
}

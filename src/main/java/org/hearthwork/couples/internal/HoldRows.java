package org.hearthwork.couples.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.LiftedHold;
import org.hearthwork.kit.Ids;
import org.hearthwork.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The safety holds of couples. Whose they are was decided by CareScope before. */
@Repository
public class HoldRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    HoldRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public Optional<CoupleFile.OpenHold> openHold(CoupleId id) {
        return jdbc.sql("""
                select h.id, h.placed_at, h.reason, coalesce(s.name, '') as by from couples.safety_hold h
                left join access.person s on s.practice_id = h.practice_id and s.id = h.placed_by
                where h.practice_id = :practice and h.couple_id = :id and h.lifted_at is null""")
                .param("practice", Actors.practice())
                .param("id", id.value())
                .query((row, number) -> {
                    UUID hold = row.getObject("id", UUID.class);
                    return new CoupleFile.OpenHold(
                            hold,
                            moment(row, "placed_at"),
                            row.getString("by"),
                            vault.open(CoupleColumns.HOLD_REASON.of(id.value(), hold), row.getString("reason")));
                })
                .optional();
    }

    /** The hold that was lifted last. */
    public Optional<LiftedHold> lastLifted(CoupleId id) {
        return jdbc.sql("""
                select h.id, h.lifted_at, h.decision, coalesce(s.name, '') as by from couples.safety_hold h
                left join access.person s on s.practice_id = h.practice_id and s.id = h.lifted_by
                where h.practice_id = :practice and h.couple_id = :id and h.lifted_at is not null
                order by h.lifted_at desc limit 1""")
                .param("practice", Actors.practice())
                .param("id", id.value())
                .query((row, number) -> new LiftedHold(
                        moment(row, "lifted_at"),
                        row.getString("by"),
                        vault.open(
                                CoupleColumns.HOLD_DECISION.of(id.value(), row.getObject("id", UUID.class)),
                                row.getString("decision"))))
                .optional();
    }

    public boolean onHold(CoupleId id) {
        return jdbc.sql("""
                select exists (select from couples.safety_hold
                               where practice_id = :practice and couple_id = :id and lifted_at is null)""")
                .param("practice", Actors.practice())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    public void placeHold(CoupleId id, String reason, Instant now) {
        UUID hold = Ids.next();
        jdbc.sql("""
                insert into couples.safety_hold (practice_id, couple_id, id, placed_at, placed_by, reason)
                values (:practice, :couple, :id, :now, :by, :reason)""")
                .param("practice", Actors.practice())
                .param("couple", id.value())
                .param("id", hold)
                .param("now", utc(now))
                .param("by", Actors.account())
                .param("reason", vault.seal(CoupleColumns.HOLD_REASON.of(id.value(), hold), reason))
                .update();
    }

    /** @return whether there was one to lift */
    public boolean liftHold(CoupleId id, String decision, UUID by, Instant now) {
        return openHoldId(id).filter(hold -> lift(id, hold, decision, by, now)).isPresent();
    }

    private Optional<UUID> openHoldId(CoupleId id) {
        return jdbc.sql("""
                select id from couples.safety_hold where practice_id = :practice and couple_id = :id and lifted_at is null""")
                .param("practice", Actors.practice())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    private boolean lift(CoupleId id, UUID hold, String decision, UUID by, Instant now) {
        return jdbc.sql("""
                update couples.safety_hold set lifted_at = :now, lifted_by = :by, decision = :decision
                where practice_id = :practice and couple_id = :couple and id = :id and lifted_at is null""")
                        .param("practice", Actors.practice())
                        .param("couple", id.value())
                        .param("id", hold)
                        .param("now", utc(now))
                        .param("by", by)
                        .param("decision", vault.seal(CoupleColumns.HOLD_DECISION.of(id.value(), hold), decision))
                        .update()
                > 0;
    }
}

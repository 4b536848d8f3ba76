package org.hearthwork.access.internal.stay;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.SignedInAt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions the database knows, of every node, through its functions (V10__door.sql). */
@Component
public class StayRows {

    private final JdbcClient jdbc;
    private final StayLimits limits;

    StayRows(JdbcClient jdbc, StayLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    void begin(UUID id, byte[] hash, String device, Instant now) {
        jdbc.sql("select access.begin_session(:id, :hash, :device, :now, :oldest)")
                .param("id", id)
                .param("hash", hash)
                .param("device", device)
                .param("now", at(now))
                .param("oldest", at(now.minus(limits.longest())))
                .query()
                .singleColumn();
    }

    boolean holds(byte[] hash, boolean used, Instant now) {
        return jdbc.sql("select access.session_holds(:hash, :used, :now)")
                .param("hash", hash)
                .param("used", used)
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    void end(byte[] hash, Instant now) {
        jdbc.sql("select access.end_session(:hash, :now)")
                .param("hash", hash)
                .param("now", at(now))
                .query()
                .singleColumn();
    }

    /** Where the actor is signed in. @param here the session that asks, if it is one */
    public List<SignedInAt> mine(@Nullable UUID here, Instant now) {
        return jdbc.sql("select id, device, started_at, used_at from access.my_sessions(:after)")
                .param("after", at(now.minus(limits.longest())))
                .query((row, number) -> new SignedInAt(
                        row.getString("device"),
                        moment(row, "started_at"),
                        moment(row, "used_at"),
                        row.getObject("id", UUID.class).equals(here)))
                .list();
    }

    /** Ends every session of the actor. */
    public void endAllMine() {
        jdbc.sql("select access.sign_out_everywhere()").query().singleColumn();
    }

    private static OffsetDateTime at(Instant moment) {
        return utc(moment);
    }
}

package org.hearthwork.library.internal;

import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import org.hearthwork.access.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which own exercises and plans are not given any more, by their keys. */
@Repository
public class WithdrawnRows {

    private final JdbcClient jdbc;

    WithdrawnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was given until now */
    public boolean withdraw(String key, Instant at) {
        return jdbc.sql("""
                insert into library.withdrawn (practice_id, key, withdrawn_by, withdrawn_at)
                values (:practice, :key, :me, :now) on conflict do nothing""")
                        .param("practice", Actors.practice())
                        .param("key", key)
                        .param("me", Actors.account())
                        .param("now", utc(at))
                        .update()
                > 0;
    }

    /** @return whether it was withdrawn until now */
    public boolean offerAgain(String key) {
        return jdbc.sql("delete from library.withdrawn where practice_id = :practice and key = :key")
                        .param("practice", Actors.practice())
                        .param("key", key)
                        .update()
                > 0;
    }
}

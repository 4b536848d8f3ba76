package org.hearthwork.library.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Own versions that are not published yet. Row security shows each author their own, and nobody else any. */
@Repository
public class OwnDrafts {

    private static final String COLUMNS =
            "select id, exercise, origin, origin_version, upon, wording, saved_at, version from library.draft ";

    /** @param upon the newest published version that its author has seen, 0 for none */
    public record Draft(
            DraftId id, String exercise, Edition origin, int upon, Wording wording, Instant savedAt, int version) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    OwnDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actor's own, the one written last first. */
    public List<Draft> mine() {
        return jdbc.sql(COLUMNS + "where practice_id = :practice and author_id = :me order by saved_at desc, id")
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .query((row, number) -> draft(row))
                .list();
    }

    public Optional<Draft> find(DraftId id) {
        return find(id, "");
    }

    /** Locked until the transaction ends: of two who write at once, the second sees what the first has written. */
    public Optional<Draft> findToWrite(DraftId id) {
        return find(id, " for update");
    }

    private Optional<Draft> find(DraftId id, String lock) {
        return jdbc.sql(COLUMNS + "where practice_id = :practice and author_id = :me and id = :id" + lock)
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .param("id", id.value())
                .query((row, number) -> draft(row))
                .optional();
    }

    public void begin(Draft draft) {
        jdbc.sql("""
                insert into library.draft (practice_id, id, author_id, exercise, origin, origin_version, upon, wording, saved_at)
                values (:practice, :id, :me, :exercise, :origin, :originVersion, :upon, :wording, :now)""")
                .param("practice", Actors.practice())
                .param("id", draft.id().value())
                .param("me", Actors.account())
                .param("exercise", draft.exercise())
                .param("origin", draft.origin().exercise())
                .param("originVersion", draft.origin().version())
                .param("upon", draft.upon())
                .param("wording", json.writeValueAsString(draft.wording()))
                .param("now", utc(draft.savedAt()))
                .update();
    }

    /** Writes upon a draft that was found to be written. */
    public void write(DraftId id, Wording wording, Instant at) {
        jdbc.sql("""
                update library.draft set wording = :wording, saved_at = :now, version = version + 1
                where practice_id = :practice and author_id = :me and id = :id""")
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .param("id", id.value())
                .param("wording", json.writeValueAsString(wording))
                .param("now", utc(at))
                .update();
    }

    public void letGo(DraftId id) {
        jdbc.sql("delete from library.draft where practice_id = :practice and author_id = :me and id = :id")
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .param("id", id.value())
                .update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("exercise"),
                new Edition(row.getString("origin"), row.getInt("origin_version")),
                row.getInt("upon"),
                json.readValue(row.getString("wording"), Wording.class),
                moment(row, "saved_at"),
                row.getInt("version"));
    }
}

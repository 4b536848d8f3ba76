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
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.Plan;
import org.hearthwork.library.PlanWording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Own plans: what a practice published, for its care team, and each author's drafts, for nobody else. */
@Repository
public class OwnPlanRows {

    private static final String DRAFT =
            "select id, plan, origin, upon, wording, saved_at, version from library.plan_draft ";

    /** Who published it and when. */
    public record Published(int version, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    OwnPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each that is given. */
    public List<Plan> newest() {
        return newest(false);
    }

    /** The newest version of each that is not given any more. */
    public List<Plan> withdrawn() {
        return newest(true);
    }

    private List<Plan> newest(boolean withdrawn) {
        return jdbc.sql("""
                select distinct on (e.plan) e.definition from library.plan_edition e
                where e.practice_id = :practice
                  and :withdrawn = exists (select from library.withdrawn w where w.practice_id = e.practice_id and w.key = e.plan)
                order by e.plan, e.version desc""")
                .param("practice", Actors.practice())
                .param("withdrawn", withdrawn)
                .query((row, number) -> plan(row.getString("definition")))
                .list();
    }

    public Optional<Plan> find(String key, int version) {
        return jdbc.sql("""
                select definition from library.plan_edition
                where practice_id = :practice and plan = :plan and version = :version""")
                .param("practice", Actors.practice())
                .param("plan", key)
                .param("version", version)
                .query((row, number) -> plan(row.getString("definition")))
                .optional();
    }

    private Plan plan(String definition) {
        return json.readValue(definition, Plan.class);
    }

    /** The versions of one plan, the newest first. */
    public List<Published> published(String key) {
        return jdbc.sql("""
                select e.version, p.name, e.published_at from library.plan_edition e
                join access.person p on p.practice_id = e.practice_id and p.id = e.published_by
                where e.practice_id = :practice and e.plan = :plan order by e.version desc""")
                .param("practice", Actors.practice())
                .param("plan", key)
                .query((row, number) ->
                        new Published(row.getInt("version"), row.getString("name"), moment(row, "published_at")))
                .list();
    }

    /** Keeps it for good. */
    public void publish(Plan plan, Instant at) {
        jdbc.sql("""
                insert into library.plan_edition (practice_id, plan, version, definition, published_by, published_at)
                values (:practice, :plan, :version, :definition, :me, :now)""")
                .param("practice", Actors.practice())
                .param("plan", plan.key())
                .param("version", plan.version())
                .param("definition", json.writeValueAsString(plan))
                .param("me", Actors.account())
                .param("now", utc(at))
                .update();
    }

    /** The actor's own drafts, the one written last first. */
    public List<OwnPlanDraft> mine() {
        return jdbc.sql(DRAFT + "where practice_id = :practice and author_id = :me order by saved_at desc, id")
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .query((row, number) -> draft(row))
                .list();
    }

    public Optional<OwnPlanDraft> draft(DraftId id) {
        return draft(id, "");
    }

    /** Locked until the transaction ends: of two who write at once, the second sees what the first has written. */
    public Optional<OwnPlanDraft> draftToWrite(DraftId id) {
        return draft(id, " for update");
    }

    private Optional<OwnPlanDraft> draft(DraftId id, String lock) {
        return jdbc.sql(DRAFT + "where practice_id = :practice and author_id = :me and id = :id" + lock)
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .param("id", id.value())
                .query((row, number) -> draft(row))
                .optional();
    }

    public void begin(OwnPlanDraft draft) {
        jdbc.sql("""
                insert into library.plan_draft (practice_id, id, author_id, plan, origin, upon, wording, saved_at)
                values (:practice, :id, :me, :plan, :origin, :upon, :wording, :now)""")
                .param("practice", Actors.practice())
                .param("id", draft.id().value())
                .param("me", Actors.account())
                .param("plan", draft.plan())
                .param("origin", draft.origin())
                .param("upon", draft.upon())
                .param("wording", json.writeValueAsString(draft.wording()))
                .param("now", utc(draft.savedAt()))
                .update();
    }

    /** Writes upon a draft that was found to be written. */
    public void write(DraftId id, PlanWording wording, Instant at) {
        jdbc.sql("""
                update library.plan_draft set wording = :wording, saved_at = :now, version = version + 1
                where practice_id = :practice and author_id = :me and id = :id""")
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .param("id", id.value())
                .param("wording", json.writeValueAsString(wording))
                .param("now", utc(at))
                .update();
    }

    public void letGo(DraftId id) {
        jdbc.sql("delete from library.plan_draft where practice_id = :practice and author_id = :me and id = :id")
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .param("id", id.value())
                .update();
    }

    private OwnPlanDraft draft(ResultSet row) throws SQLException {
        return new OwnPlanDraft(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("plan"),
                row.getString("origin"),
                row.getInt("upon"),
                row.getInt("version"),
                moment(row, "saved_at"),
                json.readValue(row.getString("wording"), PlanWording.class));
    }
}

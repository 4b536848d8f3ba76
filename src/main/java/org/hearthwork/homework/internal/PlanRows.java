package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.library.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan a couple is on, and its steps. */
@Repository
public class PlanRows {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    PlanRows(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** A plan that was given. */
    public record Given(UUID id, CoupleId couple, String plan, int version, Instant at) {}

    /** One step of it. @param openedAt may lie ahead: it opens then */
    public record Step(
            int number,
            String key,
            @Nullable UUID assignment,
            boolean held,
            @Nullable Instant openedAt,
            boolean leftOut) {}

    /** A step, and after how many days it opens. */
    public record Later(int number, int days) {}

    /** The step of a plan. */
    public record Waiting(UUID plan, int number) {}

    public void give(UUID id, CoupleId couple, Plan plan, Instant now) {
        jdbc.sql("""
                insert into homework.plan (practice_id, couple_id, id, plan, plan_version, given_by, given_at)
                values (:practice, :couple, :id, :plan, :version, :by, :now)""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("id", id)
                .param("plan", plan.key())
                .param("version", plan.version())
                .param("by", Actors.account())
                .param("now", utc(now))
                .update();
    }

    /**
     * @param origin the shipped one that it gives, or that what it gives is made of
     * @param ready what it gives, without a date, or null for what is given or done by hand
     */
    public void addStep(
            UUID plan,
            CoupleId couple,
            int number,
            Plan.Step step,
            @Nullable String origin,
            @Nullable Assignment ready,
            @Nullable String opens) {
        Plan.Opening opening = step.opens();
        entities.flush(); // the row names what stands ready
        jdbc.sql("""
                insert into homework.plan_step (practice_id, couple_id, plan_id, number, step, exercise, gives, opens, after_sitting, days,
                                                assignment_id, what_opens)
                values (:practice, :couple, :plan, :number, :step, :exercise, :gives, :opens, :sitting, :days, :assignment, :what)""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("plan", plan)
                .param("number", number)
                .param("step", step.key())
                .param("exercise", origin)
                .param("gives", step.exercise())
                .param("opens", name(opening))
                .param("sitting", opening instanceof Plan.Opening.BothFinished(String sitting) ? sitting : null)
                .param("days", opening instanceof Plan.Opening.DaysLater(int days) ? days : null)
                .param("assignment", ready == null ? null : ready.getId())
                .param("what", opens)
                .update();
    }

    private static String name(Plan.Opening opening) {
        return switch (opening) {
            case Plan.Opening.AtOnce() -> "AT_ONCE";
            case Plan.Opening.BothFinished(String sitting) -> "BOTH_FINISHED";
            case Plan.Opening.DaysLater(int days) -> "DAYS_LATER";
            case Plan.Opening.InSession() -> "IN_SESSION";
        };
    }

    /** The plan a couple is on. */
    public Optional<Given> of(CoupleId couple) {
        return jdbc.sql("""
                select id, couple_id, plan, plan_version, given_at from homework.plan
                where practice_id = :practice and couple_id = :couple and ended_at is null""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .query((row, at) -> new Given(
                        row.getObject("id", UUID.class),
                        new CoupleId(row.getObject("couple_id", UUID.class)),
                        row.getString("plan"),
                        row.getInt("plan_version"),
                        moment(row, "given_at")))
                .optional();
    }

    /** Whose plan this is, whether it goes on or not. */
    public Optional<CoupleId> coupleOf(UUID plan) {
        return jdbc.sql("select couple_id from homework.plan where practice_id = :practice and id = :plan")
                .param("practice", Actors.practice())
                .param("plan", plan)
                .query(UUID.class)
                .optional()
                .map(CoupleId::new);
    }

    /** In their order. */
    public List<Step> steps(UUID plan) {
        return jdbc.sql("""
                select number, step, assignment_id, held, opened_at, left_out_at is not null as left_out
                from homework.plan_step where practice_id = :practice and plan_id = :plan order by number""")
                .param("practice", Actors.practice())
                .param("plan", plan)
                .query((row, at) -> new Step(
                        row.getInt("number"),
                        row.getString("step"),
                        row.getObject("assignment_id", UUID.class),
                        row.getBoolean("held"),
                        momentOrNull(row, "opened_at"),
                        row.getBoolean("left_out")))
                .list();
    }

    /**
     * The step of the couple's plan that gives this exercise and has not opened; what opens on a day to come has not.
     *
     * @param origin the shipped one it is made of, or itself: the only step of that origin is meant, whichever version it gives
     */
    public Optional<Waiting> unopened(CoupleId couple, String exercise, String origin, Instant now) {
        return jdbc.sql("""
                select s.plan_id, s.number
                from homework.plan_step s join homework.plan p on p.practice_id = s.practice_id and p.id = s.plan_id
                where s.practice_id = :practice and s.couple_id = :couple and s.exercise = :origin and p.ended_at is null
                  and (s.opened_at is null or s.opened_at > :now) and s.left_out_at is null
                  and (s.gives = :exercise or not exists (select from homework.plan_step x
                         where x.practice_id = s.practice_id and x.plan_id = s.plan_id and x.exercise = s.exercise and x.number <> s.number))
                order by s.number limit 1""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("exercise", exercise)
                .param("origin", origin)
                .param("now", utc(now))
                .query(PlanRows::waiting)
                .optional();
    }

    /** The step that waits for both to come through this; on the product's word. */
    public Optional<Waiting> stepAfter(UUID occurrence) {
        return jdbc.sql("select plan_id, number from homework.step_after(:occurrence)")
                .param("occurrence", occurrence)
                .query(PlanRows::waiting)
                .optional();
    }

    private static Waiting waiting(ResultSet row, int at) throws SQLException {
        return new Waiting(row.getObject("plan_id", UUID.class), row.getInt("number"));
    }

    /** Opens it, on the product's word. @return the step that comes some days after it */
    public Optional<Later> open(Waiting step, Instant from, Instant until) {
        return jdbc.sql("select number, days from homework.open_step(:plan, :number, :from, :until)")
                .param("plan", step.plan())
                .param("number", step.number())
                .param("from", utc(from))
                .param("until", utc(until))
                .query((row, at) -> new Later(row.getInt("number"), row.getInt("days")))
                .optional();
    }

    /** It opens by no rule any more, and on no day. @return whether there was something to hold */
    public boolean hold(Waiting step, Instant now) {
        undate(step);
        return change(step, "held = :value", true, now);
    }

    /** The day to come on which it would open goes, and with it those that were counted from it. */
    public void undate(Waiting step) {
        entities.flush();
        jdbc.sql("select homework.undate_step(:plan, :number)")
                .param("plan", step.plan())
                .param("number", step.number())
                .query()
                .singleColumn();
        entities.clear(); // what it had is gone
    }

    /** @return whether there was something to leave out */
    public boolean leaveOut(Waiting step, Instant now) {
        return change(step, "left_out_at = :value", utc(now), now);
    }

    /** What it gives is this, which has its dates already. */
    public void gives(Waiting step, UUID assignment, Instant now) {
        change(step, "assignment_id = :value", assignment, now);
    }

    /** Of what has not opened, in a plan that goes on; what opens on a day to come has not. */
    private boolean change(Waiting step, String what, Object value, Instant now) {
        entities.flush();
        return jdbc.sql("update homework.plan_step set " + what
                                + " where practice_id = :practice and plan_id = :plan and number = :number"
                                + " and (opened_at is null or opened_at > :now) and left_out_at is null"
                                + " and exists (select from homework.plan p"
                                + "  where p.practice_id = :practice and p.id = :plan and p.ended_at is null)")
                        .param("value", value)
                        .param("now", utc(now))
                        .param("practice", Actors.practice())
                        .param("plan", step.plan())
                        .param("number", step.number())
                        .update()
                > 0;
    }

    public void end(UUID plan, Instant now) {
        jdbc.sql("""
                update homework.plan set ended_at = :now where practice_id = :practice and id = :plan and ended_at is null""")
                .param("now", utc(now))
                .param("practice", Actors.practice())
                .param("plan", plan)
                .update();
    }
}

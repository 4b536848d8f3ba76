package org.hearthwork.couples;

import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second line of defence: every service that touches a couple asks here first, in its own transaction. The rule is
 * the one of couples.mine() in the database, said once more in the application, so that neither stands alone.
 */
@Component
public class CareScope {

    /** A predicate on a couple's id, with the parameters practice and account: whether the actor may open it. */
    private static final String MINE = """
            (exists (select from couples.care_team t
                     where t.practice_id = :practice and t.account_id = :account and t.couple_id = c.id
                       and :role in ('CLINICIAN', 'ASSOCIATE'))
             or exists (select from access.supervised s
                        join couples.care_team t on t.practice_id = s.practice_id and t.account_id = s.associate_id
                        where s.practice_id = :practice and s.supervisor_id = :account and t.couple_id = c.id
                          and :role = 'SUPERVISOR'))""";

    /** The same for a partner, whose door leads to no care team. */
    private static final String OWN = "c.id = :own";

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    CareScope(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * The couple, if it is one of the actor's.
     *
     * @throws NotFound for a foreign couple as for one that does not exist; the attempt goes into the trail
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Couple require(CoupleId id) {
        return find(id).orElseThrow(() -> missing(Action.OPENED_COUPLE, id.value()));
    }

    /** The couple of the signed-in partner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Couple own() {
        return require(new CoupleId(Actors.required().ownCouple()));
    }

    /** Notes the denied attempt and gives the exception to throw: foreign and missing are one answer. */
    public NotFound missing(Action opening, UUID id) {
        trail.denied(opening, id);
        return new NotFound();
    }

    /** Notes that an address was no id at all. */
    public static NotFound notAnId() {
        return new NotFound();
    }

    private Optional<Couple> find(CoupleId id) {
        Actor actor = Actors.required();
        return jdbc.sql("""
                select c.id as couple_id, c.status, c.time_zone, c.secrets, a.id as a_id, a.first_name as a_name, b.id as b_id, b.first_name as b_name
                from couples.couple c
                join couples.partner a on a.practice_id = c.practice_id and a.couple_id = c.id and a.seat = 'A'
                join couples.partner b on b.practice_id = c.practice_id and b.couple_id = c.id and b.seat = 'B'
                where c.practice_id = :practice and c.id = :id and
                """ + (actor.is(Role.PARTNER) ? OWN : MINE))
                .param("practice", actor.practiceId())
                .param("account", actor.account().value())
                .param("role", actor.role().name())
                .param("own", actor.is(Role.PARTNER) ? actor.ownCouple() : null)
                .param("id", id.value())
                .query((row, number) -> Couple.of(row))
                .optional();
    }
}

package org.hearthwork.sessions.internal;

import static org.hearthwork.kit.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.SessionDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The next session, as due dates know it: one of both partners, and for a partner also one of their own alone. A session
 * of one alone never moves what both have to do, or the other could read its date off their homework.
 */
@Component
class NextSession implements SessionDates {

    private final JdbcClient jdbc;
    private final Clock clock;

    NextSession(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next(CoupleId couple) {
        Actor actor = Actors.required();
        return jdbc.sql("""
                select starts_at from sessions.appointment
                where practice_id = :practice and couple_id = :couple and status = 'PLANNED' and starts_at > :now
                  and (kind = 'JOINT' or partner_id = :own)
                order by starts_at limit 1""")
                .param("practice", actor.practiceId())
                .param("couple", couple.value())
                .param("now", utc(clock.instant()))
                .param("own", actor.is(Role.PARTNER) ? actor.ownPartner() : null, java.sql.Types.OTHER)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}

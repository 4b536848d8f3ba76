package org.hearthwork.sessions.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.SessionDates;
import org.springframework.stereotype.Component;

/**
 * The next session, as due dates know it: one of both partners, and for a partner also one of their own alone. A session
 * of one alone never moves what both have to do, or the other could read its date off their homework.
 */
@Component
class NextSession implements SessionDates {

    private final PlannedAppointments appointments;
    private final Clock clock;

    NextSession(PlannedAppointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next(CoupleId couple) {
        Actor actor = Actors.required();
        return appointments.nextBeginning(
                actor.practiceId(),
                couple.value(),
                actor.is(Role.PARTNER) ? actor.ownPartner() : null,
                clock.instant());
    }
}

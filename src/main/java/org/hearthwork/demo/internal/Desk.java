package org.hearthwork.demo.internal;

import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Inviting;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Screenings;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.Planning;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.library.Library;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.Appointments;
import org.springframework.stereotype.Component;

/** What a clinician works with. */
@Component
record Desk(
        Couples couples,
        Inviting inviting,
        SafetyHolds holds,
        Screenings screenings,
        Library library,
        Assigning assigning,
        Planning planning,
        Reviewing reviewing,
        Appointments appointments,
        Outcomes outcomes,
        Notes notes,
        Signing signing) {}

package org.hearthwork.homework;

import java.time.Clock;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.homework.internal.HomeworkRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner does with what is open to both. Whether it is, the database decides again. */
@Service
public class AfterReveal {

    private final Courses courses;
    private final HomeworkRows rows;
    private final AuditTrail trail;
    private final Clock clock;

    AfterReveal(Courses courses, HomeworkRows rows, AuditTrail trail, Clock clock) {
        this.courses = courses;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** "We talked about it": each of the two says so for themselves, once. */
    @ForPartners
    @Transactional
    public void talked(OccurrenceId id) {
        if (rows.markTalked(id, clock.instant())) {
            trail.done(Action.TALKED_ABOUT_IT, id.value(), Actors.required().ownCouple());
        }
    }

    /** Says of a thank-you that it landed, or takes that back. */
    @ForPartners
    @Transactional
    public void landed(OccurrenceId id, String prompt, boolean landed) {
        if (rows.sayLanded(id, prompt, landed, clock.instant())) {
            trail.done(Action.SAID_IT_LANDED, id.value(), Actors.required().ownCouple());
        }
    }

    /** Says yes to a version of what both may see; the newest yes is the one that counts. */
    @ForPartners
    @Transactional
    public void sayYes(OccurrenceId id, Proposal offered) {
        rows.sayYes(id, offered.version(), clock.instant());
        courses.goOn(id);
        trail.done(Action.SAID_YES, id.value(), Actors.required().ownCouple());
    }
}

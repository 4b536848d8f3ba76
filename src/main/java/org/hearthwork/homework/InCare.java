package org.hearthwork.homework;

import org.hearthwork.access.Actors;
import org.hearthwork.audit.Action;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.springframework.stereotype.Component;

/** Finds the homework of couples in the actor's care. What is not there and what is somebody else's is the same. */
@Component
class InCare {

    private final CareScope scope;
    private final Assignments assignments;
    private final Occurrences occurrences;

    InCare(CareScope scope, Assignments assignments, Occurrences occurrences) {
        this.scope = scope;
        this.assignments = assignments;
        this.occurrences = occurrences;
    }

    /** For whoever changes it: one after the other. */
    Occurrence forChanging(OccurrenceId id) {
        Occurrence found = occurrences
                .findForChangingByPracticeIdAndId(Actors.practice(), id.value())
                .orElseThrow(() -> scope.missing(Action.OPENED_OCCURRENCE, id.value()));
        scope.require(new CoupleId(found.coupleId()));
        return found;
    }

    Occurrence required(OccurrenceId id) {
        Occurrence found = occurrences
                .findByPracticeIdAndId(Actors.practice(), id.value())
                .orElseThrow(() -> scope.missing(Action.OPENED_OCCURRENCE, id.value()));
        scope.require(new CoupleId(found.coupleId()));
        return found;
    }

    /** For whoever changes it: one after the other. */
    Assignment forChanging(AssignmentId id) {
        Assignment found = assignments
                .findForChangingByPracticeIdAndId(Actors.practice(), id.value())
                .orElseThrow(() -> scope.missing(Action.OPENED_HOMEWORK, id.value()));
        scope.require(new CoupleId(found.coupleId()));
        return found;
    }
}

package org.hearthwork.homework;

import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.audit.Action;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.kit.Aggregate;
import org.hearthwork.kit.Refusal;
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

    Occurrence required(OccurrenceId id) {
        return seen(
                occurrences.findByPracticeIdAndId(Actors.practice(), id.value()), Action.OPENED_OCCURRENCE, id.value());
    }

    /** For whoever changes it: one after the other. */
    Occurrence forChanging(OccurrenceId id) {
        return seen(
                occurrences.findForChangingByPracticeIdAndId(Actors.practice(), id.value()),
                Action.OPENED_OCCURRENCE,
                id.value());
    }

    /** For whoever changes it: one after the other. */
    Assignment forChanging(AssignmentId id) {
        return seen(
                assignments.findForChangingByPracticeIdAndId(Actors.practice(), id.value()),
                Action.OPENED_HOMEWORK,
                id.value());
    }

    /** @throws Refusal where the two have parted: nothing moves from one to the other any more */
    void refuseParted(Occurrence occurrence) {
        CoupleStatus status = scope.require(new CoupleId(occurrence.coupleId())).status();
        if (status == CoupleStatus.SEPARATED || status == CoupleStatus.CLOSED) {
            throw new Refusal("", "homework.reveal.parted");
        }
    }

    private <T extends Aggregate> T seen(Optional<T> found, Action opening, UUID id) {
        T one = found.orElseThrow(() -> scope.missing(opening, id));
        scope.require(new CoupleId(one.coupleId()));
        return one;
    }
}

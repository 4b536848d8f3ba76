package org.hearthwork.homework;

import java.util.Optional;
import java.util.Set;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.library.Exercise;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which exercise comes next for a couple, by the plan they are on: asked by whatever suggests one, and never given by itself. */
@Service
public class NextExercise {

    private final CareScope scope;
    private final Assignments assignments;
    private final PlanSteps plans;

    NextExercise(CareScope scope, Assignments assignments, PlanSteps plans) {
        this.scope = scope;
        this.assignments = assignments;
        this.plans = plans;
    }

    /** @return none for two who do not work together, where the plan has come to its end, or before touch */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Optional<Exercise> of(CoupleId id, boolean onHold) {
        if (!scope.require(id).worksTogether()) {
            return Optional.empty();
        }
        return plans.next(id, Set.copyOf(assignments.exercisesOf(Actors.practice(), id.value())), onHold);
    }
}

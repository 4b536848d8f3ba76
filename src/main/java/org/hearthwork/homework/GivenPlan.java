package org.hearthwork.homework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.library.Plan;
import org.jspecify.annotations.Nullable;

/** A plan that a couple is on. */
public record GivenPlan(UUID id, Couple couple, Plan plan, Instant givenAt, List<Step> steps) {

    /** How far a step is. */
    public enum State {
        OPENED,
        /** It opens on a day that is known. */
        DATED,
        /** It opens by its rule. */
        WAITS,
        /** A clinician opens it. */
        HELD,
        /** It is given in the dialog, or done in the room. */
        BY_HAND,
        LEFT_OUT
    }

    /** How many of its steps are opened or left out. */
    public long taken() {
        return steps.stream()
                .filter(step -> step.state() == State.OPENED || step.state() == State.LEFT_OUT)
                .count();
    }

    /**
     * @param number its place, from 1
     * @param assignment what it gives, or null where that is not given, or nothing
     * @param opensAt when it opened or is going to, or null where nobody knows
     */
    public record Step(
            int number,
            Plan.Step step,
            State state,
            @Nullable AssignmentId assignment,
            @Nullable Instant opensAt) {

        /** Whether a clinician can open it with one press. */
        public boolean canOpen() {
            return state == State.WAITS || state == State.HELD || state == State.BY_HAND && step.exercise() == null;
        }

        /** The exercise that has to be given in the dialog. */
        public Optional<String> toGive() {
            return state == State.BY_HAND ? Optional.ofNullable(step.exercise()) : Optional.empty();
        }

        /** Whether it opens by itself, so that it can be held. */
        public boolean canBeHeld() {
            return state == State.WAITS || state == State.DATED;
        }

        /** Whether it can be left out. */
        public boolean canLeaveOut() {
            return state != State.OPENED && state != State.LEFT_OUT;
        }
    }
}

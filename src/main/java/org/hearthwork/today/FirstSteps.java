package org.hearthwork.today;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.kit.Seat;

/**
 * How far a couple has come before its work begins, a step with each of the two.
 *
 * @param done for whom each is done; what concerns both is done for both
 * @param answered whether one of them has done homework, or could not
 */
public record FirstSteps(Map<Step, Set<Seat>> done, boolean answered) {

    /** In the order they are usually taken. */
    public enum Step {
        /** They have a link that holds, or are in. */
        INVITED,
        /** What homework cannot start without is signed, each as it read then: a later version does not ask anew. */
        CONSENTED,
        /** A session alone is planned or was held, where each can say what the other should not hear. */
        ALONE,
        /** What came of seeing each alone is recorded: joint work waits for it. */
        SCREENED,
        /** A session of both is planned or was held. */
        SESSION,
        /** They were given something, and it was not withdrawn. */
        HOMEWORK
    }

    public FirstSteps {
        done = Map.copyOf(done);
    }

    public boolean isDone(Step step) {
        return Stream.of(Seat.values()).allMatch(seat -> isDone(step, seat));
    }

    public boolean isDone(Step step, Seat seat) {
        return done.getOrDefault(step, Set.of()).contains(seat);
    }

    /** Neither has worked with anything yet, and something is still to do before. */
    public boolean isAhead() {
        return !answered && !Stream.of(Step.values()).allMatch(this::isDone);
    }
}

package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/**
 * A talk in turns, done by the two in step. It has no answer of its own: what comes of it are the answers to those questions of
 * its sitting that it asks by itself, each when its turn is.
 *
 * @param minutes of speaking in a turn
 * @param pause minutes of a break
 */
public record InStep(int minutes, @JsonProperty("break") int pause) implements Unanswered {

    public static final String HEARD = "heard";
    public static final String QUESTION = "question";
    public static final String UNDERSTOOD = "understood";
    public static final String CORRECTION = "correction";
    public static final String UNDERSTOOD_AGAIN = "understood-again";
    public static final String RESPONSE = "response";

    /** What it asks. */
    public static final Set<String> ASKS = Set.of(HEARD, QUESTION, UNDERSTOOD, CORRECTION, UNDERSTOOD_AGAIN, RESPONSE);

    public InStep {
        if (minutes < 1 || pause < 1) {
            throw new IllegalArgumentException("nobody speaks in no time");
        }
    }
}

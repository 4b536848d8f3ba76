package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.hearthwork.library.internal.ReadersWords;
import org.jspecify.annotations.Nullable;

/**
 * Turns of speaking.
 *
 * @param minutes a turn
 * @param rounds how many turns make it whole
 * @param leads who speaks
 * @param wishes the question of the sitting before it by which each said what they would like of the other one, or null
 */
public record Timer(
        int minutes, int rounds, String leads, @Nullable String wishes) implements PromptKind {
    public Timer(int minutes, int rounds, String leads) {
        this(minutes, rounds, leads, null);
    }

    @JsonCreator
    public Timer {}

    @Override
    public void check(AnswerBody body) {
        Fit.within(0, rounds, body.numberOrNull());
    }

    @Override
    public List<String> inWords(AnswerBody body) {
        return List.of(ReadersWords.say("library.said.turns", String.valueOf(body.numberOrNull()), rounds));
    }
}

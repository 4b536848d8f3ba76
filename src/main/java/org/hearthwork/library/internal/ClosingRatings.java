package org.hearthwork.library.internal;

import java.util.List;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;

/** The three ratings, 0 to 4, that close a sitting; private to their author and the clinicians. */
public final class ClosingRatings {

    public static final List<Prompt> PROMPTS = List.of(
            rating("closing-done", "How much of it did you do?", "Done", "Hardly any", "All of it"),
            rating("closing-hard", "How hard was it?", "How hard", "Easy", "Very hard"),
            rating("closing-useful", "How useful was it to you?", "How useful", "Not yet", "Very"));

    private ClosingRatings() {}

    private static Prompt rating(String key, String ask, String label, String low, String high) {
        return new Prompt(key, Visibility.PRIVATE, ask, label, null, true, new PromptKind.Scale(0, 4, low, high));
    }
}

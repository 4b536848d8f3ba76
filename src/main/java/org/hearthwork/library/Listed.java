package org.hearthwork.library;

import java.util.List;
import java.util.Set;

/** Picked by key from options that the definition lists. */
public sealed interface Listed extends PromptKind.Picked permits OneOf, PromptKind.Choices, Curiosity {
    List<Option> options();

    @Override
    default List<String> inWords(AnswerBody body) {
        return Option.labels(options(), body);
    }

    @Override
    default List<String> inOrder(Set<String> keys) {
        return Option.inOrder(options(), keys);
    }
}

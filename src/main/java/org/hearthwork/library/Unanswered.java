package org.hearthwork.library;

import java.util.List;

/** Something to do together, and nothing to answer. */
public sealed interface Unanswered extends PromptKind permits Deck, InStep {

    @Override
    default void check(AnswerBody body) {
        if (!body.isEmpty()) {
            throw Fit.unknown();
        }
    }

    @Override
    default List<String> inWords(AnswerBody body) {
        return List.of();
    }
}

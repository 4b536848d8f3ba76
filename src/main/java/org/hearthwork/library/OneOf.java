package org.hearthwork.library;

import java.util.List;
import java.util.Set;

/** One of several, by its key. */
public sealed interface OneOf extends PromptKind.Picked permits PromptKind.Choice, PromptKind.Tick, Themes {
    List<Option> options();

    @Override
    default void check(AnswerBody body) {
        Fit.known(options(), body.keysOrNone(), 1);
    }

    @Override
    default List<String> inWords(AnswerBody body) {
        return Option.labels(options(), body);
    }

    @Override
    default List<String> inOrder(Set<String> keys) {
        return Option.inOrder(options(), keys);
    }
}

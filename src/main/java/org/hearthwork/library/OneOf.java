package org.hearthwork.library;

/** One of several, by its key. */
public sealed interface OneOf extends Listed permits PromptKind.Choice, PromptKind.Tick, Themes {
    @Override
    default void check(AnswerBody body) {
        Fit.known(options(), body.keysOrNone(), 1);
    }
}

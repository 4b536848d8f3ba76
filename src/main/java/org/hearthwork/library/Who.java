package org.hearthwork.library;

/** One of the two, by their name: a word that means the same to both. */
public record Who() implements PromptKind.Words {

    private static final int LONGEST_NAME = 100; // characters

    @Override
    public int max() {
        return LONGEST_NAME;
    }
}

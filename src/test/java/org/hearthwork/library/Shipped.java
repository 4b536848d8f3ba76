package org.hearthwork.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.hearthwork.library.internal.Definitions;

/** The library as it ships, for tests that need no Spring. */
public final class Shipped {

    private static final Library LIBRARY = read();

    private Shipped() {}

    public static Library library() {
        return LIBRARY;
    }

    public static Prompt prompt(String exercise, String sitting, String prompt) {
        return LIBRARY.newest(exercise)
                .sitting(sitting)
                .flatMap(found -> found.prompt(prompt))
                .orElseThrow();
    }

    private static Library read() {
        try {
            return new Library(new Definitions());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.hearthwork.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.hearthwork.library.internal.Definitions;
import org.hearthwork.library.internal.OwnEditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

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

    /** Where nobody is signed in, no practice has anything of its own, and no database is asked. */
    static Library alone() throws IOException {
        Definitions definitions = new Definitions();
        return new Library(definitions, new OwnEditions(JdbcClient.create(new DelegatingDataSource()), definitions));
    }

    private static Library read() {
        try {
            return alone();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

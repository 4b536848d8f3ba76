package org.hearthwork.start;

import org.jspecify.annotations.Nullable;

/** The product will not start, for a reason a person can act on. */
public final class StartRefused extends RuntimeException {

    private final String whatToDo;

    public StartRefused(String what, String whatToDo, @Nullable Throwable cause) {
        super(what, cause);
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }
}

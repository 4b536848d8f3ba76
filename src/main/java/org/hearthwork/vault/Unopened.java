package org.hearthwork.vault;

import org.jspecify.annotations.Nullable;

/**
 * A text that does not open: it was changed or moved, its holder's key is gone, or it is not whose it is said to be. It says
 * nothing of the text.
 */
public final class Unopened extends RuntimeException {

    Unopened(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}

package org.hearthwork.couples;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one of the two stands to one document.
 *
 * @param version the one they signed last, 0 for none
 * @param policy the one its text named, where it names one
 * @param since when they signed, or took it back; null where neither
 */
public record Consent(
        ConsentDocument document,
        State state,
        int version,
        @Nullable Secrets policy,
        @Nullable Instant since) implements Serializable {

    public enum State {
        SIGNED,
        /** It holds, and there is a newer text to read. */
        NEWER_TEXT,
        /** It named another policy than the couple has: homework waits for the new one. */
        OTHER_POLICY,
        WITHDRAWN,
        NOT_SIGNED
    }

    /** Whether homework can start as far as this document goes. */
    public boolean holds() {
        return state == State.SIGNED || state == State.NEWER_TEXT;
    }

    /** Whether something of the present text is to be read and signed, or could be. */
    public boolean isAsked() {
        return state != State.SIGNED && (document.isRequired() || state == State.NEWER_TEXT);
    }
}

package org.hearthwork.library;

import java.util.UUID;

/** Names a draft of an own version. */
public record DraftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.hearthwork.homework;

/** How it stands with what was prepared and is its author's until sent. */
public enum Prepared {
    NOTHING,
    /** To be sent, or not: its author decides. */
    YOURS,
    /** Marked by its author to be kept. */
    KEPT,
    /** Its author's; nothing can be sent now, or any more. */
    STAYS,
    SENT
}

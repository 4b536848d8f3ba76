package org.hearthwork.outcomes.internal;

import org.hearthwork.vault.SealedColumn;

/** Where what was said lies sealed: with the key of who said it, and what was seen to with the couple's. */
final class OutcomeColumns {

    static final SealedColumn SAID = new SealedColumn("outcomes.said.body");
    static final SealedColumn ANSWER = new SealedColumn("outcomes.answer.body");
    static final SealedColumn SEEN_NOTE = new SealedColumn("outcomes.alert.seen_note");

    private OutcomeColumns() {}
}

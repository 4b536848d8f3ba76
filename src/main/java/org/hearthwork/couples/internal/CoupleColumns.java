package org.hearthwork.couples.internal;

import org.hearthwork.vault.SealedColumn;

/** Where the words about a couple lie sealed, with the couple's key. */
final class CoupleColumns {

    static final SealedColumn CHILDREN = new SealedColumn("couples.couple.children");
    static final SealedColumn SITTER = new SealedColumn("couples.couple.sitter");
    static final SealedColumn BEST_TIME = new SealedColumn("couples.couple.best_time");
    static final SealedColumn HOLD_REASON = new SealedColumn("couples.safety_hold.reason");
    static final SealedColumn HOLD_DECISION = new SealedColumn("couples.safety_hold.decision");

    private CoupleColumns() {}
}

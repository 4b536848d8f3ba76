package org.hearthwork.couples;

public enum CoupleStatus {
    ACTIVE,
    PAUSED,
    /** Joint work and sharing have stopped; each keeps their own access. */
    SEPARATED,
    CLOSED
}

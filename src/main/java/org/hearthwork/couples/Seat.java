package org.hearthwork.couples;

/** The two seats of a couple. On screen A is a circle and B a square, everywhere. */
public enum Seat {
    A,
    B;

    public Seat other() {
        return this == A ? B : A;
    }
}

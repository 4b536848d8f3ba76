package org.hearthwork.kit;

/** The two places of a couple. On screen A is a circle and B is a square, everywhere. */
public enum Seat {
    A,
    B;

    public Seat other() {
        return this == A ? B : A;
    }
}

package org.hearthwork.couples;

/** The documents a partner signs before homework can start. */
public enum ConsentDocument {
    TREATMENT,
    CONFIDENTIALITY,
    MESSAGING;

    /** The version of the texts in force, kept with each signature: a new text is a new version, and what was signed before holds. */
    public static final int VERSION = 2;
}

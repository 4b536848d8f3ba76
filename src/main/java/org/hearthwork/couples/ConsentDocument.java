package org.hearthwork.couples;

/** The documents a partner signs before homework can start. */
public enum ConsentDocument {
    TREATMENT,
    CONFIDENTIALITY,
    MESSAGING;

    /** The version of the texts in force; a new text is a new version, signed again. */
    public static final int VERSION = 1;
}

package org.hearthwork.couples;

/** The confidentiality policy of a couple's therapy. */
public enum Secrets {
    /** What one says alone may be brought into the joint work. */
    NO_SECRETS,
    /** The clinician keeps what one says alone, within agreed limits. */
    LIMITED_SECRETS;

    /** Of two under which the same words came, the one that lets less be brought into the joint work. */
    public Secrets narrower(Secrets other) {
        return this == LIMITED_SECRETS ? this : other;
    }
}

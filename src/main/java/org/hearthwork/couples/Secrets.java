package org.hearthwork.couples;

import org.jspecify.annotations.Nullable;

/** The confidentiality policy of a couple's therapy. */
public enum Secrets {
    /** What one says alone may be brought into the joint work. */
    NO_SECRETS,
    /** The clinician keeps what one says alone, within agreed limits. */
    LIMITED_SECRETS;

    /** What words come under that are being written. @param begun what they were begun under, or null @param today the couple's */
    public static Secrets of(@Nullable Secrets begun, Secrets today) {
        return begun == null ? today : begun.narrower(today);
    }

    /** As a row holds it, which has none before something is begun. */
    public static @Nullable Secrets ofText(@Nullable String kept) {
        return kept == null ? null : valueOf(kept);
    }

    /** Of two under which the same words came, the one that lets less be brought into the joint work. */
    public Secrets narrower(Secrets other) {
        return this == LIMITED_SECRETS ? this : other;
    }
}

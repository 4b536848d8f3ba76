package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an option means to the product, beside the words a person reads; most options mean nothing but their words. */
public enum Meaning {

    /** Of a day's tick: it did not come about. */
    @JsonProperty("not-done")
    NOT_DONE,

    /** Of whether it came about: it did, as it was meant. */
    @JsonProperty("done")
    DONE,
    /** It did, as plan B. */
    @JsonProperty("plan-b")
    PLAN_B,

    /** Of a question for the care team alone: pressure was felt. */
    @JsonProperty("pressure")
    PRESSURE,

    /** Of who does something, said by one of the two: themselves. */
    @JsonProperty("me")
    ME,
    @JsonProperty("mostly-me")
    MOSTLY_ME,
    @JsonProperty("both")
    BOTH,
    @JsonProperty("mostly-partner")
    MOSTLY_PARTNER,
    @JsonProperty("partner")
    PARTNER,
    /** Somebody else: not on the line between the two. */
    @JsonProperty("neither")
    NEITHER,
    /** Nobody at all; in a definition from before this was told apart, that is "neither" too. */
    @JsonProperty("nobody")
    NOBODY,

    /** Of a rating: beside the scale, and no low figure on it. */
    @JsonProperty("beside")
    BESIDE,

    /** Of an idea: it leads out of the house. While the work rests, for whatever reason, it does not come up. */
    @JsonProperty("out")
    OUT;

    /** Whether the same word means different people, depending on which of the two says it. */
    boolean namesOneOfTheTwo() {
        return this != seenFromOther();
    }

    boolean saysWho() {
        return this != NOT_DONE && this != DONE && this != PLAN_B && this != PRESSURE && this != BESIDE && this != OUT;
    }

    /** Whether it stands beside the line on which the other values lie. */
    boolean isBesideTheLine() {
        return this == NEITHER || this == NOBODY || this == BESIDE;
    }

    /** The same, said by the other one: "me" is "my partner". */
    Meaning seenFromOther() {
        return switch (this) {
            case ME -> PARTNER;
            case MOSTLY_ME -> MOSTLY_PARTNER;
            case MOSTLY_PARTNER -> MOSTLY_ME;
            case PARTNER -> ME;
            case BOTH, NEITHER, NOBODY, NOT_DONE, DONE, PLAN_B, PRESSURE, BESIDE, OUT -> this;
        };
    }
}

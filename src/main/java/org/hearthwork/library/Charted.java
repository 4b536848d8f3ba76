package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an answer is to a chart of the clinician: the same question may have another name in another exercise, or another version. */
public enum Charted {
    /** Of a choice: whether it came about, by what its options mean. */
    @JsonProperty("happened")
    HAPPENED,
    /** Of a choice: for how long, by the amounts of its options. */
    @JsonProperty("minutes")
    MINUTES,
    @JsonProperty("close-before")
    CLOSE_BEFORE,
    @JsonProperty("close-after")
    CLOSE_AFTER,
    /** How well the other one had understood, by who spoke; of two such questions the later one holds. */
    @JsonProperty("understood")
    UNDERSTOOD,
    @JsonProperty("respected")
    RESPECTED,
    /** How safe it is to be honest: a fall of it calls for somebody. */
    @JsonProperty("safe")
    SAFE,
    @JsonProperty("new")
    NEW,
    @JsonProperty("fun")
    FUN,
    @JsonProperty("team")
    TEAM,
    @JsonProperty("excitement")
    EXCITEMENT,
    /** Of cards: how much each excites, in their first column. */
    @JsonProperty("excites")
    EXCITES,
    /** Of a choice among such cards: what the two decided on. */
    @JsonProperty("decided")
    DECIDED,
    @JsonProperty("fairness")
    FAIRNESS,
    @JsonProperty("appreciated")
    APPRECIATED,
    @JsonProperty("ease")
    EASE,
    @JsonProperty("connected")
    CONNECTED,
    @JsonProperty("meaning")
    MEANING,
    /** Of cards: what would be welcome; how much of it is so for both, by the rule that makes a menu of it. */
    @JsonProperty("welcome")
    WELCOME,
    /** Of a choice for the care team alone: whether pressure was felt, by the amounts of its options. */
    @JsonProperty("pressure")
    PRESSURE;

    boolean fits(PromptKind kind) {
        return switch (this) {
            case HAPPENED, MINUTES, PRESSURE -> kind instanceof PromptKind.Choice;
            case EXCITES, WELCOME -> kind instanceof Cards;
            case DECIDED -> kind instanceof PromptKind.Choices;
            default -> kind instanceof PromptKind.Scale;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

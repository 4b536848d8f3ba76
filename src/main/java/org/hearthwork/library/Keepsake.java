package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;

/** As what the two keep an answer once both may read it, to come back to. */
public enum Keepsake {
    @JsonProperty("memory")
    MEMORY,
    @JsonProperty("appreciation")
    APPRECIATION,
    /** What the two call between them what they agreed on. */
    @JsonProperty("name")
    NAME,
    /** What came out for both to say when it gets tense: ready in a talk in turns. Of a choice, what it was offered. */
    @JsonProperty("phrase")
    PHRASE
}

package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** When a sitting opens that no schedule opens. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "when")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Begins.BothIn.class, name = "both-in"),
    @JsonSubTypes.Type(value = Begins.MorningAfter.class, name = "morning-after")
})
public sealed interface Begins {

    /** As soon as the sitting before it is open to both. */
    record BothIn() implements Begins {}

    /**
     * On the morning after the day that the two agreed on in the sitting before it.
     *
     * @param day the question of that sitting that names the day
     */
    record MorningAfter(String day) implements Begins {}
}

package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What two sets of answers to a sitting become for the next one: the closed set of rules that a definition can name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = Mechanism.PickedByBoth.class, name = "picked-by-both"))
public sealed interface Mechanism {

    /** The question of the sitting whose answers it reads. */
    String of();

    /** The question of a later sitting to which it offers something. */
    String offers();

    /**
     * What both picked, and nothing that one of them picked alone.
     *
     * @param most how many of it are offered, the first of the definition or of the calendar
     */
    record PickedByBoth(String of, String offers, int most) implements Mechanism {
        public PickedByBoth {
            if (most < 1) {
                throw new IllegalArgumentException(of + ": what offers nothing is no mechanism");
            }
        }
    }
}

package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** What two sets of answers to a sitting become for the next one: the closed set of rules that a definition can name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Mechanism.PickedByBoth.class, name = "picked-by-both"),
    @JsonSubTypes.Type(value = Mechanism.BothSaid.class, name = "both-said"),
    @JsonSubTypes.Type(value = Mechanism.Compared.class, name = "compared")
})
public sealed interface Mechanism {

    /** The questions of the sitting whose answers it reads. */
    List<String> reads();

    /** The question of a later sitting to which it offers something. */
    String offers();

    /**
     * What both picked, and nothing that one of them picked alone.
     *
     * @param most how many of it are offered, the first of the definition or of the calendar
     */
    record PickedByBoth(String of, String offers, int most) implements Mechanism {
        public PickedByBoth {
            refuseNothing(offers, most);
        }

        @Override
        public List<String> reads() {
            return List.of(of);
        }
    }

    /**
     * The cards of which both said one of these, and nothing that one of them said alone. It may read answers that never reach
     * the other one: of them only this comes out.
     *
     * @param of questions with cards
     * @param wants the values that count, by column: both gave one of them in each of these columns
     * @param most how many are offered, the first of the definition
     * @param fewest where fewer than these come out, none does, so that a short list tells nobody what is missing
     */
    record BothSaid(List<String> of, Map<String, List<String>> wants, String offers, int most, int fewest)
            implements Mechanism {
        public BothSaid {
            refuseNothing(offers, most);
            if (wants.isEmpty() || fewest < 1 || fewest > most) {
                throw new IllegalArgumentException(offers + ": it is not said what both want, or how much of it");
            }
        }

        @Override
        public List<String> reads() {
            return of;
        }

        /** Whether a card with these values, by column, is one that this person wants. */
        public boolean isWanted(Map<String, String> card) {
            return wants.entrySet().stream()
                    .allMatch(column -> column.getValue().contains(card.getOrDefault(column.getKey(), "")));
        }
    }

    /**
     * Two maps of who does what, laid on each other: what both claim, what both leave, what one of them only thinks of.
     *
     * @param of questions with cards that map who does what, doing in the last column
     * @param most how many of it are offered, the clearest first
     */
    record Compared(List<String> of, String offers, int most) implements Mechanism {
        public Compared {
            refuseNothing(offers, most);
        }

        @Override
        public List<String> reads() {
            return of;
        }
    }

    private static void refuseNothing(String offers, int most) {
        if (most < 1) {
            throw new IllegalArgumentException(offers + ": what offers nothing is no mechanism");
        }
    }
}

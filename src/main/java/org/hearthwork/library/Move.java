package org.hearthwork.library;

import java.util.List;

/**
 * One thing that goes over to one of the two, all of it.
 *
 * @param of the sitting whose cards name what could move
 */
public record Move(List<Slot> slots, String of) implements PromptKind {

    /** The slot of what it is: taken from a card by a tap, or written. */
    public static final String WHAT = "what";

    @Override
    public void check(AnswerBody body) {
        Slot.check(body);
    }

    @Override
    public List<String> inWords(AnswerBody body) {
        return Slot.inWords(slots, body, (slot, text) -> slot.lead() + ": " + text);
    }
}

package org.hearthwork.homework;

import java.util.List;
import org.hearthwork.library.AnswerBody;

/**
 * What somebody has in hand in a step of a talk, and has not given to it yet: so a page that is laid anew, or another device, has
 * it too.
 *
 * @param chosen a figure, or the key of an option; nothing where none is chosen
 */
public record TalkDraft(String chosen, String words) {

    private static final char BETWEEN = '\u001f'; // nobody types it

    /** As it is kept. What was kept before there was something to choose is words alone. */
    public static TalkDraft of(String kept) {
        int between = kept.indexOf(BETWEEN);
        return between < 0
                ? new TalkDraft("", kept)
                : new TalkDraft(kept.substring(0, between), kept.substring(between + 1));
    }

    /** With another figure, or another option and what was written instead of one. */
    public TalkDraft choosing(AnswerBody body) {
        Integer figure = body.numberOrNull();
        return figure != null
                ? new TalkDraft(figure.toString(), words)
                : body.keysOrNone().isEmpty() && body.textOrEmpty().isEmpty()
                        ? new TalkDraft("", isFigure() ? words : "")
                        : new TalkDraft(
                                body.keysOrNone().isEmpty()
                                        ? ""
                                        : body.keysOrNone().getFirst(),
                                body.textOrEmpty());
    }

    private boolean isFigure() {
        return chosen.matches("\\d+");
    }

    public AnswerBody figure() {
        return isFigure() ? AnswerBody.ofNumber(Integer.parseInt(chosen)) : AnswerBody.EMPTY;
    }

    /** An option, or what was written instead of one. */
    public AnswerBody choice() {
        return chosen.isEmpty() && words.isEmpty()
                ? AnswerBody.EMPTY
                : AnswerBody.ofKeys(chosen.isEmpty() ? List.of() : List.of(chosen), words);
    }

    public TalkDraft writing(String other) {
        return new TalkDraft(chosen, other);
    }

    public String kept() {
        return chosen.isEmpty() ? words : chosen + BETWEEN + words;
    }
}

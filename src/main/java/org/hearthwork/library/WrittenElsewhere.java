package org.hearthwork.library;

import org.hearthwork.kit.Refusal;

/** The same person wrote here on another page since this text began: nothing was written, and this is what stands there. */
public final class WrittenElsewhere extends Refusal {

    private final transient AnswerBody standing;

    public WrittenElsewhere(AnswerBody standing) {
        super("answer", "homework.do.elsewhere");
        this.standing = standing;
    }

    public AnswerBody standing() {
        return standing;
    }
}

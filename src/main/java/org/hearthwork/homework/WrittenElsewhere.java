package org.hearthwork.homework;

import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;

/** The same person wrote here on another page since this text began: nothing was written, and this is what stands there. */
public final class WrittenElsewhere extends Refusal {

    private final transient AnswerBody standing;

    WrittenElsewhere(AnswerBody standing) {
        super("answer", "homework.do.elsewhere");
        this.standing = standing;
    }

    public AnswerBody standing() {
        return standing;
    }
}

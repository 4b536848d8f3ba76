package org.hearthwork.phone.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.homework.PutForward;
import org.hearthwork.homework.Sheet;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.PromptKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands first in a list because one of the two put it forward.
 *
 * @param title the words over it
 * @param keys of options
 * @param words in somebody's own words, taken by a tap; or empty
 */
record Forward(String title, List<String> keys, String words) {

    /** What was put forward for this question, by whomever's turn it is; null where nothing was. */
    static @Nullable Forward taken(Sheet.Question question, Sheet sheet) {
        PutForward forward = question.forward();
        if (forward == null || forward.isEmpty()) {
            return null;
        }
        boolean mine = forward.by().equals(sheet.me());
        return new Forward(
                say(
                        mine ? "homework.forward.yours" : "homework.forward.theirs",
                        forward.by().firstName()),
                forward.keys(),
                forward.words());
    }

    /** What one wrote down before, to be put forward by a tap. */
    static @Nullable Forward mine(Sheet.Question question) {
        PutForward forward = question.forward();
        return forward == null || forward.words().isBlank()
                ? null
                : new Forward(say("homework.forward.wrote"), List.of(), forward.words());
    }

    /** Of all there is what excites oneself, and what was chosen already. */
    static PromptKind.Choices choices(Curiosity curiosity, Sheet.Question question, AnswerBody answer) {
        PutForward forward = question.forward();
        List<String> keys = forward == null ? List.of() : forward.keys();
        return curiosity.choicesOf(
                Stream.concat(keys.stream(), answer.keysOrNone().stream()).toList());
    }

    private static String say(String key, Object... with) {
        return UI.getCurrent().getTranslation(key, with);
    }
}

package org.hearthwork.phone.ui;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.hearthwork.library.AnswerBody;

/**
 * What the fields of one visit hold, also what could not be saved, so that going back loses nothing; and what the page knows to be
 * kept, so that what another device kept meanwhile is not overwritten. By question.
 */
final class TypedHere {

    private final Map<String, AnswerBody> typed = new HashMap<>();
    private final Map<String, AnswerBody> kept = new HashMap<>();

    void anew() {
        typed.clear();
        kept.clear();
    }

    Map<String, AnswerBody> all() {
        return Collections.unmodifiableMap(typed);
    }

    /** What the field shows. @param standing what was kept when the page was made */
    AnswerBody of(String question, AnswerBody standing) {
        return typed.getOrDefault(question, standing);
    }

    /** @param save gets what is written now, and what this page last knew to be kept */
    void keep(String question, AnswerBody standing, AnswerBody body, BiConsumer<AnswerBody, AnswerBody> save) {
        typed.put(question, body);
        // From the first word on: a newer sheet, on which something else stands, was not in front of who wrote this.
        AnswerBody seen = kept.computeIfAbsent(question, unseen -> standing);
        save.accept(body, seen);
        kept.put(question, body);
    }

    /** @param again shows the question anew @param takeBack makes what was handed in open again */
    Elsewhere elsewhere(String question, Runnable again, Runnable takeBack) {
        return new Elsewhere() {
            @Override
            public void goOnWith(AnswerBody standing) {
                kept.put(question, standing);
                typed.put(question, standing);
                again.run();
            }

            @Override
            public void writeOver(AnswerBody standing) {
                kept.put(question, standing);
            }

            @Override
            public void takeBack() {
                takeBack.run();
            }
        };
    }
}

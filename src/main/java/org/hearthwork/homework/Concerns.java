package org.hearthwork.homework;

import java.time.Clock;
import java.util.Map;
import org.hearthwork.access.Once;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.homework.internal.ConcernRows;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.library.AnswerBody;
import org.springframework.stereotype.Component;

/**
 * What somebody says of an exercise that is for the care team before it goes on. Said a second time, it rests for both: paused at
 * the next midnight ({@link AtMidnight}), so that the moment tells nobody whose word it was.
 */
@Component
class Concerns {

    private final HomeworkRows answers;
    private final ConcernRows rows;
    private final Comparing comparing;
    private final Once once;
    private final ProductsWord word;
    private final Clock clock;

    Concerns(HomeworkRows answers, ConcernRows rows, Comparing comparing, Once once, ProductsWord word, Clock clock) {
        this.answers = answers;
        this.rows = rows;
        this.comparing = comparing;
        this.once = once;
        this.word = word;
        this.clock = clock;
    }

    /** Whether the author of this part says so: asked before it is in, because of some answers not even they read them after. */
    boolean isSaid(Part part) {
        if (part.prompts().stream().noneMatch(prompt -> prompt.asksForPressure())) {
            return false;
        }
        Map<String, AnswerBody> given = answers.answersOf(part.mine().getId());
        return part.prompts().stream()
                .anyMatch(prompt -> prompt.tellsOfPressure(given.getOrDefault(prompt.key(), AnswerBody.EMPTY)));
    }

    /** Notes it, once the part is in; and what else of it is for the care team to look at. */
    void note(Part part, boolean pressed) {
        if (pressed) {
            once.alone(part.assignment().getId()); // who agrees on days meanwhile waits, or has agreed
            word.give("pressure", part.mine().getId().toString());
            rows.notePressure(part.mine().getId(), clock.instant());
        }
        comparing.compare(part);
    }
}

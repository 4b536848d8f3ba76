package org.hearthwork.homework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Once;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.homework.internal.LessSafeRows;
import org.hearthwork.library.Charted;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.springframework.stereotype.Component;

/** Holds what somebody hands in against what they handed in before, as far as that tells when somebody is to look at it. */
@Component
class Comparing {

    private final LessSafeRows rows;
    private final Library library;
    private final Once once;
    private final ProductsWord word;

    Comparing(LessSafeRows rows, Library library, Once once, ProductsWord word) {
        this.rows = rows;
        this.library = library;
        this.once = once;
        this.word = word;
    }

    /** Once the part is in; also of one that was taken back and is in again, whose answer to it was never gone. */
    void compare(Part part) {
        Set<String> questions = part.sitting().prompts(part.assignment().smaller()).stream()
                .filter(prompt -> prompt.charted() == Charted.SAFE)
                .map(Prompt::key)
                .collect(Collectors.toSet());
        if (questions.isEmpty()) {
            return;
        }
        once.alone(turn(part)); // of two handed in at once the second finds the first
        word.give("less-safe", part.mine().getId().toString());
        List<LessSafe.Talk> course = rows.course(part.mine().getId(), questions).stream()
                .filter(said -> library.exercise(said.edition())
                        .asks(said.sitting(), said.smaller(), said.prompt(), Charted.SAFE))
                .map(LessSafeRows.Said::talk)
                .toList();
        rows.keep(part.mine().getId(), LessSafe.pairs(course));
    }

    /** No turn of anything else: who takes consent back has the partner's own, and waits for what handing in holds by now. */
    private static UUID turn(Part part) {
        return UUID.nameUUIDFromBytes(("less-safe " + part.mine().partnerId()).getBytes(StandardCharsets.US_ASCII));
    }
}

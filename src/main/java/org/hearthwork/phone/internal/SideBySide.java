package org.hearthwork.phone.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.couples.Partner;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.internal.SharedRows.Released;

/**
 * Two people's answers to the same questions, as both may read them: every word says whose view it is, so that "mostly me"
 * of both is the difference it is.
 */
public final class SideBySide {

    private SideBySide() {}

    /** @param prompts of the work, in order */
    public static List<Reveal.Question> of(
            Map<String, Prompt> prompts, List<Released> released, Partner me, Partner other) {
        Map<String, Map<UUID, AnswerBody>> byPrompt = byPrompt(released);
        List<Reveal.Question> questions = new ArrayList<>();
        prompts.forEach((key, prompt) -> {
            Map<UUID, AnswerBody> both = byPrompt.getOrDefault(key, Map.of());
            AnswerBody mine = both.getOrDefault(me.id().value(), AnswerBody.EMPTY);
            AnswerBody theirs = both.getOrDefault(other.id().value(), AnswerBody.EMPTY);
            if (canBeSaid(prompt, mine, theirs)) {
                List<String> minesWords = prompt.inWords(mine, me.firstName(), other.firstName());
                List<String> theirWords = prompt.inWords(theirs, other.firstName(), me.firstName());
                questions.add(new Reveal.Question(
                        prompt.askedOfBoth(),
                        minesWords,
                        theirWords,
                        minesWords.equals(theirWords) ? List.of() : inCommon(prompt, minesWords, theirWords)));
            }
        });
        return questions;
    }

    /** What is about the two of them is said by both or not at all: one's "we did" must not stand beside the other's pass. */
    static boolean canBeSaid(Prompt prompt, AnswerBody mine, AnswerBody theirs) {
        return prompt.isSaidByBoth() ? !mine.isEmpty() && !theirs.isEmpty() : !mine.isEmpty() || !theirs.isEmpty();
    }

    /** Lines of the same words mean the same to both, wherever they were picked from a list. */
    private static List<String> inCommon(Prompt prompt, List<String> mine, List<String> theirs) {
        boolean picked = prompt.kind() instanceof PromptKind.Choices
                || prompt.kind() instanceof PromptKind.TimeWindows
                || prompt.kind() instanceof Cards;
        if (!picked) {
            return List.of();
        }
        Set<String> common = new HashSet<>(theirs);
        return mine.stream().filter(common::contains).toList();
    }

    public static Map<String, Map<UUID, AnswerBody>> byPrompt(List<Released> released) {
        Map<String, Map<UUID, AnswerBody>> byPrompt = new LinkedHashMap<>();
        released.forEach(one -> byPrompt.computeIfAbsent(one.prompt(), key -> new LinkedHashMap<>())
                .put(one.partner(), one.body()));
        return byPrompt;
    }
}

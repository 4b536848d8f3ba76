package org.hearthwork.phone.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Apart;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.internal.SharedRows.Released;

/**
 * Two people's answers to the same questions, as both may read them: every word says whose view it is, so that "mostly me"
 * of both is the difference it is. Where there is much of it, the largest differences come first and each line stands once.
 *
 * @param questions as they were asked; of much, what can only be read
 */
public record SideBySide(List<Reveal.Question> questions, Reveal.Compared compared) {

    private static final int MUCH =
            20; // lines of who does what that both answered: more than one reads as it was asked

    public static final SideBySide NOTHING = new SideBySide(List.of(), Reveal.Compared.NOTHING);

    public boolean isEmpty() {
        return questions.isEmpty() && compared.isEmpty();
    }

    /** Whether it is what is shown there already. */
    public boolean isAs(Reveal shown) {
        return questions.equals(shown.questions()) && compared.equals(shown.compared());
    }

    /** @param prompts of the work, in order */
    public static SideBySide of(Map<String, Prompt> prompts, List<Released> released, Partner me, Partner other) {
        Map<String, Map<UUID, AnswerBody>> byPrompt = byPrompt(released);
        List<Pair> pairs = new ArrayList<>();
        prompts.forEach((key, prompt) -> {
            Map<UUID, AnswerBody> both = byPrompt.getOrDefault(key, Map.of());
            AnswerBody mine = both.getOrDefault(me.id().value(), AnswerBody.EMPTY);
            AnswerBody theirs = both.getOrDefault(other.id().value(), AnswerBody.EMPTY);
            if (canBeSaid(prompt, mine, theirs)) {
                pairs.add(new Pair(prompt, mine, theirs, me, other));
            }
        });
        int lines = pairs.stream().mapToInt(Pair::linesOfMap).sum();
        return lines > MUCH
                ? much(pairs)
                : new SideBySide(pairs.stream().map(Pair::asked).toList(), Reveal.Compared.NOTHING);
    }

    private static SideBySide much(List<Pair> pairs) {
        List<Pair> first = Apart.largest(pairs.stream().filter(Pair::fitsALine), Pair::difference);
        List<Reveal.Question> written = new ArrayList<>();
        List<Reveal.Question> alike = new ArrayList<>();
        List<Reveal.Question> others = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean shown = first.contains(pair);
            if (pair.prompt().kind() instanceof Cards cards) {
                Apart.Cell told = shown ? pair.apart().cell() : null;
                add(alike, pair.only(cell -> cards.isAlike(pair.mine(), pair.theirs(), cell)));
                add(others, pair.only(cell -> !cell.equals(told) && !cards.isAlike(pair.mine(), pair.theirs(), cell)));
            } else if (!shown) {
                Reveal.Question asked = pair.asked();
                (asked.alike() ? alike : pair.difference() > 0 ? others : written).add(asked);
            }
        }
        return new SideBySide(
                written,
                new Reveal.Compared(
                        first.stream()
                                .map(pair -> new Reveal.Difference(pair.label(), pair.apart()))
                                .toList(),
                        alike,
                        others));
    }

    private static void add(List<Reveal.Question> questions, Pair some) {
        if (!some.mine().isEmpty() || !some.theirs().isEmpty()) {
            questions.add(some.asked());
        }
    }

    /** What the two answered to one question. */
    private record Pair(Prompt prompt, AnswerBody mine, AnswerBody theirs, Partner me, Partner other) {

        double difference() {
            return prompt.difference(mine, theirs);
        }

        int linesOfMap() {
            return prompt.kind() instanceof Cards cards && cards.isMap() ? cards.answeredByBoth(mine, theirs) : 0;
        }

        Apart apart() {
            return me.seat() == Seat.A
                    ? Apart.of(prompt, mine, theirs, me.firstName(), other.firstName())
                    : Apart.of(prompt, theirs, mine, other.firstName(), me.firstName());
        }

        /**
         * Of cards that differ only beside the line between the two, no one card tells it. What one of them likes more than
         * the other is never held up as a difference.
         */
        boolean fitsALine() {
            return !(prompt.kind() instanceof Cards cards) || cards.isMap() && apart().cell() != null;
        }

        String label() {
            return prompt.kind() instanceof Cards ? apart().label() : prompt.askedOfBoth();
        }

        Pair only(Predicate<Apart.Cell> cells) {
            return new Pair(prompt, Cards.only(mine, cells), Cards.only(theirs, cells), me, other);
        }

        Reveal.Question asked() {
            List<String> myWords = prompt.inWords(mine, me.firstName(), other.firstName());
            List<String> theirWords = prompt.inWords(theirs, other.firstName(), me.firstName());
            return new Reveal.Question(
                    prompt.askedOfBoth(),
                    myWords,
                    theirWords,
                    myWords.equals(theirWords) ? List.of() : inCommon(prompt, myWords, theirWords));
        }
    }

    /** What is about the two of them is said by both or not at all: one's "we did" must not stand beside the other's pass. */
    static boolean canBeSaid(Prompt prompt, AnswerBody mine, AnswerBody theirs) {
        return prompt.isSaidByBoth() ? !mine.isEmpty() && !theirs.isEmpty() : !mine.isEmpty() || !theirs.isEmpty();
    }

    /** Lines of the same words mean the same to both, wherever they were picked from a list. */
    private static List<String> inCommon(Prompt prompt, List<String> mine, List<String> theirs) {
        boolean picked = prompt.kind() instanceof PromptKind.Choices
                || prompt.kind() instanceof TimeWindows
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

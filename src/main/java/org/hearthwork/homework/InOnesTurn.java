package org.hearthwork.homework;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.internal.CourseRows;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.instruments.InTurn;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Sitting;
import org.springframework.stereotype.Component;

/**
 * Lets each of the two, in turn, put something of their own forward. What it is chosen from are their own answers of before and
 * nothing else: nobody's list depends on what the other one said, but for what came up for both already.
 */
@Component
class InOnesTurn {

    private final CareScope scope;
    private final WhatCameBefore before;
    private final CourseRows rows;
    private final HomeworkRows answers;

    InOnesTurn(CareScope scope, WhatCameBefore before, CourseRows rows, HomeworkRows answers) {
        this.scope = scope;
        this.before = before;
        this.rows = rows;
        this.answers = answers;
    }

    private static boolean isTurnOf(Part part, Partner who) {
        return InTurn.whose(part.assignment().getId(), part.occurrence().number()) == who.seat();
    }

    /** Leaves out what only the other one is asked in this round. */
    static Predicate<Prompt> isAsked(Part part, Partner me) {
        return prompt -> !(prompt.kind() instanceof Curiosity) || isTurnOf(part, me);
    }

    /** By question: what one could put forward and, where it is taken, what was. @param said one's own answers so far */
    Map<String, PutForward> of(
            Part part, Couple couple, Partner me, Map<String, AnswerBody> said, Map<String, AnswerBody> others) {
        return part.prompts().stream()
                .filter(prompt -> prompt.kind() instanceof Curiosity)
                .findFirst()
                .map(prompt -> {
                    Curiosity curiosity = (Curiosity) prompt.kind();
                    boolean mine = isTurnOf(part, me);
                    AnswerBody forward = (mine ? said : others).getOrDefault(prompt.key(), AnswerBody.EMPTY);
                    PutForward taken =
                            new PutForward(mine ? me : couple.other(me), forward.keysOrNone(), forward.textOrEmpty());
                    PutForward could = mine ? could(part, curiosity, me) : taken;
                    return Map.of(prompt.key(), could, curiosity.offers(), taken);
                })
                .orElse(Map.of());
    }

    /** Of one's own cards those that excite and did not come up for both; and what one wrote down to be curious about. */
    private PutForward could(Part part, Curiosity curiosity, Partner me) {
        Map<String, AnswerBody> said = ownOf(part, curiosity);
        Set<String> wanted = curiosity.of().stream()
                .flatMap(question -> said.getOrDefault(question, AnswerBody.EMPTY).cellsOrNone().entrySet().stream())
                .filter(card -> curiosity.isWanted(card.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        before.offeredTo(part)
                .map(outcome -> outcome.offeredTo(curiosity.offers()))
                .ifPresent(wanted::removeAll);
        return new PutForward(
                me,
                curiosity.inOrder(wanted),
                said.getOrDefault(curiosity.mine(), AnswerBody.EMPTY).textOrEmpty());
    }

    private Map<String, AnswerBody> ownOf(Part part, Curiosity curiosity) {
        return part.exercise().allSittings().stream()
                .filter(sitting -> sitting.prompt(curiosity.of().getFirst()).isPresent())
                .map(Sitting::key)
                .findFirst()
                .flatMap(sitting -> rows.ownPart(part.occurrence().assignmentId(), sitting))
                .map(answers::answersOf)
                .orElse(Map.of());
    }

    /** @throws Refusal for whoever's turn it is not, and for what is no curiosity of theirs */
    void refuseOthers(Part part, Prompt prompt, AnswerBody body) {
        if (prompt.kind() instanceof Curiosity curiosity && !body.isEmpty()) {
            Partner me = scope.own().partner(part.mine().partnerId());
            if (!isTurnOf(part, me) || !could(part, curiosity, me).keys().containsAll(body.keysOrNone())) {
                throw new Refusal("answer", "library.answer.unknown");
            }
        }
    }
}

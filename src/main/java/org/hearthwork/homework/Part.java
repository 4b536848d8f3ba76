package org.hearthwork.homework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Participation;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;

/** One partner's part in a piece of work, with all that decides about it. */
record Part(Participation mine, Occurrence occurrence, Assignment assignment, Exercise exercise, Sitting sitting) {

    /** What is asked. What only the care team sees stays with them when the rest is taken back, and is not asked again. */
    List<Prompt> prompts() {
        List<Prompt> all = sitting.prompts(assignment.smaller());
        return mine.wasTakenBack()
                ? all.stream().filter(prompt -> kept(prompt).mayReachTheOther()).toList()
                : all;
    }

    /** @throws Refusal for what is not asked */
    Prompt asked(String key) {
        return prompts().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("answer", "library.answer.unknown"));
    }

    Opens opens() {
        return occurrence.opens();
    }

    Visibility kept(Prompt prompt) {
        return Sharing.kept(prompt.visibility(), opens());
    }

    /** A sheet of the two: each sees what the other handed in. */
    boolean isShared() {
        return assignment.audience().joint() && opens() == Opens.AT_ONCE;
    }

    /** Laid to rest or taken back, by whomever and for whatever reason: the phone never tells which. */
    boolean rests() {
        return occurrence.status() != WorkStatus.ACTIVE || assignment.status() != WorkStatus.ACTIVE;
    }

    /** The days are over in which it could still be done. */
    boolean isPast(Instant now) {
        return StillDoable.isPast(occurrence.dueAt(), now);
    }

    /** @throws ClosedNow when it rests, has not opened, or its days are over */
    void refuseClosed(Instant now) {
        if (rests() || !occurrence.hasOpenedBy(now)) {
            throw ClosedNow.resting();
        }
        if (isPast(now)) {
            throw ClosedNow.past();
        }
    }

    /** Whether "couldn't this time" can be unsaid: for as long as it could still be done. */
    boolean couldBeDoneAfterAll(Instant now) {
        return state() == PartState.COULDNT && !rests() && !isPast(now);
    }

    /**
     * Whether what was prepared could still go to the other one: it does not rest, and it is open or may open yet.
     *
     * @param revealed whether something of the other one is open
     */
    boolean canBeSent(boolean revealed, boolean past) {
        return !rests() && opens() != Opens.NEVER && (revealed || !past || opens() != Opens.WHEN_BOTH_IN);
    }

    PartState state() {
        if (mine.isFinished()) {
            return mine.isDone() ? PartState.DONE : PartState.COULDNT;
        }
        return mine.isStarted() ? PartState.STARTED : PartState.WAITING;
    }

    /** What stands in front of the partner: their own words and, on what the two agree on, else the other one's. */
    Map<String, AnswerBody> inFront(Map<String, AnswerBody> own, Map<String, AnswerBody> others) {
        Map<String, AnswerBody> inFront = new HashMap<>();
        if (prompts().stream().anyMatch(prompt -> prompt.kind() instanceof PromptKind.Confirm)) {
            prompts().stream()
                    .filter(Proposal::isPart)
                    .filter(prompt -> others.containsKey(prompt.key()))
                    .forEach(prompt -> inFront.put(prompt.key(), others.getOrDefault(prompt.key(), AnswerBody.EMPTY)));
        }
        inFront.putAll(own);
        return inFront;
    }
}

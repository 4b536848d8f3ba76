package org.hearthwork.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthwork.couples.Partner;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;

/**
 * One partner's part, open in front of them.
 *
 * @param smaller whether it is the smaller version
 * @param opens how far what can be shared will reach
 * @param at the index of the question to go on with
 * @param revealed whether both may read it now
 * @param past whether the days are over in which it could still be done
 * @param today the day it is where the couple lives
 * @param canBeTakenBack whether its author may still take back what they said with it
 * @param note the clinician's personal line for this partner, or empty
 */
public record Sheet(
        ParticipationId id,
        OccurrenceId occurrence,
        Exercise exercise,
        Sitting sitting,
        boolean smaller,
        Audience audience,
        Opens opens,
        boolean clinicianReadsSealed,
        Partner me,
        Partner other,
        List<Question> questions,
        int at,
        State state,
        boolean revealed,
        boolean past,
        LocalDate today,
        boolean canBeTakenBack,
        AssignmentWish.Kit kit,
        String note) {

    public enum State {
        WAITING,
        STARTED,
        DONE,
        COULDNT
    }

    /**
     * @param visibility who will see it, as shown before anything is typed
     * @param others what the other one handed in to a question of the two, in words; empty otherwise
     */
    public record Question(Prompt prompt, String ask, Visibility visibility, AnswerBody answer, List<String> others) {}

    /** Sealed, and closed for good as far as the two of them can do anything about it. */
    public boolean stayedClosed() {
        return past && opens == Opens.WHEN_BOTH_IN && !revealed;
    }

    /** Whether it is a whole day in one tap. */
    public boolean isTick() {
        return questions.stream().anyMatch(question -> question.prompt().kind() instanceof PromptKind.Tick);
    }

    public boolean finished() {
        return state == State.DONE || state == State.COULDNT;
    }

    /** The shared fields as they stand in front of the person now. @param typed what the page holds beyond the sheet */
    public Proposal proposal(Map<String, AnswerBody> typed) {
        return Proposal.of(
                questions.stream().map(Question::prompt).toList(),
                questions.stream()
                        .collect(Collectors.toMap(
                                question -> question.prompt().key(),
                                question -> typed.getOrDefault(question.prompt().key(), question.answer()))));
    }

    /** The name of what is done in this go. */
    public String title() {
        return smaller ? exercise.smaller().title() : sitting.title();
    }

    public int minutes() {
        return smaller ? Math.min(sitting.minutes(), exercise.smaller().minutes()) : sitting.minutes();
    }
}

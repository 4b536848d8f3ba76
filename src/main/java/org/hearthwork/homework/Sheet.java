package org.hearthwork.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One partner's part, open in front of them.
 *
 * @param smaller whether it is the smaller version
 * @param opens how far what can be shared will reach
 * @param policy what its words come under: of what is handed in, as it was then
 * @param at the index of the question to go on with
 * @param revealed whether both may read it now
 * @param past whether the days are over in which it could still be done
 * @param today the day it is where the couple lives
 * @param canBeTakenBack whether its author may still take back what they said with it
 * @param sent whether its author sent what they prepared
 * @param canBeSent whether that could still go to the other one
 * @param staysClosed whether it reaches nobody else, because its author took consent back
 * @param note the clinician's personal line for this partner, or empty
 * @param agreed what the two agreed on in the sitting that this one follows, by its question
 * @param wishes what each said before that they would like of the other one in this talk, open to both; nothing elsewhere
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
        Secrets policy,
        List<Question> questions,
        int at,
        PartState state,
        boolean revealed,
        boolean past,
        LocalDate today,
        boolean canBeTakenBack,
        boolean sent,
        boolean canBeSent,
        boolean staysClosed,
        AssignmentWish.Kit kit,
        String note,
        Map<String, Proposal.Line> agreed,
        List<Wished> wishes) {

    private static final UUID NOT_YET = new UUID(0, 0); // what is only previewed has no rows

    /** What this partner's phone will open when this is assigned. */
    public static Sheet preview(
            AssignmentWish wish, Exercise exercise, Sitting sitting, Couple couple, Partner partner, LocalDate today) {
        Partner other = couple.other(partner);
        List<Prompt> asked = sitting.prompts(wish.smaller());
        Opens opens = wish.sharing().opens(asked);
        return new Sheet(
                new ParticipationId(NOT_YET),
                new OccurrenceId(NOT_YET),
                exercise,
                sitting,
                wish.smaller(),
                wish.audience(),
                opens,
                wish.clinicianReadsSealed(),
                partner,
                other,
                couple.secrets(),
                asked.stream()
                        .map(prompt -> new Question(
                                prompt,
                                prompt.askedOf(other.firstName()),
                                Sharing.kept(prompt.visibility(), opens),
                                AnswerBody.EMPTY,
                                List.of(),
                                null,
                                isMatched(sitting, prompt, opens, wish.sharing()),
                                null))
                        .toList(),
                0,
                PartState.WAITING,
                false,
                false,
                today,
                false,
                false,
                true,
                false,
                wish.kit(),
                wish.notes().getOrDefault(partner.seat(), "").strip(),
                Map.of(),
                List.of());
    }

    /**
     * @param visibility who will see it, as shown before anything is typed
     * @param others what the other one handed in to a question of the two, in words; empty otherwise
     * @param offered keys of what suits both, by what they said before, none where nothing does; null where nothing was said
     * @param matched whether of an answer that never reaches the other one what both said comes up for both
     * @param forward what one of the two puts forward here, or could; null where nobody does
     */
    public record Question(
            Prompt prompt,
            String ask,
            Visibility visibility,
            AnswerBody answer,
            List<String> others,
            @Nullable List<String> offered,
            boolean matched,
            @Nullable PutForward forward) {

        /** Whether a hand that answers its cards goes on by itself. */
        public boolean goesByHand() {
            return prompt.kind() instanceof Cards cards && (cards.isMap() || cards.isRated());
        }

        private AnswerBody withTyped(Map<String, AnswerBody> typed) {
            return typed.getOrDefault(prompt.key(), answer);
        }
    }

    static boolean isMatched(Sitting sitting, Prompt prompt, Opens opens, Sharing sharing) {
        return sitting.matched().contains(prompt.key())
                && sharing.opens() == Opens.WHEN_BOTH_IN
                && !Sharing.kept(prompt.visibility(), opens).mayReachTheOther();
    }

    /** Whether none of it reaches the other one, and what both said comes up for both all the same. */
    public boolean isMatchedUnseen() {
        return opens == Opens.NEVER && questions.stream().anyMatch(Question::matched);
    }

    /** Sealed, and closed for good as far as the two of them can do anything about it. */
    public boolean stayedClosed() {
        return past && opens == Opens.WHEN_BOTH_IN && !revealed;
    }

    /** How many questions have a screen of their own: what is asked within a talk has none. */
    public int screens() {
        return (int) questions.stream()
                .filter(question -> !sitting.isAskedInTalk(question.prompt()))
                .count();
    }

    /** Whether it is a whole day in one tap. */
    public boolean isTick() {
        return questions.stream().anyMatch(question -> question.prompt().kind() instanceof PromptKind.Tick);
    }

    /** The talk that the two do in step, where that is what it is. */
    public Optional<InStep> talk() {
        return sitting.talk();
    }

    /** The index of the first question that is asked on a screen of its own. */
    public int firstAsked() {
        int at = 0;
        while (at < questions.size() - 1
                && sitting.isAskedInTalk(questions.get(at).prompt())) {
            at++;
        }
        return at;
    }

    public boolean finished() {
        return state == PartState.DONE || state == PartState.COULDNT;
    }

    /** The shared fields as they stand in front of the person now. @param typed what the page holds beyond the sheet */
    public Proposal proposal(Map<String, AnswerBody> typed) {
        return Proposal.of(
                questions.stream().map(Question::prompt).toList(),
                questions.stream()
                        .collect(Collectors.toMap(
                                question -> question.prompt().key(), question -> question.withTyped(typed))));
    }

    /** @param typed what the page holds beyond the sheet */
    public Prepared prepared(Map<String, AnswerBody> typed) {
        List<Question> given = untilSent()
                .filter(question -> !question.withTyped(typed).isEmpty())
                .toList();
        if (given.isEmpty()) {
            return Prepared.NOTHING;
        }
        if (sent) {
            return Prepared.SENT;
        }
        if (!keptBy(typed).isEmpty()) {
            return Prepared.KEPT;
        }
        return canBeSent ? Prepared.YOURS : Prepared.STAYS;
    }

    /** In whose words its author keeps it: those of the option they chose. */
    public List<String> keptBy(Map<String, AnswerBody> typed) {
        return untilSent()
                .filter(question -> question.prompt().keeps(question.withTyped(typed)))
                .flatMap(question -> question.prompt().inWords(question.withTyped(typed)).stream())
                .toList();
    }

    /** Whether something is asked that is its author's until sent. */
    public boolean asksToPrepare() {
        return untilSent().findAny().isPresent();
    }

    /** Whether something is asked that a clinician alone opens to the two. */
    public boolean asksToRate() {
        return questions.stream().anyMatch(question -> question.visibility() == Visibility.UNTIL_OPENED);
    }

    /** Whether nothing of it opens by itself: it leads to what is done next. */
    public boolean onlyPrepares() {
        return questions.stream()
                .allMatch(question -> question.visibility() == Visibility.UNTIL_SENT
                        || !question.visibility().mayReachTheOther());
    }

    private Stream<Question> untilSent() {
        return questions.stream().filter(question -> question.visibility() == Visibility.UNTIL_SENT);
    }

    public String title() {
        return exercise.titleOf(sitting, smaller);
    }

    public int minutes() {
        return exercise.minutesOf(sitting, smaller);
    }
}

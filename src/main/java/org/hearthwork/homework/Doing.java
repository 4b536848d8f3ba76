package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.homework.internal.Participation;
import org.hearthwork.homework.internal.Participations;
import org.hearthwork.homework.internal.WorkStatus;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner does with homework, on their own phone: opening, answering, handing in, or saying that it did not work. */
@Service
public class Doing {

    private final CareScope scope;
    private final Couples couples;
    private final Library library;
    private final Assignments assignments;
    private final Occurrences occurrences;
    private final Participations participations;
    private final HomeworkRows rows;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Doing(
            CareScope scope,
            Couples couples,
            Library library,
            Assignments assignments,
            Occurrences occurrences,
            Participations participations,
            HomeworkRows rows,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.couples = couples;
        this.library = library;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.participations = participations;
        this.rows = rows;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    private record Work(
            Participation mine, Occurrence occurrence, Assignment assignment, Exercise exercise, Sitting sitting) {

        List<Prompt> prompts() {
            return sitting.prompts(assignment.smaller());
        }

        Opens opens() {
            return occurrence.opens();
        }

        /** What stands in front of the partner: their own words and, on what the two agree on, else the other one's. */
        Map<String, AnswerBody> inFront(Map<String, AnswerBody> mine, Map<String, AnswerBody> others) {
            Map<String, AnswerBody> inFront = new HashMap<>();
            if (prompts().stream().anyMatch(prompt -> prompt.kind() instanceof PromptKind.Confirm)) {
                prompts().stream()
                        .filter(Proposal::isPart)
                        .filter(prompt -> others.containsKey(prompt.key()))
                        .forEach(prompt ->
                                inFront.put(prompt.key(), others.getOrDefault(prompt.key(), AnswerBody.EMPTY)));
            }
            inFront.putAll(mine);
            return inFront;
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
    }

    /**
     * Opens one's own part: the prompts with who will see each, and what was typed so far. It does not start it.
     *
     * @throws Refusal when the consents are not signed, or it is not open (yet, or any more)
     */
    @ForPartners
    @Transactional
    public Sheet open(ParticipationId id) {
        Work work = required(id);
        refuseClosed(work);
        if (couples.signedByMe().size() < ConsentDocument.values().length) {
            throw new Refusal("", "homework.do.consents");
        }
        return sheet(work);
    }

    private Sheet sheet(Work work) {
        ParticipationId id = new ParticipationId(work.mine().getId());
        Couple couple = scope.own();
        Partner me = couple.partner(work.mine().partnerId());
        Partner other = couple.other(me);
        Map<String, AnswerBody> mine = rows.answersOf(id.value());
        Map<String, AnswerBody> others = othersOf(work);
        Map<String, AnswerBody> inFront = work.inFront(mine, others);
        List<Sheet.Question> questions = work.prompts().stream()
                .map(prompt -> new Sheet.Question(
                        prompt,
                        prompt.askedOf(other.firstName()),
                        work.kept(prompt),
                        inFront.getOrDefault(prompt.key(), AnswerBody.EMPTY),
                        prompt.inWords(others.getOrDefault(prompt.key(), AnswerBody.EMPTY))))
                .toList();
        return new Sheet(
                id,
                work.occurrence().occurrenceId(),
                work.exercise(),
                work.sitting(),
                work.assignment().smaller(),
                work.assignment().audience(),
                work.opens(),
                work.assignment().clinicianReadsSealed(),
                me,
                other,
                questions,
                Math.min(work.mine().atPrompt(), questions.size() - 1),
                state(work.mine()),
                work.occurrence().isRevealed(),
                work.assignment().kit(),
                rows.noteFor(work.occurrence().assignmentId(), me.id().value()).orElse(""));
    }

    private static Sheet.State state(Participation mine) {
        if (mine.isFinished()) {
            return mine.isDone() ? Sheet.State.DONE : Sheet.State.COULDNT;
        }
        return mine.isStarted() ? Sheet.State.STARTED : Sheet.State.WAITING;
    }

    /** "Start": from here on it is something to continue. */
    @ForPartners
    @Transactional
    public void begin(ParticipationId id) {
        Work work = forWriting(id);
        refuseClosed(work);
        work.mine().start(clock.instant());
    }

    /**
     * One tap for a whole day: answers the tick of a daily work and hands it in.
     *
     * @throws Refusal when the work has no tick, or is finished or closed
     */
    @ForPartners
    @Transactional
    public void tick(ParticipationId id, String option) {
        once.alone(id.value());
        Work work = forWriting(id);
        Prompt tick = work.prompts().stream()
                .filter(prompt -> prompt.kind() instanceof PromptKind.Tick)
                .findFirst()
                .orElseThrow(() -> new Refusal("answer", "library.answer.unknown"));
        AnswerBody answer = AnswerBody.ofKey(option);
        if (work.mine().isDone() && answer.equals(rows.answersOf(id.value()).get(tick.key()))) {
            return; // tapped twice
        }
        save(id, tick.key(), answer);
        finish(id);
    }

    /**
     * Keeps an answer as it is typed, unless the same person wrote another one on another page meanwhile.
     *
     * @param seen what this page last knew to be kept here
     * @throws WrittenElsewhere when something else stands there by now; nothing is written
     * @throws Refusal as below
     */
    @ForPartners
    @Transactional
    public void save(ParticipationId id, String promptKey, AnswerBody body, AnswerBody seen) {
        if (!forWriting(id).mine().isFinished()) {
            AnswerBody standing = rows.answersOf(id.value()).getOrDefault(promptKey, AnswerBody.EMPTY);
            if (!standing.isEmpty() && !standing.equals(seen) && !standing.equals(body)) {
                throw new WrittenElsewhere(standing);
            }
        }
        save(id, promptKey, body);
    }

    /**
     * Keeps an answer as it is typed; nobody but its author can read it yet. What was begun is kept also when the work is
     * laid to rest meanwhile: it goes nowhere, and nothing typed is lost.
     *
     * @throws Refusal at {@code answer} when it does not fit the prompt, or when the part is handed in already
     */
    @ForPartners
    @Transactional
    public void save(ParticipationId id, String promptKey, AnswerBody body) {
        Work work = forWriting(id);
        if (!work.mine().isStarted()) {
            refuseClosed(work);
        }
        if (work.mine().isFinished()) {
            throw new Refusal("", "homework.do.finished");
        }
        Prompt prompt = work.prompts().stream()
                .filter(one -> one.key().equals(promptKey))
                .findFirst()
                .orElseThrow(() -> new Refusal("answer", "library.answer.unknown"));
        prompt.check(body);
        work.mine().start(clock.instant());
        rows.flush();
        if (prompt.kind() instanceof PromptKind.Confirm && !body.isEmpty()) {
            confirm(work, body);
        }
        keep(work, prompt, body);
    }

    /**
     * A yes names what was shown: one's own words and, where one wrote none, the other one's, which become one's own by it.
     */
    private void confirm(Work work, AnswerBody yes) {
        Map<String, AnswerBody> mine = rows.answersOf(work.mine().getId());
        Map<String, AnswerBody> others = othersOf(work);
        Proposal shown = Proposal.of(work.prompts(), work.inFront(mine, others));
        if (shown.isEmpty()) {
            throw new Refusal("answer", "homework.confirm.nothing");
        }
        if (!shown.isConfirmedBy(yes)) {
            throw new Refusal("answer", "homework.confirm.changed");
        }
        work.prompts().stream()
                .filter(prompt -> Proposal.isPart(prompt) && !mine.containsKey(prompt.key()))
                .filter(prompt -> others.containsKey(prompt.key()))
                .forEach(prompt -> keep(work, prompt, others.getOrDefault(prompt.key(), AnswerBody.EMPTY)));
    }

    /** What the other one handed in to a sheet of the two; a yes or a "we did" of one alone is not shown around. */
    private Map<String, AnswerBody> othersOf(Work work) {
        if (!work.isShared()) {
            return Map.of();
        }
        Map<String, AnswerBody> others = rows.sharedByOther(
                work.occurrence().getId(), new PartnerId(Actors.required().ownPartner()));
        work.prompts().stream()
                .filter(prompt -> prompt.kind() instanceof PromptKind.Confirm || prompt.isSaidByBoth())
                .forEach(prompt -> others.remove(prompt.key()));
        return others;
    }

    private void keep(Work work, Prompt prompt, AnswerBody body) {
        rows.save(
                work.mine(),
                prompt.key(),
                work.kept(prompt),
                work.assignment().clinicianReadsSealed(),
                body,
                clock.instant());
    }

    /** Remembers which prompt is in view. @return the sheet as it stands now: a yes must name what is shown last */
    @ForPartners
    @Transactional
    public Sheet moveTo(ParticipationId id, int prompt) {
        Work work = forWriting(id);
        work.mine().moveTo(Math.clamp(prompt, 0, work.prompts().size() - 1));
        return sheet(work);
    }

    /**
     * Hands one's part in: a separate, deliberate step.
     *
     * @return whether both are in and it is open now
     * @throws NothingAnswered when there is nothing to hand in
     */
    @ForPartners
    @Transactional
    public boolean finish(ParticipationId id) {
        once.alone(id.value());
        Work work = forWriting(id);
        if (work.mine().isDone()) {
            return rows.handIn(id.value(), clock.instant()); // pressed twice: the same answer
        }
        refuseClosed(work);
        if (!rows.isAnythingGiven(id.value())) {
            throw new NothingAnswered();
        }
        work.mine().finish(clock.instant());
        boolean revealed = rows.handIn(id.value(), clock.instant());
        trail.done(Action.HANDED_IN, id.value(), work.mine().coupleId());
        return revealed;
    }

    /** "Couldn't this time", with a reason for the clinician alone. What was typed is not handed in. */
    @ForPartners
    @Transactional
    public void couldnt(ParticipationId id, CouldntReason reason) {
        once.alone(id.value());
        Work work = forWriting(id);
        if (work.mine().isFinished() && !work.mine().isDone()) {
            return; // pressed twice
        }
        refuseClosed(work);
        work.mine().couldnt(reason, clock.instant());
        trail.done(Action.COULD_NOT, id.value(), work.mine().coupleId());
    }

    private void refuseClosed(Work work) {
        Instant now = clock.instant();
        if (work.rests() || !work.occurrence().hasOpenedBy(now)) {
            throw new Refusal("", "homework.do.resting");
        }
    }

    private Work required(ParticipationId id) {
        return work(id, participations.findByPracticeIdAndId(Actors.required().practiceId(), id.value()));
    }

    private Work forWriting(ParticipationId id) {
        UUID practice = Actors.required().practiceId();
        return work(
                id,
                participations
                        .findForWritingByPracticeIdAndId(practice, id.value())
                        .or(() -> participations.findByPracticeIdAndId(practice, id.value())));
    }

    private Work work(ParticipationId id, Optional<Participation> found) {
        UUID practice = Actors.required().practiceId();
        Participation mine = found.filter(
                        one -> one.partnerId().equals(Actors.required().ownPartner()))
                .orElseThrow(() -> scope.missing(Action.OPENED_PARTICIPATION, id.value()));
        Occurrence occurrence = occurrences
                .findByPracticeIdAndId(practice, mine.occurrenceId())
                .orElseThrow(() -> scope.missing(Action.OPENED_PARTICIPATION, id.value()));
        Assignment assignment = assignments
                .findByPracticeIdAndId(practice, occurrence.assignmentId())
                .orElseThrow(() -> scope.missing(Action.OPENED_PARTICIPATION, id.value()));
        Exercise exercise = library.exercise(assignment.edition());
        Sitting sitting = exercise.sitting(occurrence.sitting())
                .orElseThrow(() -> scope.missing(Action.OPENED_PARTICIPATION, id.value()));
        return new Work(mine, occurrence, assignment, exercise, sitting);
    }
}

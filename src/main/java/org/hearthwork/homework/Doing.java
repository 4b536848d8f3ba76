package org.hearthwork.homework;

import java.time.Clock;
import java.util.Map;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.WrittenElsewhere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner does with homework, on their own phone: opening, answering, handing in, or saying that it did not work. */
@Service
public class Doing {

    private final MyConsents consents;
    private final Parts parts;
    private final Courses courses;
    private final Talks talks;
    private final Concerns concerns;
    private final Drawing drawing;
    private final HomeworkRows rows;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Doing(
            MyConsents consents,
            Parts parts,
            Courses courses,
            Talks talks,
            Concerns concerns,
            Drawing drawing,
            HomeworkRows rows,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.consents = consents;
        this.parts = parts;
        this.courses = courses;
        this.talks = talks;
        this.concerns = concerns;
        this.drawing = drawing;
        this.rows = rows;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens one's own part: the prompts with who will see each, and what was typed so far. It does not start it. What is
     * handed in can be read again by its author, except what went to the care team alone.
     *
     * @throws Refusal at {@code consents} when they are not signed, or when it is not open (yet, or any more)
     */
    @ForPartners
    @Transactional
    public Sheet open(ParticipationId id) {
        Part work = parts.required(id);
        if (!work.mine().isFinished()) {
            work.refuseClosed(clock.instant());
            if (!work.mine().isStarted()) { // what was begun before they were taken back can be ended
                consents.refuseUnsigned();
            }
        }
        return parts.sheet(work);
    }

    /** "Start": from here on it is something to continue. @return the sheet as it is to be done now */
    @ForPartners
    @Transactional
    public Sheet begin(ParticipationId id) {
        Part work = parts.forWriting(id);
        begin(work);
        return parts.sheet(work);
    }

    private void begin(Part work) {
        work.refuseClosed(clock.instant());
        consents.refuseUnsigned();
        work.mine().start(clock.instant());
        drawing.draw(work);
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
        Part work = parts.forWriting(id);
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
        Part work = parts.forWriting(id);
        if (!work.mine().isFinished()) {
            Prompt prompt = work.asked(promptKey);
            AnswerBody standing = rows.answersOf(id.value()).getOrDefault(promptKey, AnswerBody.EMPTY);
            if (!standing.isEmpty() && !standing.equals(prompt.kept(seen)) && !standing.equals(prompt.kept(body))) {
                throw new WrittenElsewhere(prompt.shown(standing));
            }
        }
        save(id, promptKey, body);
    }

    /**
     * Keeps an answer as it is typed; nobody but its author can read it yet. What was begun is kept also when the work is
     * laid to rest meanwhile: it goes nowhere, and nothing typed is lost.
     * @throws InAlready when the part is handed in
     * @throws Refusal at {@code answer} when it does not fit the prompt
     */
    @ForPartners
    @Transactional
    public void save(ParticipationId id, String promptKey, AnswerBody body) {
        Part work = parts.forWriting(id);
        if (work.mine().isFinished()) {
            throw new InAlready(parts.canBeGoneOnWith(work));
        }
        if (!work.mine().isStarted()) {
            begin(work);
        }
        Prompt prompt = work.asked(promptKey);
        prompt.check(body);
        parts.refuseWhatIsNotOffered(work, prompt, body);
        parts.refuseSkippedHour(prompt, body);
        if (prompt.kind() instanceof PromptKind.Confirm && !body.isEmpty()) {
            confirm(work, body);
        }
        keep(work, prompt, prompt.kept(body));
    }

    /**
     * A yes names what was shown: one's own words and, where one wrote none, the other one's, which become one's own by it.
     */
    private void confirm(Part work, AnswerBody yes) {
        Map<String, AnswerBody> mine = rows.answersOf(work.mine().getId());
        Map<String, AnswerBody> others = parts.othersOf(work);
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

    private void keep(Part work, Prompt prompt, AnswerBody body) {
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
        Part work = parts.forWriting(id);
        work.mine().moveTo(Math.clamp(prompt, 0, work.prompts().size() - 1));
        return parts.sheet(work);
    }

    /**
     * Hands one's part in: a separate, deliberate step.
     * @throws ClosedNow when it rests meanwhile, or its days are over
     * @throws NothingAnswered when there is nothing to hand in
     */
    @ForPartners
    @Transactional
    public HandedIn finish(ParticipationId id) {
        once.alone(id.value());
        Part work = parts.forWriting(id);
        if (work.mine().isDone()) {
            return handIn(work); // pressed twice: the same answer
        }
        work.refuseClosed(clock.instant());
        // What was said in step is written down with the rest, by each in their own part.
        talks.givenTo(work).forEach((prompt, body) -> keep(work, prompt, body));
        if (!rows.isAnythingGiven(id.value())) {
            throw new NothingAnswered();
        }
        boolean pressed = concerns.isSaid(work);
        work.mine().finish(clock.instant());
        trail.done(Action.HANDED_IN, id.value(), work.mine().coupleId());
        HandedIn handed = handIn(work);
        concerns.note(work, pressed);
        return handed;
    }

    /** Goes on by whatever brings both through: also by pressing again once a clinician keeps it closed no more. */
    private HandedIn handIn(Part work) {
        if (rows.handIn(work.mine().getId(), clock.instant()) || Courses.isClosedAndGoesOn(work)) {
            courses.goOn(work.assignment(), work.occurrence());
        }
        return new HandedIn(parts.isRevealed(work), courses.following(work).orElse(null));
    }

    /** "Couldn't this time", with a reason for the clinician alone. What was typed is not handed in. */
    @ForPartners
    @Transactional
    public void couldnt(ParticipationId id, CouldntReason reason) {
        once.alone(id.value());
        Part work = parts.forWriting(id);
        if (work.mine().isFinished() && !work.mine().isDone()) {
            return; // pressed twice
        }
        work.refuseClosed(clock.instant());
        work.mine().couldnt(reason, clock.instant());
        trail.done(Action.COULD_NOT, id.value(), work.mine().coupleId());
    }
}

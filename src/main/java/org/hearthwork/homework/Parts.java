package org.hearthwork.homework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.audit.Action;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.homework.internal.Participation;
import org.hearthwork.homework.internal.Participations;
import org.hearthwork.instruments.Outcome;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.springframework.stereotype.Component;

/** Finds the signed-in partner's own part, and lays it out as the sheet that is open in front of them. */
@Component
class Parts {

    private final CareScope scope;
    private final MyConsents consents;
    private final WhatCameBefore before;
    private final Drawing drawing;
    private final InOnesTurn turns;
    private final Library library;
    private final Assignments assignments;
    private final Occurrences occurrences;
    private final Participations participations;
    private final HomeworkRows rows;
    private final SealedWords sealedWords;
    private final Clock clock;

    Parts(
            CareScope scope,
            MyConsents consents,
            WhatCameBefore before,
            Drawing drawing,
            InOnesTurn turns,
            Library library,
            Assignments assignments,
            Occurrences occurrences,
            Participations participations,
            HomeworkRows rows,
            SealedWords sealedWords,
            Clock clock) {
        this.scope = scope;
        this.consents = consents;
        this.before = before;
        this.drawing = drawing;
        this.turns = turns;
        this.library = library;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.participations = participations;
        this.rows = rows;
        this.sealedWords = sealedWords;
        this.clock = clock;
    }

    /** What is not there and what is somebody else's is the same. */
    Part required(ParticipationId id) {
        return part(id, participations.findByPracticeIdAndId(Actors.practice(), id.value()));
    }

    /** For whoever changes it: one device after the other. */
    Part forWriting(ParticipationId id) {
        UUID practice = Actors.practice();
        return part(
                id,
                participations
                        .findForWritingByPracticeIdAndId(practice, id.value())
                        .or(() -> participations.findByPracticeIdAndId(practice, id.value())));
    }

    private Part part(ParticipationId id, Optional<Participation> found) {
        UUID practice = Actors.practice();
        Participation mine = found.filter(one -> one.partnerId().equals(Actors.partner()))
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
        return new Part(mine, occurrence, assignment, exercise, sitting);
    }

    Sheet sheet(Part part) {
        Couple couple = scope.own();
        Partner me = couple.partner(part.mine().partnerId());
        Partner other = couple.other(me);
        Map<String, AnswerBody> others = othersOf(part);
        Map<String, AnswerBody> mine = rows.answersOf(part.mine().getId());
        Map<String, AnswerBody> inFront = part.inFront(mine, others);
        Map<String, PutForward> forward = turns.of(part, couple, me, mine, others);
        Map<String, List<String>> offered =
                before.offeredTo(part).map(Outcome::offered).orElse(Map.of());
        List<Sheet.Question> questions = part.prompts().stream()
                .filter(InOnesTurn.isAsked(part, me))
                .map(prompt -> part.rests() ? atRest(prompt, inFront, others) : prompt)
                .map(prompt -> new Sheet.Question(
                        prompt,
                        prompt.askedOf(other.firstName()),
                        part.kept(prompt),
                        prompt.shown(inFront.getOrDefault(prompt.key(), AnswerBody.EMPTY)),
                        prompt.inWords(others.getOrDefault(prompt.key(), AnswerBody.EMPTY)),
                        drawing.of(part, prompt).orElse(offered.get(prompt.key())),
                        Sheet.isMatched(
                                part.sitting(),
                                prompt,
                                part.opens(),
                                part.assignment().sharing()),
                        forward.get(prompt.key())))
                .toList();
        boolean revealed = isRevealed(part);
        boolean past = part.isPast(clock.instant());
        boolean staysClosed = participations.staysClosed(part.mine().getId());
        return new Sheet(
                part.mine().participationId(),
                part.occurrence().occurrenceId(),
                part.exercise(),
                part.sitting(),
                part.assignment().smaller(),
                part.assignment().audience(),
                part.opens(),
                part.assignment().clinicianReadsSealed(),
                me,
                other,
                part.mine().policy(couple.secrets()),
                questions,
                Math.min(part.mine().atPrompt(), questions.size() - 1),
                part.state(),
                revealed,
                past,
                LocalDate.ofInstant(clock.instant(), couple.zone()),
                canBeTakenBack(part, revealed),
                part.mine().isDone() && rows.isSent(part.mine().getId()),
                part.canBeSent(revealed, past) && !staysClosed && consents.asked() != MyConsents.Asked.FIRST,
                staysClosed,
                sealedWords
                        .kit(
                                couple.id().value(),
                                part.assignment().assignmentId(),
                                part.assignment().kit())
                        .said(line -> library.said(part.assignment().edition(), line)),
                rows.noteFor(part.occurrence().assignmentId(), me.id().value()).orElse(""),
                before.agreed(part, couple),
                before.wishes(part, couple));
    }

    private static Prompt atRest(Prompt prompt, Map<String, AnswerBody> inFront, Map<String, AnswerBody> others) {
        return prompt.atRest(Stream.of(inFront, others)
                .flatMap(said -> said.getOrDefault(prompt.key(), AnswerBody.EMPTY).keysOrNone().stream())
                .toList());
    }

    /** Whether its author may make it open again, and could then hand it in once more. */
    boolean canBeGoneOnWith(Part part) {
        return canBeTakenBack(part, isRevealed(part)) && !part.rests() && !part.isPast(clock.instant());
    }

    /** Whether its author may make it open again: nobody else has what was in it, or it could be done after all. */
    private boolean canBeTakenBack(Part part, boolean revealed) {
        return part.mine().isDone() ? part.opens().sealed() && !revealed : part.couldBeDoneAfterAll(clock.instant());
    }

    /** @throws Refusal for what did not come out for the two, where only that can be chosen */
    void refuseWhatIsNotOffered(Part part, Prompt prompt, AnswerBody body) {
        turns.refuseOthers(part, prompt, body);
        if (prompt.kind() instanceof PromptKind.Choices choices && Option.onlyOffered(choices.options())) {
            List<String> offered = before.offeredTo(part)
                    .map(outcome -> outcome.offeredTo(prompt.key()))
                    .orElse(List.of());
            List<Option> open = Option.open(choices.options(), offered);
            if (!open.stream().map(Option::key).toList().containsAll(body.keysOrNone())) {
                throw new Refusal("answer", "library.answer.unknown");
            }
        }
    }

    /** @throws Refusal for a time that the clocks of the couple leave out: it would be another one than was chosen */
    void refuseSkippedHour(Prompt prompt, AnswerBody body) {
        if (prompt.kind() instanceof PromptKind.DateAndTime
                && !body.isEmpty()
                && Dates.isSkipped(
                        LocalDateTime.parse(body.textOrEmpty()), scope.own().zone())) {
            throw new Refusal("answer", "kit.time.skipped");
        }
    }

    /** Whether a seal opened and there is something of the other one to read: of an empty one nothing is promised. */
    boolean isRevealed(Part part) {
        return part.opens().sealed()
                && rows.isAnythingOpenOfOther(part.occurrence().getId());
    }

    /** What the other one handed in to a sheet of the two; a yes or a "we did" of one alone is not shown around. */
    Map<String, AnswerBody> othersOf(Part part) {
        if (!part.isShared()) {
            return Map.of();
        }
        Map<String, AnswerBody> others = rows.sharedByOther(part.occurrence().getId(), new PartnerId(Actors.partner()));
        part.prompts().stream()
                .filter(prompt -> prompt.kind() instanceof PromptKind.Confirm || prompt.isSaidByBoth())
                .forEach(prompt -> others.remove(prompt.key()));
        return others;
    }
}

package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForPartners;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.homework.internal.PhoneRows;
import org.hearthwork.homework.internal.PhoneRows.Released;
import org.hearthwork.homework.internal.PhoneRows.Work;
import org.hearthwork.homework.internal.Works;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two partners look at together. Of the other one's answers there is only what was released to both. */
@Service
public class Togetherness {

    private static final int MOST_LINES = 20; // of memories and of appreciations each

    private final CareScope scope;
    private final Works works;
    private final PhoneRows rows;
    private final HomeworkRows doors;
    private final AuditTrail trail;
    private final Clock clock;

    Togetherness(CareScope scope, Works works, PhoneRows rows, HomeworkRows doors, AuditTrail trail, Clock clock) {
        this.scope = scope;
        this.works = works;
        this.rows = rows;
        this.doors = doors;
        this.trail = trail;
        this.clock = clock;
    }

    /** Both answers side by side once it is open; until then only that it opens. */
    @ForPartners
    @Transactional
    public Reveal reveal(OccurrenceId id) {
        Couple couple = scope.own();
        Partner me = couple.partner(Actors.required().ownPartner());
        Partner other = couple.other(me);
        Work work = required(couple, id);
        boolean open = isOpen(work);
        List<Reveal.Question> questions = List.of();
        if (open) {
            trail.done(Action.OPENED_REVEAL, id.value(), couple.id().value());
            questions = questions(work, rows.releasedOf(couple.id().value(), id), me, other);
        }
        return new Reveal(
                id,
                works.exercise(work).title(),
                works.title(work),
                me,
                other,
                open ? Reveal.State.OPEN : Reveal.State.CLOSED,
                work.opens(),
                questions,
                works.exercise(work).starter().replace("{partner}", other.firstName()),
                work.talkedAt() != null,
                !work.active());
    }

    /** "We talked about it": either of the two says so, once. */
    @ForPartners
    @Transactional
    public void talked(OccurrenceId id) {
        Couple couple = scope.own();
        Work work = required(couple, id);
        if (!isOpen(work)) {
            throw scope.missing(Action.OPENED_OCCURRENCE, id.value());
        }
        if (doors.markTalked(id, clock.instant())) {
            trail.done(Action.TALKED_ABOUT_IT, id.value(), couple.id().value());
        }
    }

    /** What holds between the two, newest first. */
    @ForPartners
    @Transactional
    public Together together() {
        Couple couple = scope.own();
        UUID couplesId = couple.id().value();
        Partner me = couple.partner(Actors.required().ownPartner());
        trail.done(Action.OPENED_TOGETHER, couplesId, couplesId);
        List<Released> kept = rows.released(couplesId, works.kept(), works.keptPrompts());
        return new Together(
                me,
                couple.other(me),
                couple.zone(),
                clock.instant(),
                rows.toRead(couplesId, works.ticks()).stream()
                        .map(work -> new Home.Reading(
                                work.occurrence(), works.exercise(work).title(), works.title(work), since(work)))
                        .toList(),
                agreements(kept, me),
                lines(kept, Works.MEMORIES, couple),
                lines(kept, Works.APPRECIATIONS, couple));
    }

    private Work required(Couple couple, OccurrenceId id) {
        return rows.find(couple.id().value(), id)
                .orElseThrow(() -> scope.missing(Action.OPENED_OCCURRENCE, id.value()));
    }

    private static boolean isOpen(Work work) {
        return work.revealedAt() != null || work.opens() == Opens.AT_ONCE;
    }

    private static Instant since(Work work) {
        Instant revealed = work.revealedAt();
        return revealed == null ? work.opensAt() : revealed;
    }

    private List<Reveal.Question> questions(Work work, List<Released> released, Partner me, Partner other) {
        Map<String, Map<UUID, AnswerBody>> byPrompt = byPrompt(released);
        List<Reveal.Question> questions = new ArrayList<>();
        works.prompts(work).forEach((key, prompt) -> {
            Map<UUID, AnswerBody> both = byPrompt.getOrDefault(key, Map.of());
            AnswerBody mine = both.getOrDefault(me.id().value(), AnswerBody.EMPTY);
            AnswerBody theirs = both.getOrDefault(other.id().value(), AnswerBody.EMPTY);
            if (!mine.isEmpty() || !theirs.isEmpty()) {
                questions.add(new Reveal.Question(
                        prompt.label(),
                        prompt.askedOf(other.firstName()),
                        prompt.inWords(mine),
                        prompt.inWords(theirs),
                        inCommon(prompt, mine, theirs)));
            }
        });
        return questions;
    }

    private static List<String> inCommon(Prompt prompt, AnswerBody mine, AnswerBody theirs) {
        boolean chosen = prompt.kind() instanceof PromptKind.Choices || prompt.kind() instanceof PromptKind.TimeWindows;
        if (!chosen) {
            return List.of();
        }
        Set<String> common = new HashSet<>(theirs.keysOrNone());
        return prompt.inWords(AnswerBody.ofKeys(
                mine.keysOrNone().stream().filter(common::contains).toList(), ""));
    }

    private static Map<String, Map<UUID, AnswerBody>> byPrompt(Collection<Released> released) {
        Map<String, Map<UUID, AnswerBody>> byPrompt = new LinkedHashMap<>();
        released.forEach(one -> byPrompt.computeIfAbsent(one.prompt(), key -> new LinkedHashMap<>())
                .put(one.partner(), one.body()));
        return byPrompt;
    }

    /** The newest of each work to which both said yes; what was agreed before it gave way to it. */
    private List<Together.Agreement> agreements(List<Released> kept, Partner me) {
        Map<OccurrenceId, List<Released>> byOccurrence = kept.stream()
                .filter(one -> works.isAgreement(one.work()))
                .collect(
                        Collectors.groupingBy(one -> one.work().occurrence(), LinkedHashMap::new, Collectors.toList()));
        Set<String> seen = new HashSet<>();
        return byOccurrence.values().stream()
                .filter(this::bothSaidYes)
                .filter(answers -> seen.add(answers.getFirst().work().kind()))
                .map(answers -> agreement(answers, me))
                .toList();
    }

    private boolean bothSaidYes(List<Released> answers) {
        Map<String, Map<UUID, AnswerBody>> byPrompt = byPrompt(answers);
        return works.prompts(answers.getFirst().work()).values().stream()
                .filter(prompt -> prompt.kind() instanceof PromptKind.Confirm)
                .allMatch(prompt -> byPrompt.getOrDefault(prompt.key(), Map.of()).values().stream()
                                .filter(body -> !body.isEmpty())
                                .count()
                        == 2);
    }

    private Together.Agreement agreement(List<Released> answers, Partner me) {
        Work work = answers.getFirst().work();
        Map<String, Map<UUID, AnswerBody>> byPrompt = byPrompt(answers);
        List<Together.Point> points = new ArrayList<>();
        works.prompts(work).forEach((key, prompt) -> {
            if (prompt.visibility() == Visibility.JOINT
                    && byPrompt.containsKey(key)
                    && !(prompt.kind() instanceof PromptKind.Confirm)) {
                point(prompt, byPrompt.getOrDefault(key, Map.of()), me, points);
            }
        });
        return new Together.Agreement(
                work.occurrence(),
                works.exercise(work).title(),
                works.title(work),
                answers.getFirst().at(),
                points);
    }

    private static void point(Prompt prompt, Map<UUID, AnswerBody> both, Partner me, List<Together.Point> points) {
        List<String> mine = prompt.inWords(both.getOrDefault(me.id().value(), AnswerBody.EMPTY));
        List<String> theirs = both.entrySet().stream()
                .filter(one -> !one.getKey().equals(me.id().value()))
                .flatMap(one -> prompt.inWords(one.getValue()).stream())
                .toList();
        boolean same = mine.equals(theirs);
        if (!mine.isEmpty() || !theirs.isEmpty()) {
            points.add(new Together.Point(
                    prompt.label(), same ? mine : List.of(), same ? List.of() : mine, same ? List.of() : theirs));
        }
    }

    private List<Together.Line> lines(List<Released> kept, Set<String> prompts, Couple couple) {
        return kept.stream()
                .filter(one -> prompts.contains(one.prompt()) && !one.body().isEmpty())
                .limit(MOST_LINES)
                .map(one -> new Together.Line(
                        couple.partner(one.partner()),
                        one.body().textOrEmpty(),
                        works.exercise(one.work()).title(),
                        one.at()))
                .toList();
    }
}

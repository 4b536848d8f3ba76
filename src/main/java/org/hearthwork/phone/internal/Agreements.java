package org.hearthwork.phone.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.BothVersions;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Proposal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Keepsake;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.internal.SharedRows.LaterYes;
import org.hearthwork.phone.internal.SharedRows.Released;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the two said yes to. Each fills the shared fields on their own phone, so there may be two versions; an agreement is
 * one version to which both said yes, in their own sheet or afterwards to the other's.
 */
@Component
public class Agreements {

    private final Sittings sittings;

    Agreements(Sittings sittings) {
        this.sittings = sittings;
    }

    /** One occurrence with what is open of it. @param said by each of the two @param fields of the version to which both said yes */
    private record Standing(
            Piece work,
            Instant since,
            @Nullable Proposal mine,
            @Nullable Proposal theirs,
            Map<UUID, Map<String, AnswerBody>> said,
            Optional<Map<String, AnswerBody>> fields,
            boolean changeable) {

        boolean agreed() {
            return fields.isPresent();
        }

        AnswerBody agreedOn(Prompt prompt) {
            return fields.map(all -> all.get(prompt.key())).orElse(AnswerBody.EMPTY);
        }
    }

    /** What holds: the newest of each work to which both said yes, newest first; a date holds up to the end of its day. */
    public List<Together.Agreement> holding(
            List<Released> kept, List<LaterYes> later, Partner me, Partner other, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<String> seen = new HashSet<>();
        return standings(kept, later, me, other)
                .filter(Standing::agreed)
                .filter(one -> seen.add(one.work().kind()))
                .filter(one ->
                        moment(one).map(at -> !at.toLocalDate().isBefore(today)).orElse(true))
                .map(one -> agreement(one, List.of(me, other), zone))
                .toList();
    }

    /** What the two call it, newest first: each name with the work in which both said yes to it. */
    public List<Named> names(List<Released> kept, List<LaterYes> later, Partner me, Partner other) {
        return standings(kept, later, me, other)
                .filter(Standing::agreed)
                .flatMap(one -> sittings.prompts(one.work()).values().stream()
                        .filter(prompt -> prompt.keptAs() == Keepsake.NAME)
                        .map(prompt -> one.agreedOn(prompt).textOrEmpty().strip())
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Named(one.work(), name)))
                .toList();
    }

    public record Named(Piece work, String name) {

        /** That of the same assignment or else the newest of the same exercise. */
        public static Optional<String> of(Piece work, List<Named> names) {
            return names.stream()
                    .filter(one -> one.work().assignment().equals(work.assignment()))
                    .findFirst()
                    .or(() -> names.stream()
                            .filter(one -> one.work()
                                    .edition()
                                    .exercise()
                                    .equals(work.edition().exercise()))
                            .findFirst())
                    .map(Named::name);
        }
    }

    /**
     * What is not agreed yet: of each work the newest, if one of the two said yes to a version and the work goes on. Nobody is
     * asked to say yes to a date that is over.
     */
    public List<Together.Open> open(
            List<Released> kept, List<LaterYes> later, Partner me, Partner other, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<String> seen = new HashSet<>();
        return standings(kept, later, me, other)
                .filter(one -> seen.add(one.work().kind()))
                .filter(one -> !one.agreed() && one.changeable() && (one.mine() != null || one.theirs() != null))
                .filter(one -> !isOver(one, today))
                .map(this::notYet)
                .toList();
    }

    /** The version of one occurrence to which the other one said yes and the reader may still, or nothing. */
    public Optional<Proposal> offered(List<Released> ofOne, List<LaterYes> later, Partner me, Partner other) {
        return standings(ofOne, later, me, other)
                .filter(one -> !one.agreed() && one.changeable())
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.theirs()));
    }

    private Stream<Standing> standings(List<Released> kept, List<LaterYes> later, Partner me, Partner other) {
        Map<OccurrenceId, List<Released>> byOccurrence = kept.stream()
                .filter(one -> sittings.isAgreement(one.work()))
                .collect(
                        Collectors.groupingBy(one -> one.work().occurrence(), LinkedHashMap::new, Collectors.toList()));
        return byOccurrence.values().stream().map(answers -> standing(answers, later, me, other));
    }

    private Standing standing(List<Released> answers, List<LaterYes> later, Partner me, Partner other) {
        Piece work = answers.getFirst().work();
        Collection<Prompt> prompts = sittings.prompts(work).values();
        Map<UUID, Map<String, AnswerBody>> byPartner = byPartner(answers);
        BothVersions versions = BothVersions.of(
                prompts,
                byPartner,
                later.stream()
                        .filter(one -> one.occurrence().equals(work.occurrence()))
                        .collect(Collectors.toMap(LaterYes::partner, LaterYes::version)));
        return new Standing(
                work,
                answers.getFirst().at(),
                versions.saidYesTo(me.id().value()).orElse(null),
                versions.saidYesTo(other.id().value()).orElse(null),
                byPartner,
                versions.agreed(me.id().value(), other.id().value()),
                work.active() && byPartner.size() == 2);
    }

    private Optional<LocalDateTime> moment(Standing one) {
        return dates(one).map(one::agreedOn).flatMap(Agreements::date).findFirst();
    }

    /** Whether all days that either of the two named are over. */
    private boolean isOver(Standing one, LocalDate today) {
        List<LocalDateTime> named = dates(one)
                .flatMap(prompt ->
                        one.said().values().stream().map(said -> said.getOrDefault(prompt.key(), AnswerBody.EMPTY)))
                .flatMap(Agreements::date)
                .toList();
        return !named.isEmpty()
                && named.stream().allMatch(at -> at.toLocalDate().isBefore(today));
    }

    private Stream<Prompt> dates(Standing one) {
        return sittings.prompts(one.work()).values().stream()
                .filter(prompt -> prompt.kind() instanceof PromptKind.DateAndTime);
    }

    private static Stream<LocalDateTime> date(AnswerBody body) {
        return Stream.of(body.textOrEmpty()).filter(text -> !text.isBlank()).map(LocalDateTime::parse);
    }

    private static Map<UUID, Map<String, AnswerBody>> byPartner(List<Released> answers) {
        Map<UUID, Map<String, AnswerBody>> byPartner = new HashMap<>();
        answers.forEach(one -> byPartner
                .computeIfAbsent(one.partner(), partner -> new HashMap<>())
                .put(one.prompt(), one.body()));
        return byPartner;
    }

    private Together.Agreement agreement(Standing one, List<Partner> both, ZoneId zone) {
        Proposal agreed = java.util.Objects.requireNonNull(one.mine());
        return new Together.Agreement(
                one.work().occurrence(),
                sittings.exercise(one.work()).title(),
                sittings.title(one.work()),
                one.since(),
                agreed.lines(),
                moment(one).map(at -> at.atZone(zone).toInstant()).orElse(null),
                curiosity(one, both).orElse(null));
    }

    /** Whose curiosity it is that they agreed on: what one put forward is open to both, and they may have agreed on something else. */
    private Optional<Together.Curious> curiosity(Standing one, List<Partner> both) {
        Map<String, Prompt> prompts = sittings.prompts(one.work());
        return prompts.values().stream()
                .filter(prompt -> prompt.kind() instanceof Curiosity)
                .flatMap(prompt -> Stream.ofNullable(prompts.get(((Curiosity) prompt.kind()).offers()))
                        .flatMap(what -> both.stream()
                                .filter(by -> Curiosity.isFollowed(
                                        one.said()
                                                .getOrDefault(by.id().value(), Map.of())
                                                .getOrDefault(prompt.key(), AnswerBody.EMPTY),
                                        one.agreedOn(what)))
                                .map(by -> new Together.Curious(by, what.label()))))
                .findFirst();
    }

    private Together.Open notYet(Standing one) {
        return new Together.Open(
                one.work().occurrence(),
                sittings.exercise(one.work()).title(),
                sittings.title(one.work()),
                TwoVersions.pointByPoint(one.mine(), one.theirs()),
                one.mine() != null,
                one.theirs() == null ? null : one.theirs().version());
    }
}

package org.hearthwork.phone.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /** What holds: the newest of each work to which both said yes, newest first. */
    public List<Together.Agreement> holding(
            List<Released> kept, List<LaterYes> later, Partner me, Partner other, ZoneId zone) {
        Set<String> seen = new HashSet<>();
        return standings(kept, later, me, other)
                .filter(Standing::agreed)
                .filter(one -> seen.add(one.work().kind()))
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

    /** What is not agreed yet: of each work the newest, if one of the two said yes to a version and the work goes on. */
    public List<Together.Open> open(List<Released> kept, List<LaterYes> later, Partner me, Partner other) {
        Set<String> seen = new HashSet<>();
        return standings(kept, later, me, other)
                .filter(one -> seen.add(one.work().kind()))
                .filter(one -> !one.agreed() && one.changeable() && (one.mine() != null || one.theirs() != null))
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
        return sittings.prompts(one.work()).values().stream()
                .filter(prompt -> prompt.kind() instanceof PromptKind.DateAndTime)
                .map(prompt -> one.agreedOn(prompt).textOrEmpty())
                .filter(date -> !date.isBlank())
                .map(LocalDateTime::parse)
                .findFirst();
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
                points(lines(one.mine()), lines(one.theirs())),
                one.mine() != null,
                one.theirs() == null ? null : one.theirs().version());
    }

    private static List<Proposal.Line> lines(@Nullable Proposal proposal) {
        return proposal == null ? List.of() : proposal.lines();
    }

    /** Both versions point by point; what is the same in both is said once. */
    private static List<Together.Point> points(List<Proposal.Line> mine, List<Proposal.Line> theirs) {
        Set<String> labels = new LinkedHashSet<>();
        Stream.concat(mine.stream(), theirs.stream()).map(Proposal.Line::label).forEach(labels::add);
        List<Together.Point> points = new ArrayList<>();
        labels.forEach(label -> {
            List<String> my = words(mine, label);
            List<String> their = words(theirs, label);
            boolean same = my.equals(their);
            points.add(
                    new Together.Point(label, same ? my : List.of(), same ? List.of() : my, same ? List.of() : their));
        });
        return points;
    }

    private static List<String> words(List<Proposal.Line> lines, String label) {
        return lines.stream()
                .filter(line -> line.label().equals(label))
                .flatMap(line -> line.words().stream())
                .toList();
    }
}

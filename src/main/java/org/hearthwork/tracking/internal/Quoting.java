package org.hearthwork.tracking.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Apart;
import org.hearthwork.tracking.Differing;
import org.hearthwork.tracking.Said;

/** Which lines of the two are quoted, and where they differ most. What is clinician-only is told apart and never compared. */
final class Quoting {

    private static final int MOST_EXERCISES = 4;
    private static final int MOST_LINES = 5;
    private static final int MOST_GUARDED = 20;

    private Quoting() {}

    /**
     * One line a partner of each exercise. Of several occurrences the one where the two differ most, then the newest; in
     * it the first thing written freely, else where they differ most. What is clinician-only is never quoted.
     */
    static List<Said> said(Couple couple, List<Paired> pairs) {
        Map<UUID, List<Paired>> byAssignment = new LinkedHashMap<>();
        pairs.stream()
                .filter(pair -> !pair.guarded())
                .forEach(pair -> byAssignment
                        .computeIfAbsent(pair.work().assignment(), one -> new ArrayList<>())
                        .add(pair));
        return byAssignment.values().stream()
                .limit(MOST_EXERCISES)
                .flatMap(ofOne -> quotes(couple, ofOne))
                .toList();
    }

    private static Stream<Said> quotes(Couple couple, List<Paired> ofOne) {
        Map<UUID, Double> apart = new HashMap<>();
        ofOne.forEach(pair -> apart.merge(pair.work().occurrence(), pair.difference(), Math::max));
        return Stream.of(Seat.values())
                .flatMap(seat -> ofOne.stream()
                        .filter(pair -> pair.answers().containsKey(seat))
                        // min() keeps the first of equals, and the newest occurrence and the first prompt come first
                        .min(Comparator.comparing((Paired pair) -> !pair.written())
                                .thenComparing(
                                        pair -> -apart.getOrDefault(pair.work().occurrence(), 0.0))
                                .thenComparing(pair -> pair.written() ? 0 : -pair.difference()))
                        .flatMap(pair -> quote(couple, pair, seat))
                        .stream());
    }

    static Optional<Said> quote(Couple couple, Paired pair, Seat seat) {
        AnswerRow answer = pair.answers().get(seat);
        List<String> lines = answer == null
                ? List.of()
                : pair.prompt().inWords(answer.body()).stream()
                        .limit(MOST_LINES)
                        .toList();
        if (answer == null || lines.isEmpty()) {
            return Optional.empty();
        }
        Work.Part part = pair.work().parts().get(seat);
        Instant in = part == null || part.finishedAt() == null ? pair.work().dueAt() : part.finishedAt();
        Said.Source source = new Said.Source(
                pair.assignment(),
                pair.occurrence(),
                pair.prompt().key(),
                couple.partner(seat),
                pair.exercise().title(),
                LocalDate.ofInstant(in, couple.zone()));
        return Optional.of(new Said(source, pair.prompt().label(), lines, answer.tag(), answer.under()));
    }

    static List<Said> onlyForYou(Couple couple, List<Paired> pairs) {
        return pairs.stream()
                .filter(Paired::guarded)
                .flatMap(pair -> Stream.of(Seat.values()).flatMap(seat -> quote(couple, pair, seat).stream()))
                .limit(MOST_GUARDED)
                .toList();
    }

    static List<Differing> differing(List<Paired> pairs) {
        return Apart.largest(compared(pairs), Paired::difference).stream()
                .map(Quoting::difference)
                .toList();
    }

    private static Stream<Paired> compared(List<Paired> pairs) {
        Set<String> seen = new HashSet<>();
        return pairs.stream()
                // Two ticks of one day are two pictures of the same evening and no difference to read out.
                .filter(pair -> !pair.guarded() && !pair.tick())
                // the newest comparison of a question speaks, older ones of the same question do not
                .filter(pair -> pair.answers().size() == 2
                        && seen.add(pair.work().edition().exercise() + " "
                                + pair.prompt().key()));
    }

    private static Differing difference(Paired pair) {
        AnswerRow a = pair.required(Seat.A);
        AnswerRow b = pair.required(Seat.B);
        Apart apart = Apart.of(pair.prompt(), a.body(), b.body());
        return new Differing(
                pair.assignment(),
                pair.occurrence(),
                pair.exercise().title(),
                apart.label(),
                apart.a(),
                apart.b(),
                apart.at(),
                pair.difference(),
                Collections.max(List.of(a.tag(), b.tag())));
    }
}

package org.hearthwork.phone.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.homework.Proposal;
import org.hearthwork.phone.Together;
import org.jspecify.annotations.Nullable;

/** What the two said yes to, beside each other while it is not the same. */
final class TwoVersions {

    private TwoVersions() {}

    /** What is the same in both is said once. */
    static List<Together.Point> pointByPoint(@Nullable Proposal mine, @Nullable Proposal theirs) {
        Set<String> labels = new LinkedHashSet<>();
        Stream.of(lines(mine), lines(theirs))
                .flatMap(List::stream)
                .map(Proposal.Line::label)
                .forEach(labels::add);
        List<Together.Point> points = new ArrayList<>();
        labels.forEach(label -> {
            List<String> my = words(lines(mine), label);
            List<String> their = words(lines(theirs), label);
            boolean same = my.equals(their);
            points.add(
                    new Together.Point(label, same ? my : List.of(), same ? List.of() : my, same ? List.of() : their));
        });
        return points;
    }

    private static List<Proposal.Line> lines(@Nullable Proposal proposal) {
        return proposal == null ? List.of() : proposal.lines();
    }

    private static List<String> words(List<Proposal.Line> lines, String label) {
        return lines.stream()
                .filter(line -> line.label().equals(label))
                .flatMap(line -> line.words().stream())
                .toList();
    }
}

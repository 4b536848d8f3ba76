package org.hearthwork.phone;

import java.util.List;
import java.util.stream.Stream;

/** What stands on the page of a reveal, whichever way it is laid out. */
public final class Revealed {

    private Revealed() {}

    /** The questions of which something stands there: each once, a card that is told on its own not counted. */
    public static List<String> asks(Reveal reveal) {
        Reveal.Compared compared = reveal.compared();
        Stream<String> compares = Stream.concat(
                        Stream.concat(compared.alike().stream(), compared.others().stream())
                                .map(Reveal.Question::ask),
                        compared.largest().stream()
                                .filter(one -> one.apart().cell() == null)
                                .map(Reveal.Difference::label))
                .distinct();
        return Stream.concat(reveal.questions().stream().map(Reveal.Question::ask), compares)
                .toList();
    }

    /** Whether anything of the other one stands there. */
    public static boolean tellsOfTheOther(Reveal reveal) {
        Reveal.Compared compared = reveal.compared();
        return !compared.largest().isEmpty()
                || Stream.of(reveal.questions(), compared.alike(), compared.others())
                        .flatMap(List::stream)
                        .anyMatch(question -> !question.theirs().isEmpty());
    }
}

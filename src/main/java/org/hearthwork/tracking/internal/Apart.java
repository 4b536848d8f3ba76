package org.hearthwork.tracking.internal;

import java.util.List;
import java.util.Map;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind.Scale;
import org.hearthwork.tracking.Differing.Positions;
import org.jspecify.annotations.Nullable;

/**
 * Two different answers to one prompt, as a line of the brief says them: of cards the one card on which the two lie
 * furthest apart, of everything else the whole answer.
 *
 * @param at where the two stand between the ends, where there are ends; of who does what, 0 is A and 1 is B
 */
record Apart(String label, String a, String b, @Nullable Positions at) {

    static Apart of(Prompt prompt, AnswerBody a, AnswerBody b) {
        if (prompt.kind() instanceof Cards cards) {
            Apart furthest = furthest(prompt, cards, a.cellsOrNone(), b.cellsOrNone());
            if (furthest != null) {
                return furthest;
            }
        }
        return new Apart(
                prompt.label(),
                String.join(", ", prompt.inWords(a)),
                String.join(", ", prompt.inWords(b)),
                prompt.kind() instanceof Scale scale ? on(scale, a.numberOrNull(), b.numberOrNull()) : null);
    }

    private static @Nullable Positions on(Scale scale, @Nullable Integer a, @Nullable Integer b) {
        double width = scale.max() - scale.min();
        return a == null || b == null ? null : new Positions((a - scale.min()) / width, (b - scale.min()) / width);
    }

    private static @Nullable Apart furthest(
            Prompt prompt, Cards cards, Map<String, Map<String, String>> a, Map<String, Map<String, String>> b) {
        Apart furthest = null;
        double most = 0;
        for (Column column : cards.columns()) {
            List<String> line = column.line();
            for (Option item : cards.items()) {
                String one = a.getOrDefault(item.key(), Map.of()).get(column.key());
                String other = b.getOrDefault(item.key(), Map.of()).get(column.key());
                if (one == null || other == null) {
                    continue;
                }
                int atA = line.indexOf(one);
                int atB = line.indexOf(column.seenFromOther(other));
                double distance = Math.abs(atA - atB);
                if (atA >= 0 && atB >= 0 && distance > most) {
                    most = distance;
                    double end = line.size() - 1;
                    furthest = new Apart(
                            cards.columns().size() > 1 ? item.label() + " · " + column.label() : item.label(),
                            column.label(one),
                            column.label(other),
                            new Positions(atA / end, atB / end));
                }
            }
        }
        return furthest;
    }
}

package org.hearthwork.library.internal;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.kit.Letters;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind.Cards;
import org.hearthwork.library.PromptKind.Choice;
import org.hearthwork.library.PromptKind.Choices;
import org.hearthwork.library.PromptKind.Column;
import org.hearthwork.library.PromptKind.Confirm;
import org.hearthwork.library.PromptKind.DateAndTime;
import org.hearthwork.library.PromptKind.LongText;
import org.hearthwork.library.PromptKind.Scale;
import org.hearthwork.library.PromptKind.Slot;
import org.hearthwork.library.PromptKind.Statement;
import org.hearthwork.library.PromptKind.Text;
import org.hearthwork.library.PromptKind.Tick;
import org.hearthwork.library.PromptKind.TimeWindows;
import org.hearthwork.library.PromptKind.Timer;

/** What an answer to a type of prompt may be, how it reads, and how far two of them lie apart. */
public final class Wording {

    private Wording() {}

    public static void check(Prompt prompt, AnswerBody body) {
        Letters.refuseUnkeepable("answer", body.textOrEmpty());
        body.cellsOrNone()
                .values()
                .forEach(row -> row.values().forEach(text -> Letters.refuseUnkeepable("answer", text)));
        switch (prompt.kind()) {
            case Text(int max) -> atMost(max, body.textOrEmpty());
            case LongText(int max) -> atMost(max, body.textOrEmpty());
            case Scale(int min, int max, String low, String high) -> within(min, max, body.number());
            case Choice(List<Option> options) -> known(options, body.keysOrNone(), 1);
            case Tick(List<Option> options) -> known(options, body.keysOrNone(), 1);
            case Choices choices -> {
                atMost(200, body.textOrEmpty());
                int written = body.textOrEmpty().isBlank() ? 0 : 1;
                known(choices.options(), body.keysOrNone(), choices.most() - written);
            }
            case TimeWindows(int max) -> picked(body.keysOrNone().size(), max);
            case DateAndTime() -> dateOrNothing(body);
            case Statement(List<Slot> slots) ->
                body.cellsOrNone().values().forEach(row -> row.values().forEach(text -> atMost(400, text)));
            case Timer(int minutes, int rounds, String leads) -> within(0, rounds, body.number());
            case Cards cards -> checkCards(cards, body.cellsOrNone());
            case Confirm(String text) -> known(List.of(new Option(Confirm.AGREED, text)), body.keysOrNone(), 1);
        }
    }

    private static void checkCards(Cards cards, Map<String, Map<String, String>> cells) {
        for (var row : cells.entrySet()) {
            boolean knownItem =
                    cards.items().stream().anyMatch(item -> item.key().equals(row.getKey()));
            boolean knownValues = row.getValue().entrySet().stream()
                    .allMatch(cell -> cards.columns().stream()
                            .filter(column -> column.key().equals(cell.getKey()))
                            .anyMatch(column -> column.values().stream()
                                    .anyMatch(value -> value.key().equals(cell.getValue()))));
            if (!knownItem || !knownValues) {
                throw new Refusal("answer", "library.answer.unknown");
            }
        }
    }

    private static void atMost(int max, String text) {
        if (text.length() > max) {
            throw new Refusal("answer", "library.answer.long", max, text.length() - max);
        }
    }

    private static void within(int min, int max, @org.jspecify.annotations.Nullable Integer number) {
        if (number != null && (number < min || number > max)) {
            throw new Refusal("answer", "library.answer.range", min, max);
        }
    }

    private static void known(List<Option> options, List<String> keys, int most) {
        Set<String> known = options.stream().map(Option::key).collect(Collectors.toSet());
        if (!known.containsAll(keys)) {
            throw new Refusal("answer", "library.answer.unknown");
        }
        picked(keys.size(), most);
    }

    private static void picked(int picked, int most) {
        if (picked > most) {
            throw new Refusal("answer", "library.answer.many", most);
        }
    }

    private static void dateOrNothing(AnswerBody body) {
        try {
            if (!body.isEmpty()) {
                LocalDateTime.parse(body.textOrEmpty());
            }
        } catch (DateTimeParseException notADate) {
            throw new Refusal("answer", "library.answer.date");
        }
    }

    /** The lines of an answer in words that mean the same to both. @param by its author */
    public static List<String> lines(Prompt prompt, AnswerBody body, String by, String other) {
        return prompt.kind() instanceof Cards cards
                ? cardLines(cards, body, (column, value) -> column.inWords(value, by, other))
                : lines(prompt, body);
    }

    public static List<String> lines(Prompt prompt, AnswerBody body) {
        if (body.isEmpty()) {
            return List.of();
        }
        return switch (prompt.kind()) {
            case Text text -> List.of(body.textOrEmpty());
            case LongText text -> List.of(body.textOrEmpty());
            case Scale scale ->
                List.of(ReadersWords.say(
                        "library.said.scale", String.valueOf(body.number()), scale.min(), scale.max()));
            case Choice(List<Option> options) -> labels(options, body);
            case Tick(List<Option> options) -> labels(options, body);
            case Choices choices -> labels(choices.options(), body);
            case TimeWindows windows ->
                body.keysOrNone().stream().map(ReadersWords::window).toList();
            case DateAndTime date when body.textOrEmpty().isBlank() -> List.of(); // half of one, still being typed
            case DateAndTime date -> List.of(ReadersWords.date(LocalDateTime.parse(body.textOrEmpty())));
            case Statement(List<Slot> slots) -> statement(slots, body);
            case Timer timer ->
                List.of(ReadersWords.say("library.said.turns", String.valueOf(body.number()), timer.rounds()));
            case Cards cards -> cardLines(cards, body, Column::label);
            case Confirm(String text) -> List.of(text);
        };
    }

    private static List<String> labels(List<Option> options, AnswerBody body) {
        Stream<String> chosen = body.keysOrNone().stream().map(key -> label(options, key));
        Stream<String> own = body.textOrEmpty().isBlank() ? Stream.of() : Stream.of(body.textOrEmpty());
        return Stream.concat(chosen, own).toList();
    }

    private static String label(List<Option> options, String key) {
        return options.stream()
                .filter(option -> option.key().equals(key))
                .map(Option::label)
                .findFirst()
                .orElse(key);
    }

    private static List<String> statement(List<Slot> slots, AnswerBody body) {
        Map<String, String> said = body.cellsOrNone().getOrDefault("slots", Map.of());
        return slots.stream()
                .filter(slot -> !said.getOrDefault(slot.key(), "").isBlank())
                .map(slot -> slot.lead().replace(" …", "").replace("…", "") + " " + said.get(slot.key()))
                .toList();
    }

    private static List<String> cardLines(Cards cards, AnswerBody body, BiFunction<Column, String, String> words) {
        List<String> lines = new ArrayList<>();
        for (Option item : cards.items()) {
            Map<String, String> row = body.cellsOrNone().getOrDefault(item.key(), Map.of());
            String values = cards.columns().stream()
                    .filter(column -> row.containsKey(column.key()))
                    .map(column -> (cards.columns().size() > 1 ? column.label() + " " : "")
                            + words.apply(column, row.getOrDefault(column.key(), "")))
                    .collect(Collectors.joining(", "));
            if (!values.isEmpty()) {
                lines.add(item.label() + ": " + values);
            }
        }
        return lines;
    }

    public static double difference(Prompt prompt, AnswerBody one, AnswerBody other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return switch (prompt.kind()) {
            case Scale scale
            when one.number() != null && other.number() != null ->
                Math.abs(one.number() - other.number()) / (double) (scale.max() - scale.min());
            case Choice choice -> one.keysOrNone().equals(other.keysOrNone()) ? 0 : 1;
            case Tick tick -> one.keysOrNone().equals(other.keysOrNone()) ? 0 : 1;
            case Choices choices -> apart(Set.copyOf(one.keysOrNone()), Set.copyOf(other.keysOrNone()));
            case TimeWindows windows -> apart(Set.copyOf(one.keysOrNone()), Set.copyOf(other.keysOrNone()));
            case Cards cards -> cellsApart(cards, one.cellsOrNone(), other.cellsOrNone());
            default -> 0;
        };
    }

    /** One minus the share of what both chose among all that was chosen (the Jaccard distance). */
    private static double apart(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 0 : 1 - both.size() / (double) all.size();
    }

    private static double cellsApart(
            Cards cards, Map<String, Map<String, String>> one, Map<String, Map<String, String>> other) {
        int compared = 0;
        int differing = 0;
        for (Column column : cards.columns()) {
            for (Option item : cards.items()) {
                String mine = one.getOrDefault(item.key(), Map.of()).get(column.key());
                String theirs = other.getOrDefault(item.key(), Map.of()).get(column.key());
                if (mine != null && theirs != null) {
                    compared++;
                    differing += mine.equals(column.seenFromOther(theirs)) ? 0 : 1;
                }
            }
        }
        return compared == 0 ? 0 : differing / (double) compared;
    }
}

package org.hearthwork.homework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Deck;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Move;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Slot;
import org.hearthwork.library.Themes;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.library.Timer;
import org.hearthwork.library.Who;

/** A plausible answer to any question, the same one every time. */
public final class Answers {

    private static final List<String> WINDOWS = List.of("tuesday-evening", "saturday-morning", "sunday-afternoon");
    private static final List<String> DAYS =
            List.of("2031-10-14-evening", "2031-10-18-morning", "2031-10-19-afternoon");

    private Answers() {}

    /** To a question that stands in front of this person: one that is asked in turn is theirs, too. */
    public static AnswerBody asked(Prompt prompt) {
        return prompt.kind() instanceof Curiosity ? AnswerBody.ofKeys(List.of(), "Something of my own") : to(prompt);
    }

    public static AnswerBody to(Prompt prompt) {
        return switch (prompt.kind()) {
            case PromptKind.Text(int max) -> AnswerBody.ofText(words("A quiet cup of tea", max));
            case PromptKind.LongText(int max) ->
                AnswerBody.ofText(words("On Sunday, when the bag was packed before I asked.", max));
            case Who who -> AnswerBody.ofText("Ana");
            case Move move ->
                AnswerBody.ofSlots(move.slots().stream()
                        .collect(Collectors.toMap(Slot::key, slot -> slot.who() ? "Ana" : "the whole of bath time")));
            case PromptKind.Scale scale -> AnswerBody.ofNumber((scale.min() + scale.max() + 1) / 2);
            case PromptKind.Choice(List<Option> options) ->
                AnswerBody.ofKey(options.getFirst().key());
            case PromptKind.Tick(List<Option> options) ->
                AnswerBody.ofKey(options.getFirst().key());
            case Curiosity curiosity -> AnswerBody.EMPTY; // it is asked of one of the two in turn
            case PromptKind.Choices choices ->
                AnswerBody.ofKeys(
                        Option.open(choices.options(), null).stream()
                                .map(Option::key)
                                .limit(Math.min(2, choices.most()))
                                .toList(),
                        "");
            case Cards cards -> AnswerBody.ofCells(everyCard(cards));
            case Deck deck -> AnswerBody.EMPTY;
            case Themes themes -> AnswerBody.ofKey(themes.themes().getFirst().key());
            case TimeWindows(int max, Integer days) ->
                AnswerBody.ofKeys(
                        (days == null ? WINDOWS : DAYS).stream().limit(max).toList(), "");
            case PromptKind.DateAndTime() -> AnswerBody.ofText("2031-10-18T20:30");
            case PromptKind.Statement(List<Slot> slots) ->
                AnswerBody.ofCells(Map.of(
                        "slots",
                        slots.stream()
                                .collect(Collectors.toMap(
                                        Slot::key,
                                        slot -> slot.options() == null
                                                ? "the evening began with a hello"
                                                : slot.options().getFirst()))));
            case InStep talk -> AnswerBody.EMPTY;
            case Timer timer -> AnswerBody.ofNumber(timer.rounds());
            case PromptKind.Confirm(String text) -> AnswerBody.ofKey("agreed");
        };
    }

    /** An answer to each of these questions, by key. */
    public static Map<String, AnswerBody> toAll(List<Prompt> prompts) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        prompts.forEach(prompt -> answers.put(prompt.key(), to(prompt)));
        return answers;
    }

    /** To all that stand in front of this person. */
    public static Map<String, AnswerBody> toAllAsked(List<Prompt> prompts) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        prompts.forEach(prompt -> answers.put(prompt.key(), asked(prompt)));
        return answers;
    }

    private static Map<String, Map<String, String>> everyCard(Cards cards) {
        Map<String, String> row = cards.columns().stream()
                .collect(Collectors.toMap(
                        Column::key,
                        column ->
                                column.values().get(column.values().size() / 2).key()));
        return cards.items().stream().collect(Collectors.toMap(Option::key, item -> row));
    }

    private static String words(String words, int max) {
        return words.length() <= max ? words : words.substring(0, max);
    }
}

package org.hearthwork.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.DayWindow;
import org.hearthwork.library.DayWindow.Part;
import org.hearthwork.library.Deck;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Move;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Rating;
import org.hearthwork.library.Slot;
import org.hearthwork.library.Themes;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.library.Timer;
import org.hearthwork.library.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the people of the demo practice answer: written lines where there are some, plausible choices elsewhere. */
@Component
class Voices {

    private static final Pattern MINUTES = Pattern.compile("\\((\\d+) min\\)");

    private final JsonNode words;
    private final JsonNode spanish;
    private final JsonNode own;
    private final Map<String, Integer> said = new HashMap<>();

    Voices() throws IOException {
        words = read("words");
        spanish = read("words_es");
        own = read("words_own");
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream file = Voices.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return YAMLMapper.builder().build().readTree(file);
        }
    }

    /** The next line for this place, or an empty string where nobody writes anything. */
    String line(String group, String key) {
        return line(words, group, key);
    }

    private String line(JsonNode language, String group, String key) {
        JsonNode lines = language.path(group).path(key);
        if (lines.isEmpty()) {
            return "";
        }
        int turn = said.merge(group + "." + key, 1, Integer::sum) - 1;
        return lines.get(turn % lines.size()).asString();
    }

    /** Their own words where there are some; else in the language of these two, where something is written in it. */
    private String line(Script who, String group, String key) {
        JsonNode theirs = own.path(who.a()).path(group).path(key);
        if (!theirs.isEmpty()) {
            int turn = said.merge(who.a() + "." + group + "." + key, 1, Integer::sum) - 1;
            return theirs.get(turn % theirs.size()).asString();
        }
        boolean inSpanish = who.language().equals("es") && spanish.path(group).has(key);
        return line(inSpanish ? spanish : words, group, key);
    }

    /**
     * A plausible answer.
     *
     * @param who the two, one of whom may be named
     * @param mood 0 (low) to 1 (well), where scales lean to
     * @param today the day of answering
     */
    AnswerBody answer(
            String exercise, Prompt prompt, Script who, double mood, LocalDate today, RandomGenerator chance) {
        return switch (prompt.kind()) {
            case PromptKind.Text text -> AnswerBody.ofText(line(who, exercise, prompt.key()));
            case PromptKind.LongText text -> AnswerBody.ofText(line(who, exercise, prompt.key()));
            case Who name -> AnswerBody.ofText(named(line(who, exercise, prompt.key()), who));
            case Move move -> AnswerBody.ofSlots(slots(exercise, prompt.key(), move.slots(), who));
            case PromptKind.Scale scale -> AnswerBody.ofNumber(lean(scale, prompt.rates(), mood, chance));
            case PromptKind.Choice(List<Option> options) ->
                AnswerBody.ofKey(likely(line(who, exercise, prompt.key()), options, mood, chance));
            case PromptKind.Tick(List<Option> options) ->
                AnswerBody.ofKey(options.get(chance.nextDouble() < .8 ? 0 : 1 + chance.nextInt(options.size() - 1))
                        .key());
            case PromptKind.Choices choices -> some(choices, chance);
            case Curiosity curiosity -> AnswerBody.EMPTY; // whoever's turn it is chooses of their own: Evenings
            case Deck deck -> AnswerBody.EMPTY; // nothing is answered to a card
            case Themes themes -> AnswerBody.ofKey(themes.themes().getFirst().key());
            case Cards cards -> AnswerBody.ofCells(cells(cards, mood, chance));
            case TimeWindows windows ->
                AnswerBody.ofKeys(
                        Stream.of(
                                        new DayWindow(next(DayOfWeek.THURSDAY, today), Part.LATE_EVENING),
                                        new DayWindow(
                                                next(DayOfWeek.SUNDAY, today),
                                                Part.values()[chance.nextInt(Part.values().length)]))
                                .map(DayWindow::key)
                                .toList(),
                        "");
            case PromptKind.DateAndTime date ->
                AnswerBody.ofText(today.plusDays(2).atTime(20, 30).toString());
            case PromptKind.Statement statement ->
                AnswerBody.ofSlots(slots(exercise, "statement", statement.slots(), who));
            case InStep talk -> AnswerBody.EMPTY; // what comes of it are the answers to the questions beside it
            case Timer timer -> AnswerBody.ofNumber(timer.rounds());
            case PromptKind.Confirm confirm -> AnswerBody.ofKey(PromptKind.Confirm.AGREED);
        };
    }

    /** How long something takes is what it says of itself: "holding hands (1 min)" takes no ten minutes. @param before what was answered so far */
    static AnswerBody asLong(Prompt prompt, AnswerBody body, List<String> before) {
        if (!(prompt.kind() instanceof PromptKind.Choice) || !prompt.key().equals("minutes")) {
            return body;
        }
        return before.stream()
                .map(MINUTES::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> AnswerBody.ofKey(
                        switch (Integer.parseInt(found.group(1))) {
                            case 1 -> "one";
                            case 2 -> "two";
                            case 3, 4, 5 -> "five";
                            default -> "ten";
                        }))
                .orElse(body);
    }

    private static String named(String line, Script who) {
        return line.replace("{a}", who.a()).replace("{b}", who.b());
    }

    private static LocalDate next(DayOfWeek day, LocalDate today) {
        return today.with(TemporalAdjusters.next(day));
    }

    private static int lean(PromptKind.Scale scale, @Nullable Rating rates, double mood, RandomGenerator chance) {
        double towards = rates == Rating.HARD ? 1 - mood : mood;
        double at = Math.clamp(towards + chance.nextGaussian() * .15, 0, 1);
        return scale.min() + (int) Math.round(at * (scale.max() - scale.min()));
    }

    /** @param written which option it is, where that is written down */
    private static String likely(String written, List<Option> options, double mood, RandomGenerator chance) {
        if (!written.isEmpty()) {
            return written;
        }
        return options.get(chance.nextDouble() < mood ? 0 : chance.nextInt(options.size()))
                .key();
    }

    private static AnswerBody some(PromptKind.Choices choices, RandomGenerator chance) {
        List<Option> shuffled = new ArrayList<>(choices.options());
        Collections.shuffle(shuffled, java.util.Random.from(chance));
        int count = Math.min(choices.most(), 1 + chance.nextInt(Math.min(3, shuffled.size())));
        return AnswerBody.ofKeys(shuffled.stream().limit(count).map(Option::key).toList(), "");
    }

    private static Map<String, Map<String, String>> cells(Cards cards, double mood, RandomGenerator chance) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        for (Option item : cards.items()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (Column column : cards.columns()) {
                if (column.isAsked(row)) {
                    List<String> line = cards.isRated()
                            ? column.line()
                            : column.values().stream().map(Option::key).toList();
                    double leans = cards.isRated() ? .35 + mood / 2 : (1 - mood) / 2;
                    int at = (int) Math.round(Math.clamp(leans + chance.nextDouble() * .6, 0, 1) * (line.size() - 1));
                    row.put(column.key(), line.get(at));
                }
            }
            cells.put(item.key(), row);
        }
        return cells;
    }

    private Map<String, String> slots(String exercise, String key, List<Slot> parts, Script who) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (Slot slot : parts) {
            String line = line(who, exercise, key + "." + slot.key());
            if (!line.isEmpty()) {
                slots.put(slot.key(), named(line, who));
            }
        }
        return slots;
    }
}

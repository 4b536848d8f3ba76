package org.hearthwork.instruments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.InStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What came of each turn of a talk so far: between the two, and for their care team. */
public record TalkTurns(List<Turn> all) {

    static final TalkTurns NONE = new TalkTurns(List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param question the key of what was asked @param response the key of what was said back, or nothing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Turn(
            Seat speaker,
            List<Attempt> attempts,
            @Nullable String question,
            @Nullable String response,
            @Nullable String ownResponse) {

        private Attempt first() {
            return attempts.getFirst();
        }

        private Attempt latest() {
            return attempts.getLast();
        }
    }

    /** @param heard the summary; empty where it was said aloud alone @param understood as the speaker rates it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attempt(
            String heard,
            @Nullable Integer understood,
            @Nullable String correction) {}

    /** How many turns there were in which the listener's summary was looked at by who had spoken: two make it whole. */
    public int heard() {
        return (int) all.stream()
                .filter(turn -> turn.attempts().stream().anyMatch(one -> one.understood() != null))
                .count();
    }

    /** What the listener said last that they heard, for the speaker to look at; nothing where it was said aloud. */
    public Optional<String> summary() {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(last().latest().heard()).filter(words -> !words.isEmpty());
    }

    TalkTurns summedUp(Seat speaker, String summary, boolean again) {
        Attempt one = new Attempt(summary, null, null);
        if (again) {
            List<Attempt> both = new ArrayList<>(last().attempts());
            both.add(one);
            return withLast(new Turn(speaker, List.copyOf(both), null, null, null));
        }
        List<Turn> turns = new ArrayList<>(all);
        turns.add(new Turn(speaker, List.of(one), null, null, null));
        return new TalkTurns(List.copyOf(turns));
    }

    TalkTurns rated(int understood, String correction) {
        List<Attempt> attempts = new ArrayList<>(last().attempts());
        Attempt latest = attempts.removeLast();
        attempts.add(new Attempt(latest.heard(), understood, correction.isEmpty() ? null : correction));
        return withLast(new Turn(last().speaker(), List.copyOf(attempts), null, null, null));
    }

    TalkTurns asked(String question) {
        return withLast(new Turn(last().speaker(), last().attempts(), question, null, null));
    }

    TalkTurns responded(String key, String own) {
        return withLast(new Turn(last().speaker(), last().attempts(), last().question(), key, own));
    }

    private TalkTurns withLast(Turn turn) {
        List<Turn> turns = new ArrayList<>(all);
        turns.set(turns.size() - 1, turn);
        return new TalkTurns(List.copyOf(turns));
    }

    private Turn last() {
        return all.getLast();
    }

    /** What this one gave to it, as answers to the questions of the sitting: as a listener, and as a speaker. */
    public Map<String, AnswerBody> answersOf(Seat who) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        for (Turn turn : all) {
            if (turn.speaker() == who) {
                answers.put(InStep.UNDERSTOOD, figure(turn.first().understood()));
                answers.put(InStep.CORRECTION, text(turn.first().correction()));
                if (turn.attempts().size() > 1) {
                    answers.put(InStep.UNDERSTOOD_AGAIN, figure(turn.latest().understood()));
                }
            } else {
                boolean aloud = turn.latest().heard().isEmpty();
                answers.put(InStep.HEARD, text((aloud ? turn.first() : turn.latest()).heard()));
                answers.put(InStep.QUESTION, key(turn.question(), null));
                answers.put(InStep.RESPONSE, key(turn.response(), turn.ownResponse()));
            }
        }
        answers.values().removeIf(AnswerBody::isEmpty);
        return answers;
    }

    private static AnswerBody figure(@Nullable Integer number) {
        return number == null ? AnswerBody.EMPTY : AnswerBody.ofNumber(number);
    }

    private static AnswerBody text(@Nullable String words) {
        return words == null ? AnswerBody.EMPTY : AnswerBody.ofText(words);
    }

    private static AnswerBody key(@Nullable String key, @Nullable String own) {
        return AnswerBody.ofKeys(key == null || key.isEmpty() ? List.of() : List.of(key), own == null ? "" : own);
    }

    /** As it is kept. */
    public String toJson() {
        return JSON.writeValueAsString(all);
    }

    public static TalkTurns fromJson(String json) {
        return new TalkTurns(JSON.readValue(json, new TypeReference<List<Turn>>() {}));
    }
}

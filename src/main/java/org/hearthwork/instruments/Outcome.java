package org.hearthwork.instruments;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Mechanism;
import org.hearthwork.library.Mechanism.BothSaid;
import org.hearthwork.library.Mechanism.Compared;
import org.hearthwork.library.Mechanism.PickedByBoth;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two sets of answers to one sitting became, and all that a later sitting knows of them. Whose answers are whose makes no
 * difference to it.
 *
 * @param offered keys of answers by the question to which they are offered; a question for which nothing fits has an empty list
 */
public record Outcome(Map<String, List<String>> offered) {

    public static final Outcome NOTHING = new Outcome(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * By the rules that the definition of the sitting names.
     *
     * @param one the answers of one of the two, by question
     * @param other those of the other one
     */
    public static Outcome of(Sitting sitting, Map<String, AnswerBody> one, Map<String, AnswerBody> other) {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        for (Mechanism mechanism : sitting.mechanisms()) {
            offered.put(
                    mechanism.offers(),
                    switch (mechanism) {
                        case PickedByBoth both ->
                            pickedByBoth(both, picked(sitting, both), of(one, both.of()), of(other, both.of()));
                        case BothSaid said -> bothSaid(said, sitting, one, other);
                        case Compared compared -> Comparison.of(maps(sitting, compared), one, other, compared.most());
                    });
        }
        return new Outcome(offered);
    }

    private static AnswerBody of(Map<String, AnswerBody> answers, String prompt) {
        return answers.getOrDefault(prompt, AnswerBody.EMPTY);
    }

    private static Map<String, Cards> maps(Sitting sitting, Compared rule) {
        Map<String, Cards> maps = new LinkedHashMap<>();
        rule.of().stream().flatMap(prompt -> sitting.prompt(prompt).stream()).forEach(prompt -> {
            if (prompt.kind() instanceof Cards cards) {
                maps.put(prompt.key(), cards);
            }
        });
        return maps;
    }

    private static List<String> bothSaid(
            BothSaid rule, Sitting sitting, Map<String, AnswerBody> one, Map<String, AnswerBody> other) {
        List<String> both = rule.of().stream()
                .flatMap(prompt -> sitting.prompt(prompt).stream())
                .flatMap(prompt -> prompt.kind() instanceof Cards cards
                        ? wantedByBoth(rule, cards, of(one, prompt.key()), of(other, prompt.key()))
                        : Stream.of())
                .toList();
        return both.size() < rule.fewest()
                ? List.of()
                : both.stream().limit(rule.most()).toList();
    }

    private static Stream<String> wantedByBoth(BothSaid rule, Cards cards, AnswerBody one, AnswerBody other) {
        List<String> theirs = cards.items(other, rule::isWanted);
        return cards.items(one, rule::isWanted).stream().filter(theirs::contains);
    }

    private static List<String> pickedByBoth(
            PickedByBoth rule, PromptKind.Picked picked, AnswerBody one, AnswerBody other) {
        Set<String> both = new HashSet<>(one.keysOrNone());
        both.retainAll(other.keysOrNone());
        return picked.inOrder(both).stream().limit(rule.most()).toList();
    }

    private static PromptKind.Picked picked(Sitting sitting, PickedByBoth rule) {
        return sitting.prompt(rule.of())
                .map(prompt -> prompt.kind())
                .filter(PromptKind.Picked.class::isInstance)
                .map(PromptKind.Picked.class::cast)
                .orElseThrow(
                        () -> new IllegalStateException("nothing is picked at " + sitting.key() + "/" + rule.of()));
    }

    /** What is offered to this question, or nothing. */
    public List<String> offeredTo(String prompt) {
        return offered.getOrDefault(prompt, List.of());
    }

    /** As it is kept. */
    public String toJson() {
        return JSON.writeValueAsString(offered);
    }

    public static Outcome fromJson(String json) {
        return new Outcome(JSON.readValue(json, new TypeReference<LinkedHashMap<String, List<String>>>() {}));
    }
}

package org.hearthwork.library.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.library.Move;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one exercise says to partners in a language beside English: by the English words, whichever of its versions says them. What
 * is not in it stays as it is written, so a practice's own words are never lost.
 */
public record Translation(Map<String, String> words) {

    private static final String SAID = "said"; // of a slot, how what can be picked there reads

    static final Translation NONE = new Translation(Map.of());

    /** What no partner reads: keys, rules, and what a definition says to the desk alone. All the rest of it is words. */
    private static final Set<String> NOT_READ = Set.of(
            "key",
            "type",
            "visibility",
            "shape",
            "energy",
            "sitter",
            "recurring",
            "credit",
            "evidence",
            "schedule-advice",
            "completion",
            "guide",
            "kind",
            "closing-ratings",
            "kept-as",
            "rates",
            "charted",
            "amount",
            "means",
            "makes",
            "begins",
            "asked-when",
            "otherwise",
            "is",
            "shows",
            "at-first",
            "wishes",
            "depth",
            "tags",
            "only-where-open",
            "of",
            "wants",
            "mine",
            "offers");

    public Translation {
        words = Map.copyOf(words);
    }

    /** A text in this language, or as it is where there is no other. */
    public String of(String english) {
        return words.getOrDefault(english, english);
    }

    /** A copy of a definition in this language. */
    JsonNode of(JsonNode written) {
        if (words.isEmpty()) {
            return written.deepCopy();
        }
        JsonNode copy = translated(written);
        sayWhatCanMove(written, copy);
        return copy;
    }

    /** What is taken from a card by a tap is kept by the card's words: its slot says how they read. */
    private void sayWhatCanMove(JsonNode written, JsonNode copy) {
        ObjectNode cards = JsonNodeFactory.instance.objectNode();
        prompts(written)
                .flatMap(prompt -> Written.elements(prompt.path("items")))
                .map(card -> Written.text(card, "label"))
                .forEach(label -> cards.put(label, of(label)));
        prompts(copy)
                .filter(prompt -> Written.type(prompt, "move"))
                .flatMap(prompt -> Written.elements(prompt.path("slots")))
                .filter(slot -> Written.text(slot, "key").equals(Move.WHAT))
                .forEach(slot -> ((ObjectNode) slot).set(SAID, cards));
    }

    private static Stream<JsonNode> prompts(JsonNode definition) {
        return Written.sittings(definition).flatMap(sitting -> Written.elements(sitting.path("prompts")));
    }

    private ObjectNode said(JsonNode options) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        Written.elements(options).map(JsonNode::asString).forEach(word -> said.put(word, of(word)));
        return said;
    }

    private JsonNode translated(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                if (object.path("options").path(0).isString()) {
                    copy.set(SAID, said(object.path("options")));
                }
                object.properties()
                        .forEach(one -> copy.set(
                                one.getKey(),
                                NOT_READ.contains(one.getKey())
                                        ? one.getValue().deepCopy()
                                        : translated(one.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(one -> copy.add(translated(one)));
                yield copy;
            }
            default -> node.isString() ? JsonNodeFactory.instance.stringNode(of(node.asString())) : node.deepCopy();
        };
    }

    /** Every text of a definition that partners read; a figure by itself is none. */
    public static List<String> texts(JsonNode written) {
        List<String> texts = new ArrayList<>();
        gather(written, texts);
        return texts;
    }

    private static void gather(JsonNode node, List<String> texts) {
        if (node.isString() && node.asString().chars().anyMatch(Character::isLetter)) {
            texts.add(node.asString());
        }
        Stream<JsonNode> within = node instanceof ObjectNode object
                ? object.properties().stream()
                        .filter(one -> !NOT_READ.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                : node.values().stream();
        within.forEach(one -> gather(one, texts));
    }
}

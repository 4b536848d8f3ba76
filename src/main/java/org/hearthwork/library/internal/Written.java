package org.hearthwork.library.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.library.Visibility;
import tools.jackson.databind.JsonNode;

/** A definition as it is written in its file. */
final class Written {

    private Written() {}

    /** All sittings, those on their own last. */
    static Stream<JsonNode> sittings(JsonNode exercise) {
        return Stream.concat(elements(exercise.path("sittings")), elements(exercise.path("extra-sittings")));
    }

    static Stream<JsonNode> elements(JsonNode node) {
        return node.values().stream();
    }

    static Map<String, JsonNode> byKey(Stream<JsonNode> nodes) {
        Map<String, JsonNode> found = new HashMap<>();
        nodes.forEach(node -> found.put(text(node, "key"), node));
        return found;
    }

    static Visibility visibility(JsonNode prompt) {
        return Visibility.valueOf(
                text(prompt, "visibility").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static boolean type(JsonNode prompt, String type) {
        return text(prompt, "type").equals(type);
    }

    static String text(JsonNode node, String property) {
        return node.path(property).asString("");
    }
}

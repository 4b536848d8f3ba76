package org.hearthwork.kit.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Rows} sends to be drawn, as somebody reads it on the screen. */
public final class WhatIsDrawn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param tag with its classes @param text of it and of all within it */
    public record Part(String tag, Map<String, String> attributes, String text) {}

    private WhatIsDrawn() {}

    /** Every element, from the outside to the inside. */
    public static Stream<Part> in(Rows rows) {
        List<Part> parts = new ArrayList<>();
        for (String attribute : List.of("drawn", "more")) {
            String text = rows.getElement().getAttribute(attribute);
            if (text != null) {
                JSON.readTree(text).forEach(node -> add(node, parts));
            }
        }
        return parts.stream();
    }

    private static String add(JsonNode node, List<Part> parts) {
        if (node.isString()) {
            return node.asString();
        }
        int place = parts.size();
        parts.add(new Part("", Map.of(), ""));
        Map<String, String> attributes = new HashMap<>();
        StringBuilder words = new StringBuilder();
        for (int index = 1; index < node.size(); index++) {
            JsonNode one = node.get(index);
            if (one.isObject()) {
                one.properties()
                        .forEach(set ->
                                attributes.put(set.getKey(), set.getValue().asString()));
            } else {
                words.append(add(one, parts));
            }
        }
        parts.set(place, new Part(node.get(0).asString(), attributes, words.toString()));
        return words.toString();
    }

    /** Presses the button of this number. */
    public static void press(Rows rows, int index) {
        rows.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        rows.getElement(), "row-chosen", JSON.createObjectNode().put("event.detail", index)));
    }
}

package org.hearthwork.kit.ui;

import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals;
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
        return in(rows.data());
    }

    public static Stream<Part> in(JsonNode data) {
        List<Part> parts = new ArrayList<>();
        data.forEach(node -> add(node, parts));
        return parts.stream();
    }

    /** What the page was really told to draw, the last time that it was. */
    public static JsonNode sent(Drawn element) {
        return sent(element, "draw").getLast();
    }

    /** What the page was told by this name, call by call. */
    public static List<JsonNode> sent(Drawn element, String name) {
        UIInternals page = element.getUI().orElseThrow().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        List<PendingJavaScriptInvocation> calls = page.dumpPendingJavaScriptInvocations();
        // Looked at, and still to be sent: each call can be sent once.
        calls.forEach(call ->
                page.addJavaScriptInvocation(new PendingJavaScriptInvocation(call.getOwner(), call.getInvocation())));
        return calls.stream()
                .filter(call -> call.getOwner().equals(element.getElement().getNode()))
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("." + name + "("))
                .map(call -> JSON.readTree((String) call.getParameters().get(1)))
                .toList();
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
        tell(rows, JSON.createObjectNode().put("event.detail", index));
    }

    /** What a page may send beside that. */
    static void tell(Rows rows, JsonNode detail) {
        rows.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(rows.getElement(), "row-chosen", detail));
    }
}

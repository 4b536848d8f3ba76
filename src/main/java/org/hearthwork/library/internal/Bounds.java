package org.hearthwork.library.internal;

import static org.hearthwork.library.internal.Written.elements;
import static org.hearthwork.library.internal.Written.sittings;
import static org.hearthwork.library.internal.Written.text;
import static org.hearthwork.library.internal.Written.type;
import static org.hearthwork.library.internal.Written.visibility;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.library.InStep;
import org.hearthwork.library.OwnDraft;
import org.hearthwork.library.Visibility;
import tools.jackson.databind.JsonNode;

/** What an own version may not do with the questions of the shipped one, read from its definition. */
final class Bounds {

    private Bounds() {}

    /** What holds for each question of the shipped version, by sitting and question. */
    static Map<String, OwnDraft.Bound> of(JsonNode origin) {
        Set<String> read = new HashSet<>();
        sittings(origin).forEach(sitting -> {
            gather(sitting.path("makes"), read);
            gather(sitting.path("begins"), read);
            elements(sitting.path("prompts")).forEach(prompt -> gather(prompt.path("wishes"), read));
        });
        Map<String, OwnDraft.Bound> bounds = new HashMap<>();
        sittings(origin).forEach(sitting -> {
            boolean talk = elements(sitting.path("prompts")).anyMatch(one -> type(one, "in-step"));
            boolean agreed = elements(sitting.path("prompts")).anyMatch(one -> type(one, "confirm"));
            elements(sitting.path("prompts")).forEach(prompt -> {
                OwnDraft.Stays stays = talk && isOfTalk(prompt) ? OwnDraft.Stays.TALK : stays(prompt, read);
                boolean fixed = stays != OwnDraft.Stays.FREE
                        || agreed && visibility(prompt) == Visibility.JOINT
                        || saidByBoth(prompt);
                bounds.put(
                        OwnDraft.name(text(sitting, "key"), text(prompt, "key")),
                        new OwnDraft.Bound(stays, fixed ? List.of(visibility(prompt)) : narrower(prompt)));
            });
        });
        return bounds;
    }

    /** Every word in a rule of a sitting: the keys of the questions it goes by are among them, whatever the rule. */
    private static void gather(JsonNode rule, Set<String> words) {
        if (rule.isString()) {
            words.add(rule.asString());
        }
        elements(rule).forEach(one -> gather(one, words));
    }

    /** The talk itself, and what it asks by itself. */
    private static boolean isOfTalk(JsonNode prompt) {
        return type(prompt, "in-step") || InStep.ASKS.contains(text(prompt, "key"));
    }

    private static OwnDraft.Stays stays(JsonNode prompt, Set<String> read) {
        if (visibility(prompt) == Visibility.CLINICIAN_ONLY) {
            return OwnDraft.Stays.SAFETY;
        }
        if (read.contains(text(prompt, "key"))) {
            return OwnDraft.Stays.READ_LATER;
        }
        if (visibility(prompt) == Visibility.UNTIL_SENT) {
            return OwnDraft.Stays.SENT;
        }
        return switch (text(prompt, "type")) {
            case "confirm" -> OwnDraft.Stays.AGREED;
            case "tick" -> OwnDraft.Stays.DAY;
            default -> OwnDraft.Stays.FREE;
        };
    }

    /** One option that both choose or none, like "we did": seen by one alone it would be something else. */
    private static boolean saidByBoth(JsonNode prompt) {
        return type(prompt, "choices") && prompt.path("options").size() == 1;
    }

    private static List<Visibility> narrower(JsonNode prompt) {
        boolean kept = prompt.has("kept-as"); // for the two to come back to
        return switch (visibility(prompt)) {
            case JOINT ->
                kept
                        ? List.of(Visibility.JOINT, Visibility.SEALED)
                        : List.of(Visibility.JOINT, Visibility.SEALED, Visibility.UNTIL_OPENED, Visibility.PRIVATE);
            case SEALED ->
                kept
                        ? List.of(Visibility.SEALED)
                        : List.of(Visibility.SEALED, Visibility.UNTIL_OPENED, Visibility.PRIVATE);
            case UNTIL_OPENED -> List.of(Visibility.UNTIL_OPENED, Visibility.PRIVATE);
            case PRIVATE -> List.of(Visibility.PRIVATE);
            case UNTIL_SENT -> List.of(Visibility.UNTIL_SENT);
            case CLINICIAN_ONLY -> List.of(Visibility.CLINICIAN_ONLY);
        };
    }
}

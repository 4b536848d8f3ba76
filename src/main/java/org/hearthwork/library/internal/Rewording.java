package org.hearthwork.library.internal;

import static org.hearthwork.library.internal.Written.byKey;
import static org.hearthwork.library.internal.Written.elements;
import static org.hearthwork.library.internal.Written.sittings;
import static org.hearthwork.library.internal.Written.text;
import static org.hearthwork.library.internal.Written.visibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearthwork.library.NewQuestion;
import org.hearthwork.library.OwnDraft;
import org.hearthwork.library.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts words of a practice's own into a shipped definition. It begins with a whole copy and changes what a {@link Wording}
 * names, so that nothing else can be changed: no key, no rule, no word about when not to give it.
 */
public final class Rewording {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode origin;

    /** @param origin as it is written in the file of the shipped version */
    public Rewording(ObjectNode origin) {
        this.origin = origin;
    }

    // ---- From a definition to words ---------------------------------------------------------------------------------

    /** The words of the shipped version itself. */
    public Wording words() {
        return words(origin);
    }

    /** @param written the shipped version, or what was published of it; what that left out is still here, marked as such */
    public Wording words(JsonNode written) {
        Map<String, JsonNode> now = byKey(sittings(written));
        return new Wording(
                text(written, "title"),
                text(written, "summary"),
                text(written, "opening"),
                sittings(origin)
                        .map(sitting -> part(sitting, now.getOrDefault(text(sitting, "key"), sitting)))
                        .toList());
    }

    private static Wording.Part part(JsonNode shipped, JsonNode now) {
        Map<String, JsonNode> known = byKey(elements(shipped.path("prompts")));
        Set<String> asked = new HashSet<>();
        List<Wording.Question> questions = new ArrayList<>();
        elements(now.path("prompts")).forEach(prompt -> {
            asked.add(text(prompt, "key"));
            questions.add(question(prompt, !known.containsKey(text(prompt, "key")), false));
        });
        elements(shipped.path("prompts"))
                .filter(prompt -> !asked.contains(text(prompt, "key")))
                .forEach(prompt -> questions.add(question(prompt, false, true)));
        return new Wording.Part(
                text(now, "key"),
                text(now, "title"),
                text(now, "intro"),
                now.path("minutes").asInt(),
                questions);
    }

    private static Wording.Question question(JsonNode prompt, boolean ours, boolean left) {
        return new Wording.Question(
                text(prompt, "key"),
                text(prompt, "type"),
                ours,
                left,
                visibility(prompt),
                prompt.path("small").asBoolean(false),
                text(prompt, "ask"),
                text(prompt, "label"),
                text(prompt, "hint"),
                text(prompt, "low"),
                text(prompt, "high"),
                prompt.path("min").asInt(0),
                prompt.path("max").asInt(0),
                text(prompt, "text"),
                elements(prompt.path("options"))
                        .map(option -> new Wording.Answer(text(option, "key"), text(option, "label")))
                        .toList());
    }

    /** What may not be done with a question of the shipped version, by sitting and question. */
    public Map<String, OwnDraft.Bound> bounds() {
        return Bounds.of(origin);
    }

    // ---- From words to a definition ---------------------------------------------------------------------------------

    /** The definition that these words make, in the shape of a file. */
    public ObjectNode definition(Wording wording, String key, int version) {
        ObjectNode own = origin.deepCopy();
        own.put("key", key).put("version", version);
        own.put("title", wording.title().strip())
                .put("summary", wording.summary().strip())
                .put("opening", wording.opening().strip());
        Map<String, JsonNode> copies = byKey(sittings(own));
        wording.sittings().forEach(part -> reword(known(copies, part.key()), part));
        JsonNode first = own.path("sittings").path(0);
        if (origin.path("minutes").equals(origin.path("sittings").path(0).path("minutes"))) {
            own.set("minutes", first.path("minutes"));
        }
        return own;
    }

    private static void reword(ObjectNode sitting, Wording.Part part) {
        sitting.put("title", part.title().strip())
                .put("intro", part.intro().strip())
                .put("minutes", part.minutes());
        Map<String, JsonNode> shipped = byKey(elements(sitting.path("prompts")));
        ArrayNode prompts = NODES.arrayNode();
        part.questions().stream()
                .filter(Wording.Question::isAsked)
                .map(one -> one.ours()
                        ? added(one)
                        : reworded(known(shipped, one.key()).deepCopy(), one))
                .forEach(prompts::add);
        sitting.set("prompts", prompts);
    }

    /** The rules let no words through for what there is not. */
    private static ObjectNode known(Map<String, JsonNode> nodes, String key) {
        return (ObjectNode) Objects.requireNonNull(nodes.get(key));
    }

    private static ObjectNode reworded(ObjectNode prompt, Wording.Question words) {
        said(prompt, words);
        if (prompt.has("low")) {
            prompt.put("low", words.low().strip()).put("high", words.high().strip());
        }
        if (prompt.has("text")) {
            prompt.put("text", words.text().strip());
        }
        Map<String, JsonNode> options = byKey(elements(prompt.path("options")));
        words.answers()
                .forEach(answer ->
                        known(options, answer.key()).put("label", answer.label().strip()));
        return prompt;
    }

    private static ObjectNode added(Wording.Question words) {
        ObjectNode prompt = NODES.objectNode().put("key", words.key()).put("type", words.type());
        said(prompt, words);
        if (words.small()) {
            prompt.put("small", true);
        }
        return switch (NewQuestion.of(words.type())) {
            case TEXT, LONG_TEXT -> prompt.put("max", words.max());
            case SCALE ->
                prompt.put("min", words.min())
                        .put("max", words.max())
                        .put("low", words.low().strip())
                        .put("high", words.high().strip());
            case CHOICE -> (ObjectNode) prompt.set("options", options(words));
            case CHOICES -> {
                prompt.set("options", options(words));
                yield words.max() > 0 ? prompt.put("max", words.max()) : prompt;
            }
        };
    }

    private static ArrayNode options(Wording.Question words) {
        ArrayNode options = NODES.arrayNode();
        words.answers()
                .forEach(answer -> options.add(NODES.objectNode()
                        .put("key", answer.key())
                        .put("label", answer.label().strip())));
        return options;
    }

    private static void said(ObjectNode prompt, Wording.Question words) {
        prompt.put(
                        "visibility",
                        words.visibility().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("ask", words.ask().strip())
                .put("label", words.label().strip());
        if (words.hint().isBlank()) {
            prompt.remove("hint");
        } else {
            prompt.put("hint", words.hint().strip());
        }
    }
}

package org.hearthwork.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Plan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the definitions: of each exercise every version that was published, {@code /exercises/<key>/<version>.yaml}. A
 * definition that is not whole, or stands in another's place, stops the start.
 */
@Component
public class Definitions {

    private static final List<String> COMMON =
            List.of("key", "visibility", "ask", "label", "hint", "small", "kept-as", "rates");
    private static final String CLOSING = "closing-ratings";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // "small" is said only where it holds
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a word misspelt would mean nothing, silently
            .build();

    public List<Exercise> read() throws IOException {
        Map<String, JsonNode> closingRatings = closingRatings();
        List<Exercise> exercises = new ArrayList<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:exercises/*/*.yaml")) {
            try (InputStream text = file.getInputStream()) {
                Exercise exercise = exercise(yaml.readTree(text), closingRatings);
                if (!file.getURL().getPath().endsWith("/" + exercise.key() + "/" + exercise.version() + ".yaml")) {
                    throw new IllegalStateException("it says " + exercise.edition());
                }
                exercises.add(exercise);
            } catch (RuntimeException wrong) {
                throw new IOException("the definition " + file.getURL() + " cannot be read", wrong);
            }
        }
        return exercises;
    }

    private Exercise exercise(JsonNode tree, Map<String, JsonNode> closingRatings) {
        for (JsonNode sitting : sittings(tree)) {
            gatherKinds(sitting.path("prompts"));
            close((ObjectNode) sitting, closingRatings);
        }
        return yaml.treeToValue(tree, Exercise.class);
    }

    /** @param text of one exercise, as it stands in its file */
    public Exercise read(String text) throws IOException {
        return read(yaml.readTree(text));
    }

    /** The same of what was written in it, which stays as it is. */
    public Exercise read(JsonNode written) throws IOException {
        return exercise(written.deepCopy(), closingRatings());
    }

    /** What is written in the file of a shipped version. */
    public ObjectNode written(Edition shipped) throws IOException {
        String file = "exercises/" + shipped.exercise() + "/" + shipped.version() + ".yaml";
        try (InputStream text = new ClassPathResource(file).getInputStream()) {
            return (ObjectNode) yaml.readTree(text);
        }
    }

    public List<Plan> readPlans() throws IOException {
        List<Plan> plans = new ArrayList<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:plans/*.yaml")) {
            try (InputStream text = file.getInputStream()) {
                plans.add(yaml.readValue(text, Plan.class));
            } catch (RuntimeException wrong) {
                throw new IOException("the plan " + file.getFilename() + " cannot be read", wrong);
            }
        }
        return plans;
    }

    /** The ratings that close a sitting, by the version that a sitting names. */
    private Map<String, JsonNode> closingRatings() throws IOException {
        Map<String, JsonNode> versions = new HashMap<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:closing-ratings/*.yaml")) {
            try (InputStream text = file.getInputStream()) {
                JsonNode prompts = yaml.readTree(text);
                gatherKinds(prompts);
                versions.put(Objects.requireNonNull(file.getFilename()).replace(".yaml", ""), prompts);
            }
        }
        return versions;
    }

    private void close(ObjectNode sitting, Map<String, JsonNode> closingRatings) {
        JsonNode version = sitting.path(CLOSING);
        if (version.isMissingNode()) {
            sitting.set(CLOSING, yaml.createArrayNode());
            return;
        }
        JsonNode prompts = closingRatings.get(version.asString());
        if (prompts == null) {
            throw new IllegalStateException("no closing ratings " + version);
        }
        sitting.set(CLOSING, prompts);
    }

    private static List<JsonNode> sittings(JsonNode exercise) {
        List<JsonNode> sittings = new ArrayList<>();
        exercise.path("sittings").forEach(sittings::add);
        exercise.path("extra-sittings").forEach(sittings::add);
        return sittings;
    }

    /** A prompt is written flat; what belongs to its type is gathered under "kind". */
    private static void gatherKinds(JsonNode prompts) {
        for (JsonNode prompt : prompts) {
            ObjectNode flat = (ObjectNode) prompt;
            ObjectNode kind = flat.deepCopy();
            kind.remove(COMMON);
            flat.retain(COMMON);
            flat.set("kind", kind);
        }
    }
}

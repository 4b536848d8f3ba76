package org.hearthwork.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Plan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the definitions: of each exercise every version that was published, {@code /exercises/<key>/<version>.yaml}, in English as
 * it is written or in another language. A definition that is not whole, or stands in another's place, stops the start.
 */
@Component
public class Definitions {

    private static final List<String> COMMON =
            List.of("key", "visibility", "ask", "label", "hint", "small", "kept-as", "rates", "charted", "photo");
    private static final String CLOSING = "closing-ratings";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // "small" is said only where it holds
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a word misspelt would mean nothing, silently
            .build();
    private final Translations translations;
    private final Map<String, JsonNode> closingRatings;

    public Definitions() throws IOException {
        translations = new Translations();
        closingRatings = closingRatings();
    }

    /** Every shipped version of every exercise, as it reads in each of these languages. */
    public Map<Locale, List<Exercise>> read(List<Locale> languages) throws IOException {
        Map<Locale, List<Exercise>> exercises = new HashMap<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:exercises/*/*.yaml")) {
            if (!Translations.isOne(file)) {
                JsonNode written = written(file);
                for (Locale language : languages) {
                    exercises
                            .computeIfAbsent(language, none -> new ArrayList<>())
                            .add(shipped(file, written, language));
                }
            }
        }
        return exercises;
    }

    private JsonNode written(Resource file) throws IOException {
        try (InputStream text = file.getInputStream()) {
            return yaml.readTree(text);
        } catch (RuntimeException wrong) {
            throw unreadable(file, wrong);
        }
    }

    private Exercise shipped(Resource file, JsonNode written, Locale language) throws IOException {
        try {
            Exercise exercise = read(written, Written.text(written, "key"), language);
            if (!file.getURL().getPath().endsWith("/" + exercise.key() + "/" + exercise.version() + ".yaml")) {
                throw new IllegalStateException("it says " + exercise.edition());
            }
            return exercise;
        } catch (RuntimeException wrong) {
            throw unreadable(file, wrong);
        }
    }

    private static IOException unreadable(Resource file, RuntimeException wrong) throws IOException {
        return new IOException("the definition " + file.getURL() + " cannot be read", wrong);
    }

    /** @param text of one exercise, as it stands in its file */
    public Exercise read(String text) {
        return read(yaml.readTree(text));
    }

    /** The same of what was written in it, which stays as it is. */
    public Exercise read(JsonNode written) {
        return exercise(written.deepCopy(), Locale.ENGLISH);
    }

    /**
     * The same in a language.
     *
     * @param origin the key of the shipped exercise that it is, or is made of: what it says in its words is said in that language
     */
    public Exercise read(JsonNode written, String origin, Locale language) {
        return exercise(translations.of(origin, language).of(written), language);
    }

    /** What a shipped exercise says in a language. */
    public Translation translation(String exercise, Locale language) {
        return translations.of(exercise, language);
    }

    private Exercise exercise(JsonNode tree, Locale language) {
        for (JsonNode sitting : sittings(tree)) {
            gatherKinds(sitting.path("prompts"));
            close((ObjectNode) sitting, language);
        }
        return yaml.treeToValue(tree, Exercise.class);
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
            if (!Translations.isOne(file)) {
                versions.put(Objects.requireNonNull(file.getFilename()).replace(".yaml", ""), written(file));
            }
        }
        return versions;
    }

    private void close(ObjectNode sitting, Locale language) {
        JsonNode version = sitting.path(CLOSING);
        if (version.isMissingNode()) {
            sitting.set(CLOSING, yaml.createArrayNode());
            return;
        }
        JsonNode written = closingRatings.get(version.asString());
        if (written == null) {
            throw new IllegalStateException("no closing ratings " + version);
        }
        JsonNode prompts = translations.ofClosing(language).of(written);
        gatherKinds(prompts);
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

package org.hearthwork.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Plan;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the definitions from {@code /exercises/*.yaml}. A definition that is not whole stops the start. */
@Component
public class Definitions {

    private static final List<String> COMMON = List.of("key", "visibility", "ask", "label", "hint", "small");

    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // "small" is said only where it holds
            .build();

    public List<Exercise> read() throws IOException {
        List<Exercise> exercises = new ArrayList<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:exercises/*.yaml")) {
            try (InputStream text = file.getInputStream()) {
                JsonNode tree = yaml.readTree(text);
                gatherKinds(tree);
                exercises.add(yaml.treeToValue(tree, Exercise.class));
            } catch (RuntimeException wrong) {
                throw new IOException("the definition " + file.getFilename() + " cannot be read", wrong);
            }
        }
        return exercises;
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

    /** A prompt is written flat; what belongs to its type is gathered under "kind". */
    private static void gatherKinds(JsonNode exercise) {
        for (String sittings : List.of("sittings", "extra-sittings")) {
            for (JsonNode sitting : exercise.path(sittings)) {
                for (JsonNode prompt : sitting.path("prompts")) {
                    ObjectNode flat = (ObjectNode) prompt;
                    ObjectNode kind = flat.deepCopy();
                    kind.remove(COMMON);
                    flat.retain(COMMON);
                    flat.set("kind", kind);
                }
            }
        }
    }
}

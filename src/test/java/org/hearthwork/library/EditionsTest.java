package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A couple who began with a version of an exercise keeps its words: published versions stay, and stay as they are. */
class EditionsTest {

    private static final String PUBLISHED = "published-definitions.txt";

    /** Properties that say what a question means to the product: no couple reads them, so a published version may learn them. */
    private static final Set<String> ONLY_MEANING = Set.of("kept-as", "means", "rates", "charted", "amount");

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Library library;

    EditionsTest() throws IOException {
        library = Shipped.alone();
    }

    @Test
    void what_is_given_today_is_the_newest_version_and_what_was_given_is_the_one_of_then() {
        assertThat(library.newest("our-rituals").version()).isPositive();
        assertThat(library.exercises()).allMatch(exercise -> exercise.version() > 0);
        assertThat(library.exercise(new Edition("our-rituals", 0)).title()).isEqualTo("Our rituals of old");
    }

    @Test
    void closing_ratings_are_part_of_the_version_that_names_them() {
        Sitting agree =
                library.exercise(new Edition("our-rituals", 0)).sitting("agree").orElseThrow();
        assertThat(agree.prompts(true))
                .extracting(Prompt::key)
                .containsExactly("action", "ours", "closing-done", "closing-hard", "closing-useful");
        Sitting tick = library.newest("our-rituals").sitting("tick").orElseThrow();
        assertThat(tick.closingRatings()).isEmpty();
        assertThat(library.ratings())
                .containsEntry("closing-done", Rating.DONE)
                .containsEntry("closing-hard", Rating.HARD)
                .containsEntry("closing-useful", Rating.USEFUL);
    }

    @Test
    void a_published_definition_is_never_edited_and_never_removed() throws IOException {
        Map<String, String> published = new TreeMap<>(new ClassPathResource(PUBLISHED)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.split("  ")[1], line -> line.split("  ")[0])));
        Map<String, String> now = shipped();
        assertThat(published).as("nothing that was published").isNotEmpty();
        published.forEach(
                (file, hash) -> assertThat(now.get(file)).as("""
                        %s is published: couples began with it and keep its words. Put it back as it was; copy it to the next
                        number, raise "version" in the copy and change that one. The six exercises are checked in it too.""", file).isEqualTo(hash));
        assertThat(now)
                .as(
                        "a new version becomes a published one by its line in src/test/resources/%s: hash, two blanks, file",
                        PUBLISHED)
                .isEqualTo(published);
    }

    @Test
    void what_a_question_means_to_the_product_can_be_said_later_and_what_a_couple_reads_cannot() {
        String published = "prompts:\n- {key: memory, ask: What do you keep?, label: Kept}";
        assertThat(shownHash(published + "\n# and why\n")).isEqualTo(shownHash(published));
        assertThat(shownHash(published.replace("label: Kept", "label: Kept, kept-as: memory")))
                .isEqualTo(shownHash(published));
        assertThat(shownHash(published.replace("keep?", "keep"))).isNotEqualTo(shownHash(published));
        assertThat(shownHash(published.replace("label: Kept", "label: Kept, small: true")))
                .isNotEqualTo(shownHash(published));
    }

    private static Map<String, String> shipped() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        var files = new PathMatchingResourcePatternResolver();
        for (String folder : new String[] {"exercises/*/", "closing-ratings/"}) {
            for (var file : files.getResources("classpath*:" + folder + "*.yaml")) {
                String path = file.getURL().getPath();
                String name = path.substring(path.indexOf("/" + folder.substring(0, folder.indexOf('/')) + "/") + 1);
                // what is not of the tests alone, and no translation: that may get better at any time
                if (name.matches(".*/[1-9]\\d*\\.yaml")) {
                    hashes.put(name, shownHash(file.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        }
        return hashes;
    }

    /** Of everything in a definition but what only the product reads: one line a value, whatever its layout in the file. */
    private static String shownHash(String definition) {
        StringBuilder lines = new StringBuilder();
        say(lines, "", YAML.readTree(definition));
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void say(StringBuilder lines, String path, JsonNode node) {
        if (node.isObject()) {
            node.propertyNames().stream()
                    .filter(name -> !ONLY_MEANING.contains(name))
                    .sorted()
                    .forEach(name -> say(lines, path + "/" + name, node.path(name)));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                say(lines, path + "/" + at, node.get(at));
            }
        } else {
            lines.append(path).append(" = ").append(node).append('\n');
        }
    }

    private static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}

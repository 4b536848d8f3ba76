package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How the exercises speak to two tired people and to the one who gives them: true, plain, kind, American. */
class WordsOfTheEditionsTest {

    /** Was published before these rules; the next version of it has to keep them. */
    private static final Edition BEFORE = new Edition("protected-time", 1);

    private static final Pattern BRITISH = Pattern.compile(
            "\\b(pram|nappy|nappies|plasters?|torch|pudding|takeaway|rubbish|pyjamas|towards|mum|fortnight\\w*"
                    + "|\\w*colour\\w*|\\w*favour\\w*|\\w*neighbour\\w*|\\w*humour\\w*|programmes?|practis\\w*|summaris\\w*|randomis\\w*"
                    + "|round the block)\\b");

    private static final Pattern HARD =
            Pattern.compile("correlational|vignettes?|n = \\d|lowered expected defensiveness");

    private final List<Exercise> exercises = Shipped.library().exercises().stream()
            .filter(exercise -> !exercise.edition().equals(BEFORE))
            .toList();

    private static String file(Exercise exercise) {
        return text("/exercises/%s/%d.yaml".formatted(exercise.key(), exercise.version()));
    }

    private static String text(String file) {
        try (var in = WordsOfTheEditionsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Without the keys, which nobody reads and which stay what they were. */
    private static String read(String definition) {
        return definition.replaceAll("key: [\\w'-]+", "");
    }

    private Stream<Prompt> prompts() {
        return exercises.stream()
                .flatMap(exercise -> exercise.allSittings().stream())
                .flatMap(sitting -> sitting.prompts().stream());
    }

    @Test
    void the_words_are_american() {
        assertThat(exercises)
                .isNotEmpty()
                .allSatisfy(exercise -> assertThat(read(file(exercise))).doesNotContainPattern(BRITISH));
        assertThat(read(text("/demo/words.yaml"))).doesNotContainPattern(BRITISH);
    }

    @Test
    void the_words_around_them_are_american_and_shut_no_door_in_a_face() throws IOException {
        var bundles = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:i18n/*.properties"))
                .filter(bundle -> !bundle.getFilename().endsWith("_es.properties"))
                .toList();
        assertThat(bundles)
                .hasSizeGreaterThan(5)
                .allSatisfy(bundle -> assertThat(bundle.getContentAsString(StandardCharsets.UTF_8)
                                .toLowerCase(Locale.ROOT))
                        .as(bundle.getFilename())
                        .doesNotContainPattern(BRITISH)
                        .doesNotContain("never yours to open"));
    }

    @Test
    void nobody_reads_the_language_of_a_paper() {
        assertThat(exercises).allSatisfy(exercise -> assertThat(file(exercise)).doesNotContainPattern(HARD));
    }

    /** Nothing opens an answer but the reveal; no menu is drawn up, nobody is reminded, no picture is taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unless you choose to open it",
                "reminder",
                "comes up as a match",
                "one of your matches",
                "here is a menu",
                "change any of it later",
                "what you share comes first",
                "photographs"
            })
    void no_exercise_promises_what_the_product_does_not_do(String promise) {
        assertThat(exercises).allSatisfy(exercise -> assertThat(file(exercise)).doesNotContain(promise));
    }

    @Test
    void each_reason_says_for_whom_it_is_known() {
        assertThat(exercises)
                .allSatisfy(exercise -> assertThat(exercise.reason().text()).contains("nobody knows yet for all"));
    }

    @Test
    void no_couple_who_may_part_reads_who_stayed_married() {
        assertThat(exercises)
                .allSatisfy(exercise -> assertThat(exercise.reason().text()).doesNotContain("married at", "divorce"))
                .flatExtracting(Exercise::evidence)
                .extracting(Exercise.Evidence::finding)
                .noneMatch(finding -> finding.contains("still married"));
    }

    @Test
    void each_guide_names_when_a_birth_a_loss_or_an_illness_comes_first() {
        assertThat(exercises)
                .allSatisfy(exercise -> assertThat(exercise.guide().whenNot())
                        .as(exercise.edition().toString())
                        .contains(
                                "perinatal depression",
                                "Thoughts of harm, no sleep even while the baby sleeps, or strange beliefs",
                                "emergency",
                                "traumatic birth",
                                "loss",
                                "NICU",
                                "recover"));
    }

    @Test
    void a_zero_is_none_and_the_ends_of_useful_say_useful() {
        assertThat(exercises.stream()
                        .flatMap(exercise -> exercise.allSittings().stream())
                        .flatMap(sitting -> sitting.closingRatings().stream())
                        .filter(prompt -> prompt.rates() != Rating.HARD)
                        .map(prompt -> (PromptKind.Scale) prompt.kind())
                        .map(scale -> scale.low() + " … " + scale.high())
                        .distinct())
                .containsExactlyInAnyOrder("None … All of it", "Not useful … Very useful");
    }

    @Test
    void no_choice_of_a_couple_needs_a_sleeping_child() {
        assertThat(prompts()).extracting(Prompt::ask).noneMatch(ask -> ask.contains("the children"));
        assertThat(exercises).extracting(exercise -> exercise.ifThen().cue()).allSatisfy(cue -> {
            if (cue.contains("children are asleep")) {
                assertThat(cue).contains("or when it is quiet");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_a_sort_of_study_can_show_is_said_in_both_languages(Study study) throws IOException {
        for (String bundle : List.of("library", "library_es")) {
            Properties texts = new Properties();
            try (var in = WordsOfTheEditionsTest.class.getResourceAsStream("/i18n/" + bundle + ".properties")) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            assertThat(texts.getProperty(study.messageKey()))
                    .as(bundle)
                    .isNotBlank()
                    .endsWith(".");
        }
    }
}

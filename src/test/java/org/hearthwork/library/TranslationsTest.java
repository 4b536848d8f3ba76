package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.SpanishOfTheAmericas;
import org.hearthwork.kit.Words;
import org.hearthwork.library.internal.Definitions;
import org.hearthwork.library.internal.Translation;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whoever of the two speaks Spanish meets each exercise in Spanish, in the version they were given. */
class TranslationsTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");

    private final Library library = Shipped.library();

    /** By folder, the texts that partners read in any of its versions; the ratings that close a sitting are one more. */
    private static Map<String, Set<String>> english() throws IOException {
        Map<String, Set<String>> texts = new TreeMap<>();
        for (String files : List.of("exercises/*", "closing-ratings")) {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + files + "/*.yaml")) {
                if (file.getFilename().matches("[1-9]\\d*\\.yaml")) {
                    try (InputStream text = file.getInputStream()) {
                        texts.computeIfAbsent(folder(file), none -> new TreeSet<>())
                                .addAll(Translation.texts(YAML.readTree(text)));
                    }
                }
            }
        }
        return texts;
    }

    private static String folder(Resource file) throws IOException {
        String[] parts = file.getURL().getPath().split("/");
        return parts[parts.length - 2];
    }

    private static Map<String, Map<String, String>> spanish() throws IOException {
        Map<String, Map<String, String>> words = new TreeMap<>();
        for (String files : List.of("exercises/*", "closing-ratings")) {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + files + "/es.yaml")) {
                try (InputStream text = file.getInputStream()) {
                    words.put(folder(file), YAML.readValue(text, new TypeReference<Map<String, String>>() {}));
                }
            }
        }
        return words;
    }

    @Test
    void every_text_that_a_partner_may_still_meet_is_said_in_spanish() throws IOException {
        Map<String, Map<String, String>> spanish = spanish();
        List<String> missing = new ArrayList<>();
        english()
                .forEach((exercise, texts) -> texts.stream()
                        .filter(text ->
                                !spanish.getOrDefault(exercise, Map.of()).containsKey(text))
                        .forEach(text -> missing.add(exercise + ": " + text)));
        assertThat(missing)
                .as("to be said in src/main/resources/exercises/<exercise>/es.yaml, English text: Spanish text")
                .isEmpty();
    }

    @Test
    void nothing_is_translated_that_no_version_says() throws IOException {
        Map<String, Set<String>> english = english();
        List<String> orphans = new ArrayList<>();
        spanish()
                .forEach((exercise, words) -> words.keySet().stream()
                        .filter(text ->
                                !english.getOrDefault(exercise, Set.of()).contains(text))
                        .forEach(text -> orphans.add(exercise + ": " + text)));
        assertThat(orphans).isEmpty();
    }

    @Test
    void a_name_stands_in_both_languages_or_in_none_and_nothing_is_left_empty() throws IOException {
        spanish()
                .forEach((exercise, words) -> words.forEach((english, spanish) -> {
                    assertThat(spanish).as(english).isNotBlank().isEqualTo(spanish.strip());
                    assertThat(blanks(spanish)).as(english).isEqualTo(blanks(english));
                }));
    }

    private static List<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void the_two_are_ustedes_and_may_be_any_two_people() throws IOException {
        assertThat(spanish().values().stream().flatMap(words -> words.values().stream()))
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(SpanishOfTheAmericas.notOfIt(text)).as(text).isEmpty())
                .noneMatch(text -> text.toLowerCase(Words.SPANISH)
                        .matches(".*\\b(los dos|esposos?|esposas?|marido|papás?|mamás?)\\b.*"));
    }

    @Test
    void the_words_of_a_group_stand_before_what_is_in_it_in_spanish_too() {
        assertThat(inSpanish().flatMap(TranslationsTest::options).filter(option -> option.group() != null))
                .isNotEmpty()
                .allSatisfy(option -> {
                    boolean said = library.everPublished().stream()
                            .flatMap(TranslationsTest::options)
                            .filter(english -> english.key().equals(option.key()) && english.group() != null)
                            .anyMatch(english -> !english.labelInGroup().equals(english.label()));
                    assertThat(!option.labelInGroup().equals(option.label()))
                            .as(option.label())
                            .isEqualTo(said);
                });
    }

    private static Stream<Option> options(Exercise exercise) {
        return exercise.allSittings().stream()
                .flatMap(sitting -> sitting.prompts().stream())
                .filter(prompt -> prompt.kind() instanceof PromptKind.Choices)
                .flatMap(prompt -> ((PromptKind.Choices) prompt.kind()).options().stream());
    }

    private Stream<Exercise> inSpanish() {
        return library.everPublished().stream()
                .filter(exercise -> exercise.version() > 0)
                .map(exercise -> library.spoken(exercise, Words.SPANISH));
    }

    @Test
    void who_does_it_is_said_with_the_names_of_the_two_in_spanish_too() {
        assertThat(inSpanish()
                        .flatMap(exercise -> exercise.allSittings().stream())
                        .flatMap(sitting -> sitting.prompts().stream())
                        .filter(prompt -> prompt.kind() instanceof Cards)
                        .flatMap(prompt -> ((Cards) prompt.kind()).columns().stream())
                        .filter(Column::namesPeople))
                .allSatisfy(column -> column.values().stream()
                        .filter(value -> value.means() != null && value.means().namesOneOfTheTwo())
                        .forEach(value -> assertThat(column.inWords(value.key(), "Ana", "Ben"))
                                .containsPattern("Ana|Ben")));
    }

    private static Actor actor(Role role, String language) {
        return new Actor(
                new AccountId(new UUID(0, 1)), new UUID(0, 2), role, "Ana", "ana@example.org", language, null, null);
    }

    private String titleFor(Role role, String language) {
        Edition edition = library.newest("our-rituals").edition();
        return Actors.as(actor(role, language), () -> library.exercise(edition).title());
    }

    @Test
    void a_partner_reads_their_own_language_and_the_desk_works_in_english() {
        assertThat(titleFor(Role.PARTNER, "es")).isEqualTo("Nuestros rituales");
        assertThat(titleFor(Role.PARTNER, "en")).isEqualTo("Our rituals");
        assertThat(titleFor(Role.CLINICIAN, "es")).isEqualTo("Our rituals");
        assertThat(library.exercise(library.newest("our-rituals").edition()).title())
                .isEqualTo("Our rituals");
    }

    @Test
    void what_is_chosen_is_the_same_in_both_languages() {
        Exercise english = library.newest("our-rituals");
        Exercise spanish = library.spoken(english, Words.SPANISH);
        assertThat(spanish.edition()).isEqualTo(english.edition());
        AnswerBody answer = AnswerBody.ofKeys(List.of("bed-thanks"), "");
        assertThat(prompt(spanish).inWords(answer)).containsExactly("Al dormir · un gracias cada quien (2 min)");
        assertThat(prompt(english).inWords(answer)).containsExactly("Bedtime · one thank-you each (2 min)");
        assertThat(spanish.sitting("design").orElseThrow().mechanisms())
                .isEqualTo(english.sitting("design").orElseThrow().mechanisms());
    }

    private static Prompt prompt(Exercise exercise) {
        return exercise.sitting("design")
                .flatMap(sitting -> sitting.prompt("rituals"))
                .orElseThrow();
    }

    @Test
    void a_practice_speaks_spanish_where_it_left_the_words_as_they_were() throws IOException {
        var written = new Definitions().written(library.newest("our-rituals").edition());
        written.put("title", "Our seven minutes");
        Exercise own = new Definitions().read(written, "our-rituals", Words.SPANISH);
        assertThat(own.title()).isEqualTo("Our seven minutes");
        assertThat(own.tipName()).isEqualTo("Pequeños rituales");
        assertThat(new Definitions()
                        .read(written, "our-rituals", Locale.ENGLISH)
                        .tipName())
                .isEqualTo("Small rituals");
    }
}

package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.library.internal.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definitions are data that people will change: what every one of them must keep. */
class DefinitionsTest {

    private static final int LONGEST_QUESTION = 140; // characters: what fits a phone without scrolling

    private final Library library = Shipped.library();
    private final List<Exercise> exercises = library.exercises();
    private final List<Plan> plans = library.plans();

    private Exercise exercise(String key) {
        return exercises.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Prompt> prompts(Exercise exercise) {
        return exercise.allSittings().stream().flatMap(sitting -> sitting.prompts().stream());
    }

    private Stream<Prompt> allPrompts() {
        return exercises.stream().flatMap(DefinitionsTest::prompts);
    }

    private static Stream<Cards> cards(Exercise exercise) {
        return prompts(exercise)
                .map(Prompt::kind)
                .filter(Cards.class::isInstance)
                .map(Cards.class::cast);
    }

    private static Stream<List<Option>> optionLists(PromptKind kind) {
        return switch (kind) {
            case PromptKind.Choice choice -> Stream.of(choice.options());
            case PromptKind.Choices choices -> Stream.of(choices.options());
            case PromptKind.Tick tick -> Stream.of(tick.options());
            case Cards cards ->
                Stream.concat(Stream.of(cards.items()), cards.columns().stream().map(Column::values));
            default -> Stream.of();
        };
    }

    private static boolean distinct(Stream<String> keys) {
        Set<String> seen = new HashSet<>();
        return keys.allMatch(seen::add);
    }

    @Test
    void there_is_one_exercise_for_each_of_the_six_tips() {
        assertThat(exercises.stream().filter(exercise -> !exercise.addition()))
                .extracting(Exercise::tip)
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(distinct(exercises.stream().map(Exercise::key))).isTrue();
    }

    @Test
    void what_else_there_is_within_a_tip_comes_after_the_six_and_is_in_no_plan() {
        List<Exercise> additions = exercises.subList(6, exercises.size());
        assertThat(additions).isNotEmpty().allMatch(Exercise::addition);
        assertThat(additions)
                .allSatisfy(one -> assertThat(one.tipName())
                        .isEqualTo(exercises.get(one.tip() - 1).tipName()));
        assertThat(plans.stream().flatMap(plan -> plan.exercises().stream()))
                .doesNotContainAnyElementsOf(
                        additions.stream().map(Exercise::key).toList());
        Set<String> allOfThePlan = Set.copyOf(library.defaultPlan().exercises());
        assertThat(library.nextOf(allOfThePlan, false)).isEmpty();
    }

    @Test
    void the_key_of_a_question_is_its_own_within_an_exercise() {
        assertThat(exercises).allSatisfy(exercise -> {
            assertThat(distinct(prompts(exercise).map(Prompt::key)))
                    .as(exercise.key())
                    .isTrue();
            assertThat(distinct(exercise.allSittings().stream().map(Sitting::key)))
                    .as(exercise.key())
                    .isTrue();
        });
    }

    @Test
    void a_question_fits_a_phone() {
        assertThat(allPrompts()).allSatisfy(prompt -> {
            assertThat(prompt.ask()).hasSizeBetween(5, LONGEST_QUESTION);
            assertThat(prompt.label()).isNotBlank();
        });
    }

    @Test
    void every_choice_offers_something_and_no_key_twice() {
        assertThat(allPrompts())
                .allSatisfy(prompt -> optionLists(prompt.kind()).forEach(options -> {
                    assertThat(options).as(prompt.key()).isNotEmpty();
                    assertThat(distinct(options.stream().map(Option::key)))
                            .as(prompt.key())
                            .isTrue();
                    assertThat(options)
                            .as(prompt.key())
                            .allSatisfy(option -> assertThat(option.label()).isNotBlank());
                }));
    }

    @Test
    void a_scale_has_two_ends_with_words() {
        assertThat(allPrompts().map(Prompt::kind).filter(PromptKind.Scale.class::isInstance))
                .isNotEmpty()
                .allSatisfy(kind -> {
                    PromptKind.Scale scale = (PromptKind.Scale) kind;
                    assertThat(scale.max()).isGreaterThan(scale.min());
                    assertThat(scale.low()).isNotBlank();
                    assertThat(scale.high()).isNotBlank();
                });
    }

    @Test
    void every_sitting_has_a_smaller_version() {
        assertThat(exercises)
                .allSatisfy(exercise -> assertThat(exercise.allSittings())
                        .allSatisfy(sitting -> assertThat(sitting.prompts())
                                .as(exercise.key() + " " + sitting.key())
                                .anyMatch(Prompt::small)));
    }

    @Test
    void every_exercise_has_its_guide_its_evidence_with_kind_and_its_credit() {
        assertThat(exercises).allSatisfy(exercise -> {
            Exercise.Guide guide = exercise.guide();
            assertThat(List.of(guide.purpose(), guide.whenNot(), guide.introduce(), guide.review(), guide.lookFor()))
                    .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(40));
            assertThat(exercise.evidence()).isNotEmpty().allSatisfy(one -> {
                assertThat(one.finding()).isNotBlank();
                assertThat(one.source()).isNotBlank();
                assertThat(one.kind()).isNotNull();
            });
            assertThat(exercise.reason().kind()).isNotNull();
            assertThat(exercise.credit()).contains("Therapy with Gayane");
            assertThat(exercise.smaller().minutes()).as(exercise.key()).isLessThanOrEqualTo(exercise.minutes() + 10);
            assertThat(exercise.ifThen().cue()).isNotBlank();
            assertThat(exercise.ifThen().action()).isNotBlank();
            assertThat(exercise.starter()).endsWith("?");
        });
    }

    @Test
    void what_is_about_touch_stops_under_a_hold() {
        assertThat(exercises.stream().filter(Exercise::touch)).isNotEmpty().allMatch(Exercise::blockedOnHold);
    }

    @Test
    void nobody_left_a_placeholder() throws IOException {
        for (String folder : List.of("exercises", "plans")) {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.yaml")) {
                String text = file.getContentAsString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                if ("es.yaml".equals(file.getFilename())) {
                    text = text.replace("todo", ""); // everything, in Spanish
                }
                assertThat(text)
                        .as(file.getFilename())
                        .doesNotContain("todo", "fixme", "lorem", "tbd", "xxx", "placeholder", "???");
            }
        }
    }

    @Test
    void the_load_map_asks_48_tasks_by_who_notices_plans_and_does() {
        List<Cards> map = exercise("load-map").sitting("map").orElseThrow().prompts().stream()
                .map(Prompt::kind)
                .filter(Cards.class::isInstance)
                .map(Cards.class::cast)
                .filter(cards ->
                        cards.columns().size() == 3) // the one with a single column asks how heavy a group weighs
                .toList();
        assertThat(map.stream().mapToInt(cards -> cards.items().size()).sum()).isEqualTo(48);
        assertThat(map)
                .hasSize(8)
                .allSatisfy(cards ->
                        assertThat(cards.columns()).extracting(Column::key).containsExactly("notice", "plan", "do"));
        assertThat(distinct(
                        map.stream().flatMap(cards -> cards.items().stream()).map(Option::key)))
                .isTrue();
    }

    @Test
    void ten_minutes_close_has_24_kinds_of_affection_nobody_else_ever_sees() {
        Exercise close = exercise("ten-minutes-close");
        assertThat(cards(close).mapToInt(cards -> cards.items().size()).sum()).isEqualTo(24);
        assertThat(prompts(close).filter(prompt -> prompt.kind() instanceof Cards))
                .allMatch(prompt -> prompt.visibility() == Visibility.CLINICIAN_ONLY);
    }

    @Test
    void something_new_has_40_activities() {
        assertThat(cards(exercise("something-new"))
                        .mapToInt(cards -> cards.items().size())
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void our_rituals_offers_36_micro_rituals() {
        assertThat(prompts(exercise("our-rituals"))
                        .map(Prompt::kind)
                        .flatMap(DefinitionsTest::optionLists)
                        .mapToInt(List::size)
                        .boxed())
                .contains(36);
    }

    @Test
    void the_statement_builder_offers_40_feelings() {
        assertThat(prompts(exercise("say-it-hear-it"))
                        .map(Prompt::kind)
                        .filter(PromptKind.Statement.class::isInstance)
                        .flatMap(kind -> ((PromptKind.Statement) kind).slots().stream())
                        .filter(slot -> slot.key().equals("feel"))
                        .map(Slot::options)
                        .findFirst()
                        .orElseThrow())
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_default_plan_goes_through_all_six_in_its_own_order() {
        Plan plan = library.defaultPlan();
        assertThat(plans).contains(plan);
        assertThat(plan.exercises())
                .containsExactly(
                        "our-rituals",
                        "load-map",
                        "say-it-hear-it",
                        "protected-time",
                        "ten-minutes-close",
                        "something-new");
        assertThat(plan.steps()).allSatisfy(step -> {
            assertThat(step.why()).isNotBlank();
            assertThat(step.opensWhen()).isNotBlank();
        });
    }

    @Test
    void what_the_two_keep_is_said_by_the_question_itself() {
        assertThat(allPrompts().filter(prompt -> prompt.keptAs() == Keepsake.MEMORY))
                .extracting(Prompt::key)
                .containsExactlyInAnyOrder("memory", "first-memory", "best-moment", "half-hour-memory", "new-to-me");
        assertThat(allPrompts().filter(prompt -> prompt.keptAs() == Keepsake.APPRECIATION))
                .extracting(Prompt::key)
                .containsExactlyInAnyOrder("saw-you", "saw-you-today", "appreciation", "helped");
        assertThat(allPrompts().filter(prompt -> prompt.keptAs() == Keepsake.NAME))
                .extracting(Prompt::key)
                .containsExactly("name");
        assertThat(allPrompts().filter(prompt -> prompt.keptAs() == Keepsake.PHRASE))
                .extracting(Prompt::key)
                .containsExactly("try-first");
    }

    @Test
    void every_sitting_that_is_closed_with_ratings_asks_how_much_how_hard_and_how_useful() {
        assertThat(library.everPublished().stream()
                        .flatMap(exercise -> exercise.allSittings().stream())
                        .filter(sitting -> !sitting.closingRatings().isEmpty()))
                .isNotEmpty()
                .allSatisfy(sitting -> assertThat(sitting.closingRatings())
                        .extracting(Prompt::rates)
                        .containsExactly(Rating.DONE, Rating.HARD, Rating.USEFUL));
        assertThat(library.ratings())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "closing-done", Rating.DONE, "closing-hard", Rating.HARD, "closing-useful", Rating.USEFUL));
    }

    @Test
    void the_tasks_of_the_load_map_lie_on_a_line_between_the_two_in_every_version() {
        List<Exercise> versions = library.everPublished().stream()
                .filter(exercise -> exercise.key().equals("load-map"))
                .toList();
        List<Column> columns = versions.stream()
                .flatMap(DefinitionsTest::cards)
                .filter(cards -> cards.columns().size() == 3)
                .flatMap(cards -> cards.columns().stream())
                .toList();
        assertThat(versions).hasSize(library.newest("load-map").version());
        assertThat(columns).hasSize(versions.size() * 8 * 3).allSatisfy(column -> {
            assertThat(column.namesPeople()).isTrue();
            assertThat(column.line())
                    .containsExactly("me", "mostly-me", "half", "mostly-partner", "partner")
                    .extracting(column::seenFromOther)
                    .containsExactly("partner", "mostly-partner", "half", "mostly-me", "me");
        });
    }

    private static String text(String file) throws IOException {
        try (var in = DefinitionsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is written into a definition, and what its reader says of it. */
    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            kept-as: memory              | kept-as: memmory            | Keepsake
            kept-as: memory              | kept-az: memory             | kept-az
            intro:                       | introduction:               | introduction
            opening:                     | openning:                   | openning
            kept-as: memory              | rates: hard                 | what rates is a scale
            kind: short experiment       | kind: long experiment       | Study
            """)
    void what_nobody_knows_in_a_definition_stops_the_start(String right, String wrong, String said) throws IOException {
        String file = text("/exercises/something-new/1.yaml");
        String changed = file.replace(right, wrong);
        assertThat(changed).isNotEqualTo(file);
        assertThat(new Definitions().read(file).key()).isEqualTo("something-new");
        assertThatThrownBy(() -> new Definitions().read(changed)).hasStackTraceContaining(said);
    }

    @Test
    void what_the_two_keep_is_something_both_may_read() throws IOException {
        String file = text("/exercises/something-new/1.yaml");
        String hidden = file.replace("visibility: joint\n    kept-as", "visibility: clinician-only\n    kept-as");
        assertThat(hidden).isNotEqualTo(file);
        assertThatThrownBy(() -> new Definitions().read(hidden)).hasStackTraceContaining("both may read it");
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            , means: not-done            | ''                          | did not come about
            means: not-done              | means: never                | Meaning
            """)
    void a_tick_says_which_tap_means_that_it_did_not_come_about(String right, String wrong, String said)
            throws IOException {
        String changed = text("/exercises/our-rituals/2.yaml").replace(right, wrong);
        assertThatThrownBy(() -> new Definitions().read(changed)).hasStackTraceContaining(said);
    }

    @Test
    void the_rituals_are_come_to_by_the_moments_of_a_day_with_about_five_of_each() {
        Map<String, List<Option>> moments = Option.groups(options("our-rituals", "design", "rituals"));
        assertThat(moments.keySet())
                .containsExactly(
                        "Waking", "Leaving", "Midday", "Coming home", "When it is quiet", "Bedtime", "Weekend");
        assertThat(moments.values()).allSatisfy(rituals -> assertThat(rituals).hasSizeBetween(5, 6));
        Option first = moments.values().iterator().next().getFirst();
        assertThat(first.labelInGroup()).isEqualTo("a proper good morning, by name (1 min)");
        assertThat(first.label()).as("where it stands alone").startsWith("Waking · a proper");
        assertThat(Option.groups(options("our-rituals", "agree", "rest-days"))).isEmpty();
    }

    private static List<Option> options(String exercise, String sitting, String prompt) {
        return ((PromptKind.Choices) Shipped.prompt(exercise, sitting, prompt).kind()).options();
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {key: wake-greeting, group: Waking, | {key: wake-greeting,        | each does
            {key: did,                          | {key: did, group: Any,      | only where several are chosen
            {key: keep,                         | {key: keep, group: Any,     | only where several are chosen
            """)
    void a_list_is_in_groups_all_of_it_or_none_and_only_where_several_are_chosen(
            String right, String wrong, String said) throws IOException {
        String file = text("/exercises/our-rituals/3.yaml");
        String changed = file.replace(right, wrong);
        assertThat(changed).isNotEqualTo(file);
        assertThatThrownBy(() -> new Definitions().read(changed)).hasStackTraceContaining(said);
    }

    @Test
    void where_one_value_says_who_each_does_and_each_can_be_said_by_the_other() {
        Option me = new Option("me", "Me", false, Meaning.ME);
        Option partner = new Option("partner", "My partner", false, Meaning.PARTNER);
        assertThat(new Column("who", "Who", List.of(me, partner)).namesPeople()).isTrue();
        assertThat(new Column("how", "How", List.of(new Option("well", "Well"))).namesPeople())
                .isFalse();
        for (Option second :
                List.of(new Option("half", "Half"), new Option("mostly", "Mostly me", false, Meaning.MOSTLY_ME))) {
            assertThatThrownBy(() -> new Column("who", "Who", List.of(me, partner, second)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_a_partner_reads_about_an_answer_is_said_in_both_languages() throws IOException {
        Properties english = bundle("library");
        Properties spanish = bundle("library_es");
        assertThat(spanish.stringPropertyNames())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        try (var in = DefinitionsTest.class.getResourceAsStream("/i18n/" + name + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

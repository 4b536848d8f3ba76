package org.hearthwork.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.DayWindow;
import org.hearthwork.library.Mechanism.BothSaid;
import org.hearthwork.library.Mechanism.PickedByBoth;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.library.Visibility;
import org.junit.jupiter.api.Test;

/** What both picked: a match is in both sets, and nothing else comes out of them. */
class OutcomeTest {

    private static final List<String> IDEAS = List.of("tea", "walk", "film", "cards", "songs", "market");
    private static final int MOST = 3;
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 3);

    private static final Sitting WISH = new Sitting(
            "wish",
            "What would suit you",
            5,
            "",
            List.of(),
            List.of(
                    prompt("windows", new TimeWindows(MOST, 7)),
                    prompt(
                            "ideas",
                            new PromptKind.Choices(
                                    IDEAS.stream()
                                            .map(key -> new Option(key, key))
                                            .toList(),
                                    null,
                                    true))),
            null,
            null,
            List.of(new PickedByBoth("windows", "date-when", MOST), new PickedByBoth("ideas", "what", MOST)));

    private static Prompt prompt(String key, PromptKind kind) {
        return new Prompt(key, Visibility.SEALED, "When or what?", key, null, true, null, null, kind);
    }

    private static Outcome outcome(AnswerBody one, AnswerBody other) {
        return Outcome.of(WISH, Map.of("windows", one, "ideas", one), Map.of("windows", other, "ideas", other));
    }

    @Provide
    Arbitrary<AnswerBody> picks() {
        return Arbitraries.of(IDEAS)
                .list()
                .uniqueElements()
                .ofMaxSize(IDEAS.size())
                .flatMap(keys -> Arbitraries.of("", "a swim").map(own -> AnswerBody.ofKeys(keys, own)));
    }

    @Provide
    Arbitrary<AnswerBody> windows() {
        return Arbitraries.integers()
                .between(0, 6)
                .flatMap(day -> Arbitraries.of(DayWindow.Part.class)
                        .map(part -> new DayWindow(THURSDAY.plusDays(day), part).key()))
                .list()
                .uniqueElements()
                .ofMaxSize(5)
                .map(keys -> AnswerBody.ofKeys(keys, ""));
    }

    @Property
    void what_comes_out_was_picked_by_both(@ForAll("picks") AnswerBody one, @ForAll("picks") AnswerBody other) {
        Set<String> both = new HashSet<>(one.keysOrNone());
        both.retainAll(other.keysOrNone());
        List<String> offered = outcome(one, other).offeredTo("what");
        assertThat(both).containsAll(offered);
        assertThat(offered).hasSize(Math.min(MOST, both.size())).doesNotHaveDuplicates();
    }

    @Property
    void whose_answers_are_whose_makes_no_difference(
            @ForAll("picks") AnswerBody one, @ForAll("picks") AnswerBody other) {
        assertThat(outcome(one, other)).isEqualTo(outcome(other, one));
    }

    @Property
    void in_which_order_somebody_picked_makes_no_difference(
            @ForAll("picks") AnswerBody one, @ForAll("picks") AnswerBody other) {
        List<String> backwards = new ArrayList<>(one.keysOrNone()).reversed();
        assertThat(outcome(AnswerBody.ofKeys(backwards, one.textOrEmpty()), other))
                .isEqualTo(outcome(one, other));
    }

    @Property
    void what_one_picked_alone_changes_nothing(@ForAll("picks") AnswerBody one, @ForAll("picks") AnswerBody other) {
        List<String> common =
                one.keysOrNone().stream().filter(other.keysOrNone()::contains).toList();
        assertThat(outcome(AnswerBody.ofKeys(common, ""), other)).isEqualTo(outcome(one, other));
    }

    @Property
    void windows_come_in_the_order_of_the_calendar(
            @ForAll("windows") AnswerBody one, @ForAll("windows") AnswerBody other) {
        List<DayWindow> offered = outcome(one, other).offeredTo("date-when").stream()
                .map(key -> DayWindow.find(key).orElseThrow())
                .toList();
        assertThat(offered.stream().map(DayWindow::begins)).isSorted();
        assertThat(outcome(other, one).offeredTo("date-when"))
                .isEqualTo(outcome(one, other).offeredTo("date-when"));
    }

    @Property
    void what_is_kept_is_read_back_as_it_was(@ForAll("picks") AnswerBody one, @ForAll("picks") AnswerBody other) {
        Outcome outcome = outcome(one, other);
        assertThat(Outcome.fromJson(outcome.toJson())).isEqualTo(outcome);
    }

    @Test
    void what_only_one_wrote_of_their_own_is_never_offered() {
        AnswerBody one = AnswerBody.ofKeys(List.of("tea"), "a swim at the lake");
        AnswerBody other = AnswerBody.ofKeys(List.of("tea", "walk"), "a swim at the lake");
        assertThat(outcome(one, other).offeredTo("what")).containsExactly("tea");
        assertThat(outcome(one, other).toJson()).doesNotContain("swim", "walk");
    }

    @Test
    void of_parts_of_days_the_earliest_are_offered_first() {
        AnswerBody one =
                AnswerBody.ofKeys(List.of("2026-12-05-morning", "2026-12-03-late-evening", "2026-12-03-evening"), "");
        AnswerBody other =
                AnswerBody.ofKeys(List.of("2026-12-03-evening", "2026-12-05-morning", "2026-12-03-late-evening"), "");
        assertThat(outcome(one, other).offeredTo("date-when"))
                .containsExactly("2026-12-03-evening", "2026-12-03-late-evening", "2026-12-05-morning");
    }

    @Test
    void one_choice_is_offered_where_it_is_the_same() {
        List<Option> places = List.of(new Option("home", "At home"), new Option("out", "Out"));
        Sitting place = new Sitting(
                "wish",
                "Where",
                1,
                "",
                List.of(),
                List.of(prompt("place", new PromptKind.Choice(places))),
                null,
                null,
                List.of(new PickedByBoth("place", "where", 1)));
        AnswerBody out = AnswerBody.ofKey("out");
        assertThat(Outcome.of(place, Map.of("place", out), Map.of("place", out)).offeredTo("where"))
                .containsExactly("out");
    }

    @Test
    void where_nothing_fits_nothing_is_offered() {
        assertThat(outcome(AnswerBody.ofKey("tea"), AnswerBody.ofKey("walk")).offeredTo("what"))
                .isEmpty();
        assertThat(outcome(AnswerBody.EMPTY, AnswerBody.ofKey("walk")).offered())
                .containsOnlyKeys("date-when", "what");
        assertThat(Outcome.NOTHING.offeredTo("what")).isEmpty();
    }

    // ---- What both said of cards that neither of them sees of the other ---------------------------------------------

    private static final List<String> KINDS = List.of("hug", "look", "hand", "kiss", "walk");

    private static Prompt cards(String key, List<String> items) {
        List<Option> values = Stream.of("yes", "sometimes", "not-now")
                .map(value -> new Option(value, value))
                .toList();
        return new Prompt(
                key,
                Visibility.CLINICIAN_ONLY,
                "What would be welcome?",
                key,
                null,
                true,
                null,
                null,
                new Cards(
                        items.stream().map(item -> new Option(item, item)).toList(),
                        List.of(new Column("welcome", "Welcome", values))));
    }

    private static Sitting welcome(int most, int fewest) {
        return new Sitting(
                "set-up",
                "What would be welcome",
                5,
                "",
                List.of(),
                List.of(cards("by-day", KINDS.subList(0, 3)), cards("at-rest", KINDS.subList(3, 5))),
                null,
                null,
                List.of(new BothSaid(
                        List.of("by-day", "at-rest"),
                        Map.of("welcome", List.of("yes", "sometimes")),
                        "menu",
                        most,
                        fewest)));
    }

    /** What one person says of each of the five kinds; of some they say nothing. */
    @Provide
    Arbitrary<Map<String, String>> saying() {
        return Arbitraries.maps(Arbitraries.of(KINDS), Arbitraries.of("yes", "sometimes", "not-now"))
                .ofMaxSize(KINDS.size());
    }

    private static Map<String, AnswerBody> said(Map<String, String> saying) {
        return Map.of("by-day", of(saying, KINDS.subList(0, 3)), "at-rest", of(saying, KINDS.subList(3, 5)));
    }

    private static AnswerBody of(Map<String, String> saying, List<String> items) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        saying.forEach((item, value) -> {
            if (items.contains(item)) {
                cells.put(item, Map.of("welcome", value));
            }
        });
        return AnswerBody.ofCells(cells);
    }

    private static List<String> menu(Map<String, String> one, Map<String, String> other) {
        return Outcome.of(welcome(4, 2), said(one), said(other)).offeredTo("menu");
    }

    private static List<String> welcomed(Map<String, String> saying) {
        return KINDS.stream()
                .filter(kind -> List.of("yes", "sometimes").contains(saying.getOrDefault(kind, "")))
                .toList();
    }

    @Property
    void what_comes_out_is_what_both_welcome_in_the_order_of_the_definition_or_nothing(
            @ForAll("saying") Map<String, String> one, @ForAll("saying") Map<String, String> other) {
        List<String> both =
                welcomed(one).stream().filter(welcomed(other)::contains).toList();
        assertThat(menu(one, other)).isEqualTo(both.size() < 2 ? List.of() : both.subList(0, Math.min(4, both.size())));
    }

    @Property
    void a_yes_of_one_alone_changes_nothing_not_the_length_and_not_the_order(
            @ForAll("saying") Map<String, String> one, @ForAll("saying") Map<String, String> other) {
        Map<String, String> eager = new LinkedHashMap<>(one);
        KINDS.stream().filter(kind -> !welcomed(other).contains(kind)).forEach(kind -> eager.put(kind, "yes"));
        Map<String, String> careful = new LinkedHashMap<>(one);
        KINDS.stream().filter(kind -> !welcomed(other).contains(kind)).forEach(careful::remove);
        assertThat(menu(eager, other)).isEqualTo(menu(one, other)).isEqualTo(menu(careful, other));
    }

    @Property
    void whether_somebody_said_yes_or_sometimes_makes_no_difference(
            @ForAll("saying") Map<String, String> one, @ForAll("saying") Map<String, String> other) {
        Map<String, String> warmer = new LinkedHashMap<>(one);
        warmer.replaceAll((kind, value) -> value.equals("sometimes") ? "yes" : value);
        assertThat(menu(warmer, other)).isEqualTo(menu(one, other)).isEqualTo(menu(other, warmer));
    }

    @Test
    void a_card_counts_where_every_column_that_is_asked_for_says_so() {
        BothSaid rule = new BothSaid(
                List.of("ideas"), Map.of("excites", List.of("4", "5"), "doable", List.of("3")), "what", 3, 1);
        assertThat(rule.isWanted(Map.of("excites", "4", "doable", "3"))).isTrue();
        assertThat(rule.isWanted(Map.of("excites", "5"))).isFalse();
        assertThat(rule.isWanted(Map.of("excites", "3", "doable", "3"))).isFalse();
    }

    @Test
    void a_rule_that_offers_nothing_or_wants_nothing_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> welcome(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> welcome(4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> welcome(4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new BothSaid(List.of("by-day"), Map.of(), "menu", 4, 2));
    }

    @Test
    void a_day_that_is_none_is_no_window() {
        assertThat(DayWindow.find("2026-12-03-late-evening"))
                .contains(new DayWindow(THURSDAY, DayWindow.Part.LATE_EVENING));
        for (String none :
                List.of("", "tuesday-evening", "2026-12-03", "2026-12-03-", "2026-13-03-evening", "2026-12-03-noon")) {
            assertThat(DayWindow.find(none)).as(none).isEmpty();
        }
    }
}

package org.hearthwork.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.DayWindow;
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

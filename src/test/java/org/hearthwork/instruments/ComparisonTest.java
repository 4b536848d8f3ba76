package org.hearthwork.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Load;
import org.hearthwork.library.Meaning;
import org.hearthwork.library.Option;
import org.junit.jupiter.api.Test;

/** Two maps laid on each other: what comes out is so by both of them, and says nothing of who is who. */
class ComparisonTest {

    private static final int MOST = 3;
    private static final List<String> ITEMS = List.of("bath", "nights", "lunch", "doctor", "bag");
    private static final Set<String> MINE = Set.of("me", "mostly-me");
    private static final Set<String> LEFT = Set.of("partner", "mostly-partner", "nobody");
    private static final List<Option> WHO = List.of(
            new Option("me", "Me", false, Meaning.ME),
            new Option("mostly-me", "Mostly me", false, Meaning.MOSTLY_ME),
            new Option("half", "Half and half", false, Meaning.BOTH),
            new Option("mostly-partner", "Mostly my partner", false, Meaning.MOSTLY_PARTNER),
            new Option("partner", "My partner", false, Meaning.PARTNER),
            new Option("outside", "Someone outside", false, Meaning.NEITHER),
            new Option("nobody", "Nobody", false, Meaning.NOBODY));
    private static final Map<String, Cards> MAP = Map.of(
            "home",
            new Cards(
                    ITEMS.stream().map(item -> new Option(item, item)).toList(),
                    List.of(
                            new Column("notice", "Notices", WHO),
                            new Column("plan", "Plans", WHO),
                            new Column("do", "Does", WHO))));

    private static List<String> compared(AnswerBody one, AnswerBody other) {
        return Comparison.of(MAP, Map.of("home", one), Map.of("home", other), MOST);
    }

    private static List<Load> loads(AnswerBody one, AnswerBody other) {
        return compared(one, other).stream()
                .map(key -> Load.find(key).orElseThrow())
                .toList();
    }

    private static AnswerBody map(Map<String, List<String>> rows) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        rows.forEach((item, values) -> {
            Map<String, String> row = new LinkedHashMap<>();
            IntStream.range(0, values.size())
                    .forEach(at -> row.put(List.of("notice", "plan", "do").get(at), values.get(at)));
            cells.put(item, row);
        });
        return AnswerBody.ofCells(cells);
    }

    @Provide
    Arbitrary<AnswerBody> maps() {
        Arbitrary<String> value = Arbitraries.of(WHO.stream().map(Option::key).toList());
        Arbitrary<List<String>> row = value.list().ofMinSize(0).ofMaxSize(3);
        return Arbitraries.maps(Arbitraries.of(ITEMS), row)
                .ofMaxSize(ITEMS.size())
                .map(ComparisonTest::map);
    }

    private static String says(AnswerBody map, String item, String column) {
        return map.cellsOrNone().getOrDefault(item, Map.of()).getOrDefault(column, "");
    }

    private static boolean somewhere(AnswerBody one, AnswerBody other, String item, Set<String> values) {
        return List.of("notice", "plan", "do").stream()
                .anyMatch(column ->
                        values.contains(says(one, item, column)) && values.contains(says(other, item, column)));
    }

    private static boolean thinksAlone(AnswerBody one, AnswerBody other, String item) {
        Set<String> theOthers = Set.of("partner", "mostly-partner");
        return List.of("notice", "plan").stream()
                        .allMatch(column ->
                                MINE.contains(says(one, item, column)) && theOthers.contains(says(other, item, column)))
                && !says(one, item, "do").isEmpty()
                && !says(other, item, "do").isEmpty()
                && !MINE.contains(says(one, item, "do"))
                && !theOthers.contains(says(other, item, "do"));
    }

    @Property
    void what_comes_out_is_so_by_both_maps(@ForAll("maps") AnswerBody one, @ForAll("maps") AnswerBody other) {
        assertThat(loads(one, other)).hasSizeLessThanOrEqualTo(MOST).allSatisfy(load -> {
            String item = load.item();
            assertThat(
                            switch (load.why()) {
                                case BOTH_MINE -> somewhere(one, other, item, MINE);
                                case NOBODYS -> somewhere(one, other, item, LEFT);
                                case PLANNED_BY_ONE -> thinksAlone(one, other, item) || thinksAlone(other, one, item);
                            })
                    .as(load.key())
                    .isTrue();
        });
        assertThat(loads(one, other).stream().map(Load::item)).doesNotHaveDuplicates();
    }

    @Property
    void whose_map_is_whose_makes_no_difference(@ForAll("maps") AnswerBody one, @ForAll("maps") AnswerBody other) {
        assertThat(compared(one, other)).isEqualTo(compared(other, one));
    }

    @Property
    void a_card_that_one_left_empty_changes_nothing(@ForAll("maps") AnswerBody one, @ForAll("maps") AnswerBody other) {
        Map<String, Map<String, String>> common = new HashMap<>(one.cellsOrNone());
        common.keySet().retainAll(other.cellsOrNone().keySet());
        assertThat(compared(AnswerBody.ofCells(common), other)).isEqualTo(compared(one, other));
    }

    @Property
    void where_something_is_worth_a_talk_something_comes_out(
            @ForAll("maps") AnswerBody one, @ForAll("maps") AnswerBody other) {
        boolean something = ITEMS.stream()
                .anyMatch(item -> somewhere(one, other, item, MINE)
                        || somewhere(one, other, item, LEFT)
                        || thinksAlone(one, other, item)
                        || thinksAlone(other, one, item));
        assertThat(compared(one, other).isEmpty()).isEqualTo(!something);
    }

    @Test
    void of_each_kind_the_clearest_comes_first() {
        AnswerBody one = map(Map.of(
                "bath", List.of("me", "half", "half"),
                "nights", List.of("me", "mostly-me", "me"),
                "lunch", List.of("partner", "nobody", "half"),
                "doctor", List.of("me", "me", "half"),
                "bag", List.of("half", "half", "half")));
        AnswerBody other = map(Map.of(
                "bath", List.of("me", "half", "half"),
                "nights", List.of("mostly-me", "me", "half"),
                "lunch", List.of("nobody", "partner", "half"),
                "doctor", List.of("partner", "mostly-partner", "half"),
                "bag", List.of("half", "half", "half")));
        assertThat(compared(one, other)).containsExactly("both-mine/nights", "nobodys/lunch", "planned-by-one/doctor");
    }

    @Test
    void where_all_of_it_is_of_one_kind_there_are_three_of_that() {
        AnswerBody mine = map(Map.of(
                "bath", List.of("me"), "nights", List.of("me"), "lunch", List.of("me"), "doctor", List.of("me")));
        assertThat(compared(mine, mine)).containsExactly("both-mine/bath", "both-mine/nights", "both-mine/lunch");
    }

    @Test
    void what_somebody_else_does_is_nobodys_only_if_nobody_does_it() {
        AnswerBody outside = map(Map.of("lunch", List.of("outside", "outside", "outside")));
        AnswerBody nobody = map(Map.of("lunch", List.of("nobody", "nobody", "nobody")));
        assertThat(compared(outside, outside)).isEmpty();
        assertThat(compared(outside, nobody)).isEmpty();
        assertThat(compared(nobody, nobody)).containsExactly("nobodys/lunch");
    }

    @Test
    void what_one_plans_and_does_as_well_is_theirs_and_no_load_of_planning_alone() {
        AnswerBody hers = map(Map.of("doctor", List.of("me", "me", "mostly-me")));
        AnswerBody his = map(Map.of("doctor", List.of("partner", "partner", "half")));
        assertThat(compared(hers, his)).isEmpty();
        AnswerBody notDone = map(Map.of("doctor", List.of("partner", "partner")));
        assertThat(compared(hers, notDone)).isEmpty();
    }

    @Test
    void a_key_that_is_none_is_no_load() {
        assertThat(Load.find("both-mine/bath")).contains(new Load(Load.Why.BOTH_MINE, "bath"));
        for (String none : List.of("", "bath", "mine/bath", "both-mine/", "both-mine/a b", "2026-12-03-evening")) {
            assertThat(Load.find(none)).as(none).isEmpty();
        }
    }
}

package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The deck of ideas for two: narrowed down by place, budget and energy, home first. */
class NarrowingTest {

    private static final PromptKind.Choices IDEAS = (PromptKind.Choices) Shipped.library()
            .newest("protected-time")
            .sitting("wish")
            .flatMap(wish -> wish.prompt("ideas"))
            .orElseThrow()
            .kind();

    private static Map<String, Narrowing.Value> taken(String place, String cost, String energy) {
        Map<String, Narrowing.Value> taken = new LinkedHashMap<>();
        Map<String, String> wished = Map.of("place", place, "cost", cost, "energy", energy);
        for (Narrowing narrowing : IDEAS.narrowings()) {
            taken.put(
                    narrowing.key(),
                    narrowing.values().stream()
                            .filter(value -> value.key().equals(wished.get(narrowing.key())))
                            .findFirst()
                            .orElseThrow());
        }
        return taken;
    }

    private static List<Option> inView(String place, String cost, String energy) {
        return Narrowing.inView(taken(place, cost, energy), IDEAS.options());
    }

    @Test
    void each_idea_says_what_it_costs_where_it_is_and_what_it_asks_of_somebody() {
        assertThat(IDEAS.options())
                .hasSizeGreaterThan(18)
                .allSatisfy(idea -> assertThat(idea.traits()).containsOnlyKeys("place", "cost", "energy"))
                .allSatisfy(idea -> assertThat(idea.means(Meaning.OUT))
                        .isEqualTo("out".equals(idea.traits().get("place"))));
    }

    @Test
    void ideas_for_home_come_first_whatever_they_cost() {
        assertThat(IDEAS.narrowings().getFirst().first().key()).isEqualTo("home");
        List<String> places =
                IDEAS.options().stream().map(idea -> idea.traits().get("place")).toList();
        assertThat(places.lastIndexOf("home")).isLessThan(places.indexOf("out"));
    }

    @Test
    void a_tired_evening_without_money_finds_something_at_home_and_outside() {
        assertThat(inView("home", "free", "little")).hasSizeGreaterThan(4);
        assertThat(inView("out", "free", "little")).isNotEmpty();
    }

    @Test
    void more_money_or_energy_only_adds() {
        for (String place : List.of("home", "out", "either")) {
            for (String energy : List.of("little", "some", "plenty")) {
                assertThat(inView(place, "low", energy)).containsAll(inView(place, "free", energy));
                assertThat(inView(place, "any", energy)).containsAll(inView(place, "low", energy));
            }
            assertThat(inView(place, "any", "plenty")).containsAll(inView(place, "any", "some"));
        }
        assertThat(inView("either", "any", "plenty")).isEqualTo(IDEAS.options());
    }

    @Test
    void an_idea_that_says_nothing_of_itself_is_always_in_view() {
        Option own = new Option("own", "What a practice added");
        assertThat(Narrowing.inView(taken("out", "free", "little"), List.of(own)))
                .containsExactly(own);
    }

    @Test
    void what_nobody_could_find_is_refused_and_so_is_a_beginning_that_there_is_not() {
        Option lost = new Option("lost", "Lost", false, null, null, false, null, Map.of("place", "moon"));
        List<Narrowing> narrowings = IDEAS.narrowings();
        assertThatThrownBy(() -> new PromptKind.Choices(List.of(lost), 1, false, null, null, narrowings))
                .hasMessageContaining("place moon");
        List<Narrowing.Value> values = narrowings.getFirst().values();
        assertThatThrownBy(() -> new Narrowing("place", "Place", "moon", values))
                .hasMessageContaining("at first");
    }
}

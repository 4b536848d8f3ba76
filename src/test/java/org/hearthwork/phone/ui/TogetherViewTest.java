package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.LineOfTwo;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class TogetherViewTest extends OnThePhone {

    private OccurrenceId bothIn() {
        OccurrenceId design = given("our-rituals", "design");
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", AnswerBody.ofText("A corner of the day")));
        homework.does(ben, Seat.B, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Coming home to you")));
        return design;
    }

    @Test
    void both_answers_stand_side_by_side_with_a_question_for_each_other() {
        OccurrenceId design = bothIn();
        as(ana, () -> {
            navigate("together/" + design, RevealView.class);
            assertThat(heading()).isEqualTo("Our rituals");
            assertThat(secondHeading()).isEqualTo("You are both in");
            assertThat(says("A corner of the day")).isTrue();
            assertThat(says("Coming home to you")).isTrue();
            assertThat(says("Which of these did you have once, or would you miss?"))
                    .isTrue();
            findButton().withText("We talked about it").click();
            assertThat(says("You talked about it")).isTrue();
            assertThat(findButton().withText("We talked about it").exists()).isFalse();
        });
    }

    @Test
    void a_long_reveal_begins_with_the_three_largest_differences_and_has_each_line_once() {
        OccurrenceId map = given("load-map", "map");
        homework.does(
                ana,
                Seat.A,
                map,
                MONDAY,
                Map.of(
                        "feeding", each("milk-feeds", "me", "bottles", "half", "supplies", "me"),
                        "nights", each("bedtime", "half", "naps", "half"),
                        "health", each("check-ups", "mostly-me", "sick-days", "me"),
                        "meals", each("cooking", "half"),
                        "clothes", each("laundry", "half", "folding", "half", "sizes", "half", "passing-on", "half"),
                        "own-tasks", AnswerBody.ofText("The birthdays of everybody")));
        homework.does(
                ben,
                Seat.B,
                map,
                MONDAY,
                Map.of(
                        "feeding", each("milk-feeds", "me", "bottles", "half", "supplies", "partner"),
                        "nights", each("bedtime", "half", "naps", "mostly-me"),
                        "health", each("check-ups", "mostly-partner", "sick-days", "partner"),
                        "meals", each("cooking", "mostly-me"),
                        "clothes",
                                each("laundry", "mostly-me", "folding", "half", "sizes", "half", "passing-on", "half"),
                        "own-tasks", AnswerBody.ofText("The car")));
        as(ben, () -> {
            navigate("together/" + map, RevealView.class);
            assertThat(find(H3.class).all().stream().map(H3::getText).filter(label -> label.contains(" · ")))
                    .as("of four the three largest")
                    .containsExactly(
                            "Cooking the main meal · Notices",
                            "Protecting naps and watching for tired signs · Notices",
                            "Milk feeds by day, breast or bottle · Notices");
            assertThat(find(Details.class).all().stream().map(Details::getSummaryText))
                    .containsExactly("What you both see alike (8)", "The rest, question by question");
            assertThat(says("The birthdays of everybody")).isTrue();
            assertThat(find(ComparedLines.class)
                            .single()
                            .getChildren()
                            .<Class<?>>map(Component::getClass)
                            .filter(List.of(Details.class, RevealedQuestion.class)::contains))
                    .as("what was written stands between the two that are folded")
                    .containsExactly(Details.class, RevealedQuestion.class, Details.class);
            assertThat(find(LineOfTwo.class).all())
                    .as("the words stand beside it")
                    .hasSize(3)
                    .allMatch(line -> "true".equals(line.getElement().getAttribute("aria-hidden")));
            assertThat(find(H2.class)
                            .withText("Feeding the little ones. Who notices, who plans and who does it?")
                            .exists())
                    .as("what is compared is not there once more as a list")
                    .isFalse();
            assertThat(find(Span.class)
                            .withText(
                                    "Washing bottles, pump parts and bibs – Notices: Half and half · Plans: Half and half · Does: Half and half")
                            .all())
                    .as("alike, and said once")
                    .hasSize(1);
        });
    }

    /** Every phase of each of these alike. */
    private static AnswerBody each(String... itemsAndValues) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        for (int i = 0; i < itemsAndValues.length; i += 2) {
            String value = itemsAndValues[i + 1];
            cells.put(itemsAndValues[i], Map.of("notice", value, "plan", value, "do", value));
        }
        return AnswerBody.ofCells(cells);
    }

    @Test
    void before_both_are_in_there_is_only_that_it_opens_then() {
        OccurrenceId design = given("our-rituals", "design");
        homework.does(ben, Seat.B, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Coming home to you")));
        as(ana, () -> {
            navigate("together/" + design, RevealView.class);
            assertThat(says("It opens when you are both in, unless your therapist keeps it for a session."))
                    .isTrue();
            assertThat(says("Coming home to you")).isFalse();
            assertThat(says("You are both in")).isFalse();
        });
    }

    @Test
    void the_reveal_of_another_couple_is_not_found() {
        OccurrenceId design = bothIn();
        as(practice.colleaguesCouple().a(), () -> {
            UI.getCurrent().navigate("together/" + design);
            assertThat(heading()).isEqualTo("Not found");
        });
    }

    @Test
    void what_they_agreed_on_holds_in_together() {
        OccurrenceId agree = given("our-rituals", "agree");
        Map<String, AnswerBody> yes =
                Map.of("cue", AnswerBody.ofText("When the kettle goes on"), "ours", AnswerBody.ofKey("agreed"));
        homework.does(ana, Seat.A, agree, MONDAY, yes);
        homework.does(ben, Seat.B, agree, MONDAY, yes);
        as(ben, () -> {
            navigate("together", TogetherView.class);
            assertThat(heading()).isEqualTo("Together");
            assertThat(says("When the kettle goes on")).isTrue();
            assertThat(links()).contains("together/" + agree);
        });
    }

    @Test
    void together_begins_with_words_about_what_it_will_hold() {
        as(ana, () -> {
            navigate("together", TogetherView.class);
            assertThat(says("as you and Ben do things")).isTrue();
        });
    }
}

package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Map;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Seat;
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
            assertThat(says("What would you miss if we stopped?")).isTrue();
            findButton().withText("We talked about it").click();
            assertThat(says("You talked about it")).isTrue();
            assertThat(findButton().withText("We talked about it").exists()).isFalse();
        });
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

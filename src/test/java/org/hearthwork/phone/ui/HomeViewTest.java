package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Schedule;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class HomeViewTest extends OnThePhone {

    @Test
    void the_one_next_thing_says_its_minutes_who_will_see_it_and_starts() {
        OccurrenceId design = given("our-rituals", "design");
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(heading()).isEqualTo("Hello, Ana");
            assertThat(says("Choose what might fit")).isTrue();
            assertThat(says("One thing · 5 minutes")).isTrue();
            assertThat(
                            says(
                                    "Ben has the same. It opens when you are both in, unless your therapist keeps it for a session."))
                    .isTrue();
            assertThat(links()).contains("do/" + homework.part(design, Seat.A));
        });
    }

    @Test
    void hand_coming_back_after_handing_in_home_says_that_it_is_in_and_what_comes_next() {
        OccurrenceId design = given("our-rituals", "design");
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours")));
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(says("Yours is in")).isTrue();
            assertThat(
                            says(
                                    "Nothing more to do. What is sealed opens when you are both in, unless your therapist keeps it for a session."))
                    .isTrue();
            assertThat(links()).contains("do/" + homework.part(design, Seat.A));
        });
    }

    @Test
    void with_nothing_open_the_evening_is_theirs() {
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(says("Nothing is waiting")).isTrue();
            assertThat(links()).noneMatch(link -> link.startsWith("do/"));
        });
    }

    @Test
    void one_tap_ticks_the_day() {
        OccurrenceId tick = given("our-rituals", "tick", Schedule.daily(14));
        as(ana, () -> {
            navigate("home", HomeView.class);
            findButton().withText("Did it").click();
            assertThat(findButton().withText("Did it").exists()).isFalse();
            assertThat(says("Monday: yours is in")).isTrue();
        });
        homework.does(ben, Seat.B, tick, MONDAY, Map.of("today", AnswerBody.ofKey("did")));
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(says("1 of 1 day together so far.")).isTrue();
        });
    }

    @Test
    void what_is_also_open_names_its_exercise_and_its_sitting() {
        given("our-rituals", "design");
        OccurrenceId map = given("load-map", "map");
        as(ana, () -> {
            navigate("home", HomeView.class);
            Anchor row = find(Anchor.class)
                    .withAttribute("href", "do/" + homework.part(map, Seat.A))
                    .single();
            assertThat(row.getElement().getTextRecursively()).contains("Draw your map", "Load map");
        });
    }

    @Test
    void the_tick_of_today_is_in_the_first_card_also_beside_something_to_do() {
        given("our-rituals", "design");
        given("our-rituals", "tick", Schedule.daily(14));
        as(ana, () -> {
            navigate("home", HomeView.class);
            String page = find(HomeView.class).single().getElement().getTextRecursively();
            assertThat(page.indexOf("Did it")).isPositive().isLessThan(page.indexOf("Choose what might fit"));
        });
    }

    @Test
    void couldnt_this_time_asks_for_a_reason_and_takes_it_off_the_list() {
        given("our-rituals", "design");
        as(ana, () -> {
            navigate("home", HomeView.class);
            findButton().withText("Couldn't this time").click();
            findButton().withText("A child was ill").click();
            assertThat(says("Nothing is waiting")).isTrue();
        });
    }

    @Test
    void p12_who_sees_the_reason_is_said_before_it_is_chosen_from_home_too() {
        given("our-rituals", "design");
        as(ana, () -> {
            navigate("home", HomeView.class);
            findButton().withText("Couldn't this time").click();
            assertThat(says("Only your care team sees the reason. Ben does not."))
                    .isTrue();
            assertThat(findButton().withText("It did not feel right").exists()).isTrue();
        });
    }

    @Test
    void p13_couldnt_this_time_can_be_undone_from_home_also_after_a_reload() {
        OccurrenceId design = given("our-rituals", "design");
        as(ana, () -> {
            navigate("home", HomeView.class);
            findButton().withText("Couldn't this time").click();
            findButton().withText("Too tired").click();
        });
        as(ana, () -> {
            navigate("home", HomeView.class);
            findButton().withText("Undo").click();
            assertThat(findButton().withText("Undo").exists()).isFalse();
            assertThat(links()).contains("do/" + homework.part(design, Seat.A));
        });
    }

    @Test
    void p20_a_mistaken_tick_is_undone_on_the_card_of_the_day() {
        given("our-rituals", "tick", Schedule.daily(14));
        as(ana, () -> {
            navigate("home", HomeView.class);
            findButton().withText("Not today").click();
            assertThat(says("You said: Not today")).isTrue();
            findButton().withText("Undo").click();
            findButton().withText("Did it").click();
            assertThat(says("You said: Did it")).isTrue();
        });
    }

    @Test
    void a_reveal_that_waits_is_one_press_away() {
        OccurrenceId design = given("our-rituals", "design");
        Map<String, AnswerBody> meaning = Map.of("meaning", AnswerBody.ofText("Ours"));
        homework.does(ana, Seat.A, design, MONDAY, meaning);
        homework.does(ben, Seat.B, design, MONDAY, meaning);
        as(ben, () -> {
            navigate("home", HomeView.class);
            assertThat(links()).contains("together/" + design);
        });
    }
}

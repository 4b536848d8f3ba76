package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.BrokenTable;
import org.hearthwork.homework.Answers;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.Steering;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Deck;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Library;
import org.hearthwork.library.Move;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Slot;
import org.hearthwork.library.Themes;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.library.Timer;
import org.hearthwork.library.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class DoViewTest extends OnThePhone {

    @Autowired
    BrokenTable broken;

    @Autowired
    Doing doing;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Assigning assigning;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Steering steering;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Library library;

    private ParticipationId open(String exercise, String sitting) {
        ParticipationId part = homework.part(given(exercise, sitting), Seat.A);
        navigate("do/" + part, DoView.class);
        return part;
    }

    private void press(String button) {
        findButton().withText(button).click();
    }

    /** Past all the cards of this question. */
    private void leaveOut() {
        press(findButton().withText("Leave out the rest").exists() ? "Leave out the rest" : "Next");
    }

    private AnswerBody kept(ParticipationId part, String prompt) {
        return doing.open(part).questions().stream()
                .filter(question -> question.prompt().key().equals(prompt))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    /** Starts, and goes on to the question of this key. */
    private void startAt(ParticipationId part, String prompt) {
        press("Start");
        List<Sheet.Question> questions = doing.open(part).questions();
        for (Sheet.Question question : questions) {
            if (question.prompt().key().equals(prompt)) {
                return;
            }
            if (question.prompt().kind() instanceof Cards) {
                leaveOut();
            } else {
                press("Next");
            }
        }
    }

    @Test
    void it_opens_with_what_it_is_why_who_will_see_it_and_the_plan() {
        as(ana, () -> {
            open("our-rituals", "design");
            assertThat(heading()).isEqualTo("Our rituals");
            assertThat(secondHeading()).isEqualTo("Choose what might fit");
            assertThat(says("Take your time, Ana.")).isTrue();
            assertThat(says("Your therapist may read sealed answers before they open."))
                    .isTrue();
            assertThat(says("the kettle goes on")).isTrue();
            assertThat(says("when the kettle goes on")).as("after the word If").isFalse();
            assertThat(says("Garcia-Rada 2019, four studies")).isTrue();
            assertThat(says("A survey. It shows that two things go together, not why."))
                    .isTrue();
        });
    }

    @Test
    void an_opening_is_short_and_behind_why_it_begins_with_these_two() {
        as(ana, () -> {
            open("our-rituals", "design");
            Details why = find(Details.class).single();
            assertThat(why.isOpened()).isFalse();
            String folded = why.getContent()
                    .map(one -> one.getElement().getTextRecursively())
                    .collect(Collectors.joining());
            assertThat(folded).startsWith("Why this, for you two").contains("You asked for it.", "Garcia-Rada");
            assertThat(folded).as("who sees it is never folded").doesNotContain("Sealed", "Who will see it");
        });
    }

    @Test
    void one_question_a_screen_with_who_will_see_it_before_the_field() {
        as(ana, () -> {
            open("our-rituals", "design");
            press("Start");
            assertThat(secondHeading()).isEqualTo("Which moments of the day matter most to you with Ben?");
            assertThat(says("1 of 3")).isTrue();
            assertThat(says("Sealed until you are both in")).isTrue();
        });
    }

    @Test
    void a_private_and_a_clinician_only_question_look_alike() {
        as(ana, () -> {
            ParticipationId part = open("load-map", "map");
            startAt(part, "drains");
            assertThat(says("Only your therapist sees this")).isTrue();
            press("Next");
            press("Next");
            assertThat(secondHeading()).startsWith("Is there anything about money");
            assertThat(says("Only your therapist sees this")).isTrue();
        });
    }

    @Test
    void where_the_two_signed_that_nothing_is_kept_secret_the_opening_and_the_chip_say_what_may_come_up() {
        String opening = "may be brought into your joint work, as you both signed. An answer about your safety never";
        String chip =
                "Only your therapist sees this. It may be brought into your joint work; an answer about your safety never without talking to you first";
        as(ana, () -> {
            ParticipationId part = open("load-map", "map");
            assertThat(says(opening)).isFalse();
            startAt(part, "drains");
            assertThat(says("Only your therapist sees this")).isTrue();
            assertThat(says(chip)).isFalse();
        });
        fixture.withoutSecrets(practice.couple().id());
        as(ana, () -> {
            ParticipationId part = open("load-map", "map");
            assertThat(says(opening)).isTrue();
            startAt(part, "drains");
            assertThat(says(chip)).isTrue();
            press("Next");
            press("Next");
            assertThat(secondHeading()).startsWith("Is there anything about money");
            assertThat(says(chip)).as("one wording for both").isTrue();
        });
    }

    @Test
    void a_text_is_kept_as_it_is_typed_and_is_there_after_back_and_after_a_reload() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            find(TextArea.class).single().setValue("A corner of the day");
            assertThat(saved()).isEqualTo("Saved");
            assertThat(kept(part, "meaning").textOrEmpty()).isEqualTo("A corner of the day");
            press("Back");
            press("Next");
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("A corner of the day");
            navigate("do/" + part, DoView.class);
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("A corner of the day");
        });
    }

    @Test
    void a_text_past_its_limit_stays_in_the_field_with_a_sentence() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            TextArea field = find(TextArea.class).single();
            field.setValue("x".repeat(190));
            assertThat(field.getHelperText()).isEqualTo("10 characters left");
            field.setValue("x".repeat(205));
            assertThat(field.isInvalid()).isTrue();
            assertThat(field.getErrorMessage())
                    .isEqualTo("This is 5 characters over the limit of 200. Shorten it a little.");
            press("Finish");
            assertThat(find(TextArea.class).single().getValue()).hasSize(205);
            press("Back");
            press("Next");
            assertThat(find(TextArea.class).single().getValue()).hasSize(205);
        });
    }

    @Test
    void a_map_asks_one_card_a_screen_with_five_places_between_the_two_and_one_way_on_and_back() {
        as(ana, () -> {
            ParticipationId part = open("load-map", "map");
            press("Start");
            assertThat(card()).isEqualTo("Milk feeds by day, breast or bottle");
            assertThat(find(PlacesRow.class).all()).hasSize(3);
            assertThat(this.<Option>radio(0).getListDataView().getItems().map(Option::label))
                    .as("in the order of the line, and then what lies beside it")
                    .containsExactly(
                            "Me",
                            "Mostly me",
                            "Half and half",
                            "Mostly my partner",
                            "My partner",
                            "Someone outside",
                            "Nobody");
            rate(0, "mostly-me");
            assertThat(kept(part, "feeding").cellsOrNone())
                    .isEqualTo(Map.of("milk-feeds", Map.of("notice", "mostly-me")));
            press("Next");
            assertThat(card()).isEqualTo("Washing bottles, pump parts and bibs");
            press("Back");
            assertThat(card()).isEqualTo("Milk feeds by day, breast or bottle");
            assertThat(this.<Option>radio(0).getValue().key()).isEqualTo("mostly-me");
        });
    }

    @Test
    void a_card_of_which_a_hand_answered_all_goes_on_by_itself_through_the_map_and_not_out_of_it() {
        as(ana, () -> {
            ParticipationId part = open("load-map", "map");
            press("Start");
            rate(0, "me");
            rate(1, "half");
            whole();
            assertThat(card()).as("one row is open").isEqualTo("Milk feeds by day, breast or bottle");
            rate(2, "nobody");
            assertThat(card()).as("by the keys it waits").isEqualTo("Milk feeds by day, breast or bottle");
            whole();
            assertThat(card()).isEqualTo("Washing bottles, pump parts and bibs");
            for (int cards = 2; cards <= 47; cards++) {
                answerCard();
                whole();
            }
            String last = card();
            answerCard();
            whole();
            assertThat(card()).as("what comes then is another kind of question").isEqualTo(last);
            press("Next");
            assertThat(secondHeading()).isEqualTo("Is there something you carry that was not on any card?");
            assertThat(doing.open(part).questions().stream()
                            .filter(Sheet.Question::goesByHand)
                            .mapToInt(one -> one.answer().cellsOrNone().size())
                            .sum())
                    .isEqualTo(48);
        });
    }

    @Test
    void a_map_goes_on_after_the_last_card_that_was_answered_and_its_rest_can_be_left_out() {
        as(ana, () -> {
            ParticipationId part = open("load-map", "map");
            press("Start");
            press("Next");
            answerCard();
            navigate("do/" + part, DoView.class);
            assertThat(card()).isEqualTo("Keeping milk, formula and snacks in the house");
            press("Leave out the rest");
            assertThat(secondHeading()).startsWith("Nights and sleep.");
            navigate("do/" + part, DoView.class);
            assertThat(secondHeading()).startsWith("Nights and sleep.");
        });
    }

    @Test
    void a_thumb_that_presses_next_while_the_card_goes_on_by_itself_skips_no_card() {
        as(ana, () -> {
            open("load-map", "map");
            press("Start");
            List<Button> before = buttons("Next", "Back", "Leave out the rest", "Take it back");
            answerCard();
            whole();
            assertThat(card()).isEqualTo("Washing bottles, pump parts and bibs");
            assertThat(before).as("a press of the card before meets nothing").noneMatch(Button::isAttached);
            press("Next");
            assertThat(card()).isEqualTo("Keeping milk, formula and snacks in the house");
        });
    }

    private List<Button> buttons(String... texts) {
        return find(Button.class).all().stream()
                .filter(button -> List.of(texts).contains(button.getText()))
                .toList();
    }

    private String card() {
        return find(H3.class).single().getText();
    }

    private void rate(int row, String value) {
        RadioButtonGroup<Option> group = radio(row);
        group.setValue(group.getListDataView()
                .getItems()
                .filter(option -> option.key().equals(value))
                .findFirst()
                .orElseThrow());
    }

    private void answerCard() {
        rate(0, "me");
        rate(1, "mostly-partner");
        rate(2, "half");
    }

    /** What the page says after the last row was tapped. */
    private void whole() {
        MapCard map = find(MapCard.class).single();
        ComponentUtil.fireEvent(map, new MapCard.Whole(map, true));
    }

    @Test
    void one_choice_too_many_is_not_taken_and_said() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            press("Start");
            CheckboxGroup<Option> group = choices();
            List<Option> options = options(part, "moments");
            group.setValue(Set.copyOf(options.subList(0, 3)));
            group.setValue(Set.copyOf(options.subList(0, 4)));
            assertThat(group.getValue()).hasSize(3);
            assertThat(says("You can choose up to 3. Take one back first.")).isTrue();
            assertThat(kept(part, "moments").keysOrNone()).hasSize(3);
        });
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Option> choices() {
        return find(CheckboxGroup.class).first();
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> radio(int index) {
        return find(RadioButtonGroup.class).all().get(index);
    }

    private List<Option> options(ParticipationId part, String prompt) {
        return doing.open(part).questions().stream()
                .map(Sheet.Question::prompt)
                .filter(one -> one.key().equals(prompt))
                .map(one -> ((PromptKind.Choices) one.kind()).options())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void handing_in_is_a_step_of_its_own_and_says_when_it_opens() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            press("Start");
            doing.save(part, "meaning", AnswerBody.ofText("Ours"));
            while (findButton().withText("Next").exists()) {
                press("Next");
            }
            press("Finish");
            assertThat(secondHeading()).isEqualTo("Yours is in.");
            assertThat(says("It opens when you are both in, unless your therapist keeps it for a session."))
                    .isTrue();
            navigate("do/" + part, DoView.class);
            assertThat(secondHeading()).isEqualTo("This is in");
        });
    }

    @Test
    void point_2_finishing_with_nothing_answered_offers_couldnt_this_time_instead() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "tick");
            press("Start");
            press("Next");
            press("Finish");
            assertThat(says("Nothing is answered yet")).isTrue();
            press("Too tired");
            assertThat(doing.open(part).state()).isEqualTo(PartState.COULDNT);
        });
    }

    @Test
    void p8_that_both_are_in_and_it_stays_closed_is_nothing_the_words_before_did_not_allow_for() {
        String words = "It opens when you are both in, unless your therapist keeps it for a session.";
        OccurrenceId design = given("our-rituals", "design");
        as(ana, () -> {
            navigate("do/" + homework.part(design, Seat.A), DoView.class);
            assertThat(says("What is sealed opens when you are both in, unless your therapist keeps it for a session."))
                    .isTrue();
        });
        as(practice.clinician(), () -> reviewing.keepSealed(design, true));
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours")));
        as(ana, () -> {
            navigate("do/" + homework.part(design, Seat.A), DoView.class);
            assertThat(says(words)).isTrue();
        });
        homework.does(ben, Seat.B, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours too")));
        as(ana, () -> {
            navigate("do/" + homework.part(design, Seat.A), DoView.class);
            assertThat(secondHeading()).isEqualTo("This is in");
            assertThat(says(words)).as("with the other one in it says the same").isTrue();
        });
    }

    @Test
    void p9_laid_to_rest_in_mid_exercise_every_tap_is_kept_and_the_end_says_the_same_after_a_hold_as_after_a_pause() {
        OccurrenceId design = given("our-rituals", "design");
        ParticipationId part = homework.part(design, Seat.A);
        String afterPause = writesOnWhileItIsLaidToRest(
                part,
                () -> steering.pause(homework.assignment(design), homework.version(homework.assignment(design))),
                () -> steering.resume(homework.assignment(design), homework.version(homework.assignment(design))));
        String afterHold = writesOnWhileItIsLaidToRest(
                part,
                () -> holds.hold(practice.couple().id(), "screening"),
                () -> holds.lift(
                        practice.couple().id(),
                        fixture.openHold(practice.couple().id()),
                        "seen apart, both safe"));
        assertThat(afterHold).isEqualTo(afterPause).contains("Resting for now").contains("Anything you wrote is kept");
        as(ana, () -> {
            navigate("do/" + part, DoView.class);
            press("Finish");
            assertThat(secondHeading()).isEqualTo("Yours is in.");
        });
    }

    private String writesOnWhileItIsLaidToRest(ParticipationId part, Runnable stop, Runnable goOn) {
        List<String> end = new ArrayList<>();
        as(ana, () -> {
            navigate("do/" + part, DoView.class);
            if (findButton().withText("Start").exists()) {
                press("Start");
            }
            while (findButton().withText("Next").exists()
                    && !find(TextArea.class).exists()) {
                press("Next");
            }
            as(practice.clinician(), stop);
            find(TextArea.class).all().forEach(field -> {
                test(field).setValue("In mid-word");
                assertThat(saved()).isEqualTo("Saved");
            });
            while (findButton().withText("Next").exists()) {
                press("Next");
            }
            press("Finish");
            end.addAll(find(Component.class).all().stream()
                    .map(one -> one.getElement().getText())
                    .toList());
        });
        as(practice.clinician(), goOn);
        as(ana, () -> assertThat(kept(part, "meaning").textOrEmpty()).isEqualTo("In mid-word"));
        return String.join("|", end);
    }

    @Test
    void the_second_one_in_is_led_to_the_reveal() {
        OccurrenceId design = given("our-rituals", "design");
        homework.does(ben, Seat.B, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours")));
        as(ana, () -> {
            ParticipationId part = homework.part(design, Seat.A);
            navigate("do/" + part, DoView.class);
            press("Start");
            doing.save(part, "meaning", AnswerBody.ofText("A minute that is only us"));
            while (findButton().withText("Next").exists()) {
                press("Next");
            }
            press("Finish");
            assertThat(secondHeading()).isEqualTo("You are both in");
            assertThat(links()).contains("together/" + design);
        });
    }

    @Test
    void p14_what_is_written_after_the_finish_of_another_device_stays_to_copy_and_can_go_on_by_taking_back() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            TextArea field = find(TextArea.class).single();
            field.setValue("A corner");
            doing.save(part, "meaning", AnswerBody.ofText("A corner, said the tablet"));
            doing.finish(part);
            field.setValue("A corner of the day");
            assertThat(saved()).isEqualTo("Not saved");
            assertThat(field.getValue()).isEqualTo("A corner of the day");
            assertThat(says("take that back and go on from here")).isTrue();
            assertThat(findButton().withText("Copy").exists()).isTrue();
            field.setValue("A corner of the day, ours");
            assertThat(keptLines()).as("what is typed on is what is copied").isEqualTo("A corner of the day, ours");

            press("Take it back and go on here");
            assertThat(doing.open(part).state()).isEqualTo(PartState.STARTED);
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("A corner of the day, ours");
            assertThat(keptLines()).as("neither goes over the other by itself").isEqualTo("A corner, said the tablet");
            press("Keep what is in the field");
            assertThat(kept(part, "meaning").textOrEmpty()).isEqualTo("A corner of the day, ours");
        });
    }

    @Test
    void p14_where_what_is_in_is_open_by_now_it_stays_to_copy_and_nothing_offers_to_take_back() {
        OccurrenceId design = given("our-rituals", "design");
        ParticipationId part = homework.part(design, Seat.A);
        homework.does(ben, Seat.B, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours")));
        as(ana, () -> {
            navigate("do/" + part, DoView.class);
            startAt(part, "meaning");
            doing.save(part, "meaning", AnswerBody.ofText("From the tablet"));
            doing.finish(part);
            find(TextArea.class).single().setValue("Too late for it");
            assertThat(says("cannot be taken back any more")).isTrue();
            assertThat(keptLines()).isEqualTo("Too late for it");
            assertThat(findButton().withText("Take it back and go on here").exists())
                    .isFalse();
        });
    }

    @Test
    void p14_what_one_begins_to_write_after_the_finish_of_another_device_never_goes_over_that_in_silence() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            doing.save(part, "meaning", AnswerBody.ofText("From the tablet"));
            doing.finish(part);
            find(TextArea.class).single().setValue("First words of the phone");

            press("Take it back and go on here");
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("First words of the phone");
            assertThat(keptLines()).as("the author decides").isEqualTo("From the tablet");
            assertThat(kept(part, "meaning").textOrEmpty()).isEqualTo("From the tablet");
        });
    }

    @Test
    void p14_what_could_not_be_kept_goes_over_nothing_when_one_comes_back_to_it() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            broken.unwritable(
                    "homework.answer", () -> test(find(TextArea.class).single()).setValue("From the phone"));
            doing.save(part, "meaning", AnswerBody.ofText("From the tablet"));
            press("Back");
            press("Next");
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("From the phone");
            assertThat(keptLines()).isEqualTo("From the tablet");
            assertThat(kept(part, "meaning").textOrEmpty()).isEqualTo("From the tablet");
        });
    }

    @Test
    void p14_once_the_other_device_took_it_back_nothing_says_any_more_that_it_is_finished() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            TextArea field = find(TextArea.class).single();
            field.setValue("A corner");
            doing.finish(part);
            field.setValue("A corner of the day");
            assertThat(find(WrittenAfterwards.class).exists()).isTrue();
            assertThat(find(WrittenAfterwards.class).single().getElement().getAttribute("role"))
                    .as("what is typed on is not read out each time")
                    .isNull();
            takingBack.takeBack(part);
            field.setValue("A corner of the day, ours");
            assertThat(saved()).isEqualTo("Saved");
            assertThat(find(WrittenAfterwards.class).exists()).isFalse();
            assertThat(findButton().withText("Take it back and go on here").exists())
                    .isFalse();
        });
    }

    private String keptLines() {
        return find(Paragraph.class).withClassName("kept-lines").first().getText();
    }

    @Test
    void couldnt_this_time_is_always_there_and_thanked() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            press("Start");
            press("Couldn't this time");
            press("It did not feel right");
            assertThat(secondHeading()).isEqualTo("Thank you for saying so");
            assertThat(doing.open(part).state()).isEqualTo(PartState.COULDNT);
        });
    }

    @Test
    void p14_words_that_a_tab_kept_for_what_was_set_aside_are_shown_to_their_author_there_too() {
        OccurrenceId map = given("load-map", "map");
        homework.couldnt(ana, Seat.A, map, MONDAY, CouldntReason.NOT_RIGHT);
        as(ana, () -> {
            navigate("do/" + homework.part(map, Seat.A), DoView.class);
            assertThat(find(LeftOver.class).exists()).isTrue();
        });
    }

    @Test
    void p12_every_closing_screen_carries_the_same_quiet_line_for_help() {
        OccurrenceId design = given("our-rituals", "design");
        OccurrenceId map = given("load-map", "map");
        OccurrenceId tick = given("our-rituals", "tick", Schedule.daily(3));
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours")));
        homework.couldnt(ana, Seat.A, map, MONDAY, CouldntReason.NOT_RIGHT);
        homework.does(ana, Seat.A, tick, MONDAY, Map.of("today", AnswerBody.ofKey("did")));
        as(ana, () -> {
            for (OccurrenceId one : List.of(design, map, tick)) {
                navigate("do/" + homework.part(one, Seat.A), DoView.class);
                // beside the one that stands at the top of every page
                assertThat(links().stream().filter("help-now"::equals)).hasSize(2);
            }
        });
        homework.does(ben, Seat.B, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours too")));
        as(ana, () -> {
            navigate("do/" + homework.part(design, Seat.A), DoView.class);
            assertThat(links()).contains("together/" + design);
            assertThat(links().stream().filter("help-now"::equals)).hasSize(2);
        });
    }

    @Test
    void p13_couldnt_this_time_can_be_undone_at_its_own_address() {
        ParticipationId part = homework.part(given("load-map", "map"), Seat.A);
        as(ana, () -> {
            navigate("do/" + part, DoView.class);
            press("Couldn't this time");
            press("No time");
            press("Undo");
            assertThat(findButton().withText("Start").exists()).isTrue();
        });
    }

    @Test
    void p11_the_address_of_a_tick_says_its_own_words_and_leads_to_no_comparison() {
        OccurrenceId tick = given("our-rituals", "tick", Schedule.daily(3));
        ParticipationId part = homework.part(tick, Seat.A);
        as(ana, () -> {
            navigate("do/" + part, DoView.class);
            press("Start");
            assertThat(says("How did your ritual go today?")).isTrue();
        });
        homework.does(ana, Seat.A, tick, MONDAY, Map.of("today", AnswerBody.ofKey("did")));
        homework.does(ben, Seat.B, tick, MONDAY, Map.of("today", AnswerBody.ofKey("not-today")));
        as(ana, () -> {
            navigate("do/" + part, DoView.class);
            assertThat(says("A day that you both tick counts as together.")).isTrue();
            assertThat(says("Not today")).isFalse();
            assertThat(links()).noneMatch(link -> link.startsWith("together/"));
            assertThat(findButton().withText("Undo").exists()).isFalse();
        });
    }

    @Test
    void the_part_of_the_other_one_and_a_made_up_one_are_not_found() {
        OccurrenceId design = given("our-rituals", "design");
        as(ana, () -> {
            UI.getCurrent().navigate("do/" + homework.part(design, Seat.B));
            assertThat(heading()).isEqualTo("Not found");
            UI.getCurrent().navigate("do/nonsense");
            assertThat(heading()).isEqualTo("Not found");
        });
    }

    /** Fills the field in view as a person would, and says what should be kept. */
    private AnswerBody fill(Prompt prompt) {
        switch (prompt.kind()) {
            case PromptKind.Text text -> find(TextArea.class).single().setValue("some words");
            case PromptKind.LongText text -> find(TextArea.class).single().setValue("some words");
            case Who who -> this.<String>radio(0).setValue("Ben");
            case Move move -> {
                find(TextArea.class).all().forEach(slot -> slot.setValue("so it was"));
                this.<String>radio(0).setValue("Ben");
            }
            case PromptKind.Scale scale -> this.<Integer>radio(0).setValue(scale.max());
            case PromptKind.Choice(List<Option> options) ->
                this.<Option>radio(0).setValue(options.getLast());
            case PromptKind.Tick(List<Option> options) -> this.<Option>radio(0).setValue(options.getLast());
            case Curiosity curiosity -> find(TextField.class).single().setValue("Our own");
            case PromptKind.Choices choices -> {
                if (choices.own()) {
                    find(TextField.class).single().setValue("Our own");
                } else {
                    String group = choices.options().getFirst().group();
                    if (group != null) {
                        this.<String>radio(0).setValue(group);
                    }
                    choices().setValue(Set.of(choices.options().getFirst()));
                }
            }
            case Deck deck -> throughTheCards();
            case Themes themes -> {
                this.<Themes.Theme>radio(0).setValue(themes.themes().getFirst());
                throughTheTheme(themes);
            }
            case Cards cards -> {
                for (Option item : cards.items()) {
                    int asked = cards.isRated()
                            ? 1
                            : cards.columns().size(); // of what excites nobody nothing more is asked
                    for (int column = 0; column < asked; column++) {
                        this.<Option>radio(column)
                                .setValue(cards.columns().get(column).values().getFirst());
                    }
                    if (!item.equals(cards.items().getLast())) {
                        press("Next");
                    }
                }
            }
            case TimeWindows(int max, Integer days) ->
                find(CheckboxGroup.class)
                        .withLabel(days == null ? "Tuesday" : "Tuesday, October 14")
                        .single()
                        .setValue(Set.of("evening"));
            case PromptKind.DateAndTime() -> typed("18 Oct 2031", "8:30 PM");
            case PromptKind.Statement(List<Slot> slots) ->
                find(TextArea.class).all().forEach(slot -> slot.setValue("so it was"));
            case InStep talk -> throw new AssertionError("a talk is no question");
            case Timer timer ->
                ComponentUtil.fireEvent(
                        find(Turns.class).single(),
                        new Turns.TurnDone(find(Turns.class).single(), true, 2));
            case PromptKind.Confirm(String text) ->
                find(Checkbox.class).single().setValue(true);
        }
        return AnswerBody.fromJson(expected(prompt).toJson());
    }

    private void typed(String day, String time) {
        test(findTextField().withLabel("Date").component()).setValue(day);
        test(findTextField().withLabel("Time").component()).setValue(time);
    }

    /** From the choice to the sentence that closes it. */
    private void throughTheTheme(Themes themes) {
        Themes.steps(themes.themes().getFirst()).forEach(step -> {
            press("Next");
            assertThat(find(ReadAloud.class).single().getElement().getTextRecursively())
                    .endsWith(step.words());
        });
    }

    /** Past all three, and nothing is answered. */
    private void throughTheCards() {
        for (int card = 1; card <= 3; card++) {
            assertThat(find(ReadAloud.class).single().getElement().getTextRecursively())
                    .startsWith("Card " + card + " of 3");
            if (card < 3) {
                press("Next");
            }
        }
    }

    private static AnswerBody expected(Prompt prompt) {
        return switch (prompt.kind()) {
            case PromptKind.Text text -> AnswerBody.ofText("some words");
            case PromptKind.LongText text -> AnswerBody.ofText("some words");
            case Who who -> AnswerBody.ofText("Ben");
            case Move move ->
                AnswerBody.ofSlots(move.slots().stream()
                        .collect(Collectors.toMap(Slot::key, slot -> slot.who() ? "Ben" : "so it was")));
            case PromptKind.Scale scale -> AnswerBody.ofNumber(scale.max());
            case PromptKind.Choice(List<Option> options) ->
                AnswerBody.ofKey(options.getLast().key());
            case PromptKind.Tick(List<Option> options) ->
                AnswerBody.ofKey(options.getLast().key());
            case Curiosity curiosity -> AnswerBody.ofKeys(List.of(), "Our own");
            case PromptKind.Choices choices ->
                choices.own()
                        ? AnswerBody.ofKeys(List.of(), "Our own")
                        : AnswerBody.ofKey(choices.options().getFirst().key());
            case Deck deck -> AnswerBody.EMPTY;
            case Themes themes -> AnswerBody.ofKey(themes.themes().getFirst().key());
            case Cards cards ->
                AnswerBody.ofCells(cards.items().stream()
                        .collect(Collectors.toMap(
                                Option::key,
                                item -> cards.columns().stream()
                                        .limit(
                                                cards.isRated()
                                                        ? 1
                                                        : cards.columns().size())
                                        .collect(Collectors.toMap(
                                                Column::key,
                                                column -> column.values()
                                                        .getFirst()
                                                        .key())))));
            case TimeWindows(int max, Integer days) ->
                AnswerBody.ofKey(days == null ? "tuesday-evening" : "2031-10-14-evening");
            case PromptKind.DateAndTime() -> AnswerBody.ofText("2031-10-18T20:30");
            case PromptKind.Statement(List<Slot> slots) ->
                AnswerBody.ofCells(
                        Map.of("slots", slots.stream().collect(Collectors.toMap(Slot::key, slot -> "so it was"))));
            case InStep talk -> throw new AssertionError("a talk is no question");
            case Timer timer -> AnswerBody.ofNumber(2);
            case PromptKind.Confirm(String text) -> AnswerBody.ofKey("agreed");
        };
    }

    @Test
    void every_question_of_every_sitting_can_be_answered_on_its_screen_and_is_kept() {
        as(ana, () -> {
            for (var exercise : library.exercises()) {
                for (var sitting : exercise.allSittings()) {
                    ParticipationId part = open(exercise.key(), sitting.key());
                    press("Start");
                    List<Sheet.Question> questions = doing.open(part).questions();
                    for (Sheet.Question question : questions) {
                        AnswerBody kept = fill(question.prompt());
                        assertThat(kept(part, question.prompt().key()))
                                .as(exercise.key() + "/" + sitting.key() + "/"
                                        + question.prompt().key())
                                .isEqualTo(
                                        question.prompt().kind() instanceof PromptKind.Confirm
                                                ? doing.open(part)
                                                        .proposal(Map.of())
                                                        .yes()
                                                : kept);
                        if (!question.equals(questions.getLast())) {
                            press("Next");
                        }
                    }
                    press("Finish");
                    assertThat(secondHeading()).isEqualTo("Yours is in.");
                }
            }
        });
    }

    @Test
    void what_was_answered_stands_in_its_field_when_one_comes_back_to_it() {
        as(ana, () -> {
            for (var exercise : library.exercises()) {
                for (var sitting : exercise.allSittings()) {
                    ParticipationId part = homework.part(given(exercise.key(), sitting.key()), Seat.A);
                    doing.begin(part);
                    homework.answer(
                            part,
                            Answers.toAllAsked(doing.open(part).questions().stream()
                                    .map(Sheet.Question::prompt)
                                    .toList()));
                    navigate("do/" + part, DoView.class);
                    for (Sheet.Question question : doing.open(part).questions()) {
                        assertThat(holdsAnAnswer(question.prompt()))
                                .as(exercise.key() + "/" + sitting.key() + "/"
                                        + question.prompt().key())
                                .isTrue();
                        if (findButton().withText("Next").exists()) {
                            press("Next");
                        }
                    }
                }
            }
        });
    }

    private boolean holdsAnAnswer(Prompt prompt) {
        return switch (prompt.kind()) {
            case PromptKind.Text text -> !find(TextArea.class).single().isEmpty();
            case PromptKind.LongText text -> !find(TextArea.class).single().isEmpty();
            case Who who -> !radio(0).isEmpty();
            case Move move -> find(TextArea.class).all().stream().noneMatch(TextArea::isEmpty) && !radio(0).isEmpty();
            case Curiosity curiosity -> !find(TextField.class).single().isEmpty();
            case PromptKind.Choices choices ->
                find(CheckboxGroup.class).all().stream().anyMatch(group -> !group.isEmpty());
            case TimeWindows windows -> find(CheckboxGroup.class).all().stream().anyMatch(group -> !group.isEmpty());
            case PromptKind.DateAndTime date ->
                find(TextField.class).all().stream().noneMatch(TextField::isEmpty);
            case PromptKind.Statement statement ->
                find(TextArea.class).all().stream().noneMatch(TextArea::isEmpty);
            case InStep talk -> throw new AssertionError("a talk is no question");
            case Timer(int minutes, int rounds, String leads, String wishes) ->
                find(Turns.class).single().getElement().getAttribute("done").equals(String.valueOf(rounds));
            case PromptKind.Confirm confirm -> find(Checkbox.class).single().getValue();
            case PromptKind.Scale scale -> !radio(0).isEmpty();
            case PromptKind.Choice choice -> !radio(0).isEmpty();
            case PromptKind.Tick tick -> !radio(0).isEmpty();
            case Deck deck -> {
                throughTheCards();
                yield true;
            }
            case Themes themes -> {
                boolean chosen = !radio(0).isEmpty();
                throughTheTheme(themes);
                yield chosen;
            }
            case Cards cards -> find(RadioButtonGroup.class).all().stream().noneMatch(RadioButtonGroup::isEmpty);
        };
    }

    @Test
    void a_rating_is_never_chosen_beforehand_and_can_be_taken_back() {
        as(ana, () -> {
            ParticipationId part = open("something-new", "excitement");
            press("Start");
            assertThat(radio(0).isEmpty()).isTrue();
            this.<Integer>radio(0).setValue(7);
            press("Take it back");
            assertThat(kept(part, "relation-excitement-now").isEmpty()).isTrue();
            assertThat(find(Paragraph.class)
                            .withText("It’s fine to leave this empty")
                            .exists())
                    .isTrue();
        });
    }

    @Test
    void point_8_an_answer_that_cannot_be_written_never_says_saved_and_is_not_handed_in_without_it() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            TextArea field = find(TextArea.class).single();
            broken.unwritable("homework.answer", () -> {
                test(field).setValue("A corner of the day");
                assertThat(saved()).isEqualTo("Not saved – we keep trying");
                press("Finish");
                assertThat(find(TextArea.class).single().getValue()).isEqualTo("A corner of the day");
            });
            assertThat(kept(part, "meaning").isEmpty()).isTrue();
            SavedState state = find(SavedState.class).single();
            ComponentUtil.fireEvent(state, new SavedState.TryAgain(state, true));
            assertThat(saved()).isEqualTo("Saved");
            assertThat(kept(part, "meaning").textOrEmpty()).isEqualTo("A corner of the day");
        });
    }

    @Test
    void p14_what_another_device_wrote_meanwhile_is_shown_and_nothing_goes_over_it_in_silence() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            doing.save(part, "meaning", AnswerBody.ofText("From the tablet"));

            test(find(TextArea.class).single()).setValue("From the phone");
            assertThat(saved()).isEqualTo("Not saved");
            assertThat(says("From the tablet")).isTrue();
            assertThat(kept(part, "meaning").textOrEmpty()).isEqualTo("From the tablet");
            press("Keep what is in the field");
            assertThat(saved()).isEqualTo("Saved");
            assertThat(kept(part, "meaning").textOrEmpty()).isEqualTo("From the phone");

            doing.save(part, "meaning", AnswerBody.ofText("Once more from the tablet"));
            test(find(TextArea.class).single()).setValue("Once more from the phone");
            press("Put this text in the field");
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("Once more from the tablet");
        });
    }

    @Test
    void p14_what_is_written_after_the_other_device_handed_it_in_says_that_it_is_not_part_of_it() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "meaning");
            test(find(TextArea.class).single()).setValue("A corner");
            doing.finish(part);

            test(find(TextArea.class).single()).setValue("A corner of the day");
            assertThat(saved()).isEqualTo("Not saved");
            TextArea field = find(TextArea.class).single();
            assertThat(field.getErrorMessage()).contains("handed in already", "not part of it");
            assertThat(field.getValue()).isEqualTo("A corner of the day");
        });
    }

    @Test
    void p16_something_of_ones_own_is_never_cut_in_silence() {
        as(ana, () -> {
            ParticipationId part = open("our-rituals", "design");
            startAt(part, "rituals");
            TextField own =
                    find(TextField.class).withLabel("Something of your own").single();
            assertThat(own.getMaxLength()).isLessThanOrEqualTo(0);
            test(own).setValue("x".repeat(201));
            assertThat(saved()).isEqualTo("Not saved");
            assertThat(own.getValue()).hasSize(201);
            assertThat(find(Paragraph.class)
                            .withClassName("form-error")
                            .single()
                            .getText())
                    .contains("200");
        });
    }
}

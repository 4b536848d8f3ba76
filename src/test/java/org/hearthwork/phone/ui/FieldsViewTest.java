package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Timer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The single fields of a question: what they show, how they are named, and what they tell. */
@SpringBootTest
class FieldsViewTest extends OnThePhone {

    private static final Map<String, AnswerBody> STATEMENT = Map.of(
            "statement",
            AnswerBody.ofSlots(Map.of("when", "the door closed", "feel", "tired", "like", "ten minutes on the sofa")));

    private static final PromptKind.Choices RITUALS = new PromptKind.Choices(
            List.of(
                    ritual("hug", "Waking", "a hug before anyone gets up"),
                    ritual("coffee", "Waking", "one brings the other a hot drink"),
                    ritual("door", "Leaving", "a goodbye at the door"),
                    ritual("wave", "Leaving", "a wave from the window"),
                    ritual("walk", "Weekend", "once round the block")),
            2,
            true);

    @Autowired
    private Doing doing;

    private final List<AnswerBody> told = new ArrayList<>();

    private static Option ritual(String key, String group, String words) {
        return new Option(key, group + " · " + words, false, null, group, false);
    }

    // ---- Scales

    @Test
    void a_scale_is_numbers_with_both_ends_named_below_them_and_by_the_numbers_themselves_and_none_is_chosen() {
        as(ana, () -> {
            PromptKind.Scale kind = new PromptKind.Scale(0, 10, "Not at all", "Completely");
            ScaleField field = new ScaleField(kind, "question", AnswerBody.EMPTY, told::add);
            UI.getCurrent().add(field);
            RadioButtonGroup<Integer> numbers = numbers(field);
            assertThat(numbers.isEmpty()).isTrue();
            assertThat(numbers.getAriaLabelledBy()).contains("question");
            assertThat(numbers.getChildren().map(FieldsViewTest::words))
                    .containsExactly("0 Not at all", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10 Completely");
            Component row = numbers.getParent().orElseThrow();
            assertThat(row.getChildren().map(FieldsViewTest::words))
                    .as("the ends stand below, the low one first")
                    .last()
                    .isEqualTo("0Not at all10Completely");
            numbers.setValue(7);
            find(Button.class).withText("Take it back").single().click();
            assertThat(told).containsExactly(AnswerBody.ofNumber(7), AnswerBody.EMPTY);
        });
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Integer> numbers(ScaleField field) {
        return (RadioButtonGroup<Integer>) field.getChildren()
                .filter(Div.class::isInstance)
                .flatMap(Component::getChildren)
                .filter(RadioButtonGroup.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    // ---- Turns

    /** Goes to the turns of a talk for which these answers were given. */
    private Turns turnsAfter(Map<String, AnswerBody> prepared) {
        ParticipationId part = homework.part(given("say-it-hear-it", "talk"), Seat.A);
        doing.begin(part);
        prepared.forEach((key, body) -> doing.save(part, key, body));
        List<Sheet.Question> questions = doing.open(part).questions();
        for (int at = 0; at < questions.size(); at++) {
            if (questions.get(at).prompt().kind() instanceof Timer) {
                doing.moveTo(part, at);
            }
        }
        navigate("do/" + part, DoView.class);
        return find(Turns.class).single();
    }

    @Test
    void who_speaks_has_their_own_lines_under_the_clock_folded_until_they_open_them() {
        as(ana, () -> {
            turnsAfter(STATEMENT);
            Details own = find(Details.class).withClassName("own-lines").single();
            assertThat(own.getSummaryText()).isEqualTo("Your lines");
            assertThat(own.isOpened()).as("the other one may look at the phone").isFalse();
            assertThat(own.getContent().flatMap(Component::getChildren).map(FieldsViewTest::words))
                    .containsExactly("When the door closed", "I feel tired", "I would like ten minutes on the sofa");
        });
    }

    @Test
    void p1_what_is_hot_and_kept_for_the_session_is_not_there_to_be_read_out() {
        as(ana, () -> {
            turnsAfter(Map.of(
                    "level",
                    AnswerBody.ofKey("hot"),
                    "statement",
                    AnswerBody.ofSlots(Map.of("when", "the door closed"))));
            assertThat(find(Details.class).withClassName("own-lines").exists()).isFalse();
            assertThat(says("the door closed")).isFalse();
        });
    }

    @Test
    void the_lines_of_one_are_never_on_the_phone_of_the_other() {
        var talk = given("say-it-hear-it", "talk");
        as(ben, () -> {
            ParticipationId his = homework.part(talk, Seat.B);
            doing.begin(his);
            STATEMENT.forEach((key, body) -> doing.save(his, key, body));
        });
        as(ana, () -> {
            turnsAfter(Map.of());
            assertThat(find(Details.class).withClassName("own-lines").exists()).isFalse();
            assertThat(says("the door closed")).isFalse();
        });
    }

    @Test
    void the_clock_of_turns_comes_before_what_is_said_about_them_and_has_a_place_of_its_own() {
        as(ana, () -> {
            Turns turns = turnsAfter(Map.of());
            assertThat(turns.getElement().getAttribute("place"))
                    .matches("[0-9a-f-]{36}/turns")
                    .isNotEqualTo(turnsAfter(Map.of()).getElement().getAttribute("place"));
            Component screen = find(QuestionScreen.class).single();
            List<String> parts = screen.getChildren().map(FieldsViewTest::words).toList();
            assertThat(parts.getLast()).startsWith("After each turn, the listener sums up");
        });
    }

    @Test
    void what_a_field_of_one_row_is_about_is_read_before_it_and_what_fills_a_small_screen_comes_first_itself() {
        as(ana, () -> {
            assertThat(hintIsLast("ten-minutes-close", "set-up", "Your partner never sees your list"))
                    .isFalse();
            assertThat(hintIsLast("something-new", "rate", "“Not for my body”")).isTrue();
        });
    }

    private boolean hintIsLast(String exercise, String sitting, String hint) {
        ParticipationId part = homework.part(given(exercise, sitting), Seat.A);
        doing.begin(part);
        navigate("do/" + part, DoView.class);
        List<String> parts = find(QuestionScreen.class)
                .single()
                .getChildren()
                .map(FieldsViewTest::words)
                .toList();
        assertThat(parts).anyMatch(words -> words.startsWith(hint));
        return parts.getLast().startsWith(hint);
    }

    // ---- A long list

    @Test
    void of_a_long_list_one_picks_the_moment_first_and_sees_its_few_rows() {
        as(ana, () -> {
            ask(AnswerBody.EMPTY);
            assertThat(groups().getListDataView().getItems()).containsExactly("Waking", "Leaving", "Weekend");
            assertThat(groups().isEmpty()).isTrue();
            assertThat(find(CheckboxGroup.class).exists()).isFalse();
            assertThat(find(TextField.class).withLabel("Something of your own").exists())
                    .isTrue();
            groups().setValue("Leaving");
            assertThat(offered()).containsExactly("a goodbye at the door", "a wave from the window");
            assertThat(rows().getAriaLabel()).contains("Leaving");
        });
    }

    @Test
    void what_is_picked_stays_in_sight_whichever_moment_is_open_and_can_be_taken_off_there() {
        as(ana, () -> {
            ask(AnswerBody.EMPTY);
            groups().setValue("Waking");
            rows().setValue(Set.of(option("hug")));
            groups().setValue("Weekend");
            rows().setValue(Set.of(option("walk")));
            assertThat(picks())
                    .containsExactly("Waking · a hug before anyone gets up", "Weekend · once round the block");
            assertThat(told.getLast()).isEqualTo(AnswerBody.ofKeys(List.of("hug", "walk"), ""));
            assertThat(says("2 of 2 chosen")).isTrue();

            find(Button.class)
                    .withAttribute("aria-label", "Take off: Waking · a hug before anyone gets up")
                    .single()
                    .click();
            assertThat(told.getLast()).isEqualTo(AnswerBody.ofKey("walk"));
            assertThat(rows().getValue()).containsExactly(option("walk"));
            find(Button.class).withText("Take off").single().click();
            assertThat(told.getLast().isEmpty()).isTrue();
            assertThat(rows().getValue()).as("of the moment that is open, too").isEmpty();
            assertThat(picks()).isEmpty();
        });
    }

    @Test
    void one_too_many_is_not_taken_from_any_moment_and_said_and_ones_own_words_count() {
        as(ana, () -> {
            ask(AnswerBody.ofKeys(List.of("hug"), "Humming"));
            assertThat(groups().getValue()).as("where one left off").isEqualTo("Waking");
            groups().setValue("Weekend");
            rows().setValue(Set.of(option("walk")));
            assertThat(rows().getValue()).isEmpty();
            assertThat(picks()).containsExactly("Waking · a hug before anyone gets up");
            assertThat(says("You can choose up to 2. Take one back first.")).isTrue();
            find(TextField.class).single().setValue("");
            rows().setValue(Set.of(option("walk")));
            assertThat(told.getLast()).isEqualTo(AnswerBody.ofKeys(List.of("hug", "walk"), ""));
        });
    }

    private void ask(AnswerBody answer) {
        UI.getCurrent().add(new ChoicesField(RITUALS, null, "question", answer, told::add));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> groups() {
        return find(RadioButtonGroup.class).withLabel("Show ideas for").single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Option> rows() {
        return find(CheckboxGroup.class).single();
    }

    private Stream<String> offered() {
        return rows().getListDataView().getItems().map(rows().getItemLabelGenerator());
    }

    private List<String> picks() {
        return find(UnorderedList.class)
                .withClassName("picks")
                .single()
                .getChildren()
                .map(ListItem.class::cast)
                .map(item -> ((Span) item.getComponentAt(0)).getText())
                .toList();
    }

    private static Option option(String key) {
        return RITUALS.options().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Narrowing;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What one is asked alone, and what the two make of it: cards that mostly take one tap, a name, a move. */
@SpringBootTest
class CoursesFieldsViewTest extends OnThePhone {

    @Autowired
    private Doing doing;

    private final List<AnswerBody> told = new ArrayList<>();

    private ParticipationId starts(String exercise, String sitting) {
        ParticipationId part = homework.part(given(exercise, sitting), Seat.A);
        doing.begin(part);
        navigate("do/" + part, DoView.class);
        return part;
    }

    private AnswerBody kept(ParticipationId part, String question) {
        return doing.open(part).questions().stream()
                .filter(one -> one.prompt().key().equals(question))
                .map(Sheet.Question::answer)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Option>> rows() {
        return find(RadioButtonGroup.class).withClassName("rating").all().stream()
                .map(row -> (RadioButtonGroup<Option>) row)
                .toList();
    }

    private void rate(int row, String value) {
        RadioButtonGroup<Option> values = rows().get(row);
        values.setValue(values.getListDataView()
                .getItems()
                .filter(option -> option.key().equals(value))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void most_cards_take_one_tap_and_only_what_excites_is_asked_about_more() {
        as(ana, () -> {
            ParticipationId part = starts("something-new", "rate");
            assertThat(rows()).extracting(RadioButtonGroup::getLabel).containsExactly("Excites me");
            rate(0, "2");
            assertThat(rows()).hasSize(1);
            rate(0, "4");
            assertThat(rows())
                    .extracting(RadioButtonGroup::getLabel)
                    .containsExactly("Excites me", "Makes me nervous", "Could do it this month");
            rate(1, "1");
            rate(2, "5");
            assertThat(kept(part, "at-home").cellsOrNone().get("unknown-food"))
                    .isEqualTo(Map.of("excitement", "4", "nerves", "1", "doable", "5"));
            rate(0, "never");
            assertThat(rows()).hasSize(1);
            assertThat(kept(part, "at-home").cellsOrNone().get("unknown-food"))
                    .as("what was said of the other answer goes with it")
                    .isEqualTo(Map.of("excitement", "never"));
        });
    }

    @SuppressWarnings("unchecked")
    private void narrow(String by, String to) {
        RadioButtonGroup<Narrowing.Value> values =
                (RadioButtonGroup<Narrowing.Value>) find(RadioButtonGroup.class).all().stream()
                        .filter(one -> ((RadioButtonGroup<?>) one)
                                .getAriaLabel()
                                .orElse("")
                                .startsWith(by))
                        .findFirst()
                        .orElseThrow();
        values.setValue(values.getListDataView()
                .getItems()
                .filter(value -> value.label().equals(to))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Option> ideas() {
        return (CheckboxGroup<Option>)
                find(CheckboxGroup.class).withClassName("pick").single();
    }

    private List<String> inView() {
        return ideas().getListDataView().getItems().map(Option::key).toList();
    }

    private void pick(String idea) {
        ideas().select(ideas().getListDataView()
                .getItems()
                .filter(option -> option.key().equals(idea))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void ideas_for_home_come_first_and_what_narrows_them_down_changes_only_what_is_in_view() {
        as(ana, () -> {
            ParticipationId part = homework.part(given("protected-time", "wish"), Seat.A);
            doing.begin(part);
            doing.moveTo(part, 1);
            navigate("do/" + part, DoView.class);
            assertThat(inView()).hasSize(6).startsWith("sofa-tea").doesNotContain("dinner");
            pick("songs");
            narrow("Place", "Out");
            narrow("Budget", "Nothing");
            narrow("Energy", "Little");
            assertThat(inView()).containsExactly("block-walk");
            assertThat(kept(part, "ideas").keysOrNone()).containsExactly("songs");
            pick("block-walk");
            narrow("Place", "Either");
            narrow("Budget", "A little");
            narrow("Energy", "Plenty");
            assertThat(ideas().getValue()).extracting(Option::key).contains("songs");
            assertThat(find(Button.class).withText("Take off").all()).hasSize(2);
            assertThat(kept(part, "ideas")).isEqualTo(AnswerBody.ofKeys(List.of("songs", "block-walk"), ""));
            find(Button.class).withText("Show 14 more").single().click();
            assertThat(inView()).contains("cook-new", "market", "block-walk").doesNotContain("dinner");
            ideas().deselectAll();
            assertThat(kept(part, "ideas").isEmpty()).isTrue();
        });
    }

    @Test
    void of_the_ideas_one_is_taken_off_also_where_it_is_not_in_view() {
        as(ana, () -> {
            ParticipationId part = homework.part(given("protected-time", "wish"), Seat.A);
            doing.begin(part);
            doing.save(part, "ideas", AnswerBody.ofKeys(List.of("songs", "dinner"), ""));
            doing.moveTo(part, 1);
            navigate("do/" + part, DoView.class);
            assertThat(inView()).doesNotContain("dinner");
            find(Button.class).withText("Take off").all().get(1).click();
            assertThat(kept(part, "ideas")).isEqualTo(AnswerBody.ofKeys(List.of("songs"), ""));
        });
    }

    @Test
    void one_comes_back_to_the_card_after_the_last_that_is_whole() {
        as(ana, () -> {
            ParticipationId part = homework.part(given("something-new", "rate"), Seat.A);
            doing.begin(part);
            doing.save(
                    part,
                    "at-home",
                    AnswerBody.ofCells(Map.of(
                            "unknown-food", Map.of("excitement", "1"), "dance-steps", Map.of("excitement", "4"))));
            navigate("do/" + part, DoView.class);
            assertThat(rows())
                    .as("eight dance steps, of which two rows are open")
                    .hasSize(3);
        });
    }

    @Test
    void where_nothing_suits_both_the_same_small_things_stand_first_for_everybody() {
        as(ana, () -> {
            List<Option> options =
                    List.of(new Option("tea", "Tea"), new Option("walk", "A walk"), new Option("picnic", "A picnic"));
            PromptKind.Choices choices = new PromptKind.Choices(options, 1, true, List.of("walk"), null, null);
            UI.getCurrent().add(new ChoicesField(choices, List.of(), "question", AnswerBody.EMPTY, told::add));
            CheckboxGroup<?> first =
                    (CheckboxGroup<?>) find(CheckboxGroup.class).all().getFirst();
            assertThat(first.getLabel()).isEqualTo("Good to begin with");
            assertThat(first.getListDataView().getItems().toList()).isEqualTo(List.of(options.get(1)));
        });
    }

    @Test
    void what_suits_both_goes_before_what_stands_first_otherwise() {
        as(ana, () -> {
            List<Option> options = List.of(new Option("tea", "Tea"), new Option("walk", "A walk"));
            PromptKind.Choices choices = new PromptKind.Choices(options, 1, true, List.of("walk"), null, null);
            UI.getCurrent().add(new ChoicesField(choices, List.of("tea"), "question", AnswerBody.EMPTY, told::add));
            CheckboxGroup<?> first =
                    (CheckboxGroup<?>) find(CheckboxGroup.class).all().getFirst();
            assertThat(first.getLabel()).isEqualTo("Suits you both");
            assertThat(first.getListDataView().getItems().toList()).isEqualTo(List.of(options.get(0)));
        });
    }

    @Test
    void whose_it_is_is_one_of_the_two_names_in_the_same_order_for_both() {
        as(ben, () -> {
            Sheet sheet = doing.open(homework.part(given("something-new", "plan"), Seat.B));
            UI.getCurrent().add(new WhoField(sheet, "question", AnswerBody.EMPTY, told::add));
            RadioButtonGroup<String> names = find(NamesOfTwo.class).single();
            assertThat(names.getListDataView().getItems())
                    .as("in the order of the seats, whoever holds the phone")
                    .containsExactly("Ana", "Ben");
            assertThat(names.isEmpty()).isTrue();
            names.setValue("Ben");
            find(Button.class).withText("Take it back").single().click();
            assertThat(told).containsExactly(AnswerBody.ofText("Ben"), AnswerBody.EMPTY);
        });
    }

    @Test
    void a_move_is_kept_line_by_line_as_it_is_written_and_stands_there_again() {
        as(ana, () -> {
            ParticipationId part = starts("load-map", "deal");
            find(TextArea.class).all().getFirst().setValue("Bath and bed");
            find(NamesOfTwo.class).single().setValue("Ben");
            find(Button.class).withText("On Monday").single().click();
            Map<String, String> slots = new LinkedHashMap<>();
            slots.put("what", "Bath and bed");
            slots.put("owner", "Ben");
            slots.put("from", "On Monday");
            assertThat(kept(part, "move-1")).isEqualTo(AnswerBody.ofSlots(slots));
            navigate("do/" + part, DoView.class);
            assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Bath and bed");
            assertThat(find(NamesOfTwo.class).single().getValue()).isEqualTo("Ben");
        });
    }

    @Test
    void a_line_of_a_move_that_is_too_long_stays_in_its_field_with_a_sentence() {
        as(ana, () -> {
            starts("load-map", "deal");
            TextArea what = find(TextArea.class).all().getFirst();
            what.setValue("x".repeat(500));
            assertThat(what.isInvalid()).isTrue();
            assertThat(what.getErrorMessage()).contains("100 characters over");
            assertThat(what.getValue()).hasSize(500);
        });
    }

    @Test
    void a_deal_made_without_both_maps_has_nothing_to_tap() {
        as(ana, () -> {
            starts("load-map", "deal");
            assertThat(find(Component.class).withClassName("load-button").exists())
                    .isFalse();
        });
    }
}

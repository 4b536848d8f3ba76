package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearthwork.kit.Words;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Move;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Shipped;
import org.hearthwork.library.Slot;
import org.junit.jupiter.api.Test;

/** What somebody says yes to is exactly what stood in front of them. */
class ProposalTest {

    private static final List<Prompt> AGREE = Shipped.library()
            .newest("our-rituals")
            .sitting("agree")
            .orElseThrow()
            .prompts(false);

    private static Proposal of(Map<String, AnswerBody> answers) {
        return Proposal.of(AGREE, answers);
    }

    /** What a couple agreed on names its version in the database: the name of a content must never change. */
    @Test
    void the_name_of_a_content_stays_what_it_is() {
        assertThat(of(Map.of(
                                "cue", AnswerBody.ofText("When the kettle goes on"),
                                "minutes", AnswerBody.ofKey("two"),
                                "rest-days", AnswerBody.ofKeys(List.of("sunday", "monday"), "")))
                        .version())
                .isEqualTo("6135886b3d37c1cfdf1664cdc145fa547de79f5b83100022d8e8aeffa565b991");
        assertThat(of(Map.of()).version())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void what_makes_no_difference_makes_no_other_version() {
        Proposal one =
                of(Map.of("cue", AnswerBody.ofText("Tea"), "rest-days", AnswerBody.ofKeys(List.of("a", "b"), "")));
        Proposal same =
                of(Map.of("cue", AnswerBody.ofText(" Tea "), "rest-days", AnswerBody.ofKeys(List.of("b", "a"), "")));
        Proposal other = of(Map.of("cue", AnswerBody.ofText("Coffee")));
        assertThat(one.version()).isEqualTo(same.version()).isNotEqualTo(other.version());
    }

    /** One of the two reads Spanish, the other one English; both take the same thing from a card and from a list by a tap. */
    @Test
    void two_who_read_in_two_languages_say_yes_to_the_same_version_and_read_it_each_in_their_own() {
        Exercise english = Shipped.library().newest("load-map");
        Exercise spanish = Shipped.library().spoken(english, Words.SPANISH);
        Proposal anas = deal(spanish, "Cocinar la comida principal", "Mañana", "Con sopa basta");
        Proposal bens = deal(english, "Cooking the main meal", "Tomorrow", "Con sopa basta");
        assertThat(anas.version()).isEqualTo(bens.version());
        assertThat(words(anas)).contains("Qué cambia: Cocinar la comida principal", "Empieza: Mañana");
        assertThat(words(bens)).contains("What moves: Cooking the main meal", "Starts: Tomorrow");
        Prompt move = move(spanish);
        AnswerBody kept =
                move.kept(AnswerBody.ofSlots(Map.of("what", "Cocinar la comida principal", "good-enough", "Hoy")));
        assertThat(kept.slotsOrNone())
                .as("what is picked from a list is kept by its English words, what is written as it is")
                .containsEntry("what", "Cooking the main meal")
                .containsEntry("good-enough", "Hoy");
        assertThat(move.shown(kept).slotsOrNone()).containsEntry("what", "Cocinar la comida principal");
        assertThat(move(english).inWords(kept)).contains("What moves: Cooking the main meal");
    }

    private static Prompt move(Exercise exercise) {
        return exercise.sitting("deal").flatMap(deal -> deal.prompt("move-1")).orElseThrow();
    }

    private static Proposal deal(Exercise exercise, String what, String starts, String enough) {
        Slot last = ((Move) move(exercise).kind()).slots().getLast();
        return Proposal.of(
                exercise.sitting("deal").orElseThrow().prompts(),
                Map.of(
                        "move-1",
                        AnswerBody.ofSlots(
                                Map.of("what", what, "owner", "Ana", "good-enough", enough, last.key(), starts))));
    }

    private static List<String> words(Proposal proposal) {
        return proposal.lines().stream().flatMap(line -> line.words().stream()).toList();
    }

    @Test
    void the_feelings_somebody_picks_reach_the_other_one_in_their_language_and_what_they_write_as_it_is() {
        Exercise english = Shipped.library().newest("say-it-hear-it");
        Prompt spanish = statement(Shipped.library().spoken(english, Words.SPANISH));
        AnswerBody picked = spanish.kept(AnswerBody.ofSlots(Map.of("feel", "tristeza, cansancio")));
        assertThat(statement(english).inWords(picked)).containsExactly("I feel sad, tired");
        assertThat(spanish.inWords(picked)).containsExactly("Siento tristeza, cansancio");
        AnswerBody written = AnswerBody.ofSlots(Map.of("feel", "tristeza, como en otoño"));
        assertThat(spanish.kept(written)).isEqualTo(written);
    }

    private static Prompt statement(Exercise exercise) {
        return exercise.sitting("prepare")
                .flatMap(prepare -> prepare.prompt("statement"))
                .orElseThrow();
    }

    @Test
    void its_lines_are_the_shared_fields_in_their_order_and_nothing_else() {
        Proposal proposal = of(Map.of(
                "action", AnswerBody.ofText("Tea"),
                "cue", AnswerBody.ofText("The kettle"),
                "ours", AnswerBody.ofKey("agreed"),
                "name", AnswerBody.ofText(" "),
                "closing-done", AnswerBody.ofNumber(2)));
        assertThat(proposal.lines())
                .containsExactly(
                        new Proposal.Line("Cue", List.of("The kettle")), new Proposal.Line("Action", List.of("Tea")));
        assertThat(proposal.isEmpty()).isFalse();
        assertThat(of(Map.of("ours", AnswerBody.ofKey("agreed"))).isEmpty()).isTrue();
    }

    @Test
    void a_yes_confirms_this_version_and_no_other() {
        Proposal tea = of(Map.of("cue", AnswerBody.ofText("Tea")));
        Proposal coffee = of(Map.of("cue", AnswerBody.ofText("Coffee")));
        assertThat(tea.isConfirmedBy(AnswerBody.fromJson(tea.yes().toJson()))).isTrue();
        assertThat(tea.isConfirmedBy(coffee.yes())).isFalse();
        assertThat(tea.isConfirmedBy(AnswerBody.ofKey("agreed"))).isFalse();
        assertThat(tea.isConfirmedBy(AnswerBody.EMPTY)).isFalse();
    }
}

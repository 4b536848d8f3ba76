package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Shipped;
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

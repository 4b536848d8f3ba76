package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One question, and the sitting that it stands in. */
class PromptTest {

    private static final List<Option> SEND_OR_KEEP =
            List.of(new Option("send", "Send it"), new Option("keep", "Keep it", true, null));
    private static final PromptKind.Choice CAN_KEEP = new PromptKind.Choice(SEND_OR_KEEP);
    private static final PromptKind.Choice CANNOT = new PromptKind.Choice(List.of(new Option("keep", "Keep it")));

    private static Prompt asking(
            String key, Visibility visibility, boolean small, @Nullable Keepsake keptAs, PromptKind kind) {
        return new Prompt(
                key, visibility, "What did {partner} do, {partner}?", "Label", null, small, keptAs, null, kind);
    }

    private static Prompt asking(PromptKind kind) {
        return asking("key", Visibility.UNTIL_SENT, false, null, kind);
    }

    @Test
    void each_is_asked_with_the_name_of_the_other_and_both_together_without_a_name() {
        Prompt prompt = asking(CANNOT);
        assertThat(prompt.askedOf("Ben")).isEqualTo("What did Ben do, Ben?");
        assertThat(prompt.askedOfBoth()).isEqualTo("What did the other one do, the other one?");
    }

    @Test
    void what_has_one_option_and_no_words_of_ones_own_is_said_by_both_or_by_none() {
        List<Option> one = List.of(new Option("did", "We did"));
        assertThat(asking(new PromptKind.Choices(one, null, false)).isSaidByBoth())
                .isTrue();
        assertThat(asking(new PromptKind.Choices(one, null, true)).isSaidByBoth())
                .isFalse();
        assertThat(asking(new PromptKind.Choices(List.of(new Option("a", "A"), new Option("b", "B")), null, false))
                        .isSaidByBoth())
                .isFalse();
        assertThat(asking(CANNOT).isSaidByBoth()).isFalse();
    }

    @Test
    void who_chooses_to_keep_it_keeps_it_and_who_chooses_anything_else_does_not() {
        assertThat(asking(CAN_KEEP).canKeep()).isTrue();
        assertThat(asking(CAN_KEEP).keeps(AnswerBody.ofKey("keep"))).isTrue();
        assertThat(asking(CAN_KEEP).keeps(AnswerBody.ofKey("send"))).isFalse();
        assertThat(asking(CAN_KEEP).keeps(AnswerBody.EMPTY)).isFalse();
        assertThat(asking(CANNOT).canKeep()).isFalse();
        assertThat(asking(CANNOT).keeps(AnswerBody.ofKey("keep"))).isFalse();
        assertThat(asking(new PromptKind.Text(9)).canKeep()).isFalse();
        assertThat(asking(new PromptKind.Text(9)).keeps(AnswerBody.ofKey("keep")))
                .isFalse();
    }

    @Test
    void what_keeps_the_rest_is_its_authors_too_and_what_the_two_keep_both_may_read() {
        assertThatIllegalArgumentException().isThrownBy(() -> asking("key", Visibility.SEALED, false, null, CAN_KEEP));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking("key", Visibility.PRIVATE, false, Keepsake.MEMORY, new PromptKind.Text(9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking("key", Visibility.SEALED, false, Keepsake.MEMORY, CANNOT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prompt(
                        "key", Visibility.SEALED, "", "", null, false, null, Rating.HARD, new PromptKind.Text(9)));
        assertThat(asking("key", Visibility.JOINT, false, Keepsake.MEMORY, new PromptKind.Text(9))
                        .keptAs())
                .isEqualTo(Keepsake.MEMORY);
        assertThat(asking("key", Visibility.SEALED, false, null, CANNOT).canKeep())
                .isFalse();
    }

    private static Sitting sitting(Prompt... prompts) {
        return new Sitting("sitting", "A sitting", 5, "", List.of(), List.of(prompts), null, null, null);
    }

    @Test
    void the_smaller_version_that_asks_for_what_can_be_sent_asks_whether_it_is_to_be_kept() {
        PromptKind words = new PromptKind.Text(9);
        Prompt smallWords = asking("words", Visibility.UNTIL_SENT, true, null, words);
        Prompt words9 = asking("words", Visibility.UNTIL_SENT, false, null, words);
        Prompt sealed = asking("words", Visibility.SEALED, true, null, words);
        Prompt keeping = asking("keep", Visibility.UNTIL_SENT, false, null, CAN_KEEP);
        Prompt smallKeeping = asking("keep", Visibility.UNTIL_SENT, true, null, CAN_KEEP);
        assertThatIllegalArgumentException().isThrownBy(() -> sitting(smallWords, keeping));
        assertThat(sitting(smallWords, smallKeeping).prompts(true)).hasSize(2);
        assertThat(sitting(words9, keeping).prompts(true)).isEmpty();
        assertThat(sitting(sealed, keeping).prompts(true)).containsExactly(sealed);
        assertThat(sitting(smallWords, words9).prompts(false)).hasSize(2);
    }

    @Test
    void a_question_of_a_sitting_is_found_by_its_key_and_a_days_tap_by_what_it_is() {
        Prompt words = asking("words", Visibility.SEALED, true, null, new PromptKind.Text(9));
        Prompt tick = asking(
                "today",
                Visibility.SEALED,
                true,
                null,
                new PromptKind.Tick(List.of(new Option("not", "Not today", false, Meaning.NOT_DONE))));
        assertThat(sitting(words, tick).prompt("today")).contains(tick);
        assertThat(sitting(words, tick).prompt("gone")).isEmpty();
        assertThat(sitting(words, tick).tick()).contains(tick);
        assertThat(sitting(words).tick()).isEmpty();
    }
}

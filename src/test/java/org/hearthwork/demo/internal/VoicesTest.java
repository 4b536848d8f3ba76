package org.hearthwork.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Shipped;
import org.junit.jupiter.api.Test;

class VoicesTest {

    private static final AnswerBody A_MINUTE = AnswerBody.ofKey("one");

    private final Prompt minutes = Shipped.prompt("our-rituals", "agree", "minutes");

    private AnswerBody after(String... before) {
        return Voices.asLong(minutes, A_MINUTE, List.of(before));
    }

    @Test
    void a_ritual_takes_as_long_as_it_says_of_itself() {
        assertThat(after("After the dishes", "Bedtime · what do you need tomorrow? (3 min)"))
                .isEqualTo(AnswerBody.ofKey("five"));
        assertThat(after("Tea before the tidying (10 min)")).isEqualTo(AnswerBody.ofKey("ten"));
        assertThat(after("Holding hands (1 min)")).isEqualTo(A_MINUTE);
        assertThat(after("Something of our own")).isEqualTo(A_MINUTE);
    }
}

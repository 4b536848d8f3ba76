package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.Test;

/** The same answer, read by each of the two in their own language. */
class AnswersInWordsTest {

    private static final AnswerBody SATURDAY_EVENING = AnswerBody.ofText("2031-10-18T20:30");

    private final Prompt when = Shipped.prompt("protected-time", "agree", "date-when");
    private final Prompt windows = Shipped.prompt("protected-time", "wish", "windows");

    private static List<String> read(String language, Prompt prompt, AnswerBody answer) {
        Actor reader = new Actor(
                new AccountId(UUID.randomUUID()),
                UUID.randomUUID(),
                Role.PARTNER,
                "Ana",
                "ana@example.org",
                language,
                UUID.randomUUID(),
                UUID.randomUUID());
        return Actors.as(reader, () -> prompt.inWords(answer));
    }

    @Test
    void p15_each_of_the_two_reads_a_date_the_way_of_their_own_language() {
        assertThat(read("en", when, SATURDAY_EVENING)).containsExactly("Saturday, October 18, 8:30 PM");
        assertThat(read("es", when, SATURDAY_EVENING)).containsExactly("sábado, 18 de octubre, 20:30");
    }

    @Test
    void each_of_the_two_reads_a_time_of_the_week_in_their_own_language() {
        AnswerBody chosen = AnswerBody.ofKeys(List.of("tuesday-evening", "sunday-late-evening"), "");
        assertThat(read("en", windows, chosen)).containsExactly("Tuesday evening", "Sunday late evening");
        assertThat(read("es", windows, chosen)).containsExactly("Martes por la noche", "Domingo muy tarde");
        assertThat(read("es", windows, AnswerBody.ofKey("Thursday late-evening")))
                .as("of earlier days")
                .containsExactly("Thursday late evening");
    }

    @Test
    void a_part_of_one_day_is_read_with_its_date() {
        AnswerBody chosen = AnswerBody.ofKeys(List.of("2031-10-18-late-evening", "2031-10-19-morning"), "");
        assertThat(read("en", windows, chosen))
                .containsExactly("Saturday, October 18, late evening", "Sunday, October 19, morning");
        assertThat(read("es", windows, chosen))
                .containsExactly("Sábado, 18 de octubre, muy tarde", "Domingo, 19 de octubre, por la mañana");
    }

    @Test
    void what_was_picked_is_read_in_the_order_of_the_week_whatever_was_tapped_first() {
        Prompt days = Shipped.prompt("our-rituals", "agree", "rest-days");
        AnswerBody kept = AnswerBody.ofKeys(List.of("friday", "monday", "thursday"), "");
        assertThat(read("en", days, kept)).containsExactly("Monday", "Thursday", "Friday");
        AnswerBody chosen = AnswerBody.ofKeys(List.of("2031-10-19-morning", "2031-10-18-late-evening"), "");
        assertThat(read("en", windows, chosen))
                .containsExactly("Saturday, October 18, late evening", "Sunday, October 19, morning");
    }

    @Test
    void p15_half_a_date_is_no_answer_and_cannot_be_kept() {
        for (Map<String, String> half :
                List.of(Map.of("day", "Oct 18", "time", ""), Map.of("day", "", "time", "8:30 PM"))) {
            AnswerBody typed = AnswerBody.ofCells(Map.of("typed", half));
            assertThatThrownBy(() -> when.check(typed)).isInstanceOf(Refusal.class);
            assertThat(when.inWords(typed)).isEmpty();
        }
        when.check(SATURDAY_EVENING);
        when.check(AnswerBody.EMPTY);
    }
}

package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people answered years ago is read as it was written then: the text in which it is kept does not change. */
class AnswerBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"A corner of the day – ours, “yes”.\"}",
                "{\"text\":\"  \"}",
                "{\"text\":\"2031-10-18T20:30\"}",
                "{\"number\":0}",
                "{\"number\":10}",
                "{\"keys\":[\"agreed\"]}",
                "{\"keys\":[\"tired\",\"alone\"]}",
                "{\"text\":\"d2a8\",\"keys\":[\"agreed\"]}",
                "{\"cells\":{\"bottles\":{\"notice\":\"me\",\"do\":\"partner\"},\"naps\":{}}}",
                "{\"cells\":{\"slots\":{\"when\":\"the door closes\",\"feel\":\"lonely\"}}}",
                "{\"cells\":{\"typed\":{\"day\":\"Oct 18\",\"time\":\"\"}}}",
            })
    void what_was_kept_is_kept_in_the_same_letters_when_it_was_read(String kept) {
        AnswerBody read = AnswerBody.fromJson(kept);
        assertThat(read.toJson()).isEqualTo(kept);
        assertThat(AnswerBody.fromJson(read.toJson())).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @Test
    void what_is_written_is_what_is_read_back() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("plan", "me");
        row.put("do", "partner");
        for (AnswerBody body : List.of(
                AnswerBody.EMPTY,
                AnswerBody.ofText(""),
                AnswerBody.ofText("x"),
                AnswerBody.ofNumber(3),
                AnswerBody.ofKey("did"),
                AnswerBody.ofKeys(List.of(), ""),
                AnswerBody.ofKeys(List.of(), "my own"),
                AnswerBody.ofKeys(List.of("b", "a"), " "),
                AnswerBody.ofKeys(List.of("b", "a"), "my own"),
                AnswerBody.ofCells(Map.of()),
                AnswerBody.ofSlots(Map.of()),
                AnswerBody.ofSlots(row),
                AnswerBody.ofCells(Map.of("bottles", row)))) {
            assertThat(AnswerBody.fromJson(body.toJson())).isEqualTo(body);
        }
    }

    @Test
    void of_nothing_there_is_one_answer_only() {
        assertThat(AnswerBody.ofKeys(List.of(), " ")).isEqualTo(AnswerBody.EMPTY);
        assertThat(AnswerBody.ofCells(Map.of())).isEqualTo(AnswerBody.EMPTY);
        assertThat(AnswerBody.ofText("")).isEqualTo(AnswerBody.EMPTY);
        assertThat(AnswerBody.EMPTY.isEmpty()).isTrue();
        assertThat(AnswerBody.ofText(" \n").isEmpty()).isTrue();
        assertThat(AnswerBody.ofCells(Map.of("naps", Map.of("notice", " "))).isEmpty())
                .isTrue();
        assertThat(AnswerBody.ofCells(Map.of("naps", Map.of("notice", "me"))).isEmpty())
                .isFalse();
        assertThat(AnswerBody.ofNumber(0).isEmpty()).isFalse();
        assertThat(AnswerBody.ofKey("no").isEmpty()).isFalse();
        assertThat(AnswerBody.ofText("x").isEmpty()).isFalse();
    }

    @Test
    void blanks_around_words_and_the_order_of_picking_make_no_difference() {
        assertThat(AnswerBody.ofText(" Tea \n").plain()).isEqualTo(AnswerBody.ofText("Tea"));
        assertThat(AnswerBody.ofText(" ").plain()).isEqualTo(AnswerBody.EMPTY);
        assertThat(AnswerBody.ofKeys(List.of("b", "a"), " own ").plain())
                .isEqualTo(AnswerBody.ofKeys(List.of("a", "b"), "own"));
        AnswerBody cells = AnswerBody.ofCells(Map.of("naps", Map.of("notice", " me")));
        assertThat(cells.plain()).isEqualTo(cells);
        assertThat(AnswerBody.ofNumber(2).plain()).isEqualTo(AnswerBody.ofNumber(2));
    }

    @Test
    void an_answer_has_one_shape() {
        for (String two : List.of(
                "{\"number\":1,\"keys\":[\"a\"]}",
                "{\"text\":\"a\",\"number\":1}",
                "{\"text\":\"a\",\"cells\":{\"a\":{}}}",
                "{\"keys\":[\"a\"],\"cells\":{\"a\":{}}}")) {
            assertThatThrownBy(() -> AnswerBody.fromJson(two)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

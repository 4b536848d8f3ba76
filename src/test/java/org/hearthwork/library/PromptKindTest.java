package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.Test;

/** What each kind of question takes as an answer, how that reads, and how far two of them lie apart. */
class PromptKindTest {

    private static final List<Option> ABC =
            List.of(new Option("a", "Alpha"), new Option("b", "Beta"), new Option("c", "Gamma"));
    private static final Column WHO = new Column(
            "notice",
            "Notices",
            List.of(
                    new Option("me", "Me", false, Meaning.ME),
                    new Option("mostly-me", "Mostly me", false, Meaning.MOSTLY_ME),
                    new Option("half", "Half and half", false, Meaning.BOTH),
                    new Option("mostly-partner", "Mostly my partner", false, Meaning.MOSTLY_PARTNER),
                    new Option("partner", "My partner", false, Meaning.PARTNER),
                    new Option("nobody", "Nobody", false, Meaning.NEITHER)));
    private static final Cards CARDS =
            new Cards(List.of(new Option("naps", "Naps"), new Option("bins", "Bins")), List.of(WHO));

    private static Prompt asking(PromptKind kind) {
        return new Prompt("key", Visibility.SEALED, "What?", "Label", null, false, null, null, kind);
    }

    private static AnswerBody keys(String... keys) {
        return AnswerBody.ofKeys(List.of(keys), "");
    }

    private static AnswerBody card(String item, String value) {
        return AnswerBody.ofCells(Map.of(item, Map.of("notice", value)));
    }

    private static void takes(PromptKind kind, AnswerBody... bodies) {
        for (AnswerBody body : bodies) {
            assertThatCode(() -> asking(kind).check(body)).doesNotThrowAnyException();
        }
    }

    private static void refuses(String words, PromptKind kind, AnswerBody... bodies) {
        for (AnswerBody body : bodies) {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> asking(kind).check(body));
            assertThat(refusal).as("%s", body).isNotNull();
            assertThat(refusal.messageKey()).isEqualTo(words);
            assertThat(refusal.field()).isEqualTo("answer");
        }
    }

    @Test
    void words_go_up_to_their_limit() {
        for (PromptKind kind : List.of(new PromptKind.Text(5), new PromptKind.LongText(5))) {
            takes(kind, AnswerBody.ofText("12345"), AnswerBody.EMPTY);
            refuses("library.answer.long", kind, AnswerBody.ofText("123456"));
            assertThat(kind.inWords(AnswerBody.ofText("Tea"))).containsExactly("Tea");
            assertThat(kind.inWords(AnswerBody.ofText("Tea"), "Ana", "Ben")).containsExactly("Tea");
        }
        Refusal one =
                catchThrowableOfType(Refusal.class, () -> new PromptKind.Text(5).check(AnswerBody.ofText("1234567")));
        assertThat(one.parameters()).containsExactly(5, 2);
        PromptKind statement = new PromptKind.Statement(List.of(new Slot("when", "When …", "", null)));
        takes(statement, AnswerBody.ofSlots(Map.of("when", "x".repeat(400))));
        refuses("library.answer.long", statement, AnswerBody.ofSlots(Map.of("when", "x".repeat(401))));
    }

    @Test
    void what_no_screen_can_show_is_kept_nowhere() {
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> asking(new PromptKind.Text(50)).check(AnswerBody.ofText("a\u0000b"))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> asking(new PromptKind.Statement(List.of()))
                                .check(AnswerBody.ofSlots(Map.of("when", "a\u0000b")))))
                .isNotNull();
    }

    @Test
    void a_number_lies_between_the_ends() {
        PromptKind scale = new PromptKind.Scale(1, 5, "Low", "High");
        takes(scale, AnswerBody.ofNumber(1), AnswerBody.ofNumber(5), AnswerBody.EMPTY);
        refuses("library.answer.range", scale, AnswerBody.ofNumber(0), AnswerBody.ofNumber(6));
        PromptKind timer = new Timer(2, 4, "");
        takes(timer, AnswerBody.ofNumber(0), AnswerBody.ofNumber(4));
        refuses("library.answer.range", timer, AnswerBody.ofNumber(-1), AnswerBody.ofNumber(5));
        assertThat(scale.inWords(AnswerBody.ofNumber(3)).getFirst()).contains("3", "5");
        assertThat(timer.inWords(AnswerBody.ofNumber(3)).getFirst()).contains("3", "4");
    }

    @Test
    void one_is_chosen_of_what_is_offered() {
        PromptKind tick = new PromptKind.Tick(
                List.of(new Option("a", "Alpha"), new Option("not", "Not today", false, Meaning.NOT_DONE)));
        for (PromptKind kind : List.of(new PromptKind.Choice(ABC), tick)) {
            takes(kind, keys("a"), AnswerBody.EMPTY);
            refuses("library.answer.unknown", kind, keys("x"));
            assertThat(kind.inWords(keys("a"))).containsExactly("Alpha");
        }
        refuses("library.answer.many", new PromptKind.Choice(ABC), keys("a", "b"));
        PromptKind confirm = new PromptKind.Confirm("Ours");
        takes(confirm, keys("agreed"));
        refuses("library.answer.unknown", confirm, keys("a"));
        assertThat(confirm.inWords(keys("agreed"))).containsExactly("Ours");
    }

    @Test
    void a_tick_came_about_unless_it_says_that_it_did_not() {
        PromptKind.Tick tick = new PromptKind.Tick(
                List.of(new Option("not", "Not today", false, Meaning.NOT_DONE), new Option("a", "Alpha")));
        assertThat(tick.did(keys("a"))).isTrue();
        assertThat(tick.did(keys("not"))).isFalse();
        assertThat(tick.did(AnswerBody.EMPTY)).isFalse();
    }

    @Test
    void several_are_chosen_up_to_their_number_and_what_one_writes_oneself_counts() {
        PromptKind.Choices two = new PromptKind.Choices(ABC, 2, true);
        takes(two, keys("a", "b"), AnswerBody.ofKeys(List.of("a"), "x".repeat(200)), AnswerBody.ofText("own"));
        refuses("library.answer.many", two, keys("a", "b", "c"), AnswerBody.ofKeys(List.of("a", "b"), "own"));
        refuses("library.answer.long", two, AnswerBody.ofText("x".repeat(201)));
        refuses("library.answer.unknown", two, keys("x"));
        assertThat(two.most()).isEqualTo(2);
        assertThat(new PromptKind.Choices(ABC, null, false).most()).isEqualTo(3);
        assertThat(two.inWords(AnswerBody.ofKeys(List.of("b", "gone"), "own"))).containsExactly("Beta", "gone", "own");
    }

    @Test
    void times_of_the_week_up_to_their_number_and_a_date_that_is_one() {
        PromptKind windows = new TimeWindows(2, null);
        takes(windows, keys("monday-evening", "friday-morning"));
        refuses("library.answer.many", windows, keys("a", "b", "c"));
        PromptKind ahead = new TimeWindows(2, 8);
        takes(ahead, keys("2031-10-18-evening"), AnswerBody.EMPTY);
        refuses("library.answer.unknown", ahead, keys("2031-10-18-evening", "friday-morning"));
        PromptKind date = new PromptKind.DateAndTime();
        takes(date, AnswerBody.EMPTY, AnswerBody.ofText("2031-10-18T20:30"));
        refuses("library.answer.date", date, AnswerBody.ofText("Saturday"));
    }

    @Test
    void a_card_takes_the_values_of_its_column() {
        takes(CARDS, card("naps", "me"), AnswerBody.EMPTY);
        refuses("library.answer.unknown", CARDS, card("gone", "me"), card("naps", "gone"));
        refuses("library.answer.unknown", CARDS, AnswerBody.ofCells(Map.of("naps", Map.of("gone", "me"))));
    }

    @Test
    void p2_mostly_me_is_said_with_the_name_of_whoever_said_it() {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        cells.put("bins", Map.of("notice", "mostly-partner"));
        cells.put("naps", Map.of("notice", "mostly-me"));
        AnswerBody body = AnswerBody.ofCells(cells);
        Prompt prompt = asking(CARDS);
        assertThat(prompt.inWords(body)).containsExactly("Naps: Mostly me", "Bins: Mostly my partner");
        assertThat(prompt.inWords(body, "Ana", "Ben")).containsExactly("Naps: Mostly Ana", "Bins: Mostly Ben");
        assertThat(prompt.inWords(card("naps", "nobody"), "Ana", "Ben")).containsExactly("Naps: Nobody");
        assertThat(prompt.inWords(card("naps", "half"), "Ana", "Ben")).containsExactly("Naps: Half and half");
        assertThat(prompt.inWords(AnswerBody.EMPTY)).isEmpty();
        assertThat(prompt.inWords(AnswerBody.EMPTY, "Ana", "Ben")).isEmpty();
    }

    @Test
    void of_several_columns_each_value_says_of_what() {
        Column does = new Column("do", "Does", WHO.values());
        Cards cards = new Cards(CARDS.items(), List.of(WHO, does));
        assertThat(cards.inWords(AnswerBody.ofCells(Map.of("naps", Map.of("notice", "me", "do", "partner")))))
                .containsExactly("Naps – Notices: Me · Does: My partner");
    }

    @Test
    void a_statement_reads_as_its_sentences() {
        PromptKind.Statement statement = new PromptKind.Statement(List.of(
                new Slot("when", "When …", "", null),
                new Slot("feel", "I feel…", "", null),
                new Slot("like", "I would like …", "", null)));
        assertThat(statement.inWords(AnswerBody.ofCells(
                        Map.of(AnswerBody.SLOTS, Map.of("when", "it is late", "feel", "tired", "like", " ")))))
                .containsExactly("When it is late", "I feel tired");
    }

    @Test
    void two_lie_as_far_apart_as_the_question_allows() {
        Prompt scale = asking(new PromptKind.Scale(2, 10, "Low", "High"));
        assertThat(scale.difference(AnswerBody.ofNumber(2), AnswerBody.ofNumber(10)))
                .isEqualTo(1);
        assertThat(scale.difference(AnswerBody.ofNumber(4), AnswerBody.ofNumber(2)))
                .isEqualTo(0.25);
        assertThat(scale.difference(AnswerBody.EMPTY, AnswerBody.ofNumber(2))).isZero();
        assertThat(scale.difference(AnswerBody.ofNumber(2), AnswerBody.EMPTY)).isZero();
        assertThat(scale.difference(AnswerBody.ofNumber(9), AnswerBody.ofText("2")))
                .isZero();
        Prompt choices = asking(new PromptKind.Choices(ABC, null, false));
        assertThat(choices.difference(keys("a", "b"), keys("b", "c"))).isCloseTo(2 / 3d, within());
        assertThat(choices.difference(keys("a"), keys("a"))).isZero();
        assertThat(choices.difference(AnswerBody.ofText("x"), AnswerBody.ofText("y")))
                .as("nothing picked")
                .isZero();
        assertThat(asking(new PromptKind.Choice(ABC)).difference(keys("a"), keys("b")))
                .isEqualTo(1);
        assertThat(asking(new PromptKind.Text(9)).difference(AnswerBody.ofText("a"), AnswerBody.ofText("b")))
                .isZero();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void me_of_the_one_is_my_partner_of_the_other() {
        Prompt prompt = asking(CARDS);
        assertThat(prompt.difference(card("naps", "me"), card("naps", "partner")))
                .isZero();
        assertThat(prompt.difference(card("naps", "mostly-partner"), card("naps", "mostly-me")))
                .isZero();
        assertThat(prompt.difference(card("naps", "me"), card("naps", "me"))).isEqualTo(1);
        assertThat(prompt.difference(card("naps", "nobody"), card("naps", "nobody")))
                .isZero();
        assertThat(prompt.difference(card("naps", "me"), card("bins", "me")))
                .as("nothing to compare")
                .isZero();
        AnswerBody both = AnswerBody.ofCells(Map.of("naps", Map.of("notice", "half"), "bins", Map.of("notice", "me")));
        assertThat(prompt.difference(
                        both,
                        AnswerBody.ofCells(Map.of("naps", Map.of("notice", "half"), "bins", Map.of("notice", "me")))))
                .isEqualTo(0.5);
    }

    @Test
    void a_value_that_is_none_of_the_column_is_said_as_it_is_kept() {
        assertThat(WHO.label("gone")).isEqualTo("gone");
        assertThat(WHO.inWords("gone", "Ana", "Ben")).isEqualTo("gone");
        assertThat(WHO.seenFromOther("gone")).isEqualTo("gone");
        assertThat(WHO.line()).containsExactly("me", "mostly-me", "half", "mostly-partner", "partner");
        Column odd = new Column(
                "who",
                "Who",
                List.of(
                        new Option("me", "Myself", false, Meaning.ME),
                        new Option("mostly-me", "More I", false, Meaning.MOSTLY_ME),
                        new Option("mostly-partner", "More they", false, Meaning.MOSTLY_PARTNER),
                        new Option("partner", "They", false, Meaning.PARTNER)));
        assertThat(odd.inWords("mostly-me", "Ana", "Ben"))
                .as("no pronoun to replace")
                .isEqualTo("More I");
        assertThat(odd.inWords("mostly-partner", "Ana", "Ben")).isEqualTo("More Ben");
    }

    @Test
    void only_an_option_of_a_choice_keeps_what_was_prepared() {
        List<Option> keeping = List.of(new Option("hot", "Hot", true, null));
        for (java.util.function.Supplier<PromptKind> kind : List.<java.util.function.Supplier<PromptKind>>of(
                () -> new PromptKind.Choices(keeping, 1, false),
                () -> new PromptKind.Tick(keeping),
                () -> new Cards(keeping, List.of()),
                () -> new Cards(List.of(), List.of(new Column("c", "C", keeping))))) {
            assertThat(catchThrowableOfType(IllegalArgumentException.class, kind::get))
                    .hasMessageContaining("keeps");
        }
    }
}

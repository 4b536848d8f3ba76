package org.hearthwork.phone.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearthwork.couples.SomePair.ANA;
import static org.hearthwork.couples.SomePair.BEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Meaning;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Slot;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.library.Visibility;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.internal.SharedRows.Released;
import org.junit.jupiter.api.Test;

/** Two people's answers beside each other, as both may read them. */
class SideBySideTest {

    private static final Piece WORK = new Piece(
            new OccurrenceId(UUID.randomUUID()),
            UUID.randomUUID(),
            new Edition("load-map", 1),
            "map",
            false,
            Audience.BOTH_SEALED,
            Opens.WHEN_BOTH_IN,
            Instant.EPOCH,
            Instant.EPOCH,
            true,
            false,
            false,
            Instant.EPOCH);
    private static final Column WHO = new Column(
            "who",
            "Does it",
            List.of(
                    new Option("me", "Me", false, Meaning.ME),
                    new Option("half", "Half and half", false, Meaning.BOTH),
                    new Option("partner", "My partner", false, Meaning.PARTNER),
                    new Option("nobody", "Nobody", false, Meaning.NEITHER)));
    private static final int MUCH = 21; // lines of a map that both answered

    private final Map<String, Prompt> prompts = new LinkedHashMap<>();
    private final List<Released> released = new ArrayList<>();

    private void ask(String key, PromptKind kind) {
        prompts.put(
                key,
                new Prompt(
                        key, Visibility.SEALED, "About {partner}: " + key + "?", key, null, false, null, null, kind));
    }

    private void said(Partner by, String key, AnswerBody body) {
        released.add(new Released(WORK, by.id().value(), key, body, Instant.EPOCH));
    }

    private SideBySide readBy(Partner me) {
        return SideBySide.of(prompts, released, me, me == ANA ? BEN : ANA);
    }

    private static List<Option> cards(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Option("card" + number, "Card " + number))
                .toList();
    }

    /** A map in which both gave the same for every card, but for what is said otherwise. */
    private void map(String key, int count, Map<Integer, List<String>> otherwise) {
        ask(key, new Cards(cards(count), List.of(WHO)));
        Map<String, Map<String, String>> anas = new LinkedHashMap<>();
        Map<String, Map<String, String>> bens = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            List<String> both = otherwise.getOrDefault(number, List.of("half", "half"));
            put(anas, number, both.getFirst());
            put(bens, number, both.getLast());
        }
        said(ANA, key, AnswerBody.ofCells(anas));
        said(BEN, key, AnswerBody.ofCells(bens));
    }

    private static void put(Map<String, Map<String, String>> cells, int number, String value) {
        if (!value.isEmpty()) {
            cells.put("card" + number, Map.of("who", value));
        }
    }

    private static List<String> asked(List<Reveal.Question> questions) {
        return questions.stream().map(Reveal.Question::ask).toList();
    }

    @Test
    void each_reads_their_own_words_first_and_who_is_meant_by_name() {
        map("map", 1, Map.of(0, List.of("me", "me")));
        Reveal.Question anas = readBy(ANA).questions().getFirst();
        assertThat(anas.ask()).isEqualTo("About the other one: map?");
        assertThat(anas.mine()).containsExactly("Card 0: Ana");
        assertThat(anas.theirs()).containsExactly("Card 0: Ben");
        Reveal.Question bens = readBy(BEN).questions().getFirst();
        assertThat(bens.mine()).isEqualTo(anas.theirs());
        assertThat(bens.theirs()).isEqualTo(anas.mine());
        assertThat(anas.alike()).isFalse();
    }

    @Test
    void what_one_left_open_stands_alone_and_what_both_left_open_is_not_there() {
        ask("wish", new PromptKind.Text(50));
        ask("nothing", new PromptKind.Text(50));
        said(BEN, "wish", AnswerBody.ofText("A walk"));
        assertThat(readBy(ANA).questions())
                .containsExactly(
                        new Reveal.Question("About the other one: wish?", List.of(), List.of("A walk"), List.of()));
        assertThat(readBy(ANA).isEmpty()).isFalse();
        released.clear();
        assertThat(readBy(ANA)).isEqualTo(SideBySide.NOTHING);
        assertThat(SideBySide.NOTHING.isEmpty()).isTrue();
    }

    @Test
    void what_is_about_the_two_of_them_is_said_by_both_or_not_at_all() {
        ask("did", new PromptKind.Choices(List.of(new Option("did", "We did")), null, false));
        said(ANA, "did", AnswerBody.ofKey("did"));
        assertThat(readBy(ANA).isEmpty()).isTrue();
        released.clear();
        said(BEN, "did", AnswerBody.ofKey("did"));
        assertThat(readBy(ANA).isEmpty()).isTrue();
        said(ANA, "did", AnswerBody.ofKey("did"));
        assertThat(readBy(ANA).questions()).hasSize(1);
    }

    @Test
    void what_both_picked_from_a_list_is_told_once_and_what_both_wrote_is_not() {
        ask("pick", new PromptKind.Choices(cards(3), null, false));
        ask("when", new TimeWindows(3, null));
        ask(
                "wish",
                new PromptKind.Statement(
                        List.of(new Slot("when", "When …", "", null), new Slot("like", "I would like …", "", null))));
        said(ANA, "pick", AnswerBody.ofKeys(List.of("card0", "card1"), ""));
        said(BEN, "pick", AnswerBody.ofKeys(List.of("card1", "card2"), ""));
        said(ANA, "when", AnswerBody.ofKeys(List.of("monday-evening", "friday-evening"), ""));
        said(BEN, "when", AnswerBody.ofKeys(List.of("friday-evening"), ""));
        said(ANA, "wish", AnswerBody.ofSlots(Map.of("when", "it is late", "like", "tea")));
        said(BEN, "wish", AnswerBody.ofSlots(Map.of("when", "it is late", "like", "quiet")));
        map("map", 2, Map.of(0, List.of("me", "half")));
        assertThat(readBy(ANA).questions())
                .extracting(Reveal.Question::both)
                .containsExactly(
                        List.of("Card 1"), List.of("Friday evening"), List.of(), List.of("Card 1: Half and half"));
        assertThat(readBy(BEN).questions())
                .extracting(Reveal.Question::both)
                .as("the other one reads the same")
                .isEqualTo(readBy(ANA).questions().stream()
                        .map(Reveal.Question::both)
                        .toList());
    }

    @Test
    void where_both_say_the_same_it_is_alike_and_nothing_in_common_is_told_apart() {
        ask("pick", new PromptKind.Choices(cards(2), null, false));
        said(ANA, "pick", AnswerBody.ofKey("card1"));
        said(BEN, "pick", AnswerBody.ofKey("card1"));
        Reveal.Question question = readBy(ANA).questions().getFirst();
        assertThat(question.alike()).isTrue();
        assertThat(question.both()).isEmpty();
    }

    @Test
    void up_to_twenty_lines_of_a_map_are_read_as_they_were_asked() {
        map("map", MUCH, Map.of(0, List.of("me", "me"), 1, List.of("me", "")));
        assertThat(asked(readBy(ANA).questions())).hasSize(1);
        assertThat(readBy(ANA).compared()).isEqualTo(Reveal.Compared.NOTHING);
        prompts.clear();
        released.clear();
        map("map", MUCH, Map.of());
        assertThat(readBy(ANA).questions()).isEmpty();
        assertThat(readBy(ANA).isEmpty()).isFalse();
    }

    @Test
    void likings_are_no_map_however_many_there_are() {
        Column liking = new Column("liking", "Likes it", List.of(new Option("yes", "Yes"), new Option("no", "No")));
        ask("likings", new Cards(cards(30), List.of(liking)));
        Map<String, Map<String, String>> all = new HashMap<>();
        cards(30).forEach(card -> all.put(card.key(), Map.of("liking", "yes")));
        said(ANA, "likings", AnswerBody.ofCells(all));
        said(BEN, "likings", AnswerBody.ofCells(all));
        assertThat(readBy(ANA).questions()).hasSize(1);
    }

    @Test
    void of_much_the_largest_differences_come_first_and_each_line_stands_once() {
        map(
                "map",
                MUCH + 3,
                Map.of(
                        0, List.of("me", "me"),
                        1, List.of("half", "me"),
                        2, List.of("me", ""),
                        3, List.of("nobody", "me")));
        ask("wish", new PromptKind.Text(50));
        said(ANA, "wish", AnswerBody.ofText("A walk"));
        Reveal.Compared compared = readBy(ANA).compared();
        assertThat(asked(readBy(ANA).questions())).containsExactly("About the other one: wish?");
        assertThat(compared.largest()).hasSize(1);
        Reveal.Difference largest = compared.largest().getFirst();
        assertThat(largest.label()).isEqualTo("Card 0");
        assertThat(List.of(largest.apart().a(), largest.apart().b())).containsExactly("Ana", "Ben");
        assertThat(compared.alike()).hasSize(1);
        assertThat(compared.alike().getFirst().mine()).hasSize(MUCH - 1).doesNotContain("Card 0: Ana");
        assertThat(compared.others()).hasSize(1);
        assertThat(compared.others().getFirst().mine())
                .containsExactly("Card 1: Half and half", "Card 2: Ana", "Card 3: Nobody");
        assertThat(compared.others().getFirst().theirs()).containsExactly("Card 1: Ben", "Card 3: Ben");
    }

    @Test
    void a_difference_stands_the_same_way_round_whoever_reads_it() {
        map("map", MUCH + 1, Map.of(0, List.of("me", "half")));
        assertThat(readBy(BEN).compared().largest())
                .isEqualTo(readBy(ANA).compared().largest());
    }

    @Test
    void of_much_what_differs_beside_the_line_is_told_below_and_never_held_up() {
        map("map", MUCH + 1, Map.of(0, List.of("nobody", "me")));
        assertThat(readBy(ANA).compared().largest()).isEmpty();
        assertThat(readBy(ANA).compared().others().getFirst().mine()).containsExactly("Card 0: Nobody");
    }

    @Test
    void of_much_what_one_likes_more_is_never_held_up_as_a_difference() {
        Column liking = new Column("liking", "Likes it", List.of(new Option("yes", "Yes"), new Option("no", "No")));
        map("map", MUCH, Map.of());
        ask("likings", new Cards(cards(1), List.of(liking)));
        said(ANA, "likings", AnswerBody.ofCells(Map.of("card0", Map.of("liking", "yes"))));
        said(BEN, "likings", AnswerBody.ofCells(Map.of("card0", Map.of("liking", "no"))));
        assertThat(readBy(ANA).compared().largest()).isEmpty();
        assertThat(asked(readBy(ANA).compared().others())).containsExactly("About the other one: likings?");
    }

    @Test
    void of_much_a_scale_that_is_alike_differs_or_is_too_many_to_be_told_first_has_its_place() {
        map("map", MUCH, Map.of());
        for (int number = 0; number < 5; number++) {
            ask("scale" + number, new PromptKind.Scale(0, 10, "Low", "High"));
            said(ANA, "scale" + number, AnswerBody.ofNumber(0));
            said(BEN, "scale" + number, AnswerBody.ofNumber(number));
        }
        Reveal.Compared compared = readBy(ANA).compared();
        assertThat(compared.largest())
                .extracting(Reveal.Difference::label)
                .containsExactly(
                        "About the other one: scale4?", "About the other one: scale3?", "About the other one: scale2?");
        assertThat(asked(compared.others())).containsExactly("About the other one: scale1?");
        assertThat(asked(compared.alike()))
                .containsExactly("About the other one: map?", "About the other one: scale0?");
        assertThat(readBy(ANA).questions()).isEmpty();
    }
}

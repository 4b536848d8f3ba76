package org.hearthwork.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearthwork.couples.SomePair.COUPLE;
import static org.hearthwork.tracking.internal.SomeWork.daysAgo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Apart;
import org.hearthwork.library.Shipped;
import org.hearthwork.tracking.Differing;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.Tag;
import org.junit.jupiter.api.Test;

/** Which lines of the two a brief quotes, and on what it says that they differ. */
class QuotingTest {

    private final List<Work> work = new ArrayList<>();
    private final List<AnswerRow> answers = new ArrayList<>();

    private Work talk(UUID assignment) {
        return put(new SomeWork("say-it-hear-it").of(assignment));
    }

    private Work talk() {
        return talk(UUID.randomUUID());
    }

    private Work put(SomeWork some) {
        Work one = some.done(Seat.A, daysAgo(1)).done(Seat.B, daysAgo(2)).work();
        work.add(one);
        return one;
    }

    private void answer(Work to, Seat seat, String prompt, AnswerBody body, Tag tag) {
        answers.add(new AnswerRow(to.occurrence(), seat, prompt, tag, body));
    }

    private void respected(Work to, int a, int b) {
        answer(to, Seat.A, "respected", AnswerBody.ofNumber(a), Tag.REVEALED);
        answer(to, Seat.B, "respected", AnswerBody.ofNumber(b), Tag.REVEALED);
    }

    private List<Paired> pairs() {
        return Paired.said(Shipped.library(), work, answers);
    }

    private List<String> quoted() {
        return Quoting.said(COUPLE, pairs()).stream()
                .map(said -> said.source().partner().firstName() + ": " + said.text())
                .toList();
    }

    private List<Differing> differing() {
        return Quoting.differing(pairs());
    }

    @Test
    void of_each_work_one_line_of_each_of_the_two_is_quoted_and_first_what_they_wrote() {
        Work one = talk();
        respected(one, 0, 10);
        answer(one, Seat.A, "heard", AnswerBody.ofText("That you are tired"), Tag.SHARED);
        answer(one, Seat.A, "helped", AnswerBody.ofText("That you asked"), Tag.REVEALED);
        assertThat(quoted()).containsExactly("Ana: That you are tired", "Ben: 10 (0 to 10)");
    }

    @Test
    void of_what_nobody_wrote_the_line_on_which_they_differ_most_is_quoted() {
        Work one = talk();
        answer(one, Seat.A, "understood", AnswerBody.ofNumber(3), Tag.SHARED);
        answer(one, Seat.B, "understood", AnswerBody.ofNumber(4), Tag.SHARED);
        respected(one, 0, 9);
        assertThat(quoted()).containsExactly("Ana: 0 (0 to 10)", "Ben: 9 (0 to 10)");
    }

    @Test
    void of_several_times_that_on_which_they_differ_most_is_quoted_and_else_the_newest() {
        UUID assignment = UUID.randomUUID();
        Work newest = talk(assignment);
        Work older = talk(assignment);
        Work oldest = talk(assignment);
        for (Work one : work) {
            answer(one, Seat.A, "helped", AnswerBody.ofText("Time " + work.indexOf(one)), Tag.REVEALED);
        }
        assertThat(quoted()).containsExactly("Ana: Time 0");
        respected(newest, 4, 5);
        respected(older, 2, 9);
        respected(oldest, 4, 4);
        assertThat(quoted()).first().isEqualTo("Ana: Time 1");
    }

    @Test
    void of_the_four_newest_works_something_is_quoted() {
        for (int number = 0; number < 5; number++) {
            answer(talk(), Seat.A, "helped", AnswerBody.ofText("Work " + number), Tag.REVEALED);
        }
        assertThat(quoted()).containsExactly("Ana: Work 0", "Ana: Work 1", "Ana: Work 2", "Ana: Work 3");
    }

    @Test
    void a_line_says_where_it_comes_from_and_whose_it_is() {
        Work one = put(new SomeWork("say-it-hear-it").due(Instant.parse("2031-03-20T22:30:00Z")));
        answer(one, Seat.B, "helped", AnswerBody.ofText("That you asked"), Tag.SEALED);
        Said said = Quoting.said(COUPLE, pairs()).getFirst();
        assertThat(said.tag()).isEqualTo(Tag.SEALED);
        assertThat(said.label())
                .isEqualTo(Shipped.prompt("say-it-hear-it", "talk", "helped").label());
        assertThat(said.source().assignment().value()).isEqualTo(one.assignment());
        assertThat(said.source().occurrence().value()).isEqualTo(one.occurrence());
        assertThat(said.source().exercise())
                .isEqualTo(Shipped.library().newest("say-it-hear-it").title());
        assertThat(said.source().on())
                .as("the day it came in")
                .isEqualTo(LocalDate.ofInstant(daysAgo(2), COUPLE.zone()));
    }

    @Test
    void what_was_typed_and_never_handed_in_stands_under_the_day_it_was_due() {
        Work open = new SomeWork("say-it-hear-it")
                .due(Instant.parse("2031-03-20T23:30:00Z"))
                .started(Seat.A)
                .work();
        Work bensAlone = new SomeWork("say-it-hear-it")
                .due(Instant.parse("2031-03-20T23:30:00Z"))
                .onlyFor(Seat.B)
                .work();
        work.addAll(List.of(open, bensAlone));
        for (Work one : work) {
            answer(one, Seat.A, "helped", AnswerBody.ofText("That you asked"), Tag.SEALED);
        }
        assertThat(Quoting.said(COUPLE, pairs()))
                .extracting(said -> said.source().on())
                .as("days of the place where they live")
                .containsExactly(LocalDate.of(2031, 3, 21), LocalDate.of(2031, 3, 21));
    }

    @Test
    void of_an_answer_of_many_lines_five_are_quoted() {
        Work talk = talk();
        answer(talk, Seat.A, "topic", AnswerBody.ofKeys(List.of("1", "2", "3", "4", "5", "6"), ""), Tag.REVEALED);
        assertThat(Quoting.quote(COUPLE, pairs().getLast(), Seat.A)
                        .orElseThrow()
                        .lines())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(Quoting.quote(COUPLE, pairs().getLast(), Seat.B)).isEmpty();
    }

    @Test
    void an_answer_without_words_is_no_line() {
        Work date = put(new SomeWork("protected-time").sitting("agree"));
        answer(
                date,
                Seat.A,
                "date-when",
                AnswerBody.ofCells(Map.of("typed", Map.of("day", "Oct 18", "time", ""))),
                Tag.SHARED);
        assertThat(pairs()).hasSize(1);
        assertThat(Quoting.said(COUPLE, pairs())).isEmpty();
    }

    @Test
    void what_is_for_the_clinician_alone_is_told_apart_and_neither_quoted_nor_compared() {
        Work one = talk();
        answer(one, Seat.A, "safe", AnswerBody.ofNumber(0), Tag.CLINICIAN_ONLY);
        answer(one, Seat.B, "safe", AnswerBody.ofNumber(10), Tag.CLINICIAN_ONLY);
        answer(one, Seat.A, "helped", AnswerBody.ofText("That you asked"), Tag.REVEALED);
        assertThat(quoted()).containsExactly("Ana: That you asked");
        assertThat(differing()).isEmpty();
        assertThat(Quoting.onlyForYou(COUPLE, pairs()))
                .extracting(said -> said.source().partner().firstName() + ": " + said.text())
                .containsExactly("Ana: 0 (0 to 10)", "Ben: 10 (0 to 10)");
    }

    @Test
    void of_very_much_for_the_clinician_alone_twenty_lines_are_told() {
        for (int number = 0; number < 21; number++) {
            answer(talk(), Seat.A, "safe", AnswerBody.ofNumber(1), Tag.CLINICIAN_ONLY);
        }
        assertThat(Quoting.onlyForYou(COUPLE, pairs())).hasSize(20);
    }

    @Test
    void a_difference_says_who_stands_where_and_takes_the_stricter_tag_of_the_two() {
        Work one = talk();
        answer(one, Seat.A, "respected", AnswerBody.ofNumber(2), Tag.SEALED);
        answer(one, Seat.B, "respected", AnswerBody.ofNumber(9), Tag.REVEALED);
        answer(one, Seat.A, "understood", AnswerBody.ofNumber(3), Tag.REVEALED);
        answer(one, Seat.B, "understood", AnswerBody.ofNumber(5), Tag.SHARED);
        assertThat(differing()).extracting(Differing::size).containsExactly(0.7, 0.5);
        assertThat(differing()).extracting(Differing::tag).containsExactly(Tag.SEALED, Tag.SHARED);
        assertThat(differing().getFirst().at()).isEqualTo(new Apart.Positions(0.2, 0.9));
        assertThat(differing().getFirst().occurrence().value()).isEqualTo(one.occurrence());
    }

    @Test
    void what_one_alone_answered_and_what_both_say_alike_is_no_difference() {
        Work one = talk();
        answer(one, Seat.A, "understood", AnswerBody.ofNumber(5), Tag.SHARED);
        respected(one, 7, 7);
        assertThat(differing()).isEmpty();
    }

    @Test
    void two_ticks_of_one_evening_are_no_difference_to_read_out() {
        Work day = put(new SomeWork("our-rituals").sitting("tick"));
        answer(day, Seat.A, "today", AnswerBody.ofKey("did"), Tag.REVEALED);
        answer(day, Seat.B, "today", AnswerBody.ofKey("not-today"), Tag.REVEALED);
        assertThat(differing()).isEmpty();
    }

    @Test
    void of_one_question_the_newest_comparison_speaks_and_an_older_one_does_not() {
        respected(talk(), 5, 5);
        respected(talk(), 0, 10);
        assertThat(differing()).isEmpty();
    }

    @Test
    void what_was_asked_comes_in_its_order_and_what_the_smaller_version_leaves_out_was_not_asked() {
        Work one = put(new SomeWork("say-it-hear-it").smaller());
        answer(one, Seat.A, "understood", AnswerBody.ofNumber(5), Tag.SHARED);
        answer(one, Seat.A, "heard", AnswerBody.ofText("That you are tired"), Tag.SHARED);
        answer(one, Seat.A, "helped", AnswerBody.ofText("That you asked"), Tag.REVEALED);
        assertThat(pairs()).extracting(pair -> pair.prompt().key()).containsExactly("heard", "understood");
    }

    @Test
    void what_was_left_empty_says_nothing() {
        Work one = talk();
        answer(one, Seat.A, "heard", AnswerBody.ofText(" "), Tag.SHARED);
        assertThat(pairs()).isEmpty();
        assertThat(Paired.of(Shipped.library(), work, answers)).hasSize(1);
    }

    @Test
    void what_is_written_freely_is_a_text_a_longer_one_or_a_statement() {
        Work one = talk();
        answer(one, Seat.A, "statement", AnswerBody.ofSlots(Map.of("feel", "tired")), Tag.REVEALED);
        answer(one, Seat.A, "heard", AnswerBody.ofText("Yes"), Tag.SHARED);
        answer(one, Seat.A, "understood", AnswerBody.ofNumber(5), Tag.SHARED);
        answer(one, Seat.A, "helped", AnswerBody.ofText("Yes"), Tag.REVEALED);
        assertThat(pairs()).extracting(Paired::written).containsExactly(true, true, false, true);
        assertThat(pairs()).extracting(Paired::difference).containsOnly(0.0);
    }
}

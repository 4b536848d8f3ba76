package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearthwork.access.Actor;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.vault.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something new as a course: rated alone, begun small, and week by week one thing that both look forward to. */
class SomethingNewTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final LocalDate SUNDAY = LocalDate.of(2031, 10, 19);
    private static final LocalDateTime THURSDAY_AT_NINE = LocalDateTime.of(2031, 10, 16, 21, 0);
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    private Doing doing;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Opened opened;

    private OccurrenceId rate;

    @BeforeEach
    void the_clinician_gives_it_for_three_weeks() {
        rate = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        "something-new",
                        "rate",
                        Audience.BOTH_SEALED,
                        Schedule.weekly(3),
                        SUNDAY,
                        WhoSees.SEALED,
                        RevealRule.WHEN_BOTH_DONE),
                MONDAY));
    }

    private static Map<String, String> card(int excitement, int doable) {
        return Map.of("excitement", "" + excitement, "nerves", "2", "doable", "" + doable);
    }

    private static Map<String, String> card(String beside) {
        return Map.of("excitement", beside);
    }

    private static Map<String, AnswerBody> ratings(
            Map<String, Map<String, String>> atHome, Map<String, Map<String, String>> kitchen, String curiosity) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        answers.put("at-home", AnswerBody.ofCells(atHome));
        answers.put("kitchen", AnswerBody.ofCells(kitchen));
        answers.put("own-idea", AnswerBody.ofText("tea on the roof"));
        answers.put("curiosity", AnswerBody.ofText(curiosity));
        answers.put("relation-excitement", AnswerBody.ofNumber(1));
        return answers;
    }

    private static final Map<String, AnswerBody> ANAS = ratings(
            Map.of(
                    "unknown-food", card(5, 4),
                    "dance-steps", card(5, 5),
                    "card-trick", card("body"),
                    "floor-picnic", card(4, 3),
                    "night-sky", card(4, 1)),
            Map.of("bread", card(4, 4), "pasta", card(1, 5), "new-cuisine", card(5, 5)),
            "pottery");

    private static final Map<String, AnswerBody> BENS = ratings(
            Map.of(
                    "unknown-food", card(4, 3),
                    "dance-steps", card("never"),
                    "card-trick", card(5, 5),
                    "floor-picnic", card(5, 5),
                    "night-sky", card(5, 5)),
            Map.of("bread", card(5, 3), "pasta", card(5, 5), "new-cuisine", card(3, 5)),
            "a night in a tent");

    private void rates(Actor who, Seat seat, Map<String, AnswerBody> ratings) {
        homework.does(who, seat, rate, MONDAY.plus(Duration.ofHours(seat == Seat.A ? 1 : 2)), ratings);
    }

    private void bothRate(Map<String, AnswerBody> anas, Map<String, AnswerBody> bens) {
        rates(ana, Seat.A, anas);
        rates(ben, Seat.B, bens);
    }

    private <T> T at(Duration later, Actor who, Supplier<T> doing) {
        return at(MONDAY.plus(later), who, doing);
    }

    private Sheet sheet(Seat seat, OccurrenceId occurrence, Duration later) {
        return at(later, seat == Seat.A ? ana : ben, () -> doing.open(homework.part(occurrence, seat)));
    }

    private List<String> offered(Seat seat, OccurrenceId occurrence, String question, Duration later) {
        return sheet(seat, occurrence, later).questions().stream()
                .filter(one -> one.prompt().key().equals(question))
                .map(Sheet.Question::offered)
                .findFirst()
                .orElseThrow();
    }

    private void plans(
            Actor who, Seat seat, OccurrenceId plan, String before, String what, LocalDateTime when, Duration later) {
        homework.does(
                who,
                seat,
                plan,
                MONDAY.plus(later),
                Map.of(
                        before + "what",
                        AnswerBody.ofKey(what),
                        before + "when",
                        AnswerBody.ofText(when.toString()),
                        before.isEmpty() ? "plan-confirm" : "first-confirm",
                        AnswerBody.ofKey(PromptKind.Confirm.AGREED)));
    }

    private List<String> sittings() {
        return superuser
                .jdbc()
                .sql("select sitting from homework.occurrence where assignment_id = ? order by opens_at, number")
                .param(homework.assignment(rate).value())
                .query(String.class)
                .list();
    }

    @Test
    void the_first_week_rates_and_the_weeks_after_it_plan() {
        assertThat(sittings()).containsExactly("rate", "plan", "plan");
        bothRate(ANAS, BENS);
        assertThat(sittings()).containsExactly("rate", "first", "plan", "plan");
    }

    @Test
    void small_things_that_excite_both_and_can_be_done_come_up_and_nothing_that_one_of_them_rated_alone() {
        bothRate(ANAS, BENS);
        OccurrenceId first = after(rate);
        for (Seat seat : Seat.values()) {
            assertThat(offered(seat, first, "first-what", Duration.ofHours(3)))
                    .containsExactly("unknown-food", "floor-picnic");
        }
        assertThat(opened.texts("select offered from homework.outcome where occurrence_id = ?", rate.value())
                        .getFirst())
                .contains("bread")
                .doesNotContain(
                        "dance-steps", "card-trick", "night-sky", "pasta", "new-cuisine", "pottery", "body", "never");
    }

    @Test
    void what_one_rated_or_is_curious_about_reaches_no_page_of_the_other_and_an_idea_of_their_own_does() {
        bothRate(ANAS, BENS);
        Reveal reveal = at(Duration.ofHours(3), ana, () -> togetherness.reveal(rate));
        assertThat(reveal.questions()).singleElement().satisfies(question -> {
            assertThat(question.mine()).containsExactly("tea on the roof");
            assertThat(question.theirs()).containsExactly("tea on the roof");
        });
        assertThat(sql.answer(ana, "select prompt from homework.answer where partner_id <> '" + ana.partnerId() + "'"))
                .noneMatch(line -> line.contains("at-home") || line.contains("kitchen") || line.contains("relation"));
        assertThat(sql.answer(ana, "select partner_id, prompt, body from homework.answers_of_both('" + rate + "')"))
                .noneMatch(line -> line.contains("at-home") || line.contains("kitchen") || line.contains("relation"));
    }

    /** Two couples who differ in what one of them rated alone. */
    @Test
    void what_ben_rates_alone_changes_nothing_that_ana_sees() {
        bothRate(ANAS, BENS);
        Sheet one = sheet(Seat.A, after(rate), Duration.ofHours(3));
        come_to_a_practice();
        the_clinician_gives_it_for_three_weeks();
        Map<String, AnswerBody> others = new LinkedHashMap<>(BENS);
        others.put(
                "at-home",
                AnswerBody.ofCells(Map.of(
                        "unknown-food", card(5, 5),
                        "dance-steps", card(0, 0),
                        "blind-drawing", card(5, 5),
                        "floor-picnic", card(4, 4),
                        "swap-hands", card("never"))));
        bothRate(ANAS, others);
        Sheet other = sheet(Seat.A, after(rate), Duration.ofHours(3));
        assertThat(other.questions()).isEqualTo(one.questions());
        assertThat(other.sitting()).isEqualTo(one.sitting());
    }

    @Test
    void one_match_looks_like_none() {
        Map<String, AnswerBody> one = new LinkedHashMap<>(BENS);
        one.put("at-home", AnswerBody.ofCells(Map.of("unknown-food", card(5, 5))));
        bothRate(ANAS, one);
        assertThat(offered(Seat.A, after(rate), "first-what", Duration.ofHours(3)))
                .isEmpty();
        assertThat(offered(Seat.B, after(rate), "first-what", Duration.ofHours(3)))
                .isEmpty();
    }

    @Test
    void what_was_rated_is_matched_once_and_the_door_to_it_is_closed() {
        bothRate(ANAS, BENS);
        for (Actor who : List.of(ana, ben, practice.clinician())) {
            assertThat(sql.answer(who, "select prompt, body from homework.answers_to_match('" + rate + "')"))
                    .isEmpty();
        }
    }

    @Test
    void the_small_one_is_looked_back_on_the_morning_after_and_the_next_week_plans_from_what_both_rated_high() {
        bothRate(ANAS, BENS);
        OccurrenceId first = after(rate);
        plans(ana, Seat.A, first, "first-", "floor-picnic", THURSDAY_AT_NINE, Duration.ofHours(3));
        plans(ben, Seat.B, first, "first-", "floor-picnic", THURSDAY_AT_NINE, Duration.ofHours(4));
        OccurrenceId lookBack = after(first);
        assertThatThrownBy(() -> sheet(Seat.A, lookBack, Duration.ofDays(2))).isInstanceOf(ClosedNow.class);
        assertThat(sheet(Seat.A, lookBack, Duration.ofDays(4)).sitting().key()).isEqualTo("first-after");
        homework.does(
                ana,
                Seat.A,
                lookBack,
                MONDAY.plus(Duration.ofDays(4)),
                Map.of("first-memory", AnswerBody.ofText("Cold tea on the floor")));
        homework.does(
                ben, Seat.B, lookBack, MONDAY.plus(Duration.ofDays(4)), Map.of("first-fun", AnswerBody.ofNumber(8)));
        assertThat(sittings()).containsExactly("rate", "first", "first-after", "plan", "plan");

        OccurrenceId plan = homework.occurrences(homework.assignment(rate)).get(1);
        assertThat(offered(Seat.B, plan, "what", WEEK.plusDays(1)))
                .containsExactly("unknown-food", "floor-picnic", "bread");
        plans(ana, Seat.A, plan, "", "bread", THURSDAY_AT_NINE.plusWeeks(1), WEEK.plusDays(1));
        plans(ben, Seat.B, plan, "", "bread", THURSDAY_AT_NINE.plusWeeks(1), WEEK.plusDays(2));
        assertThat(sheet(Seat.B, after(plan), WEEK.plusDays(4)).sitting().key()).isEqualTo("after");
    }

    @Test
    void who_has_not_rated_yet_plans_from_the_whole_list_in_the_second_week() {
        rates(ana, Seat.A, ANAS);
        OccurrenceId plan = homework.occurrences(homework.assignment(rate)).get(1);
        assertThat(sheet(Seat.A, plan, WEEK.plusDays(1)).questions())
                .allSatisfy(question -> assertThat(question.offered()).isNull());
    }

    private OccurrenceId week(int number) {
        return homework.occurrences(homework.assignment(rate)).get(number - 1);
    }

    private Duration of(OccurrenceId plan) {
        return plan.equals(week(2)) ? WEEK.plusDays(1) : WEEK.multipliedBy(2).plusDays(1);
    }

    private Sheet plan(Seat seat, OccurrenceId plan) {
        return sheet(seat, plan, of(plan));
    }

    private static java.util.Optional<PutForward> forward(Sheet sheet, String question) {
        return sheet.questions().stream()
                .filter(one -> one.prompt().key().equals(question))
                .findFirst()
                .map(one -> java.util.Objects.requireNonNull(one.forward()));
    }

    private static boolean isAsked(Sheet sheet) {
        return sheet.questions().stream().anyMatch(one -> one.prompt().key().equals("put-forward"));
    }

    /** The week in which it is this one's turn. */
    private OccurrenceId turnOf(Seat seat) {
        return isAsked(plan(seat, week(2))) ? week(2) : week(3);
    }

    private void does(Seat seat, OccurrenceId plan, Map<String, AnswerBody> answers) {
        homework.does(seat == Seat.A ? ana : ben, seat, plan, MONDAY.plus(of(plan)), answers);
    }

    @Test
    void they_take_turns_week_by_week_and_the_first_week_is_nobodys() {
        bothRate(ANAS, BENS);
        for (OccurrenceId week : List.of(week(2), week(3))) {
            assertThat(isAsked(plan(Seat.A, week))).isNotEqualTo(isAsked(plan(Seat.B, week)));
        }
        assertThat(isAsked(plan(Seat.A, week(2)))).isNotEqualTo(isAsked(plan(Seat.A, week(3))));
        assertThat(isAsked(sheet(Seat.A, after(rate), Duration.ofHours(3)))).isFalse();
    }

    @Test
    void one_chooses_from_what_excites_oneself_and_did_not_come_up_for_both() {
        bothRate(ANAS, BENS);
        assertThat(forward(plan(Seat.A, turnOf(Seat.A)), "put-forward"))
                .hasValueSatisfying(
                        could -> assertThat(could.keys()).containsExactly("dance-steps", "night-sky", "new-cuisine"))
                .hasValueSatisfying(could -> assertThat(could.words()).isEqualTo("pottery"));
        assertThat(forward(plan(Seat.B, turnOf(Seat.B)), "put-forward"))
                .hasValueSatisfying(
                        could -> assertThat(could.keys()).containsExactly("card-trick", "night-sky", "pasta"));
    }

    /** Ana's list is the same whether Ben rated low what he does not share, ticked "never", or said nothing of it. */
    @Test
    void the_list_says_nothing_of_what_the_other_one_rated() {
        bothRate(ANAS, BENS);
        List<String> one = forward(plan(Seat.A, turnOf(Seat.A)), "put-forward")
                .orElseThrow()
                .keys();
        come_to_a_practice();
        the_clinician_gives_it_for_three_weeks();
        Map<String, AnswerBody> others = new LinkedHashMap<>(BENS);
        others.put(
                "at-home",
                AnswerBody.ofCells(Map.of(
                        "unknown-food",
                        card(4, 3),
                        "dance-steps",
                        card(0, 0),
                        "floor-picnic",
                        card(5, 5),
                        "night-sky",
                        card("never"))));
        bothRate(ANAS, others);
        assertThat(forward(plan(Seat.A, turnOf(Seat.A)), "put-forward")
                        .orElseThrow()
                        .keys())
                .isEqualTo(one);
    }

    @Test
    void what_was_put_forward_is_its_authors_until_it_is_handed_in_and_then_stands_first_for_both() {
        bothRate(ANAS, BENS);
        OccurrenceId plan = turnOf(Seat.A);
        AnswerBody dance = AnswerBody.ofKey("dance-steps");
        homework.starts(ana, Seat.A, plan, MONDAY.plus(of(plan)), Map.of("put-forward", dance));
        assertThat(forward(plan(Seat.A, plan), "what").orElseThrow().keys()).containsExactly("dance-steps");
        assertThat(forward(plan(Seat.B, plan), "what").orElseThrow().isEmpty()).isTrue();
        plans(ana, Seat.A, plan, "", "dance-steps", THURSDAY_AT_NINE.plusWeeks(2), of(plan).plusHours(1));
        assertThat(forward(plan(Seat.B, plan), "what")).hasValueSatisfying(put -> {
            assertThat(put.by().id().value()).isEqualTo(ana.partnerId());
            assertThat(put.keys()).containsExactly("dance-steps");
        });
        plans(ben, Seat.B, plan, "", "dance-steps", THURSDAY_AT_NINE.plusWeeks(2), of(plan).plusHours(2));
        assertThat(after(plan))
                .as("both agreed, and only one of them put something forward")
                .isNotNull();
    }

    @Test
    void out_of_turn_nothing_is_put_forward_and_in_turn_nothing_that_is_not_ones_own() {
        bothRate(ANAS, BENS);
        assertThatThrownBy(() -> does(Seat.A, turnOf(Seat.B), Map.of("put-forward", AnswerBody.ofKey("dance-steps"))))
                .isInstanceOf(org.hearthwork.kit.Refusal.class);
        for (String notHers : List.of("pasta", "bread", "escape-room")) {
            assertThatThrownBy(() -> does(Seat.A, turnOf(Seat.A), Map.of("put-forward", AnswerBody.ofKey(notHers))))
                    .isInstanceOf(org.hearthwork.kit.Refusal.class);
        }
        does(Seat.A, turnOf(Seat.A), Map.of("put-forward", AnswerBody.ofKeys(List.of(), "pottery, properly")));
        assertThat(forward(plan(Seat.B, turnOf(Seat.A)), "what").orElseThrow().words())
                .isEqualTo("pottery, properly");
    }
}

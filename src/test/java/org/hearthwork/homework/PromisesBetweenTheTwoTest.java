package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.Revealed;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the two phones promise each other, by the numbers of the walk through them. */
class PromisesBetweenTheTwoTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2031, 10, 17);
    private static final AnswerBody YES = AnswerBody.ofKey("agreed");

    @Autowired
    Doing doing;

    @Autowired
    Togetherness togetherness;

    @Autowired
    AtHome atHome;

    @Autowired
    Tracking tracking;

    @Autowired
    Library library;

    private OccurrenceId given(String exercise, String sitting) {
        return given(exercise, sitting, Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
    }

    private OccurrenceId sharedSheet(String exercise, String sitting) {
        return given(exercise, sitting, Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER);
    }

    private OccurrenceId given(String exercise, String sitting, Audience audience, WhoSees whoSees, RevealRule reveal) {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(exercise, sitting, audience, Schedule.ONCE, FRIDAY, whoSees, reveal),
                MONDAY));
    }

    private void anaDoes(OccurrenceId occurrence, Map<String, AnswerBody> answers) {
        homework.does(ana, Seat.A, occurrence, MONDAY, answers);
    }

    private void benDoes(OccurrenceId occurrence, Map<String, AnswerBody> answers) {
        homework.does(ben, Seat.B, occurrence, MONDAY, answers);
    }

    private <T> T as(Actor who, java.util.function.Supplier<T> doing) {
        return PracticeClock.at(MONDAY, () -> Actors.as(who, doing::get));
    }

    private void does(Actor who, Runnable doing) {
        PracticeClock.at(MONDAY, () -> Actors.as(who, doing));
    }

    private Reveal reveal(Actor who, OccurrenceId occurrence) {
        return as(who, () -> togetherness.reveal(occurrence));
    }

    private Together together(Actor who) {
        return as(who, togetherness::together);
    }

    private static AnswerBody text(String words) {
        return AnswerBody.ofText(words);
    }

    // ---- P2
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void p2_where_nothing_can_open_nothing_waits_to_be_read_together() {
        OccurrenceId setUp = given("ten-minutes-close", "set-up");
        anaDoes(setUp, Map.of("how-to-ask", text("With an open hand")));
        benDoes(setUp, Map.of("how-to-ask", text("Just ask")));
        assertThat(Stream.of(ana, ben)).allSatisfy(who -> {
            assertThat(as(who, atHome::open).toRead()).isEmpty();
            assertThat(together(who).toRead()).isEmpty();
            assertThat(reveal(who, setUp).state()).isEqualTo(Reveal.State.CLOSED);
            assertThat(reveal(who, setUp).opens()).isEqualTo(Opens.NEVER);
        });
    }

    @Test
    void p2_where_neither_gave_the_same_answer_nothing_waits_to_be_read_together() {
        OccurrenceId week = given("our-rituals", "week");
        anaDoes(week, Map.of("closing-done", AnswerBody.ofNumber(2)));
        benDoes(week, Map.of("closing-done", AnswerBody.ofNumber(3)));
        assertThat(together(ana).toRead()).isEmpty();
        assertThat(as(ben, atHome::open).toRead()).isEmpty();
        assertThat(reveal(ana, week).state()).isEqualTo(Reveal.State.CLOSED);
        assertThatThrownBy(() -> does(ana, () -> togetherness.talked(week))).isInstanceOf(NotFound.class);
    }

    // ---- P3
    // ----------------------------------------------------------------------------------------------------------

    private static Map<String, AnswerBody> ritual(String cue, String action) {
        return Map.of("cue", text(cue), "action", text(action), "ours", YES);
    }

    @Test
    void p3_two_versions_each_confirmed_once_are_no_agreement() {
        OccurrenceId agree = sharedSheet("our-rituals", "agree");
        anaDoes(agree, ritual("When the kettle goes on", "Tea, phones in the drawer"));
        benDoes(agree, ritual("When the kettle goes on", "Tea"));
        assertThat(Stream.of(ana, ben))
                .allSatisfy(who -> assertThat(together(who).agreements()).isEmpty());
        assertThat(together(ben).open()).singleElement().satisfies(open -> {
            assertThat(open.saidYes()).isTrue();
            assertThat(open.theirVersion()).isNotNull();
            assertThat(open.points())
                    .containsExactly(
                            new Together.Point("Cue", List.of("When the kettle goes on"), List.of(), List.of()),
                            new Together.Point(
                                    "Action", List.of(), List.of("Tea"), List.of("Tea, phones in the drawer")));
        });
    }

    @Test
    void p3_one_version_confirmed_twice_is_an_agreement_and_says_what_holds() {
        OccurrenceId agree = sharedSheet("our-rituals", "agree");
        anaDoes(agree, ritual("When the kettle goes on", "Tea"));
        assertThat(together(ben).agreements())
                .as("of one alone it stays an idea")
                .isEmpty();
        assertThat(together(ana).open())
                .as("and nothing tells that the other has not answered")
                .isEmpty();
        benDoes(agree, ritual("  When the kettle goes on", "Tea "));
        assertThat(together(ben).open()).isEmpty();
        assertThat(together(ana).agreements()).singleElement().satisfies(agreement -> {
            assertThat(agreement.exercise()).isEqualTo("Our rituals");
            assertThat(agreement.lines())
                    .containsExactly(
                            new Proposal.Line("Cue", List.of("When the kettle goes on")),
                            new Proposal.Line("Action", List.of("Tea")));
        });
    }

    @Test
    void p3_the_second_finds_the_first_ones_proposal_in_front_and_confirms_it_without_writing_a_word() {
        OccurrenceId agree = sharedSheet("our-rituals", "agree");
        anaDoes(agree, ritual("When the kettle goes on", "Tea"));
        Sheet bens = as(ben, () -> doing.open(homework.part(agree, Seat.B)));
        assertThat(bens.proposal(Map.of()).lines())
                .containsExactly(
                        new Proposal.Line("Cue", List.of("When the kettle goes on")),
                        new Proposal.Line("Action", List.of("Tea")));
        benDoes(agree, Map.of("ours", YES));
        assertThat(together(ana).agreements()).hasSize(1);
        assertThat(together(ben).agreements()).hasSize(1);
    }

    @Test
    void p3_who_changes_a_word_of_it_needs_the_yes_of_the_other_again() {
        OccurrenceId agree = sharedSheet("our-rituals", "agree");
        anaDoes(agree, ritual("When the kettle goes on", "Tea"));
        benDoes(agree, Map.of("action", text("Cocoa"), "ours", YES));
        assertThat(together(ana).agreements()).isEmpty();
        String bens = together(ana).open().getFirst().theirVersion();
        does(ana, () -> togetherness.sayYes(agree, bens));
        assertThat(Stream.of(ana, ben)).allSatisfy(who -> {
            assertThat(together(who).open()).isEmpty();
            assertThat(together(who).agreements().getFirst().lines())
                    .contains(new Proposal.Line("Action", List.of("Cocoa")));
        });
    }

    @Test
    void p3_a_word_changed_after_the_yes_takes_the_yes_away() {
        OccurrenceId agree = sharedSheet("our-rituals", "agree");
        ParticipationId part = homework.part(agree, Seat.A);
        homework.starts(ana, Seat.A, agree, MONDAY, ritual("When the kettle goes on", "Tea"));
        does(ana, () -> {
            doing.save(part, "action", text("Cocoa"));
            doing.finish(part);
        });
        benDoes(agree, ritual("When the kettle goes on", "Cocoa"));
        assertThat(together(ana).agreements()).isEmpty();
        assertThat(together(ana).open().getFirst().saidYes()).isFalse();
    }

    @Test
    void p3_nobody_confirms_what_they_were_not_shown() {
        OccurrenceId agree = sharedSheet("our-rituals", "agree");
        ParticipationId part = homework.part(agree, Seat.A);
        homework.starts(ana, Seat.A, agree, MONDAY, Map.of());
        assertThatThrownBy(() -> does(ana, () -> doing.save(part, "ours", YES)))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).messageKey())
                .isEqualTo("homework.confirm.nothing");
        AnswerBody seen = as(ana, () -> {
            doing.save(part, "cue", text("When the kettle goes on"));
            return doing.open(part).proposal(Map.of()).yes();
        });
        does(ana, () -> doing.save(part, "cue", text("When the door opens"))); // on another device
        assertThatThrownBy(() -> does(ana, () -> doing.save(part, "ours", seen)))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).messageKey())
                .isEqualTo("homework.confirm.changed");
    }

    @Test
    void p3_a_version_that_is_not_on_offer_any_more_cannot_be_agreed_to() {
        OccurrenceId agree = sharedSheet("our-rituals", "agree");
        anaDoes(agree, ritual("When the kettle goes on", "Tea"));
        benDoes(agree, ritual("When the kettle goes on", "Cocoa"));
        String stale = "0".repeat(64);
        assertThatThrownBy(() -> does(ana, () -> togetherness.sayYes(agree, stale)))
                .isInstanceOf(Refusal.class);
        Actor cleo = practice.colleaguesCouple().a();
        assertThatThrownBy(() -> does(cleo, () -> togetherness.sayYes(agree, stale)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void p3_holds_for_everything_that_the_two_confirm() {
        library.exercises()
                .forEach(exercise -> exercise.allSittings().stream()
                        .filter(sitting -> sitting.prompts().stream().anyMatch(PromisesBetweenTheTwoTest::confirms))
                        .forEach(sitting -> {
                            OccurrenceId differing = sharedSheet(exercise.key(), sitting.key());
                            Map<String, AnswerBody> anas = Answers.toAll(sitting.prompts(false));
                            Map<String, AnswerBody> bens = new HashMap<>(anas);
                            sitting.prompts().stream()
                                    .filter(Proposal::isPart)
                                    .filter(prompt -> prompt.kind() instanceof PromptKind.Text
                                            || prompt.kind() instanceof PromptKind.LongText
                                            || prompt.kind() instanceof PromptKind.DateAndTime)
                                    .findFirst()
                                    .ifPresent(prompt -> bens.put(
                                            prompt.key(),
                                            text(
                                                    prompt.kind() instanceof PromptKind.DateAndTime
                                                            ? "2031-10-19T20:30"
                                                            : "Something else")));
                            anaDoes(differing, anas);
                            benDoes(differing, bens);
                            String work = exercise.key() + "/" + sitting.key();
                            assertThat(together(ana).agreements()).as(work).isEmpty();
                            assertThat(together(ana).open()).as(work).hasSize(1);
                            does(
                                    ben,
                                    () -> togetherness.sayYes(
                                            differing,
                                            together(ben).open().getFirst().theirVersion()));
                            assertThat(together(ana).agreements()).as(work).hasSize(1);
                            practice = fixture.fresh();
                            ana = practice.couple().a();
                            ben = practice.couple().b();
                        }));
    }

    private static boolean confirms(Prompt prompt) {
        return prompt.kind() instanceof PromptKind.Confirm;
    }

    // ---- P4
    // ----------------------------------------------------------------------------------------------------------

    private static AnswerBody feeds(String who) {
        return AnswerBody.ofCells(Map.of("bottles", Map.of("notice", who)));
    }

    @Test
    void p4_both_saying_mostly_me_is_a_difference_and_each_word_says_whose_it_is() {
        OccurrenceId map = given("load-map", "map");
        anaDoes(map, Map.of("feeding", feeds("mostly-me")));
        benDoes(map, Map.of("feeding", feeds("mostly-me")));
        Reveal.Question feeding = reveal(ana, map).questions().getFirst();
        assertThat(feeding.alike()).isFalse();
        assertThat(feeding.both()).isEmpty();
        assertThat(feeding.mine().getFirst()).endsWith("Notices: Mostly Ana");
        assertThat(feeding.theirs().getFirst()).endsWith("Notices: Mostly Ben");
    }

    @Test
    void p4_mostly_me_of_one_and_mostly_my_partner_of_the_other_is_the_same() {
        OccurrenceId map = given("load-map", "map");
        anaDoes(map, Map.of("feeding", feeds("mostly-me")));
        benDoes(map, Map.of("feeding", feeds("mostly-partner")));
        assertThat(Stream.of(ana, ben)).allSatisfy(who -> {
            Reveal.Question feeding = reveal(who, map).questions().getFirst();
            assertThat(feeding.alike()).isTrue();
            assertThat(feeding.mine().getFirst()).endsWith("Notices: Mostly Ana");
        });
    }

    @Test
    void p2_what_each_shares_at_once_is_found_by_the_other_as_soon_as_it_is_in_and_not_by_its_author() {
        OccurrenceId design = given("our-rituals", "design", Audience.EACH, WhoSees.SHARED, RevealRule.NEVER);
        anaDoes(design, Map.of("meaning", text("Ours")));
        assertThat(as(ben, atHome::open).toRead())
                .extracting(Home.Reading::occurrence)
                .containsExactly(design);
        assertThat(as(ana, atHome::open).toRead()).isEmpty();
        assertThat(reveal(ben, design).questions())
                .singleElement()
                .satisfies(question -> assertThat(question.theirs()).containsExactly("Ours"));
        benDoes(design, Map.of("meaning", text("A pause")));
        assertThat(together(ana).toRead()).extracting(Home.Reading::occurrence).containsExactly(design);
        does(ana, () -> togetherness.talked(design));
        assertThat(as(ana, atHome::open).toRead()).isEmpty();
    }

    // ---- P6
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void p6_what_one_marked_as_talked_about_stays_to_read_for_the_other() {
        OccurrenceId design = given("our-rituals", "design");
        assertThatThrownBy(() -> does(ana, () -> togetherness.talked(design))).isInstanceOf(NotFound.class);
        anaDoes(design, Map.of("meaning", text("Ours")));
        benDoes(design, Map.of("meaning", text("A pause")));
        Reveal before = reveal(ana, design);
        does(ben, () -> togetherness.talked(design));
        does(ben, () -> togetherness.talked(design)); // twice is once
        assertThat(reveal(ana, design)).as("and it does not learn of it").isEqualTo(before);
        assertThat(as(ana, atHome::open).toRead()).hasSize(1);
        assertThat(together(ana).toRead()).hasSize(1);
        assertThat(together(ana).read()).isEmpty();
        assertThat(as(ben, atHome::open).toRead()).isEmpty();
        assertThat(together(ben).toRead()).isEmpty();
        assertThat(together(ben).read()).extracting(Home.Reading::occurrence).containsExactly(design);
    }

    // ---- P10
    // ---------------------------------------------------------------------------------------------------------

    @Test
    void p10_a_pass_stands_beside_nobodys_we_did() {
        for (OccurrenceId log : List.of(given("ten-minutes-close", "log"), sharedSheet("ten-minutes-close", "log"))) {
            anaDoes(log, Map.of("happened", AnswerBody.ofKey("we-did"), "connected", AnswerBody.ofNumber(6)));
            assertThat(as(ben, () -> doing.open(homework.part(log, Seat.B))).questions())
                    .allSatisfy(question -> assertThat(question.others()).doesNotContain("We did"));
            benDoes(log, Map.of("connected", AnswerBody.ofNumber(5)));
            assertThat(Stream.of(ana, ben))
                    .allSatisfy(who -> assertThat(reveal(who, log).questions())
                            .extracting(Reveal.Question::ask)
                            .containsExactly("How connected do you feel to the other one today?"));
        }
    }

    @Test
    void p10_what_both_say_they_did_is_said_once() {
        OccurrenceId log = given("ten-minutes-close", "log");
        anaDoes(log, Map.of("happened", AnswerBody.ofKey("we-did")));
        benDoes(log, Map.of("happened", AnswerBody.ofKey("we-did")));
        assertThat(reveal(ben, log).questions()).singleElement().satisfies(question -> {
            assertThat(question.alike()).isTrue();
            assertThat(question.mine()).containsExactly("We did");
        });
    }

    // ---- P18
    // ---------------------------------------------------------------------------------------------------------

    @Test
    void p18_a_question_over_both_answers_is_right_for_both_readers() {
        for (var exercise : library.exercises()) {
            for (var sitting : exercise.allSittings()) {
                OccurrenceId occurrence = given(exercise.key(), sitting.key());
                Map<String, AnswerBody> all = Answers.toAll(sitting.prompts(false));
                anaDoes(occurrence, all);
                benDoes(occurrence, all);
                if (sitting.prompts().stream()
                        .anyMatch(
                                prompt -> prompt.kind() instanceof PromptKind.Tick)) { // it has no page that could ask
                    assertThatThrownBy(() -> asks(ana, occurrence)).isInstanceOf(NotFound.class);
                    continue;
                }
                List<String> anas = asks(ana, occurrence);
                assertThat(anas)
                        .as(exercise.key() + "/" + sitting.key())
                        .doesNotHaveDuplicates()
                        .isEqualTo(asks(ben, occurrence))
                        .allSatisfy(ask -> assertThat(ask).doesNotContain("Ana", "Ben", "{"));
                assertThat(anas.isEmpty())
                        .as(exercise.key() + "/" + sitting.key())
                        .isEqualTo(sitting.prompts().stream().allMatch(PromisesBetweenTheTwoTest::staysClosed));
            }
        }
    }

    private List<String> asks(Actor who, OccurrenceId occurrence) {
        return Revealed.asks(reveal(who, occurrence));
    }

    /** Nobody sends anything here, and no clinician opens anything. */
    private static boolean staysClosed(Prompt prompt) {
        return !prompt.visibility().mayReachTheOther()
                || prompt.visibility() == Visibility.UNTIL_SENT
                || prompt.visibility() == Visibility.UNTIL_OPENED;
    }
}

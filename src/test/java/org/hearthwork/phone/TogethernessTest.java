package org.hearthwork.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.homework.Answers;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Steering;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Library;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Unanswered;
import org.hearthwork.library.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TogethernessTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2031, 10, 17);

    @Autowired
    Togetherness togetherness;

    @Autowired
    AtHome atHome;

    @Autowired
    Assigning assigning;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Steering steering;

    @Autowired
    Library library;

    private OccurrenceId given(String exercise, String sitting) {
        return given(exercise, sitting, Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
    }

    private OccurrenceId given(String exercise, String sitting, Audience audience, WhoSees whoSees, RevealRule reveal) {
        AssignmentWish wish = Homeworking.wish(exercise, sitting, audience, Schedule.ONCE, FRIDAY, whoSees, reveal);
        return homework.occurrence(homework.assign(practice.clinician(), practice.couple(), wish, MONDAY));
    }

    private void anaDoes(OccurrenceId occurrence, Map<String, AnswerBody> answers) {
        homework.does(ana, Seat.A, occurrence, MONDAY, answers);
    }

    private void benDoes(OccurrenceId occurrence, Map<String, AnswerBody> answers) {
        homework.does(ben, Seat.B, occurrence, MONDAY, answers);
    }

    private Reveal reveal(Actor who, OccurrenceId occurrence) {
        return PracticeClock.at(MONDAY, () -> Actors.as(who, () -> togetherness.reveal(occurrence)));
    }

    private Together together(Actor who) {
        return PracticeClock.at(MONDAY, () -> Actors.as(who, togetherness::together));
    }

    @Test
    void it_is_closed_until_both_are_in_and_then_open_to_both() {
        OccurrenceId design = given("our-rituals", "design");
        anaDoes(design, Map.of("meaning", AnswerBody.ofText("Ours")));
        assertThat(reveal(ben, design).state()).isEqualTo(Reveal.State.CLOSED);
        assertThat(reveal(ana, design).state()).isEqualTo(Reveal.State.CLOSED);
        assertThat(reveal(ana, design).questions()).isEmpty();
        benDoes(
                design,
                Map.of(
                        "moments",
                        AnswerBody.ofKeys(List.of("waking"), ""),
                        "meaning",
                        AnswerBody.ofText("A minute that is only us")));
        Reveal bens = reveal(ben, design);
        assertThat(bens.state()).isEqualTo(Reveal.State.OPEN);
        assertThat(bens.questions())
                .containsExactly(new Reveal.Question(
                        "What would it mean to you to have a small thing like this with the other one?",
                        List.of("A minute that is only us"),
                        List.of("Ours"),
                        List.of()));
    }

    @Test
    void what_both_chose_is_said_first() {
        OccurrenceId design = given("our-rituals", "design");
        anaDoes(design, Map.of("moments", AnswerBody.ofKeys(List.of("waking", "weekend"), "")));
        benDoes(design, Map.of("moments", AnswerBody.ofKeys(List.of("weekend", "leaving"), "")));
        assertThat(reveal(ana, design).questions().getFirst().both()).containsExactly("The weekend");
    }

    @Test
    void what_is_private_or_for_the_therapist_alone_is_never_in_a_reveal() {
        for (var exercise : library.exercises()) {
            for (var newest : exercise.allSittings()) {
                if (newest.prompts().stream().anyMatch(prompt -> prompt.kind() instanceof PromptKind.Tick)) {
                    continue; // a day's tick has no reveal of its own
                }
                OccurrenceId occurrence = given(exercise.key(), newest.key());
                var sitting = homework.given(newest);
                Map<String, AnswerBody> all = Answers.toAll(sitting.prompts(false));
                anaDoes(occurrence, all);
                benDoes(occurrence, all);
                var shared = sitting.prompts(false).stream()
                        .filter(prompt ->
                                prompt.visibility() == Visibility.SEALED || prompt.visibility() == Visibility.JOINT)
                        .filter(prompt ->
                                !(prompt.kind() instanceof Unanswered) && !(prompt.kind() instanceof Curiosity))
                        .map(org.hearthwork.library.Prompt::askedOfBoth)
                        .toList();
                assertThat(Stream.of(ana, ben).map(who -> reveal(who, occurrence)))
                        .as(exercise.key() + "/" + sitting.key())
                        .allSatisfy(reveal -> {
                            if (reveal.compared().isEmpty()) {
                                assertThat(asked(reveal.questions())).containsExactlyElementsOf(shared);
                            } else {
                                isOnlyOf(shared, sitting, reveal);
                            }
                        });
            }
        }
    }

    @Test
    void what_excites_one_of_them_and_not_the_other_is_never_shown_to_either() {
        OccurrenceId rate = given("something-new", "rate");
        anaDoes(rate, ratings(5));
        benDoes(rate, ratings(1));
        assertThat(Stream.of(ana, ben).map(who -> reveal(who, rate))).allSatisfy(reveal -> {
            assertThat(reveal.compared().isEmpty()).isTrue();
            assertThat(reveal.questions()).isEmpty();
        });
    }

    /** The same value of every card. */
    private Map<String, AnswerBody> ratings(int value) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        Sitting rate = library.newest("something-new").sitting("rate").orElseThrow();
        for (Prompt prompt : rate.prompts()) {
            if (prompt.kind() instanceof Cards cards) {
                Map<String, String> row = new LinkedHashMap<>();
                cards.columns().forEach(column -> row.put(column.key(), String.valueOf(value)));
                Map<String, Map<String, String>> cells = new LinkedHashMap<>();
                cards.items().forEach(item -> cells.put(item.key(), row));
                answers.put(prompt.key(), AnswerBody.ofCells(cells));
            }
        }
        return answers;
    }

    private static List<String> asked(List<Reveal.Question> questions) {
        return questions.stream().map(Reveal.Question::ask).toList();
    }

    /** Of a long one every part, and every line that is told on its own. */
    private static void isOnlyOf(List<String> shared, Sitting sitting, Reveal reveal) {
        assertThat(shared)
                .containsAll(asked(reveal.questions()))
                .containsAll(asked(reveal.compared().alike()))
                .containsAll(asked(reveal.compared().others()));
        List<String> lines = sitting.prompts(false).stream()
                .filter(prompt -> shared.contains(prompt.askedOfBoth()))
                .flatMap(prompt -> prompt.kind() instanceof Cards cards
                        ? cards.items().stream().map(Option::label)
                        : Stream.of(prompt.askedOfBoth()))
                .toList();
        assertThat(reveal.compared().largest())
                .allSatisfy(
                        one -> assertThat(lines).anyMatch(line -> one.label().startsWith(line)));
    }

    @Test
    void held_back_by_the_clinician_or_a_safety_hold_looks_like_waiting_for_the_other_one() {
        OccurrenceId waiting = given("our-rituals", "design");
        anaDoes(waiting, Map.of());
        Reveal sees = reveal(ana, waiting);
        OccurrenceId held = given("our-rituals", "design");
        anaDoes(held, Map.of());
        Actors.as(practice.clinician(), () -> reviewing.keepSealed(held, true));
        benDoes(held, Map.of());
        assertThat(reveal(ana, held))
                .usingRecursiveComparison()
                .ignoringFields("occurrence")
                .isEqualTo(sees);
    }

    @Test
    void a_foreign_one_does_not_exist() {
        OccurrenceId design = given("our-rituals", "design");
        Actor cleo = practice.colleaguesCouple().a();
        assertThatThrownBy(() -> reveal(cleo, design)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Actors.as(cleo, () -> togetherness.talked(design)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_for_one_of_them_alone_does_not_exist_for_the_other() {
        OccurrenceId anas = given("our-rituals", "design", Audience.A, WhoSees.CLINICIAN_ONLY, RevealRule.NEVER);
        assertThat(reveal(ana, anas).state()).isEqualTo(Reveal.State.CLOSED);
        assertThatThrownBy(() -> reveal(ben, anas)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_shared_at_once_is_open_as_soon_as_one_is_in() {
        OccurrenceId shared = given("load-map", "appreciation", Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER);
        anaDoes(shared, Map.of("saw-you-today", AnswerBody.ofText("packing the bag")));
        Reveal bens = reveal(ben, shared);
        assertThat(bens.state()).isEqualTo(Reveal.State.OPEN);
        assertThat(bens.questions().getFirst().theirs()).containsExactly("packing the bag");
    }

    @Test
    void p7_in_a_sealed_exercise_what_is_said_for_both_shows_nothing_to_the_other_until_they_are_in_too() {
        OccurrenceId sealed = given("load-map", "appreciation");
        Together togetherBefore = together(ben);
        Home homeBefore = PracticeClock.at(MONDAY, () -> Actors.as(ben, atHome::open));
        Reveal revealBefore = reveal(ben, sealed);
        anaDoes(sealed, Map.of("saw-you-today", AnswerBody.ofText("packing the bag")));
        assertThat(together(ben)).isEqualTo(togetherBefore);
        assertThat(PracticeClock.at(MONDAY, () -> Actors.as(ben, atHome::open))).isEqualTo(homeBefore);
        assertThat(reveal(ben, sealed)).isEqualTo(revealBefore);
        benDoes(sealed, Map.of("saw-you-today", AnswerBody.ofText("calling the school")));
        assertThat(together(ben).appreciations())
                .extracting(Together.Line::text)
                .containsExactlyInAnyOrder("packing the bag", "calling the school");
    }

    private void landed(Actor who, OccurrenceId thanks, String prompt, boolean is) {
        PracticeClock.at(MONDAY, () -> Actors.as(who, () -> togetherness.landed(thanks, prompt, is)));
    }

    @Test
    void whoever_was_thanked_says_that_it_landed_and_can_take_it_back() {
        OccurrenceId thanks = given("load-map", "appreciation", Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER);
        anaDoes(thanks, Map.of("saw-you-today", AnswerBody.ofText("packing the bag")));
        Together before = together(ana);
        assertThat(before.appreciations()).extracting(Together.Line::landed).containsExactly(false);
        landed(ana, thanks, "saw-you-today", true);
        assertThat(together(ana)).as("nobody says it of their own words").isEqualTo(before);
        landed(ben, thanks, "saw-you-today", true);
        landed(ben, thanks, "saw-you-today", true);
        assertThat(together(ben).appreciations())
                .extracting(Together.Line::landed)
                .containsExactly(true);
        assertThat(together(ana).appreciations())
                .extracting(Together.Line::landed)
                .containsExactly(true);
        landed(ben, thanks, "saw-you-today", false);
        assertThat(together(ana)).as("as if it had never been said").isEqualTo(before);
    }

    @Test
    void nothing_lands_of_what_is_sealed_or_of_another_couples() {
        OccurrenceId sealed = given("load-map", "appreciation");
        anaDoes(sealed, Map.of("saw-you-today", AnswerBody.ofText("packing the bag")));
        landed(ben, sealed, "saw-you-today", true);
        benDoes(sealed, Map.of("saw-you-today", AnswerBody.ofText("calling the school")));
        assertThat(together(ana).appreciations())
                .extracting(Together.Line::landed)
                .containsOnly(false);
        landed(practice.traineesCouple().a(), sealed, "saw-you-today", true);
        assertThat(together(ana).appreciations())
                .extracting(Together.Line::landed)
                .containsOnly(false);
    }

    @Test
    void
            who_says_during_a_hold_that_it_landed_finds_it_said_as_in_a_pause_and_nothing_reaches_the_other_then_or_later() {
        OccurrenceId thanks = given("load-map", "appreciation", Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER);
        anaDoes(thanks, Map.of("saw-you-today", AnswerBody.ofText("packing the bag")));
        Together untold = together(ana);

        clinician(() -> steering.pause(homework.assignment(thanks), homework.version(homework.assignment(thanks))));
        landed(ben, thanks, "saw-you-today", true);
        List<Boolean> inAPause = landedFor(ben);
        landed(ben, thanks, "saw-you-today", false);
        List<Boolean> takenBackInAPause = landedFor(ben);
        clinician(() -> steering.resume(homework.assignment(thanks), homework.version(homework.assignment(thanks))));

        clinician(() -> holds.hold(practice.couple().id(), "screening"));
        landed(ben, thanks, "saw-you-today", true);
        assertThat(landedFor(ben)).isEqualTo(inAPause).containsExactly(true);
        landed(ben, thanks, "saw-you-today", false);
        assertThat(landedFor(ben)).isEqualTo(takenBackInAPause).containsExactly(false);
        landed(ben, thanks, "saw-you-today", true);
        assertThat(landedFor(ana)).containsExactly(false);
        clinician(() -> holds.lift(
                practice.couple().id(), fixture.openHold(practice.couple().id()), "seen alone twice"));
        assertThat(together(ana)).as("neither then nor later").isEqualTo(untold);

        landed(ben, thanks, "saw-you-today", false);
        landed(ben, thanks, "saw-you-today", true);
        assertThat(landedFor(ana)).as("said anew, it arrives").containsExactly(true);
    }

    private List<Boolean> landedFor(Actor reader) {
        return together(reader).appreciations().stream()
                .map(Together.Line::landed)
                .toList();
    }

    private void clinician(Runnable does) {
        PracticeClock.at(MONDAY, () -> Actors.as(practice.clinician(), does));
    }

    @Test
    void thanks_and_memories_are_kept_with_the_name_of_who_said_them() {
        OccurrenceId thanks = given("load-map", "appreciation", Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER);
        anaDoes(thanks, Map.of("saw-you-today", AnswerBody.ofText("packing the bag")));
        OccurrenceId after = given("something-new", "after");
        benDoes(after, Map.of("memory", AnswerBody.ofText("Flour on the ceiling")));
        assertThat(together(ana).memories()).isEmpty();
        anaDoes(after, Map.of());
        Together both = together(ben);
        assertThat(both.appreciations()).extracting(Together.Line::text).containsExactly("packing the bag");
        assertThat(both.memories()).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("Flour on the ceiling");
            assertThat(line.by().firstName()).isEqualTo("Ben");
        });
    }

    @Test
    void what_rests_can_be_read_and_nobody_is_asked_to_talk_about_it() {
        OccurrenceId design = given("our-rituals", "design");
        anaDoes(design, Map.of("meaning", AnswerBody.ofText("Ours")));
        benDoes(design, Map.of("meaning", AnswerBody.ofText("A minute that is only us")));
        PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        practice.clinician(), () -> holds.hold(practice.couple().id(), "screening")));
        assertThat(reveal(ben, design).resting()).isTrue();
        assertThat(together(ben).toRead()).hasSize(1);
    }
}

package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.OwnDraft.Stays;
import org.hearthwork.library.Wording.Part;
import org.hearthwork.library.Wording.Question;
import org.hearthwork.library.internal.Definitions;
import org.hearthwork.library.internal.OwnRules;
import org.hearthwork.library.internal.Rewording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a practice may change of an exercise, and what it may not. */
class OwnWordingTest {

    private static final String OWN = Edition.ownKey(UUID.randomUUID());
    private static final Edition DATES =
            Shipped.library().newest("protected-time").edition();
    private static final Edition RITUALS =
            Shipped.library().newest("our-rituals").edition();
    private static final Edition CLOSE =
            Shipped.library().newest("ten-minutes-close").edition();

    static Stream<Edition> shipped() {
        return Shipped.library().exercises().stream().map(Exercise::edition);
    }

    private static Exercise exercise(Rewording rewording, Wording wording) {
        try {
            return new Definitions().read(rewording.definition(wording, OWN, 1));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> refusedAt(Edition shipped, Wording wording) {
        try {
            new OwnRules(OurOwn.of(shipped)).checkWhole(wording);
            return List.of();
        } catch (Refusal refusal) {
            return AllAtOnce.of(refusal).stream().map(Refusal::field).toList();
        }
    }

    private static Wording words(Edition shipped) {
        return OurOwn.of(shipped).words();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void an_unchanged_copy_is_the_same_exercise_under_another_name(Edition shipped) {
        Rewording rewording = OurOwn.of(shipped);
        assertThat(refusedAt(shipped, rewording.words())).isEmpty();
        Exercise copy = exercise(rewording, rewording.words());
        assertThat(copy.edition()).isEqualTo(new Edition(OWN, 1));
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("key", "version")
                .isEqualTo(Shipped.library().exercise(shipped));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_was_published_is_read_back_as_it_was_written(Edition shipped) {
        Rewording rewording = OurOwn.of(shipped);
        Part first = rewording.words().sittings().getFirst();
        Wording written = OurOwn.added(
                OurOwn.titled(rewording.words(), "Otherwise"),
                first.key(),
                OurOwn.scale("And you?", Visibility.SEALED));
        assertThat(rewording.words(rewording.definition(written, OWN, 1))).isEqualTo(written);
    }

    @Test
    void what_was_left_out_can_be_put_back_in_the_next_version() {
        Rewording rewording = OurOwn.of(RITUALS);
        Wording without = OurOwn.with(rewording.words(), "design", "moments", OurOwn.leftOut());
        assertThat(exercise(rewording, without).sitting("design").orElseThrow().prompt("moments"))
                .isEmpty();
        Wording next = rewording.words(rewording.definition(without, OWN, 1));
        assertThat(next.sittings().getFirst().questions())
                .filteredOn(Question::left)
                .extracting(Question::key)
                .containsExactly("moments");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatever_is_written_the_rules_about_safety_are_the_shipped_ones(Edition shipped) {
        Rewording rewording = OurOwn.of(shipped);
        Exercise before = Shipped.library().exercise(shipped);
        Random random = new Random(shipped.hashCode());
        for (int round = 0; round < 60; round++) {
            Wording wording = atRandom(rewording.words(), random);
            if (!refusedAt(shipped, wording).isEmpty()) {
                continue;
            }
            Exercise own = exercise(rewording, wording);
            assertThat(own.touch()).isEqualTo(before.touch());
            assertThat(own.blockedOnHold()).isEqualTo(before.blockedOnHold());
            assertThat(own.guide()).isEqualTo(before.guide());
            assertThat(own.allSittings())
                    .extracting(Sitting::begins)
                    .isEqualTo(
                            before.allSittings().stream().map(Sitting::begins).toList());
            assertThat(own.allSittings())
                    .extracting(Sitting::makes)
                    .isEqualTo(before.allSittings().stream().map(Sitting::makes).toList());
            before.allSittings().forEach(sitting -> {
                Sitting now = own.sitting(sitting.key()).orElseThrow();
                assertThat(now.closingRatings()).isEqualTo(sitting.closingRatings());
                sitting.prompts()
                        .forEach(prompt -> now.prompt(prompt.key())
                                .ifPresentOrElse(
                                        kept -> assertThat(kept.visibility().mayReachTheOther())
                                                .as(prompt.key())
                                                .isIn(false, prompt.visibility().mayReachTheOther()),
                                        () -> assertThat(prompt.visibility()).isNotEqualTo(Visibility.CLINICIAN_ONLY)));
            });
        }
    }

    private static Wording atRandom(Wording wording, Random random) {
        Visibility[] all = Visibility.values();
        Wording changed = wording;
        for (Part part : wording.sittings()) {
            for (Question one : part.questions()) {
                switch (random.nextInt(8)) {
                    case 0 -> changed = OurOwn.with(changed, part.key(), one.key(), OurOwn.leftOut());
                    case 1 ->
                        changed = OurOwn.with(
                                changed, part.key(), one.key(), OurOwn.seenBy(all[random.nextInt(all.length)]));
                    case 2 -> changed = OurOwn.with(changed, part.key(), one.key(), OurOwn.asking("Other words?"));
                    default -> {}
                }
            }
        }
        return changed;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_a_later_sitting_goes_by_stays_and_keeps_who_sees_it(Edition shipped) {
        Exercise exercise = Shipped.library().exercise(shipped);
        for (Sitting sitting : exercise.allSittings()) {
            for (String read : sitting.mechanisms().stream()
                    .flatMap(mechanism -> mechanism.reads().stream())
                    .toList()) {
                String name = sitting.key() + "/" + read;
                assertThat(refusedAt(shipped, OurOwn.with(words(shipped), sitting.key(), read, OurOwn.leftOut())))
                        .contains(name);
                Visibility before = sitting.prompt(read).orElseThrow().visibility();
                Visibility other = before == Visibility.PRIVATE ? Visibility.SEALED : Visibility.PRIVATE;
                assertThat(refusedAt(shipped, OurOwn.with(words(shipped), sitting.key(), read, OurOwn.seenBy(other))))
                        .contains(name + "/visibility");
            }
            sitting.mechanisms()
                    .forEach(mechanism -> assertThat(exercise.allSittings().stream()
                                    .filter(later ->
                                            later.prompt(mechanism.offers()).isPresent())
                                    .map(later -> later.key() + "/" + mechanism.offers()))
                            .isNotEmpty()
                            .allSatisfy(name -> assertThat(OurOwn.of(shipped)
                                            .bounds()
                                            .get(name)
                                            .stays())
                                    .isNotEqualTo(Stays.FREE)));
        }
    }

    @Test
    void the_day_on_which_a_look_back_waits_stays() {
        Wording without = OurOwn.with(words(DATES), "agree", "date-when", OurOwn.leftOut());
        assertThat(refusedAt(DATES, without)).containsExactly("agree/date-when");
        assertThat(Shipped.library().exercise(DATES).allSittings())
                .flatExtracting(Sitting::mechanisms)
                .isNotEmpty();
    }

    @Test
    void what_the_care_team_alone_reads_can_neither_be_left_out_nor_opened() {
        Wording wording = words(CLOSE);
        for (Part part : wording.sittings()) {
            for (Question one : part.questions()) {
                if (one.visibility() == Visibility.CLINICIAN_ONLY) {
                    String name = part.key() + "/" + one.key();
                    assertThat(refusedAt(CLOSE, OurOwn.with(wording, part.key(), one.key(), OurOwn.leftOut())))
                            .containsExactly(name);
                    for (Visibility wider : Visibility.values()) {
                        if (wider != Visibility.CLINICIAN_ONLY) {
                            assertThat(refusedAt(
                                            CLOSE, OurOwn.with(wording, part.key(), one.key(), OurOwn.seenBy(wider))))
                                    .contains(name + "/visibility");
                        }
                    }
                }
            }
        }
        assertThat(wording.sittings())
                .flatExtracting(Part::questions)
                .extracting(Question::visibility)
                .contains(Visibility.CLINICIAN_ONLY);
    }

    @Test
    void what_was_private_cannot_be_opened_to_the_other_and_what_was_sealed_can_be_kept_closer() {
        Part tick = words(RITUALS).sittings().stream()
                .filter(part -> part.key().equals("tick"))
                .findFirst()
                .orElseThrow();
        Question feeling = tick.questions().stream()
                .filter(one -> one.visibility() == Visibility.PRIVATE)
                .findFirst()
                .orElseThrow();
        for (Visibility wider : List.of(Visibility.SEALED, Visibility.JOINT, Visibility.UNTIL_SENT)) {
            assertThat(refusedAt(RITUALS, OurOwn.with(words(RITUALS), "tick", feeling.key(), OurOwn.seenBy(wider))))
                    .contains("tick/" + feeling.key() + "/visibility");
        }
        for (Visibility closer : List.of(Visibility.PRIVATE, Visibility.UNTIL_OPENED)) {
            assertThat(refusedAt(RITUALS, OurOwn.with(words(RITUALS), "design", "moments", OurOwn.seenBy(closer))))
                    .isEmpty();
        }
    }

    @Test
    void what_a_clinician_opens_never_opens_by_itself_and_never_stands_alone() {
        for (Visibility wider : List.of(Visibility.SEALED, Visibility.JOINT, Visibility.UNTIL_SENT)) {
            assertThat(refusedAt(RITUALS, OurOwn.with(words(RITUALS), "week", "keep", OurOwn.seenBy(wider))))
                    .contains("week/keep/visibility");
        }
        assertThat(refusedAt(RITUALS, OurOwn.with(words(RITUALS), "week", "keep", OurOwn.seenBy(Visibility.PRIVATE))))
                .isEmpty();
        assertThat(refusedAt(RITUALS, OurOwn.with(words(RITUALS), "week", "appreciation", OurOwn.leftOut())))
                .as("who is told that it opens when both are in waits for something that does")
                .containsExactly("week");
    }

    @Test
    void a_yes_of_both_comes_after_everything_it_is_about() {
        Wording late = OurOwn.with(words(DATES), "agree", questions -> {
            questions.addLast(OurOwn.scale("How sure are you two?", Visibility.JOINT));
            return questions;
        });
        assertThat(refusedAt(DATES, late)).singleElement().asString().startsWith("agree/ours-");
        assertThat(refusedAt(
                        DATES,
                        OurOwn.added(words(DATES), "agree", OurOwn.scale("How sure are you two?", Visibility.JOINT))))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_each_at_its_field() {
        Wording wrong = OurOwn.titled(words(RITUALS), " ");
        wrong = OurOwn.with(wrong, "design", "moments", OurOwn.asking("x".repeat(301)));
        wrong = OurOwn.added(wrong, "agree", OurOwn.choice("", "One", "One"));
        assertThat(refusedAt(RITUALS, wrong))
                .hasSize(4)
                .contains("title", "design/moments/ask")
                .anyMatch(field -> field.startsWith("agree/ours-") && field.endsWith("/ask"));
        assertThat(refusedAt(RITUALS, OurOwn.added(words(RITUALS), "agree", OurOwn.choice("Which?", "Only one"))))
                .hasSize(1);
    }

    @Test
    void a_sitting_asks_something() {
        Wording empty = OurOwn.with(
                words(RITUALS),
                "design",
                questions -> questions.stream().map(OurOwn.leftOut()).toList());
        assertThat(refusedAt(RITUALS, empty)).contains("design");
    }

    @Test
    void no_sitting_question_or_answer_can_be_smuggled_in_or_out() {
        Wording wording = words(RITUALS);
        OwnRules rules = new OwnRules(OurOwn.of(RITUALS));
        List<Wording> smuggled = List.of(
                new Wording(
                        "T",
                        "S",
                        "O",
                        wording.sittings().subList(1, wording.sittings().size())),
                OurOwn.with(wording, "design", questions -> questions.subList(1, questions.size())),
                OurOwn.with(wording, "design", "moments", OurOwn.answers(List.of())),
                OurOwn.with(wording, "design", questions -> {
                    questions.add(questions.getFirst());
                    return questions;
                }),
                OurOwn.added(
                        wording,
                        "design",
                        wording.sittings().getLast().questions().getFirst()));
        smuggled.forEach(one -> assertThatThrownBy(() -> rules.checkDraft(one)).isInstanceOf(NotFound.class));
    }

    @Test
    void a_key_of_its_own_leads_back_to_its_id() {
        UUID id = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffff01");
        assertThat(Edition.idOf(Edition.ownKey(id))).isEqualTo(id);
        assertThat(new Edition(Edition.ownKey(id), 1).isOwn()).isTrue();
        assertThat(Shipped.library().everPublished()).noneMatch(Exercise::isOwn);
    }
}

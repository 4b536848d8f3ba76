package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Unanswered;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.WrittenElsewhere;
import org.hearthwork.vault.Opened;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DoingTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2031, 10, 17);

    @Autowired
    Doing doing;

    @Autowired
    Library library;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    private Opened opened;

    private <T> T as(Actor who, Supplier<T> what) {
        return PracticeClock.at(MONDAY, () -> Actors.as(who, what));
    }

    private void as(Actor who, Runnable what) {
        PracticeClock.at(MONDAY, () -> Actors.as(who, what));
    }

    private OccurrenceId given(String exercise, String sitting) {
        return given(wish(exercise, sitting, Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE));
    }

    private OccurrenceId given(AssignmentWish wish) {
        return homework.occurrence(homework.assign(practice.clinician(), practice.couple(), wish, MONDAY));
    }

    private AssignmentWish wish(
            String exercise, String sitting, Audience audience, WhoSees whoSees, RevealRule reveal) {
        return new AssignmentWish(
                exercise,
                sitting,
                false,
                audience,
                Schedule.ONCE,
                FRIDAY,
                whoSees,
                reveal,
                true,
                AssignmentWish.Kit.EMPTY,
                Map.of(Seat.A, "Only for Ana"),
                true);
    }

    @Test
    void looking_at_the_opening_starts_nothing_and_start_does() {
        ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
        assertThat(as(ana, () -> doing.open(part)).state()).isEqualTo(PartState.WAITING);
        assertThat(as(ana, () -> doing.open(part)).state()).isEqualTo(PartState.WAITING);
        as(ana, () -> doing.begin(part));
        assertThat(as(ana, () -> doing.open(part)).state()).isEqualTo(PartState.STARTED);
    }

    @Test
    void the_personal_line_is_for_its_addressee_alone() {
        OccurrenceId occurrence = given("our-rituals", "design");
        assertThat(as(ana, () -> doing.open(homework.part(occurrence, Seat.A))).note())
                .isEqualTo("Only for Ana");
        assertThat(as(ben, () -> doing.open(homework.part(occurrence, Seat.B))).note())
                .isEmpty();
    }

    @Test
    void what_was_typed_and_where_one_was_is_there_on_any_device() {
        ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
        as(ana, () -> {
            doing.begin(part);
            doing.save(part, "meaning", AnswerBody.ofText("A corner of the d"));
            doing.save(part, "meaning", AnswerBody.ofText("A corner of the day"));
            doing.moveTo(part, 2);
        });
        Sheet sheet = as(ana, () -> doing.open(part));
        assertThat(sheet.at()).isEqualTo(2);
        assertThat(sheet.questions().get(2).answer().textOrEmpty()).isEqualTo("A corner of the day");
    }

    @Test
    void a_text_past_its_limit_is_refused_at_the_answer_and_what_was_kept_stays() {
        ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
        as(ana, () -> doing.save(part, "meaning", AnswerBody.ofText("short")));
        assertThatThrownBy(() -> as(ana, () -> doing.save(part, "meaning", AnswerBody.ofText("x".repeat(201)))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("answer"));
        assertThat(as(ana, () -> doing.open(part)).questions().get(2).answer().textOrEmpty())
                .isEqualTo("short");
    }

    @Test
    void what_is_handed_in_takes_no_more_letters() {
        OccurrenceId occurrence = given("our-rituals", "design");
        ParticipationId part = homework.part(occurrence, Seat.A);
        homework.does(ana, Seat.A, occurrence, MONDAY, Map.of("meaning", AnswerBody.ofText("as it was")));
        assertThatThrownBy(() -> as(ana, () -> doing.save(part, "meaning", AnswerBody.ofText("changed"))))
                .isInstanceOf(Refusal.class);
        Sheet sheet = as(ana, () -> doing.open(part));
        assertThat(sheet.state()).isEqualTo(PartState.DONE);
        assertThat(sheet.questions().get(2).answer().textOrEmpty()).isEqualTo("as it was");
    }

    @Test
    void a_clinician_only_answer_is_not_shown_again_to_its_own_author() {
        OccurrenceId occurrence = given("load-map", "map");
        ParticipationId part = homework.part(occurrence, Seat.A);
        as(ana, () -> doing.save(part, "money-safety", AnswerBody.ofKey("yes")));
        assertThat(answer(as(ana, () -> doing.open(part)), "money-safety").keysOrNone())
                .containsExactly("yes");
        as(ana, () -> doing.finish(part));
        assertThat(answer(as(ana, () -> doing.open(part)), "money-safety").isEmpty())
                .isTrue();
    }

    private static AnswerBody answer(Sheet sheet, String key) {
        return sheet.questions().stream()
                .filter(question -> question.prompt().key().equals(key))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    @Test
    void the_part_of_the_other_one_does_not_exist_for_me() {
        ParticipationId bens = homework.part(given("our-rituals", "design"), Seat.B);
        assertThatThrownBy(() -> as(ana, () -> doing.open(bens))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(ana, () -> doing.begin(bens))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(ana, () -> doing.tick(bens, "did"))).isInstanceOf(NotFound.class);
    }

    @Test
    void without_the_signed_documents_nothing_opens() {
        ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
        superuser
                .jdbc()
                .sql("delete from couples.consent where partner_id = ? and document = 'TREATMENT'")
                .param(ana.ownPartner())
                .update();
        assertThatThrownBy(() -> as(ana, () -> doing.open(part)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("homework.do.consents"));
    }

    @Test
    void one_tap_answers_the_day_and_hands_it_in() {
        ParticipationId part = homework.part(given("our-rituals", "tick"), Seat.A);
        as(ana, () -> doing.tick(part, "tried"));
        Sheet sheet = as(ana, () -> doing.open(part));
        assertThat(sheet.state()).isEqualTo(PartState.DONE);
        assertThat(answer(sheet, "today").keysOrNone()).containsExactly("tried");
        assertThatThrownBy(() -> as(ana, () -> doing.tick(part, "did"))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_seal_that_never_opens_is_told_as_what_it_is() {
        AssignmentWish never = wish("our-rituals", "design", Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.NEVER);
        Sheet sheet = as(ana, () -> doing.open(homework.part(given(never), Seat.A)));
        assertThat(sheet.questions()).extracting(Sheet.Question::visibility).containsOnly(Visibility.PRIVATE);
    }

    @Test
    void what_the_other_one_handed_in_stands_beside_a_question_of_the_two_and_beside_no_sealed_one() {
        OccurrenceId agree = given("our-rituals", "agree");
        OccurrenceId design = given("our-rituals", "design");
        homework.does(ben, Seat.B, agree, MONDAY, Map.of("cue", AnswerBody.ofText("When the kettle goes on")));
        homework.does(ben, Seat.B, design, MONDAY, Map.of("meaning", AnswerBody.ofText("sealed")));
        Sheet shared = as(ana, () -> doing.open(homework.part(agree, Seat.A)));
        assertThat(shared.questions().getFirst().others()).containsExactly("When the kettle goes on");
        Sheet sealed = as(ana, () -> doing.open(homework.part(design, Seat.A)));
        assertThat(sealed.questions())
                .allSatisfy(question -> assertThat(question.others()).isEmpty());
    }

    @Test
    void every_sitting_of_every_exercise_goes_through_with_its_own_questions() {
        for (Exercise exercise : library.exercises()) {
            for (Sitting sitting : exercise.allSittings()) {
                OccurrenceId occurrence = given(exercise.key(), sitting.key());
                for (Seat seat : List.of(Seat.A, Seat.B)) {
                    Actor who = seat == Seat.A ? ana : ben;
                    ParticipationId part = homework.part(occurrence, seat);
                    Sheet sheet = as(who, () -> doing.open(part));
                    as(
                            who,
                            () -> homework.answer(
                                    part, Answers.toAll(homework.given(sitting).prompts(false))));
                    assertThat(as(who, () -> doing.open(part)).questions())
                            .as(exercise.key() + "/" + sitting.key())
                            .filteredOn(question -> !(question.prompt().kind() instanceof Unanswered)
                                    && !(question.prompt().kind() instanceof Curiosity)) // of one of the two in turn
                            .allSatisfy(question -> {
                                assertThat(question.answer().keysOrNone())
                                        .isEqualTo(Answers.to(question.prompt()).keysOrNone());
                                assertThat(question.prompt().inWords(question.answer()))
                                        .isNotEmpty();
                            });
                    boolean revealed = as(who, () -> doing.finish(part).revealed());
                    assertThat(revealed)
                            .isEqualTo(seat == Seat.B && sheet.opens().sealed() && !sheet.onlyPrepares());
                }
            }
        }
    }

    @Test
    void p14_two_devices_of_one_person_that_finish_at_once_both_get_an_answer_and_hand_in_once() throws Exception {
        for (int time = 0; time < 20; time++) {
            ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
            as(ana, () -> doing.save(part, "meaning", AnswerBody.ofText("A corner of the day")));
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService devices = Executors.newFixedThreadPool(2)) {
                Callable<Boolean> device = () -> {
                    together.await();
                    return as(ana, () -> doing.finish(part).revealed());
                };
                for (Future<Boolean> one : devices.invokeAll(List.of(device, device))) {
                    assertThat(one.get()).as("whether it is open by then").isFalse();
                }
            }
            assertThat(as(ana, () -> doing.open(part)).state()).isEqualTo(PartState.DONE);
        }
    }

    @Test
    void p14_a_save_that_meets_the_finish_of_another_device_is_kept_or_gets_words() throws Exception {
        for (int time = 0; time < 20; time++) {
            ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
            as(ana, () -> doing.save(part, "meaning", AnswerBody.ofText("A corner")));
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService devices = Executors.newFixedThreadPool(2)) {
                Future<Boolean> finish = devices.submit(() -> {
                    together.await();
                    return as(ana, () -> doing.finish(part).revealed());
                });
                Future<String> save = devices.submit(() -> {
                    together.await();
                    try {
                        as(ana, () -> doing.save(part, "meaning", AnswerBody.ofText("A corner of the day")));
                        return "A corner of the day";
                    } catch (Refusal words) {
                        assertThat(words).isInstanceOf(InAlready.class);
                        return "A corner";
                    }
                });
                finish.get();
                assertThat(opened.texts(
                                        "select body from homework.answer where participation_id = ? and prompt = 'meaning'",
                                        part.value())
                                .getFirst())
                        .contains("\"" + save.get() + "\"");
            }
        }
    }

    @Test
    void p14_an_older_page_learns_what_stands_there_and_writes_nothing() {
        ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
        AnswerBody tablet = AnswerBody.ofText("From the tablet");
        as(ana, () -> doing.save(part, "meaning", tablet, AnswerBody.EMPTY));
        assertThatThrownBy(() -> as(
                        ana, () -> doing.save(part, "meaning", AnswerBody.ofText("From the phone"), AnswerBody.EMPTY)))
                .isInstanceOfSatisfying(
                        WrittenElsewhere.class,
                        other -> assertThat(other.standing()).isEqualTo(tablet));
        as(ana, () -> doing.save(part, "meaning", AnswerBody.ofText("From the tablet, more"), tablet));
    }

    @Test
    void p14_what_is_written_into_what_was_set_aside_is_never_said_to_be_kept() {
        Instant afterItsDays = MONDAY.plus(Duration.ofDays(30));
        ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
        as(ana, () -> doing.couldnt(part, CouldntReason.NOT_RIGHT));
        assertThat(refusedAt(MONDAY, part)).as("it can still be done").isTrue();
        assertThat(refusedAt(afterItsDays, part)).isFalse();
    }

    @Test
    void p14_nobody_is_invited_to_take_back_what_they_could_not_hand_in_again() {
        Instant afterItsDays = MONDAY.plus(Duration.ofDays(30));
        OccurrenceId design = given("our-rituals", "design");
        ParticipationId part = homework.part(design, Seat.A);
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours")));
        assertThat(refusedAt(MONDAY, part)).isTrue();
        assertThat(refusedAt(afterItsDays, part)).isFalse();
    }

    /** Whether the refusal says that it can be taken back. */
    private boolean refusedAt(Instant at, ParticipationId part) {
        return PracticeClock.at(
                at,
                () -> Actors.as(
                        ana,
                        () -> catchThrowableOfType(
                                        InAlready.class, () -> doing.save(part, "meaning", AnswerBody.ofText("late")))
                                .canBeTakenBack()));
    }

    @Test
    void point_8_a_character_that_cannot_be_kept_is_refused_in_words() {
        ParticipationId part = homework.part(given("our-rituals", "design"), Seat.A);
        for (String text : List.of("a\0b", "half \ud83d")) {
            assertThatThrownBy(() -> as(ana, () -> doing.save(part, "meaning", AnswerBody.ofText(text))))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("kit.not-a-character");
        }
    }
}

package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.Togetherness;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of one's own words after "Finish". */
class HandedInTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2031, 10, 17);
    private static final Instant TWO_WEEKS_LATER = MONDAY.plus(Duration.ofDays(14));

    @Autowired
    Assigning assigning;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Doing doing;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Togetherness togetherness;

    @Autowired
    HomeworkRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AsSuperuser superuser;

    private OccurrenceId given(String exercise, String sitting, Audience audience, WhoSees whoSees, RevealRule reveal) {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(exercise, sitting, audience, Schedule.ONCE, FRIDAY, whoSees, reveal),
                MONDAY));
    }

    private OccurrenceId sealed(String exercise, String sitting) {
        return given(exercise, sitting, Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
    }

    private void takesBack(Actor who, ParticipationId part) {
        at(MONDAY, who, () -> {
            takingBack.takeBack(part);
            return null;
        });
    }

    private static AnswerBody text(String words) {
        return AnswerBody.ofText(words);
    }

    // ---- P20
    // ---------------------------------------------------------------------------------------------------------

    @Test
    void p20_what_is_handed_in_can_be_read_again_by_its_author_and_never_what_went_to_the_care_team_alone() {
        OccurrenceId log = sealed("ten-minutes-close", "log");
        homework.does(
                ana,
                Seat.A,
                log,
                MONDAY,
                Map.of("connected", AnswerBody.ofNumber(6), "at-ease", AnswerBody.ofNumber(3)));
        Sheet again = at(MONDAY, ana, () -> doing.open(homework.part(log, Seat.A)));
        assertThat(again.state()).isEqualTo(PartState.DONE);
        assertThat(again.questions())
                .filteredOn(question -> !question.answer().isEmpty())
                .extracting(question -> question.prompt().key())
                .containsExactly("connected");
        assertThat(at(MONDAY, ana, togetherness::together).handedIn())
                .extracting(Together.Mine::part)
                .containsExactly(homework.part(log, Seat.A));
        assertThatThrownBy(() -> at(MONDAY, ben, () -> doing.open(homework.part(log, Seat.A))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void p20_what_is_sealed_can_be_taken_back_changed_and_handed_in_again() {
        OccurrenceId log = sealed("ten-minutes-close", "log");
        ParticipationId part = homework.part(log, Seat.A);
        homework.does(
                ana,
                Seat.A,
                log,
                MONDAY,
                Map.of("connected", AnswerBody.ofNumber(6), "at-ease", AnswerBody.ofNumber(3)));
        takesBack(ana, part);
        assertThat(visible(part))
                .as("the care team keeps what was theirs alone")
                .containsExactly("at-ease");
        Sheet open = at(MONDAY, ana, () -> doing.open(part));
        assertThat(open.state()).isEqualTo(PartState.STARTED);
        assertThat(open.questions())
                .extracting(question -> question.prompt().key())
                .containsExactly("happened", "connected");
        at(MONDAY, ana, () -> {
            doing.save(part, "connected", AnswerBody.ofNumber(4));
            return doing.finish(part);
        });
        homework.does(ben, Seat.B, log, MONDAY, Map.of("connected", AnswerBody.ofNumber(5)));
        assertThat(at(MONDAY, ben, () -> togetherness.reveal(log)).questions())
                .singleElement()
                .satisfies(question -> assertThat(question.theirs()).containsExactly("4 (0 to 10)"));
    }

    private List<String> visible(ParticipationId part) {
        return superuser
                .jdbc()
                .sql("select prompt from homework.answer where participation_id = ? and submitted order by prompt")
                .param(part.value())
                .query(String.class)
                .list();
    }

    @Test
    void p20_once_the_seal_is_open_nothing_is_taken_back_not_in_words_and_not_in_the_database() {
        OccurrenceId design = sealed("our-rituals", "design");
        ParticipationId part = homework.part(design, Seat.A);
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", text("Ours")));
        homework.does(ben, Seat.B, design, MONDAY, Map.of("meaning", text("A pause")));
        refusesToTakeBack(part);
        assertThat(at(MONDAY, ben, () -> togetherness.reveal(design)).questions())
                .hasSize(1);
    }

    @Test
    void p20_what_was_never_sealed_is_not_taken_back() {
        OccurrenceId shared = given("load-map", "appreciation", Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER);
        homework.does(ana, Seat.A, shared, MONDAY, Map.of("saw-you-today", text("packing the bag")));
        refusesToTakeBack(homework.part(shared, Seat.A));
        OccurrenceId alone = given("our-rituals", "design", Audience.A, WhoSees.CLINICIAN_ONLY, RevealRule.NEVER);
        homework.does(ana, Seat.A, alone, MONDAY, Map.of("meaning", text("Ours")));
        refusesToTakeBack(homework.part(alone, Seat.A));
    }

    private void refusesToTakeBack(ParticipationId part) {
        assertThatThrownBy(() -> takesBack(ana, part))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).messageKey())
                .isEqualTo("homework.do.cannot-take-back");
        assertThat(byDatabase(ana, part)).isFalse();
        assertThat(at(MONDAY, ana, () -> doing.open(part)).state()).isEqualTo(PartState.DONE);
    }

    private boolean byDatabase(Actor who, ParticipationId part) {
        return PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        who, () -> Boolean.TRUE.equals(transaction.execute(now -> rows.takeBack(part, MONDAY)))));
    }

    @Test
    void p20_nobody_takes_back_what_is_another_ones() {
        OccurrenceId design = sealed("our-rituals", "design");
        ParticipationId part = homework.part(design, Seat.A);
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", text("Ours")));
        assertThatThrownBy(() -> takesBack(ben, part)).isInstanceOf(NotFound.class);
        assertThat(byDatabase(ben, part)).isFalse();
    }

    @RepeatedTest(20)
    void p20_taken_back_on_two_devices_while_the_other_finishes_it_is_either_open_or_ones_own() throws Exception {
        OccurrenceId design = sealed("our-rituals", "design");
        ParticipationId anas = homework.part(design, Seat.A);
        ParticipationId bens = homework.part(design, Seat.B);
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", text("Ours")));
        homework.starts(ben, Seat.B, design, MONDAY, Map.of("meaning", text("A pause")));
        Callable<String> back = () -> {
            try {
                takesBack(ana, anas);
                return "taken back";
            } catch (Refusal refused) {
                return refused.messageKey();
            }
        };
        try (ExecutorService devices = Executors.newFixedThreadPool(3)) {
            List<Future<String>> taken = List.of(devices.submit(back), devices.submit(back));
            Future<Boolean> opened = devices.submit(
                    () -> at(MONDAY, ben, () -> doing.finish(bens).revealed()));
            List<String> said = List.of(taken.get(0).get(), taken.get(1).get());
            assertThat(said).containsOnly(opened.get() ? "homework.do.cannot-take-back" : "taken back");
        }
        assertThat(at(MONDAY, ben, () -> togetherness.reveal(design)).state())
                .isEqualTo(
                        at(MONDAY, ana, () -> doing.open(anas)).state() == PartState.DONE
                                ? Reveal.State.OPEN
                                : Reveal.State.CLOSED);
    }

    // ---- P19
    // ---------------------------------------------------------------------------------------------------------

    @Test
    void p19_what_the_other_could_not_do_does_not_wait_for_good_and_nothing_tells_why() {
        OccurrenceId couldnt = sealed("our-rituals", "design");
        homework.does(ana, Seat.A, couldnt, MONDAY, Map.of("meaning", text("Ours")));
        homework.couldnt(ben, Seat.B, couldnt, MONDAY, CouldntReason.TIRED);
        Reveal soon = reveal(MONDAY, couldnt);
        OccurrenceId missed = sealed("our-rituals", "design");
        homework.does(ana, Seat.A, missed, MONDAY, Map.of("meaning", text("Ours")));
        OccurrenceId held = sealed("our-rituals", "design");
        homework.does(ana, Seat.A, held, MONDAY, Map.of("meaning", text("Ours")));
        at(MONDAY, practice.clinician(), () -> {
            reviewing.keepSealed(held, true);
            return null;
        });
        homework.does(ben, Seat.B, held, MONDAY, Map.of("meaning", text("A pause")));
        assertThat(soon.past()).isFalse();
        assertThat(reveal(TWO_WEEKS_LATER, couldnt).past()).isTrue();
        for (Instant when : List.of(MONDAY, TWO_WEEKS_LATER)) {
            Reveal one = reveal(when, couldnt);
            assertThat(List.of(missed, held))
                    .allSatisfy(other -> assertThat(reveal(when, other))
                            .usingRecursiveComparison()
                            .ignoringFields("occurrence")
                            .isEqualTo(one));
            assertThat(at(when, ana, togetherness::together).handedIn())
                    .hasSize(3)
                    .allSatisfy(mine -> assertThat(mine.stayedClosed()).isEqualTo(when.equals(TWO_WEEKS_LATER)));
        }
    }

    private Reveal reveal(Instant when, OccurrenceId occurrence) {
        return at(when, ana, () -> togetherness.reveal(occurrence));
    }

    @Test
    void p19_what_stayed_closed_is_not_opened_weeks_later_by_the_one_who_never_came() {
        OccurrenceId design = sealed("our-rituals", "design");
        ParticipationId bens = homework.part(design, Seat.B);
        homework.does(ana, Seat.A, design, MONDAY, Map.of("meaning", text("Ours")));
        homework.starts(ben, Seat.B, design, MONDAY, Map.of("meaning", text("A pause")));
        assertThatThrownBy(() -> at(TWO_WEEKS_LATER, ben, () -> doing.finish(bens)))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).messageKey())
                .isEqualTo("homework.do.past");
        at(TWO_WEEKS_LATER, ben, () -> {
            doing.save(bens, "meaning", text("A pause, kept"));
            return null;
        });
        assertThat(reveal(TWO_WEEKS_LATER, design).state()).isEqualTo(Reveal.State.CLOSED);
    }
}

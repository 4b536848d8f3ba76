package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.Talk.Step;
import org.hearthwork.instruments.TalkMove;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.vault.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A talk of two in step, as it is kept. */
@SpringBootTest
class TalkingTest {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Doing doing;

    @Autowired
    private Sending sending;

    @Autowired
    private Talking talking;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Opened opened;

    private Practice practice;
    private Actor ana;
    private Actor ben;
    private OccurrenceId prepare;
    private OccurrenceId talk;

    @BeforeEach
    void bothPrepared() {
        practice = fixture.fresh();
        ana = practice.couple().a();
        ben = practice.couple().b();
        AssignmentId id = homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.sealed("say-it-hear-it", "prepare", LocalDate.of(2031, 10, 16)),
                MONDAY);
        prepare = homework.occurrence(id);
        homework.does(ana, Seat.A, prepare, MONDAY, prepared("small", "the door closed without a word"));
        homework.does(ben, Seat.B, prepare, MONDAY, prepared("hot", "your mother called me lazy"));
        talk = homework.occurrences(id).getLast();
        assertThat(talk).isNotEqualTo(prepare);
        as(ana, () -> {
            doing.begin(part(Seat.A));
            return true;
        });
        as(ben, () -> {
            doing.begin(part(Seat.B));
            return true;
        });
    }

    private static Map<String, AnswerBody> prepared(String level, String when) {
        return Map.of(
                "topic",
                AnswerBody.ofText("Mornings"),
                "level",
                AnswerBody.ofKey(level),
                "statement",
                AnswerBody.ofSlots(Map.of("when", when)));
    }

    private ParticipationId part(Seat seat) {
        return homework.part(talk, seat);
    }

    private <T> T as(Actor who, Supplier<T> asked) {
        return PracticeClock.at(MONDAY, () -> Actors.as(who, asked));
    }

    private Actor of(Seat seat) {
        return seat == Seat.A ? ana : ben;
    }

    private Talking.Now read(Seat seat) {
        return as(of(seat), () -> talking.read(part(seat)));
    }

    private Talk begins(Seat by, Seat first, boolean onOnePhone) {
        return as(of(by), () -> talking.begin(part(by), first, onOnePhone)).talk();
    }

    private Talk moves(Seat by, int seen, TalkMove move) {
        return as(of(by), () -> talking.move(part(by), seen, move)).talk();
    }

    private Talk moves(Seat by, TalkMove... moves) {
        Talk now = read(by).talk();
        for (TalkMove move : moves) {
            now = moves(by, now.moves(), move);
        }
        return now;
    }

    private void wholeTurn(Seat speaker, String heard) {
        moves(speaker, new TalkMove.Start(), new TalkMove.Said());
        moves(speaker.other(), new TalkMove.Heard(heard, false));
        moves(speaker, new TalkMove.Rated(3, "And the evenings", false));
        moves(speaker.other(), new TalkMove.Asked("more"), new TalkMove.Responded("thank-you", ""));
    }

    private List<String> handedIn(Seat seat) {
        return opened.texts("""
                        select w.prompt || '=' || w.body || ' ' || w.visibility from homework.answer w
                        where w.participation_id = ? and w.submitted and w.given order by w.prompt""", part(seat).value());
    }

    @Test
    void whoever_moves_it_both_read_the_same_and_what_it_yields_is_handed_in_by_each() {
        assertThat(read(Seat.A).talk()).isNull();
        begins(Seat.B, Seat.A, false);
        assertThat(read(Seat.A).talk()).isEqualTo(read(Seat.B).talk());
        wholeTurn(Seat.A, "That mornings matter");
        wholeTurn(Seat.B, "That lists come first");
        assertThat(read(Seat.A).isOver()).isTrue();
        as(ana, () -> {
            doing.save(part(Seat.A), "safe", AnswerBody.ofNumber(8));
            return doing.finish(part(Seat.A));
        });
        assertThat(handedIn(Seat.A))
                .contains(
                        "heard={\"text\":\"That lists come first\"} JOINT",
                        "understood={\"number\":3} JOINT",
                        "correction={\"text\":\"And the evenings\"} JOINT",
                        "safe={\"number\":8} CLINICIAN_ONLY");
        assertThat(handedIn(Seat.B)).isEmpty();
        as(ben, () -> doing.finish(part(Seat.B)));
        assertThat(handedIn(Seat.B)).contains("heard={\"text\":\"That mornings matter\"} JOINT");
    }

    @Test
    void what_is_passed_over_on_one_phone_is_handed_in_by_who_said_it() {
        begins(Seat.A, Seat.B, true);
        assertThat(read(Seat.B).talk().isTurnOf(Seat.B)).isFalse();
        moves(Seat.A, new TalkMove.Start(), new TalkMove.Said(), new TalkMove.Heard("That you carry it all", false));
        moves(Seat.A, new TalkMove.Rated(2, "", false));
        moves(Seat.B, new TalkMove.Leave());
        as(ben, () -> doing.finish(part(Seat.B)));
        assertThat(handedIn(Seat.B)).containsExactly("understood={\"number\":2} JOINT");
    }

    @Test
    void of_what_was_prepared_each_reads_their_own_and_of_the_others_what_was_sent() {
        begins(Seat.A, Seat.A, true);
        assertThat(read(Seat.A).mine()).containsExactly("When the door closed without a word");
        assertThat(read(Seat.A).theirs()).isEmpty();
        assertThat(read(Seat.B).mine()).as("kept for the session").isEmpty();
        assertThat(read(Seat.B).theirs()).isEmpty();
        as(ana, () -> sending.send(homework.part(prepare, Seat.A)));
        assertThat(read(Seat.B).theirs()).containsExactly("When the door closed without a word");
    }

    @Test
    void what_is_out_of_turn_is_refused_and_a_second_press_changes_nothing() {
        Talk begun = begins(Seat.A, Seat.A, false);
        assertThatThrownBy(() -> moves(Seat.B, new TalkMove.Said()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.messageKey()).isEqualTo("homework.talk.not-now"));
        Talk said = moves(Seat.A, begun.moves(), new TalkMove.Said());
        assertThat(moves(Seat.A, begun.moves(), new TalkMove.Said())).isEqualTo(said);
        assertThat(begins(Seat.B, Seat.B, true)).as("begun already").isEqualTo(said);
    }

    @Test
    void two_at_once_make_one_move() {
        for (int time = 0; time < TwoAtOnce.TIMES / 4; time++) {
            bothPrepared();
            List<TwoAtOnce.Outcome<Talk>> begun =
                    TwoAtOnce.run(() -> begins(Seat.A, Seat.A, false), () -> begins(Seat.B, Seat.B, false));
            assertThat(begun.get(0).get()).isEqualTo(begun.get(1).get());
            Talk talk = begun.get(0).get();
            List<TwoAtOnce.Outcome<Talk>> moved = TwoAtOnce.run(
                    () -> moves(Seat.A, talk.moves(), new TalkMove.Pause()),
                    () -> moves(Seat.B, talk.moves(), new TalkMove.Pause()));
            assertThat(moved.get(0).get()).isEqualTo(moved.get(1).get());
            assertThat(read(Seat.A).talk().pauses()).isEqualTo(1);
        }
    }

    @Test
    void what_is_being_written_is_its_authors_and_outlives_a_break() {
        begins(Seat.A, Seat.A, false);
        Talk hears = moves(Seat.A, new TalkMove.Said());
        as(ben, () -> {
            talking.keep(part(Seat.B), hears.moves(), "That mornings");
            return true;
        });
        assertThat(read(Seat.B).draft()).isEqualTo("That mornings");
        assertThat(read(Seat.A).draft()).isEmpty();
        moves(Seat.A, new TalkMove.Pause(), new TalkMove.Resume());
        assertThat(read(Seat.B).draft()).isEqualTo("That mornings");
        moves(Seat.B, new TalkMove.Heard("That mornings matter", false));
        assertThat(read(Seat.B).draft()).isEmpty();
        assertThatThrownBy(() -> as(ben, () -> {
                    talking.keep(part(Seat.B), hears.moves(), "Too late");
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_chosen_and_not_yet_given_to_the_talk_is_there_when_the_page_is_laid_anew() {
        begins(Seat.A, Seat.A, false);
        Talk rates = moves(Seat.A, new TalkMove.Said());
        rates = moves(Seat.B, new TalkMove.Heard("That mornings matter", false));
        TalkDraft chosen = new TalkDraft("", "Nearly").choosing(AnswerBody.ofNumber(3));
        int seen = rates.moves();
        as(ana, () -> {
            talking.keep(part(Seat.A), seen, chosen.kept());
            return true;
        });
        assertThat(TalkDraft.of(read(Seat.A).draft())).isEqualTo(new TalkDraft("3", "Nearly"));
        assertThat(read(Seat.B).draft())
                .as("until it is given to the talk it is its author’s")
                .isEmpty();
        moves(Seat.A, new TalkMove.Rated(3, "Nearly", false));
        assertThat(read(Seat.B).draft()).isEmpty();
    }

    @Test
    void a_choice_taken_back_leaves_what_was_written_beside_a_figure_and_words_of_before_are_words() {
        assertThat(new TalkDraft("3", "Nearly").choosing(AnswerBody.EMPTY)).isEqualTo(new TalkDraft("", "Nearly"));
        assertThat(new TalkDraft("", "")
                        .choosing(AnswerBody.ofKeys(java.util.List.of("glad"), ""))
                        .choice())
                .isEqualTo(AnswerBody.ofKeys(java.util.List.of("glad"), ""));
        assertThat(TalkDraft.of("That mornings")).isEqualTo(new TalkDraft("", "That mornings"));
        assertThat(TalkDraft.of("That mornings").kept()).isEqualTo("That mornings");
    }

    @Test
    void a_hold_in_the_middle_stops_it_with_neutral_words_and_keeps_where_it_was() {
        begins(Seat.A, Seat.A, false);
        Talk said = moves(Seat.A, new TalkMove.Said());
        PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        practice.clinician(), () -> holds.hold(practice.couple().id(), "Asked to wait")));
        assertThatThrownBy(() -> moves(Seat.B, said.moves(), new TalkMove.Heard("That it matters", false)))
                .isInstanceOfSatisfying(
                        ClosedNow.class, no -> assertThat(no.messageKey()).isEqualTo("homework.do.resting"));
        assertThatThrownBy(() -> read(Seat.A)).isInstanceOf(ClosedNow.class);
        assertThat(superuser
                        .jdbc()
                        .sql("select step from homework.talk where occurrence_id = ?")
                        .param(talk.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Step.HEAR.name());
    }

    @Test
    void the_clock_is_the_servers() {
        begins(Seat.A, Seat.A, false);
        moves(Seat.A, new TalkMove.Start());
        Talking.Now later =
                PracticeClock.at(MONDAY.plusSeconds(45), () -> Actors.as(ben, () -> talking.read(part(Seat.B))));
        assertThat(later.left()).isEqualTo(Duration.ofSeconds(75));
    }

    @Test
    void a_stranger_finds_no_talk_and_moves_none() {
        begins(Seat.A, Seat.A, false);
        Practice others = fixture.fresh();
        ParticipationId anas = part(Seat.A);
        assertThatThrownBy(() -> as(others.couple().a(), () -> talking.read(anas)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(others.couple().a(), () -> talking.move(anas, 1, new TalkMove.Said())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(ben, () -> talking.read(anas))).isInstanceOf(NotFound.class);
    }
}

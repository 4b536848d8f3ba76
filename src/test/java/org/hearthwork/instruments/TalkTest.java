package org.hearthwork.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearthwork.instruments.Talk.Step;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.Test;

/** How a talk goes from step to step, and what it refuses. */
class TalkTest {

    private static final Instant EVENING = Instant.parse("2031-10-13T19:40:00Z");
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final Seat ANA = Seat.A;
    private static final Seat BEN = Seat.B;

    private static Talk begun() {
        return Talk.begin(ANA, null);
    }

    private static Talk after(Talk talk, Seat by, TalkMove... moves) {
        for (TalkMove move : moves) {
            talk = talk.after(move, by, EVENING);
        }
        return talk;
    }

    private static TalkMove heard(String words) {
        return new TalkMove.Heard(words, false);
    }

    private static TalkMove rated(int understood, boolean again) {
        return new TalkMove.Rated(understood, understood < 4 ? "And the mornings" : "", again);
    }

    /** One whole turn, from speaking to what is said back. */
    private static Talk turn(Talk talk, Seat speaker) {
        talk = after(talk, speaker, new TalkMove.Start(), new TalkMove.Said());
        talk = after(talk, speaker.other(), heard("That evenings are short"));
        talk = after(talk, speaker, rated(3, false));
        return after(talk, speaker.other(), new TalkMove.Asked("more"), new TalkMove.Responded("thank-you", ""));
    }

    private static String refused(Talk talk, Seat by, TalkMove move) {
        try {
            talk.after(move, by, EVENING);
            return "not refused";
        } catch (Refusal refusal) {
            return refusal.messageKey();
        }
    }

    @Test
    void each_speaks_and_is_heard_once_and_then_it_is_over() {
        Talk half = turn(begun(), ANA);
        assertThat(half.step()).isEqualTo(Step.SAY);
        assertThat(half.speaker()).isEqualTo(BEN);
        assertThat(half.turns().heard()).isEqualTo(1);
        Talk whole = turn(half, BEN);
        assertThat(whole.step()).isEqualTo(Step.OVER);
        assertThat(whole.turns().heard()).isEqualTo(2);
        assertThat(refused(whole, ANA, new TalkMove.Start())).isEqualTo("homework.talk.over");
    }

    @Test
    void what_each_gave_are_their_own_answers() {
        Talk whole = turn(turn(begun(), ANA), BEN);
        assertThat(whole.turns().answersOf(ANA))
                .isEqualTo(Map.of(
                        "understood", AnswerBody.ofNumber(3),
                        "correction", AnswerBody.ofText("And the mornings"),
                        "heard", AnswerBody.ofText("That evenings are short"),
                        "question", AnswerBody.ofKey("more"),
                        "response", AnswerBody.ofKey("thank-you")));
        assertThat(TalkTurns.fromJson(whole.turns().toJson())).isEqualTo(whole.turns());
        assertThat(begun().turns().answersOf(ANA)).isEmpty();
    }

    @Test
    void a_speaker_can_say_it_once_more_and_not_a_third_time() {
        Talk first = after(after(begun(), ANA, new TalkMove.Said()), BEN, heard("That you are tired"));
        Talk again = after(first, ANA, rated(1, true));
        assertThat(again.step()).isEqualTo(Step.SAY);
        assertThat(again.attempt()).isEqualTo(2);
        Talk second = after(after(again, ANA, new TalkMove.Said()), BEN, heard("That you miss us"));
        assertThat(refused(second, ANA, rated(2, true))).isEqualTo("homework.talk.once-more-only");
        Talk asked = after(second, ANA, rated(4, false));
        assertThat(asked.step()).isEqualTo(Step.ASK);
        assertThat(asked.turns().answersOf(ANA))
                .containsEntry("understood", AnswerBody.ofNumber(1))
                .containsEntry("understood-again", AnswerBody.ofNumber(4));
        assertThat(asked.turns().answersOf(BEN)).containsEntry("heard", AnswerBody.ofText("That you miss us"));
    }

    @Test
    void who_is_not_in_turn_changes_nothing() {
        assertThat(refused(begun(), BEN, new TalkMove.Said())).isEqualTo("homework.talk.not-now");
        assertThat(refused(begun(), ANA, heard("Myself"))).isEqualTo("homework.talk.not-now");
        assertThat(refused(after(begun(), ANA, new TalkMove.Said()), ANA, heard("Myself")))
                .isEqualTo("homework.talk.not-now");
    }

    @Test
    void on_one_phone_that_phone_moves_for_both_and_the_other_one_moves_nothing() {
        Talk passed = Talk.begin(ANA, BEN);
        assertThat(passed.isTurnOf(BEN)).isTrue();
        assertThat(passed.isTurnOf(ANA)).isFalse();
        Talk heard = after(passed, BEN, new TalkMove.Said(), heard("That it matters"));
        assertThat(heard.step()).isEqualTo(Step.RATE);
        assertThat(refused(heard, ANA, rated(4, false))).isEqualTo("homework.talk.not-now");
        Talk two = after(heard, ANA, new TalkMove.OnPhone(null));
        assertThat(two.isTurnOf(ANA)).isTrue();
        assertThat(after(two, ANA, rated(4, false)).turns().answersOf(BEN))
                .containsEntry("heard", AnswerBody.ofText("That it matters"));
    }

    @Test
    void nobody_takes_the_others_move_onto_their_own_phone() {
        Talk begun = Talk.begin(ANA, null);
        assertThat(begun.mayPassOver(ANA)).isTrue();
        assertThat(begun.mayPassOver(BEN)).as("before somebody speaks").isTrue();
        Talk rates = after(
                after(after(begun, ANA, new TalkMove.Start()), ANA, new TalkMove.Said()),
                BEN,
                new TalkMove.Heard("That it matters", false));
        assertThat(rates.step()).isEqualTo(Step.RATE);
        assertThat(refused(rates, BEN, new TalkMove.OnPhone(BEN))).isEqualTo("homework.talk.not-now");
        assertThat(refused(rates, ANA, new TalkMove.OnPhone(BEN))).isEqualTo("homework.talk.not-now");
        assertThat(after(rates, ANA, new TalkMove.OnPhone(ANA)).isTurnOf(ANA)).isTrue();
    }

    @Test
    void what_does_not_fit_is_said_at_its_field() {
        Talk hears = after(begun(), ANA, new TalkMove.Said());
        assertThatThrownBy(() -> after(hears, BEN, heard("  ")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("heard"));
        assertThatThrownBy(() -> after(hears, BEN, heard("x".repeat(601))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("heard"));
        Talk rates = after(hears, BEN, new TalkMove.Heard("", true));
        assertThat(rates.turns().summary()).isEmpty();
        assertThatThrownBy(() -> after(rates, ANA, new TalkMove.Rated(null, "", false)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("understood"));
        Talk asks = after(rates, ANA, rated(4, false));
        assertThatThrownBy(() -> after(asks, BEN, new TalkMove.Asked("")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("question"));
    }

    @Test
    void a_break_stops_the_clock_and_either_may_ask_for_it_or_leave() {
        Talk speaks = begun().after(new TalkMove.Start(), ANA, EVENING);
        Instant later = EVENING.plusSeconds(50);
        assertThat(speaks.left(TWO_MINUTES, later)).isEqualTo(Duration.ofSeconds(70));
        Talk paused = speaks.after(new TalkMove.Pause(), BEN, later);
        assertThat(paused.left(Duration.ofMinutes(20), later.plusSeconds(60))).isEqualTo(Duration.ofMinutes(19));
        assertThat(refused(paused, ANA, new TalkMove.Said())).isEqualTo("homework.talk.paused");
        assertThat(paused.after(new TalkMove.Pause(), ANA, later)).isEqualTo(paused);
        Talk resumed = paused.after(new TalkMove.Resume(), ANA, later.plusSeconds(1200));
        assertThat(resumed.left(TWO_MINUTES, later.plusSeconds(1200))).isEqualTo(Duration.ofSeconds(70));
        assertThat(resumed.pauses()).isEqualTo(1);
        assertThat(resumed.left(TWO_MINUTES, later.plusSeconds(9999))).isEqualTo(Duration.ZERO);
        assertThat(after(paused, BEN, new TalkMove.Leave()).step()).isEqualTo(Step.LEFT);
    }

    /** Whatever the two press, in whatever order: it stays within the rules, and never goes back. */
    @Test
    void a_thousand_evenings_in_which_anything_is_pressed_at_any_time() {
        int over = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random chance = new Random(seed);
            Talk talk = Talk.begin(any(chance), chance.nextBoolean() ? any(chance) : null);
            for (int press = 0; press < 300; press++) {
                Talk before = talk;
                TalkMove move = anything(chance);
                Seat by = any(chance);
                try {
                    talk = talk.after(move, by, EVENING.plusSeconds(press));
                } catch (Refusal refusal) {
                    continue;
                }
                String evening = "evening " + seed + ", press " + press + ": " + move;
                if (talk != before) {
                    assertThat(talk.moves()).as(evening).isEqualTo(before.moves() + 1);
                }
                if (move instanceof TalkMove.Onward) {
                    assertThat(before.isTurnOf(by)).as(evening).isTrue();
                    assertThat(before.isPaused()).as(evening).isFalse();
                }
                assertThat(before.step().isEnd()).as(evening).isFalse();
                assertThat(where(talk)).as(evening).isGreaterThanOrEqualTo(where(before));
                assertThat(talk.turns().all().size()).as(evening).isLessThanOrEqualTo(2);
                talk.turns()
                        .all()
                        .forEach(turn ->
                                assertThat(turn.attempts().size()).as(evening).isBetween(1, 2));
                assertThat(talk.step() != Step.OVER || talk.turns().heard() == 2)
                        .as(evening)
                        .isTrue();
                if (talk.turns().all().size() == 2) {
                    assertThat(talk.turns().all().get(0).speaker())
                            .as(evening)
                            .isNotEqualTo(talk.turns().all().get(1).speaker());
                }
                assertThat(TalkTurns.fromJson(talk.turns().toJson()))
                        .as(evening)
                        .isEqualTo(talk.turns());
            }
            over += talk.step() == Step.OVER ? 1 : 0;
        }
        assertThat(over).as("and some of them came to the end").isGreaterThan(50);
    }

    private static int where(Talk talk) {
        return talk.turn() * 100
                + (talk.step().isEnd() ? 50 : 0)
                + (afterwards(talk) ? 40 : talk.attempt() * 10)
                + talk.step().ordinal();
    }

    private static boolean afterwards(Talk talk) {
        return talk.step() == Step.ASK || talk.step() == Step.RESPOND;
    }

    private static Seat any(Random chance) {
        return chance.nextBoolean() ? ANA : BEN;
    }

    private static TalkMove anything(Random chance) {
        List<TalkMove> moves = new ArrayList<>(List.of(
                new TalkMove.Start(),
                new TalkMove.Said(),
                new TalkMove.Said(),
                heard("That it matters"),
                new TalkMove.Heard("", chance.nextBoolean()),
                rated(chance.nextInt(5), chance.nextBoolean()),
                new TalkMove.Rated(chance.nextInt(9) - 2, "", false),
                new TalkMove.Asked("more"),
                new TalkMove.Asked(""),
                new TalkMove.Responded("", "I hear you"),
                new TalkMove.Pause(),
                new TalkMove.Resume(),
                new TalkMove.Resume(),
                new TalkMove.OnPhone(null),
                new TalkMove.OnPhone(any(chance))));
        if (chance.nextInt(400) == 0) {
            moves.add(new TalkMove.Leave());
        }
        return moves.get(chance.nextInt(moves.size()));
    }
}

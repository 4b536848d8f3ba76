package org.hearthwork.instruments;

import java.time.Duration;
import java.time.Instant;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A talk in turns, and where it stands: one speaks, the other says what they heard, and only then answers; then they swap. It
 * goes from step to step by moves, and refuses what is out of turn. Nothing here asks for rows or rights.
 *
 * @param moves how many there were: a move says which one it follows, so that pressed twice is pressed once
 * @param turn 1, or 2 after the swap
 * @param attempt 1, or 2 when the speaker says it once more
 * @param phone on whose one phone all of it is done, passed over; null where each has their own
 * @param since when the speaker began; null before that, and in every other step
 * @param pausedAt since when the two have a break, or null
 * @param turns what came of each turn so far
 */
public record Talk(
        int moves,
        Step step,
        int turn,
        Seat speaker,
        int attempt,
        @Nullable Seat phone,
        @Nullable Instant since,
        @Nullable Instant pausedAt,
        int pauses,
        TalkTurns turns) {

    public static final int LONGEST_SUMMARY = 600; // characters
    public static final int LONGEST_CORRECTION = 200;
    public static final int FULLY = 4; // understood

    public enum Step {
        SAY,
        HEAR,
        RATE,
        ASK,
        RESPOND,
        /** Both spoke and were heard. */
        OVER,
        /** Left before that, by one of them: done in part. */
        LEFT;

        public boolean isEnd() {
            return this == OVER || this == LEFT;
        }
    }

    /** Begins with this one speaking. @param phone as above */
    public static Talk begin(Seat first, @Nullable Seat phone) {
        return new Talk(1, Step.SAY, 1, first, 1, phone, null, null, 0, TalkTurns.NONE);
    }

    public Seat listener() {
        return speaker.other();
    }

    /** Whose move it is: the speaker speaks and rates, the listener does the rest. */
    public Seat acts() {
        return step == Step.SAY || step == Step.RATE ? speaker : listener();
    }

    /** Whether it is this one's to move now: by their own phone, or by the one that is passed over. */
    public boolean isTurnOf(Seat phoneOf) {
        return !step.isEnd() && (phone == null ? acts() == phoneOf : phone == phoneOf);
    }

    /**
     * Whether the talk may go on with this one's phone, passed over: by whose move it is, or by either before somebody speaks. So
     * nobody takes the other one's move onto their own phone.
     */
    public boolean mayPassOver(Seat by) {
        return acts() == by || isBetweenTurns();
    }

    /** Whether somebody's turn is next, and they do not speak yet. */
    public boolean isBetweenTurns() {
        return step == Step.SAY && since == null;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /** How much is left of the time to speak, or of the break. Before it begins, all of it. */
    public Duration left(Duration whole, Instant now) {
        Instant from = pausedAt != null ? pausedAt : since;
        Duration left = from == null ? whole : whole.minus(Duration.between(from, now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What somebody does next. @param by whose phone it comes from @throws Refusal for what is out of turn or does not fit */
    public Talk after(TalkMove move, Seat by, Instant now) {
        if (step.isEnd()) {
            throw new Refusal("", "homework.talk.over");
        }
        return switch (move) {
            case TalkMove.Pause() -> isPaused() ? this : paused(now);
            case TalkMove.Resume() -> isPaused() ? resumed(now) : this;
            case TalkMove.Leave() -> at(Step.LEFT, turns);
            case TalkMove.OnPhone(Seat one) -> {
                if (one != null && (one != by || !mayPassOver(by))) {
                    throw new Refusal("", "homework.talk.not-now");
                }
                yield one == phone ? this : onPhone(one);
            }
            case TalkMove.Onward onward -> onward(onward, by, now);
        };
    }

    private Talk onward(TalkMove.Onward move, Seat by, Instant now) {
        if (isPaused()) {
            throw new Refusal("", "homework.talk.paused");
        }
        if (!isTurnOf(by) || move.step() != step) {
            throw new Refusal("", "homework.talk.not-now");
        }
        return switch (move) {
            case TalkMove.Start() -> since != null ? this : with(step, attempt, now, turns);
            case TalkMove.Said() -> at(Step.HEAR, turns);
            case TalkMove.Heard(String words, boolean aloud) -> {
                String summary = words.strip();
                if (summary.isEmpty() && !aloud) {
                    throw new Refusal("heard", "homework.talk.heard-missing");
                }
                refuseLonger(summary, LONGEST_SUMMARY, "heard");
                yield at(Step.RATE, turns.summedUp(speaker, summary, attempt > 1));
            }
            case TalkMove.Rated(Integer understood, String correction, boolean again) -> {
                if (understood == null || understood < 0 || understood > FULLY) {
                    throw new Refusal("understood", "homework.talk.rate-missing");
                }
                refuseLonger(correction.strip(), LONGEST_CORRECTION, "correction");
                if (again && attempt > 1) {
                    throw new Refusal("", "homework.talk.once-more-only");
                }
                TalkTurns rated = turns.rated(understood, correction.strip());
                yield again ? with(Step.SAY, 2, null, rated) : at(Step.ASK, rated);
            }
            case TalkMove.Asked(String question) -> {
                if (question.isEmpty()) {
                    throw new Refusal("question", "homework.talk.question-missing");
                }
                yield at(Step.RESPOND, turns.asked(question));
            }
            case TalkMove.Responded(String key, String own) -> next(turns.responded(key, own.strip()));
        };
    }

    private static void refuseLonger(String text, int most, String field) {
        if (text.length() > most) {
            throw new Refusal(field, "library.answer.long", most, text.length() - most);
        }
    }

    private Talk next(TalkTurns all) {
        return turn == 1
                ? new Talk(moves + 1, Step.SAY, 2, speaker.other(), 1, phone, null, null, pauses, all)
                : at(Step.OVER, all);
    }

    private Talk at(Step next, TalkTurns all) {
        return with(next, attempt, null, all);
    }

    private Talk with(Step next, int attempts, @Nullable Instant began, TalkTurns all) {
        return new Talk(moves + 1, next, turn, speaker, attempts, phone, began, null, pauses, all);
    }

    private Talk paused(Instant now) {
        return new Talk(moves + 1, step, turn, speaker, attempt, phone, since, now, pauses + 1, turns);
    }

    /** The time to speak goes on where it was. */
    private Talk resumed(Instant now) {
        Instant from = since == null || pausedAt == null ? since : since.plus(Duration.between(pausedAt, now));
        return new Talk(moves + 1, step, turn, speaker, attempt, phone, from, null, pauses, turns);
    }

    private Talk onPhone(@Nullable Seat one) {
        return new Talk(moves + 1, step, turn, speaker, attempt, one, since, pausedAt, pauses, turns);
    }
}

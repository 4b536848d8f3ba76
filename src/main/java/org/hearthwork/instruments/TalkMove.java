package org.hearthwork.instruments;

import org.hearthwork.instruments.Talk.Step;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/** What somebody does in a talk: a closed set. */
public sealed interface TalkMove {

    /** Either of the two, at any moment. */
    record Pause() implements TalkMove {}

    record Resume() implements TalkMove {}

    /** For tonight: what was done stays, and counts in part. */
    record Leave() implements TalkMove {}

    /** All of it on this one's phone, passed over; null for each on their own. */
    record OnPhone(@Nullable Seat phone) implements TalkMove {}

    /** What belongs to one step, and to whose turn it is. */
    sealed interface Onward extends TalkMove {
        Step step();
    }

    /** The time to speak begins. */
    record Start() implements Onward {
        @Override
        public Step step() {
            return Step.SAY;
        }
    }

    record Said() implements Onward {
        @Override
        public Step step() {
            return Step.SAY;
        }
    }

    /** @param aloud it was said, and need not be written */
    record Heard(String words, boolean aloud) implements Onward {
        @Override
        public Step step() {
            return Step.HEAR;
        }
    }

    /** @param again the speaker says it once more */
    record Rated(@Nullable Integer understood, String correction, boolean again) implements Onward {
        @Override
        public Step step() {
            return Step.RATE;
        }
    }

    record Asked(String question) implements Onward {
        @Override
        public Step step() {
            return Step.ASK;
        }
    }

    /** @param key of what was said back, or empty @param own in own words, or empty */
    record Responded(String key, String own) implements Onward {
        @Override
        public Step step() {
            return Step.RESPOND;
        }
    }
}

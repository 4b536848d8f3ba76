package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** When a sitting opens that no schedule opens. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "when")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Begins.BothIn.class, name = "both-in"),
    @JsonSubTypes.Type(value = Begins.MorningAfter.class, name = "morning-after"),
    @JsonSubTypes.Type(value = Begins.ChosenDays.class, name = "chosen-days"),
    @JsonSubTypes.Type(value = Begins.DaysButRest.class, name = "days-but-rest"),
    @JsonSubTypes.Type(value = Begins.EachWeek.class, name = "each-week")
})
public sealed interface Begins {

    /** As soon as the sitting before it is open to both. */
    record BothIn() implements Begins {}

    /** It waits for what the two agree on: one version to which both said yes. */
    sealed interface Agreed extends Begins {}

    /**
     * On the morning after the day that the two agreed on in the sitting before it.
     *
     * @param day the question of that sitting that names the day
     */
    record MorningAfter(String day) implements Agreed {}

    /** It comes round more than once after what the two agreed on, from the day after. */
    sealed interface Again extends Agreed {
        /** How often, 1 to {@value #MOST}. */
        int times();

        int MOST = 60;

        private static void check(int times) {
            if (times < 1 || times > MOST) {
                throw new IllegalArgumentException("a sitting comes round 1 to " + MOST + " times, and not " + times);
            }
        }
    }

    /** On the days of the week that the two chose. @param days the question that names them */
    record ChosenDays(String days, int times) implements Again {
        public ChosenDays {
            Again.check(times);
        }
    }

    /** On every day but those of the week on which the two rest. @param rest the question that names these */
    record DaysButRest(String rest, int times) implements Again {
        public DaysButRest {
            Again.check(times);
        }
    }

    /** A look back every seven days. */
    record EachWeek(int times) implements Again {
        public EachWeek {
            Again.check(times);
        }
    }
}

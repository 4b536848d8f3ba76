package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.Midnights;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Steering;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Two couples live through the same days. With one somebody says a second time that they felt pressure, with the other a
 * clinician pauses the exercise at midnight: no phone of the four is sent a byte that tells which.
 */
@SpringBootTest
class RestLikeAPauseViewTest extends AsSent {

    private static final int DAYS = 5;

    @Autowired
    private Steering steering;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private Tracking tracking;

    @Autowired
    private Midnights midnights;

    private static Instant on(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    /** One of two couples whose days are the same, by the same seed. */
    private final class Twin {

        private final Pair pair = fixture.pair(practice.id(), practice.clinician(), "Ana", "Ben");
        private final boolean felt;
        private final Random chance;
        private final int second;
        private final AssignmentId given;
        private final List<OccurrenceId> days;

        Twin(boolean felt, long seed) {
            this.felt = felt;
            fixture.signed(pair.id(), on(-7));
            chance = new Random(seed);
            second = 1 + chance.nextInt(DAYS - 2);
            given = homework.assign(
                    practice.clinician(),
                    pair,
                    Homeworking.wish(
                            "ten-minutes-close",
                            "log",
                            Audience.BOTH_SEALED,
                            Schedule.daily(DAYS),
                            TODAY,
                            WhoSees.SEALED,
                            RevealRule.WHEN_BOTH_DONE),
                    on(0).minus(Duration.ofHours(2)));
            days = homework.occurrences(given);
        }

        private void does(Actor who, Seat seat, int day, String pressure) {
            homework.does(
                    who,
                    seat,
                    days.get(day),
                    on(day),
                    Map.of(
                            "connected", AnswerBody.ofNumber(chance.nextInt(10)),
                            "pressure", AnswerBody.ofKey(pressure)));
        }

        /** Up to the evening on which it is said again. */
        Twin livesThroughTheDays() {
            for (int day = 0; day <= second; day++) {
                boolean says = felt && (day == 0 || day == second);
                does(pair.a(), Seat.A, day, says ? "yes" : "a-little");
                if (chance.nextInt(3) > 0) {
                    does(pair.b(), Seat.B, day, "no");
                    if (chance.nextBoolean()) {
                        OccurrenceId talkedOf = days.get(day);
                        at(on(day).plusSeconds(60), pair.b(), () -> togetherness.talked(talkedOf));
                    }
                }
            }
            return this;
        }

        Instant midnight() {
            return TODAY.plusDays(second + 1L)
                    .atStartOfDay(PracticeFixture.ZONE)
                    .toInstant();
        }

        void comesToMidnight() {
            if (!felt) {
                at(midnight(), practice.clinician(), () -> steering.pause(given, homework.version(given)));
            }
            PracticeClock.at(midnight(), midnights::come);
            // Who looked at their record is no secret to the two; whoever pauses has looked.
            at(midnight(), practice.clinician(), () -> tracking.page(pair.id(), given));
        }

        private void visit(Map<String, String> screens, String when, Instant moment) {
            for (Actor who : List.of(pair.a(), pair.b())) {
                Seat seat = who.equals(pair.a()) ? Seat.A : Seat.B;
                for (String screen : List.of("home", "together", "me")) {
                    screens.put(when + seat + screen, bytes(moment, who, screen));
                }
                for (int day : List.of(0, second, second + 1)) {
                    screens.put(
                            when + seat + "do" + day, bytes(moment, who, "do/" + homework.part(days.get(day), seat)));
                    screens.put(when + seat + "reveal" + day, bytes(moment, who, "together/" + days.get(day)));
                }
            }
        }
    }

    private static void at(Instant moment, Actor who, Runnable does) {
        PracticeClock.at(moment, () -> Actors.as(who, does));
    }

    private Map<String, String> screens(boolean felt, long seed) {
        Map<String, String> screens = new LinkedHashMap<>();
        Twin twin = new Twin(felt, seed).livesThroughTheDays();
        twin.visit(screens, "that evening ", on(twin.second).plusSeconds(300));
        twin.comesToMidnight();
        twin.visit(screens, "past midnight ", twin.midnight().plusSeconds(60));
        twin.visit(screens, "days later ", on(twin.second + 2));
        return screens;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void neither_of_the_two_can_tell_a_rest_after_pressure_from_a_clinicians_pause(long seed) {
        Map<String, String> felt = screens(true, seed);
        Map<String, String> paused = screens(false, seed);
        assertThat(paused).hasSizeGreaterThan(50);
        paused.forEach(
                (screen, bytes) -> assertThat(felt.get(screen)).as(screen).isEqualTo(bytes));
        assertThat(paused.get("past midnight Bhome"))
                .as("midnight is seen")
                .isNotEqualTo(paused.get("that evening Bhome"));
    }
}

package org.hearthwork.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.browser.PageLoad;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.Answers;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Steering;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Visibility;

/**
 * Whether the time of an answer tells a partner of a safety hold or of a clinician-only answer: home, one's own part and the
 * reveal of somebody whose couple has it, and of two whose couples have it not.
 */
final class PartnersTimes implements Row {

    private static final int ROUNDS = 120;
    private static final int WARM_UP = 30;
    private static final int LEAST = 10; // on a slow machine too: of none nothing can be said

    @Override
    public String title() {
        return "Time tells a partner nothing of a hold or of a clinician-only answer";
    }

    @Override
    public List<Comparison> measure(Ground ground, Duration atMost) {
        Scene scene = new Scene(ground);
        List<Comparison> measured = new ArrayList<>();
        Map<String, List<Phone>> questions = new LinkedHashMap<>();
        questions.put("a hold, against the clinician's pause", scene.threeOf(scene::hold, scene::pause));
        questions.put(
                "the other's clinician-only answers, against none",
                scene.threeOf(couple -> couple.bothAreIn(true), couple -> couple.bothAreIn(false)));
        List<String> screens = List.of("home", "do", "reveal");
        Duration each = atMost.dividedBy((long) questions.size() * screens.size());
        questions.forEach((what, phones) ->
                screens.forEach(screen -> measured.add(compare(screen + ": " + what, phones, screen, each))));
        return measured;
    }

    private static Comparison compare(String what, List<Phone> phones, String screen, Duration atMost) {
        double[][] times = new double[phones.size()][ROUNDS];
        long end = System.nanoTime() + atMost.toNanos();
        int rounds = 0;
        for (int round = -WARM_UP; round < ROUNDS && (round < LEAST || System.nanoTime() < end); round++) {
            for (int turn = 0; turn < phones.size(); turn++) {
                // Each comes first as often as the others.
                int who = Math.floorMod(turn + round, phones.size());
                double millis = phones.get(who).time(screen).toNanos() / 1e6;
                if (round >= 0) {
                    times[who][round] = millis;
                }
            }
            rounds = Math.max(rounds, round + 1);
        }
        return new Comparison(what, first(times[0], rounds), first(times[1], rounds), first(times[2], rounds));
    }

    private static double[] first(double[] times, int rounds) {
        return java.util.Arrays.copyOf(times, rounds);
    }

    /** One partner, signed in, with the addresses of their screens. */
    private record Phone(PageLoad pages, Map<String, String> addresses) {
        Duration time(String screen) {
            return pages.timed(addresses.getOrDefault(screen, screen));
        }
    }

    private static final class Scene {

        private final Ground ground;
        private final PracticeFixture fixture;
        private final Homeworking homework;
        private final Practice practice;

        Scene(Ground ground) {
            this.ground = ground;
            this.fixture = ground.service(PracticeFixture.class);
            this.homework = ground.service(Homeworking.class);
            this.practice = fixture.fresh();
        }

        List<Phone> threeOf(Consumer<TheCouple> with, Consumer<TheCouple> without) {
            return List.of(with, without, without).stream()
                    .map(happens -> {
                        TheCouple couple = new TheCouple();
                        happens.accept(couple);
                        return couple.phoneOfBen();
                    })
                    .toList();
        }

        void hold(TheCouple couple) {
            couple.anaIsIn(false);
            clinician(() -> ground.service(SafetyHolds.class).hold(couple.pair.id(), "bench"));
        }

        void pause(TheCouple couple) {
            couple.anaIsIn(false);
            clinician(
                    () -> ground.service(Steering.class).pause(couple.assignment, homework.version(couple.assignment)));
        }

        private void clinician(Runnable does) {
            Actors.as(practice.clinician(), does);
        }

        private final class TheCouple {

            private final Pair pair = fixture.pair(practice.id(), practice.clinician(), "Ana", "Ben");
            private final AssignmentId assignment = homework.assign(
                    practice.clinician(),
                    pair,
                    homework.wish(
                            "say-it-hear-it",
                            Homeworking.day(ground.service(Clock.class).instant())
                                    .plusDays(3)),
                    ground.service(Clock.class).instant());
            private final OccurrenceId occurrence = homework.occurrence(assignment);

            void bothAreIn(boolean tellsTheClinician) {
                anaIsIn(tellsTheClinician);
                isIn(pair.b(), Seat.B, false);
            }

            void anaIsIn(boolean tellsTheClinician) {
                isIn(pair.a(), Seat.A, tellsTheClinician);
            }

            private void isIn(Actor partner, Seat seat, boolean tellsTheClinician) {
                ParticipationId part = homework.part(occurrence, seat);
                Doing doing = ground.service(Doing.class);
                Actors.as(partner, () -> {
                    doing.open(part).questions().stream()
                            .filter(question -> tellsTheClinician || question.visibility() != Visibility.CLINICIAN_ONLY)
                            .forEach(question ->
                                    doing.save(part, question.prompt().key(), Answers.to(question.prompt())));
                    doing.finish(part);
                });
            }

            Phone phoneOfBen() {
                return new Phone(
                        new PageLoad(ground.hearthwork()).signIn(pair.b().email(), PracticeFixture.PASSWORD),
                        Map.of(
                                "do", "do/" + homework.part(occurrence, Seat.B),
                                "reveal", "together/" + occurrence));
            }
        }
    }
}

package org.hearthwork.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.Adherence;
import org.hearthwork.tracking.Share;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever becomes of the sessions that homework is due before, over a night of 25 hours: its figures count what was due by then. */
class MovedSessionsTest extends AnaAndBen {

    private static final int STEPS = 14;
    private static final LocalDate FIRST = LocalDate.of(2031, 10, 14); // the clock goes back on the 26th
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Appointments appointments;

    @Autowired
    Tracking tracking;

    /** A session as the test knows it: when it begins, and how often it was changed. */
    private static final class Planned {
        private final AppointmentId id;
        private Instant at;
        private int version;

        private Planned(AppointmentId id, Instant at) {
            this.id = id;
            this.at = at;
        }
    }

    /** A piece of homework as the test knows it. */
    private static final class Given {
        private final OccurrenceId occurrence;
        private final Map<Seat, Instant> done = new EnumMap<>(Seat.class);
        private final Map<Seat, Instant> couldnt = new EnumMap<>(Seat.class);
        private Instant due;

        private Given(OccurrenceId occurrence, Instant due) {
            this.occurrence = occurrence;
            this.due = due;
        }

        private boolean isOpenFor(Seat seat) {
            return !done.containsKey(seat) && !couldnt.containsKey(seat);
        }
    }

    private final List<Planned> planned = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private Instant now = Meetings.at(FIRST, 8);

    private Optional<Instant> next() {
        return planned.stream()
                .map(session -> session.at)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, PracticeFixture.ZONE);
    }

    private void asClinician(Runnable does) {
        PracticeClock.at(now, () -> Actors.as(practice.clinician(), does));
    }

    private void plan(LocalDate day, int hour) {
        asClinician(() -> planned.add(new Planned(
                appointments.plan(practice.couple().id(), Meetings.wish(null, day, hour)), Meetings.at(day, hour))));
    }

    private void move(Planned session, LocalDate day, int hour) {
        asClinician(() -> appointments.move(session.id, session.version, Meetings.wish(null, day, hour)));
        Instant before = session.at;
        session.at = Meetings.at(day, hour);
        session.version++;
        follow(before, session.at.isBefore(before) ? session.at : before);
    }

    private void cancel(Planned session) {
        asClinician(() -> appointments.cancel(session.id, session.version));
        planned.remove(session);
        follow(session.at, session.at);
    }

    /** What was due before this session, and nothing else, is due before the first one from then on. */
    private void follow(Instant session, Instant from) {
        planned.stream()
                .map(one -> one.at)
                .filter(at -> !at.isBefore(from))
                .min(Comparator.naturalOrder())
                .ifPresent(instead ->
                        given.stream().filter(work -> work.due.equals(session)).forEach(work -> work.due = instead));
    }

    private void give() {
        OccurrenceId occurrence = homework.occurrence(
                homework.assign(practice.clinician(), practice.couple(), homework.wish("say-it-hear-it", null), now));
        given.add(new Given(occurrence, next().orElseThrow()));
    }

    private void answer(Given work, Seat seat, boolean comesAbout) {
        Actor who = seat == Seat.A ? ana : ben;
        if (comesAbout) {
            homework.does(who, seat, work.occurrence, now, Map.of());
            work.done.put(seat, now);
        } else {
            homework.couldnt(who, seat, work.occurrence, now, CouldntReason.TIRED);
            work.couldnt.put(seat, now);
        }
    }

    @RepeatedTest(6)
    void figures_count_what_was_due_by_now_wherever_its_session_went(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        plan(FIRST.plusDays(7), 10);
        give();
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(60))).plus(MINUTE);
            something(random);
            figuresFit();
        }
        now = now.plus(Duration.ofDays(40));
        figuresFit();
        assertThat(given).as("not one of them was left out").hasSizeGreaterThan(1);
    }

    private void something(Random random) {
        List<Planned> toCome =
                planned.stream().filter(session -> session.at.isAfter(now)).toList();
        LocalDate day = today().plusDays(1 + random.nextInt(9));
        int hour = 8 + random.nextInt(10);
        boolean free = planned.stream()
                .noneMatch(session ->
                        LocalDate.ofInstant(session.at, PracticeFixture.ZONE).equals(day));
        List<Given> open = given.stream()
                .filter(work -> work.due.isAfter(now) && (work.isOpenFor(Seat.A) || work.isOpenFor(Seat.B)))
                .toList();
        int what = random.nextInt(6);
        if (toCome.isEmpty() || what == 0) {
            if (free) {
                plan(day, hour);
            }
        } else if (what == 1 && free) {
            move(toCome.get(random.nextInt(toCome.size())), day, hour);
        } else if (what == 2 && toCome.size() > 1) {
            cancel(toCome.getFirst());
        } else if (what == 3 || open.isEmpty()) {
            give();
        } else {
            Given work = open.get(random.nextInt(open.size()));
            Seat seat = work.isOpenFor(Seat.A) && (random.nextBoolean() || !work.isOpenFor(Seat.B)) ? Seat.A : Seat.B;
            answer(work, seat, random.nextInt(4) > 0);
        }
    }

    private void figuresFit() {
        Adherence told = PracticeClock.at(
                now,
                () -> Actors.as(
                        practice.clinician(),
                        () -> tracking.overview(practice.couple().id(), 26).adherence()));
        List<Given> due = given.stream().filter(work -> !work.due.isAfter(now)).toList();
        for (Seat seat : Seat.values()) {
            int done = count(due, work -> work.done.containsKey(seat));
            int onTime = count(
                    due,
                    work -> work.done.containsKey(seat) && !work.done.get(seat).isAfter(work.due));
            Adherence.Figures figures = told.partners().get(seat);
            assertThat(figures.completion()).isEqualTo(new Share(done, due.size()));
            assertThat(figures.response())
                    .isEqualTo(new Share(done + count(due, work -> work.couldnt.containsKey(seat)), due.size()));
            assertThat(figures.onTime()).isEqualTo(new Share(onTime, done));
        }
        assertThat(told.bothDone()).isEqualTo(new Share(count(due, work -> work.done.size() == 2), due.size()));
    }

    private static int count(List<Given> works, java.util.function.Predicate<Given> which) {
        return (int) works.stream().filter(which).count();
    }
}

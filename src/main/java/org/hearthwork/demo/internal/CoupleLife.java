package org.hearthwork.demo.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Aim;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.Screening;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Exercise;

/** The weeks of one couple, as their clinician lives them. */
final class CoupleLife {

    private static final Duration UNREAD_FOR = Duration.ofDays(3);
    private static final Duration READ_AFTER = Duration.ofHours(36);

    private final Scene scene;
    private final Script script;
    private final Instant now;
    private final LocalDate today;
    private final Moments moments;
    private final Desk desk;
    private final Joining joining;
    private final Evenings evenings;
    private final DemoRows rows;
    private final WeeklySessions weekly;
    private final WeeklyCheckIns checkIns;

    CoupleLife(Scene scene, Desk desk, Joining joining, Phones phones, DemoRows rows, Voices voices) {
        this.scene = scene;
        this.script = scene.script();
        this.now = scene.now();
        this.today = scene.today();
        this.moments = scene.moments();
        this.desk = desk;
        this.joining = joining;
        this.rows = rows;
        this.weekly = new WeeklySessions(scene, desk, voices);
        this.checkIns = new WeeklyCheckIns(scene, desk, phones, voices);
        this.evenings = new Evenings(scene, turning(), phones, rows, voices, this::followed);
    }

    /** @param goOn throws when nobody wants the demo any more */
    void live(Runnable goOn) {
        goOn.run();
        Instant begun = scene.at(today.minusDays(script.firstSessionDaysAgo() + 2L), LocalTime.of(9, 0));
        CoupleId couple = scene.clinicianAt(
                begun,
                () -> desk.couples()
                        .open(new NewCouple(
                                script.a(),
                                script.b(),
                                scene.zone(),
                                Secrets.LIMITED_SECRETS,
                                new NewCouple.Family(
                                        "3 years and 8 months", "Grandmother on Sundays", "After 20:30"))));
        if (script.fate() == Script.Fate.BRAND_NEW) {
            weekly.plan(couple, today.plusDays(3), script.sessionTime(), null, now.minusSeconds(3600));
            return;
        }
        join(couple, Seat.A, begun.plusSeconds(7200));
        join(couple, Seat.B, begun.plusSeconds(9000));
        scene.clinicianAt(begun.plusSeconds(600), () -> {
            desk.couples().recordAim(couple, Seat.A, null, Aim.IMPROVE);
            desk.couples()
                    .recordAim(
                            couple, Seat.B, null, script.fate() == Script.Fate.SEPARATED ? Aim.CLARIFY : Aim.IMPROVE);
            return true;
        });
        screen(couple);
        weekly.live(couple);
        checkIns.live(couple, evenings.of(Seat.A), evenings.of(Seat.B));
        script.work().forEach(given -> give(couple, given));
        if (script.onThePlan()) {
            new WayThroughThePlan(scene, desk, rows, this::followed).live(couple);
        }
        fate(couple);
        moments.liveUntil(now, goOn);
    }

    /** Each was seen alone before their first session together. */
    private void screen(CoupleId couple) {
        LocalDate day = today.minusDays(script.firstSessionDaysAgo() + 1L);
        scene.clinicianAt(scene.at(day, LocalTime.of(17, 0)), () -> {
            for (Seat seat : Seat.values()) {
                desk.screenings().record(couple, seat, Ids.next(), day, Screening.Outcome.NOTHING_FOUND);
            }
            return true;
        });
    }

    private void join(CoupleId couple, Seat seat, Instant moment) {
        String link = scene.clinicianAt(
                moment.minusSeconds(3600), () -> desk.inviting().invite(couple, seat, script.emailOf(seat)));
        evenings.joined(seat, joining.accept(link, script, seat, moment));
    }

    private void give(CoupleId couple, Script.Given given) {
        LocalDate day = today.minusDays(given.daysAgo());
        Instant moment = scene.at(day, LocalTime.of(15, 30));
        if (moment.isAfter(now)) {
            moment = now.minusSeconds(600);
        }
        moments.add(moment, () -> {
            Exercise exercise = desk.library().newest(given.exercise());
            UUID assignment = Actors.as(
                            scene.clinician(),
                            () -> desk.assigning()
                                    .assign(
                                            couple,
                                            new AssignmentWish(
                                                    given.exercise(),
                                                    given.sitting(),
                                                    false,
                                                    given.audience(),
                                                    given.schedule(),
                                                    day.plusDays(given.firstDue()),
                                                    given.audience() == Audience.BOTH_SEALED
                                                            ? WhoSees.SEALED
                                                            : WhoSees.CLINICIAN_ONLY,
                                                    given.audience() == Audience.BOTH_SEALED
                                                            ? RevealRule.WHEN_BOTH_DONE
                                                            : RevealRule.NEVER,
                                                    true,
                                                    new AssignmentWish.Kit(
                                                            "You both said you miss each other in the ordinary days.",
                                                            exercise.ifThen().cue(),
                                                            exercise.ifThen().action(),
                                                            exercise.obstacle(),
                                                            exercise.planB(),
                                                            8),
                                                    Map.of(),
                                                    exercise.touch())))
                    .value();
            if (!given.stillOpen()) {
                Actors.as(scene.clinician(), () -> rows.occurrencesOf(assignment))
                        .forEach(this::followed);
            }
        });
    }

    /** What comes of one occurrence: both partners' evenings, and a clinician who reads what came in. */
    private void followed(DemoRows.Due due) {
        evenings.live(due);
        if (due.due().isBefore(now.minus(UNREAD_FOR))) {
            moments.add(due.due().plus(READ_AFTER), scene.clinician(), () -> {
                if (rows.anythingToReview(due.occurrence())) {
                    desk.reviewing().markReviewed(new OccurrenceId(due.occurrence()), Set.of(Seat.A, Seat.B));
                }
            });
        }
    }

    /** When joint work stopped, for those for whom it did; otherwise a moment that never comes. */
    private Instant turning() {
        return switch (script.fate()) {
            case ON_HOLD -> scene.at(today.minusDays(6), LocalTime.of(11, 0));
            case PAUSED, SEPARATED -> scene.at(today.minusDays(13), LocalTime.of(12, 0));
            case GOES_ON, BRAND_NEW -> Instant.MAX;
        };
    }

    private void fate(CoupleId couple) {
        if (script.fate() == Script.Fate.ON_HOLD) {
            moments.add(turning(), scene.clinician(), () -> {
                LocalDate day = LocalDate.ofInstant(turning(), scene.zone());
                desk.screenings().record(couple, Seat.A, Ids.next(), day, Screening.Outcome.POSITIVE);
                desk.holds()
                        .hold(
                                couple,
                                "Alone in the room, Ines described being afraid of reactions at home. Seeing each apart first.");
            });
        } else if (script.fate().status != CoupleStatus.ACTIVE) {
            moments.add(
                    turning(),
                    scene.clinician(),
                    () -> desk.couples().change(couple, Scene.AS_PLANNED, script.fate().status));
        }
    }
}

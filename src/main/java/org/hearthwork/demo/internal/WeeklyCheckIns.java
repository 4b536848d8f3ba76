package org.hearthwork.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearthwork.access.Actor;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.outcomes.CheckIn;

/** The check-ins of one couple, two evenings before each session: where each of the two stands, and how that moves. */
final class WeeklyCheckIns {

    private static final int EVENINGS_BEFORE = 2;
    private static final int MOST = 21; // of the CSI-4
    private static final String GROUP = "check-in";
    private static final int A_FALL = 5; // points below what it would have been
    private static final String HARD_WEEKS = "Priya"; // the couple of whom a measure fell twice
    private static final String SEEN_TO =
            " and I spoke alone on the phone: a week of fevers and no sleep. Looks again on Friday.";

    private final Scene scene;
    private final Script script;
    private final Desk desk;
    private final Phones phones;
    private final Voices voices;
    private final Random chance; // of its own: what else happens to the two stays as it is

    WeeklyCheckIns(Scene scene, Desk desk, Phones phones, Voices voices) {
        this.scene = scene;
        this.script = scene.script();
        this.desk = desk;
        this.phones = phones;
        this.voices = voices;
        this.chance = new Random(script.emailOf(Seat.A).hashCode());
    }

    /** Begun in the first session, and answered as reliably as the rest. */
    void live(CoupleId couple, Actor a, Actor b) {
        LocalDate first = scene.today()
                .minusDays(script.firstSessionDaysAgo())
                .with(TemporalAdjusters.nextOrSame(script.sessionDay()));
        scene.moments()
                .add(
                        scene.at(first, script.sessionTime()).plusSeconds(600),
                        scene.clinician(),
                        () -> desk.outcomes().begin(couple));
        int week = 1;
        for (LocalDate day = first.plusWeeks(1); ; day = day.plusWeeks(1)) {
            Instant evening = scene.at(day.minusDays(EVENINGS_BEFORE), LocalTime.of(20, 40));
            if (evening.isAfter(scene.now()) || isOver(day)) {
                return;
            }
            boolean last = scene.at(day.plusWeeks(1).minusDays(EVENINGS_BEFORE), LocalTime.of(20, 40))
                    .isAfter(scene.now());
            checkIn(Seat.A, a, evening, week, script.doneA(), isHard(Seat.A, week, last));
            checkIn(Seat.B, b, evening.plusSeconds(3000), week, script.doneB(), isHard(Seat.B, week, last));
            if (isHard(Seat.A, week, last)) {
                seeTo(couple, evening.plusSeconds(46_000));
            }
            week++;
        }
    }

    /** With one couple a week of one fell, and was seen to; the latest of the other one did, and waits for somebody. */
    private boolean isHard(Seat seat, int week, boolean last) {
        return script.a().equals(HARD_WEEKS) && (seat == Seat.A ? week == 2 : last && week > 2);
    }

    private void seeTo(CoupleId couple, Instant morning) {
        scene.moments()
                .add(
                        morning,
                        scene.clinician(),
                        () -> desk.outcomes()
                                .open(couple)
                                .alerts()
                                .forEach(alert -> desk.outcomes().seeTo(couple, alert, script.a() + SEEN_TO)));
    }

    /** Who has parted or paused checks in no more. */
    private boolean isOver(LocalDate day) {
        return (script.fate() == Script.Fate.SEPARATED || script.fate() == Script.Fate.PAUSED)
                && day.isAfter(scene.today().minusWeeks(2));
    }

    private void checkIn(Seat seat, Actor who, Instant evening, int week, double reliably, boolean hard) {
        boolean silent = evening.isAfter(scene.at(scene.today().minusDays(script.silentDays()), LocalTime.MAX));
        // Nobody has nothing to say for ten weeks: the first one is always there.
        boolean skips = week > 1 && chance.nextDouble() > reliably + .25;
        if (silent && script.silentDays() > 0 || skips && !hard) {
            return;
        }
        scene.moments().add(evening, who, () -> {
            CheckIn sheet = phones.checkIns().begin(Locale.ENGLISH);
            int total = Math.max(0, total(seat, week) - (hard ? A_FALL : 0));
            for (CheckIn.Question question : sheet.questions()) {
                AnswerBody body = answer(seat, question, total, week);
                if (!body.isEmpty()) {
                    phones.checkIns().keep(sheet.id(), question.prompt().key(), body, AnswerBody.EMPTY);
                }
            }
            phones.checkIns().finish(sheet.id());
        });
    }

    /** Where somebody began, and half a point a week from there: up for who works at it, down for who is leaving. */
    private int total(Seat seat, int week) {
        double begun = 9 + 6 * (seat == Seat.A ? script.doneA() : script.doneB());
        double aWeek = script.fate() == Script.Fate.GOES_ON ? .5 : -.4;
        return (int) Math.clamp(Math.round(begun + aWeek * (week - 1)), 0, MOST);
    }

    private AnswerBody answer(Seat seat, CheckIn.Question question, int total, int week) {
        String key = question.prompt().key();
        if (question.isOfMeasure()) {
            return AnswerBody.ofKey(Integer.toString(share(total, Integer.parseInt(key.substring("csi-4.".length())))));
        }
        return switch (key) {
            case "good" -> AnswerBody.ofText(voices.line(GROUP, "good"));
            // Not every week has a hard moment that somebody wants to write down, or a wish.
            case "hard" -> week % 2 == 0 ? AnswerBody.ofText(voices.line(GROUP, "hard")) : AnswerBody.EMPTY;
            case "wish" -> week % 2 == 1 ? wish(seat, question) : AnswerBody.EMPTY;
            default -> AnswerBody.ofKey(script.fate() == Script.Fate.ON_HOLD ? "rather-not" : "yes");
        };
    }

    /** In each couple one says openly what they would like to talk about, and the other keeps it for the session. */
    private AnswerBody wish(Seat seat, CheckIn.Question question) {
        String words = voices.line(GROUP, "wish");
        return question.prompt().kind() instanceof org.hearthwork.library.PromptKind.Choices
                ? AnswerBody.ofKeys(List.of(seat == Seat.A ? "both" : "care-team"), words)
                : AnswerBody.ofText(words);
    }

    /** What of a total the first, second, third or fourth item has: as even as it can be, the first with one more to give. */
    private static int share(int total, int item) {
        int first = Math.round(total * 6f / MOST);
        int rest = total - first;
        return item == 1 ? first : (rest + (4 - item)) / 3;
    }
}

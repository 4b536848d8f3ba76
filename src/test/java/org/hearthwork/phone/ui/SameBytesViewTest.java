package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.Answers;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sending;
import org.hearthwork.homework.Steering;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Library;
import org.hearthwork.library.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Two couples who are the same but for one thing that a partner must not know of. What is sent to the phone, screen by
 * screen, is the same to the byte but for the ids: words, counts, order and length.
 */
@SpringBootTest
class SameBytesViewTest extends AsSent {

    @Autowired
    private Assigning assigning;

    @Autowired
    private Steering steering;

    @Autowired
    private Couples couples;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private Doing doing;

    @Autowired
    private Sending sending;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Library library;

    @Autowired
    private AsSuperuser superuser;

    /** One of two twin couples, with everything they were given. */
    private final class Twin {

        private final Pair pair = fixture.pair(practice.id(), practice.clinician(), "Ana", "Ben");
        private final Map<String, AssignmentId> given = new LinkedHashMap<>();

        Twin() {
            give(
                    "say-it-hear-it",
                    "talk",
                    Audience.BOTH_SEALED,
                    Schedule.ONCE,
                    WhoSees.SEALED,
                    RevealRule.WHEN_BOTH_DONE);
            give("load-map", "map", Audience.BOTH_SEALED, Schedule.ONCE, WhoSees.SEALED, RevealRule.BY_CLINICIAN);
            give(
                    "our-rituals",
                    "design",
                    Audience.BOTH_SEALED,
                    Schedule.ONCE,
                    WhoSees.SEALED,
                    RevealRule.WHEN_BOTH_DONE);
            give(
                    "our-rituals",
                    "tick",
                    Audience.BOTH_SEALED,
                    Schedule.daily(7),
                    WhoSees.SEALED,
                    RevealRule.WHEN_BOTH_DONE);
            give(
                    "protected-time",
                    library.newest("protected-time").sittings().getFirst().key(),
                    Audience.B,
                    Schedule.ONCE,
                    WhoSees.CLINICIAN_ONLY,
                    RevealRule.NEVER);
        }

        private void give(
                String exercise,
                String sitting,
                Audience audience,
                Schedule schedule,
                WhoSees whoSees,
                RevealRule reveal) {
            given.put(
                    exercise + "/" + sitting,
                    homework.assign(
                            practice.clinician(),
                            pair,
                            new AssignmentWish(
                                    exercise,
                                    sitting,
                                    false,
                                    audience,
                                    schedule,
                                    TODAY.plusDays(schedule.kind() == Schedule.Kind.ONCE ? 3 : 0),
                                    whoSees,
                                    reveal,
                                    true,
                                    AssignmentWish.Kit.EMPTY,
                                    Map.of(),
                                    true),
                            MONDAY));
        }

        OccurrenceId occurrence(String work) {
            return homework.occurrence(given.get(work));
        }

        List<String> resting() {
            return given.entrySet().stream()
                    .filter(one -> !superuser
                            .jdbc()
                            .sql("select status from homework.assignment where id = ?")
                            .param(one.getValue().value())
                            .query(String.class)
                            .single()
                            .equals("ACTIVE"))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        void clinician(Runnable does) {
            PracticeClock.at(MONDAY, () -> Actors.as(practice.clinician(), does));
        }

        /** Every answer of the author's to a work whose visibility fits, and handed in if that is wanted. */
        void answers(Actor author, Seat seat, String work, boolean handsIn, Visibility... kept) {
            ParticipationId part = homework.part(occurrence(work), seat);
            as(author, () -> {
                doing.open(part).questions().stream()
                        .filter(question ->
                                List.of(kept).contains(question.prompt().visibility()))
                        .map(question -> question.prompt())
                        .forEach(prompt -> doing.save(part, prompt.key(), Answers.to(prompt)));
                if (handsIn) {
                    doing.finish(part);
                }
            });
        }

        /** What Ben's phone is sent, by screen: before he does anything, after he finished, after he could not. */
        Map<String, String> screensOfBen() {
            Map<String, String> screens = new LinkedHashMap<>();
            Actor ben = pair.b();
            visit(screens, "at first", ben);
            as(ben, () -> {
                ParticipationId talk = homework.part(occurrence("say-it-hear-it/talk"), Seat.B);
                screens.put("answers", said(() -> doing.save(talk, "topic", AnswerBody.ofText("The mornings"))));
                screens.put("finish", said(() -> doing.finish(talk)));
                ParticipationId map = homework.part(occurrence("load-map/map"), Seat.B);
                screens.put("couldn't", said(() -> doing.couldnt(map, CouldntReason.TIRED)));
            });
            visit(screens, "after", ben);
            return screens;
        }

        private void visit(Map<String, String> screens, String when, Actor who) {
            for (String screen : List.of("home", "together", "me")) {
                screens.put(when + " " + screen, bytes(who, screen));
            }
            for (String work : given.keySet()) {
                OccurrenceId occurrence = occurrence(work);
                screens.put(when + " do " + work, bytes(who, "do/" + homework.part(occurrence, Seat.B)));
                screens.put(when + " together " + work, bytes(who, "together/" + occurrence));
            }
        }
    }

    private static String said(Runnable doing) {
        try {
            doing.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.field() + " " + refusal.messageKey();
        }
    }

    private String bytes(Actor who, String address) {
        return bytes(MONDAY, who, address);
    }

    private static void assertSame(Map<String, String> one, Map<String, String> other) {
        assertThat(one).hasSizeGreaterThan(20);
        one.forEach((screen, bytes) -> assertThat(other.get(screen)).as(screen).isEqualTo(bytes));
        assertThat(one.get("at first home")).contains("Hello, Ben");
    }

    @Test
    void point_7_a_phone_is_sent_the_same_bytes_under_a_hold_as_when_the_work_is_paused() {
        Twin held = new Twin();
        Twin paused = new Twin();
        for (Twin twin : List.of(held, paused)) {
            twin.answers(twin.pair.a(), Seat.A, "say-it-hear-it/talk", false, Visibility.SEALED);
            twin.answers(twin.pair.b(), Seat.B, "our-rituals/design", true, Visibility.SEALED, Visibility.JOINT);
        }
        held.clinician(() -> holds.hold(held.pair.id(), "afraid of him"));
        assertThat(held.resting()).contains("say-it-hear-it/talk");
        paused.clinician(() -> held.resting()
                .forEach(work -> steering.pause(paused.given.get(work), homework.version(paused.given.get(work)))));
        assertSame(paused.screensOfBen(), held.screensOfBen());
    }

    @Test
    void point_7_a_phone_is_sent_the_same_bytes_whether_the_other_told_the_clinician_something_or_not() {
        Twin told = new Twin();
        Twin silent = new Twin();
        for (Twin twin : List.of(told, silent)) {
            for (String work :
                    List.of("say-it-hear-it/talk", "load-map/map", "our-rituals/design", "our-rituals/tick")) {
                if (twin == told) {
                    twin.answers(twin.pair.a(), Seat.A, work, true, Visibility.values());
                } else {
                    twin.answers(twin.pair.a(), Seat.A, work, true, Visibility.SEALED, Visibility.JOINT);
                }
            }
        }
        assertThat(clinicianOnly(told)).isPositive();
        assertThat(clinicianOnly(silent)).isZero();
        assertSame(silent.screensOfBen(), told.screensOfBen());
    }

    @Test
    void p1_a_phone_is_sent_the_same_bytes_whether_the_other_sent_something_or_not_until_it_opens() {
        Twin sent = new Twin();
        Twin kept = new Twin();
        for (Twin twin : List.of(sent, kept)) {
            twin.answers(twin.pair.a(), Seat.A, "say-it-hear-it/talk", true, Visibility.values());
        }
        ParticipationId part = homework.part(sent.occurrence("say-it-hear-it/talk"), Seat.A);
        as(sent.pair.a(), () -> sending.send(part));
        Map<String, String> ofSent = new LinkedHashMap<>();
        Map<String, String> ofKept = new LinkedHashMap<>();
        sent.visit(ofSent, "before it opens", sent.pair.b());
        kept.visit(ofKept, "before it opens", kept.pair.b());
        assertThat(ofSent).hasSizeGreaterThan(10).isEqualTo(ofKept);
        assertThat(sent.screensOfBen())
                .as("once it is open he reads it")
                .extractingByKey("after together say-it-hear-it/talk")
                .isNotEqualTo(kept.screensOfBen().get("after together say-it-hear-it/talk"));
    }

    @Test
    void a_phone_is_sent_the_same_bytes_whether_the_other_rated_or_not_until_a_clinician_opens_it() {
        String week = "our-rituals/week";
        Twin rated = new Twin();
        Twin silent = new Twin();
        for (Twin twin : List.of(rated, silent)) {
            twin.give(
                    "our-rituals",
                    "week",
                    Audience.BOTH_SEALED,
                    Schedule.ONCE,
                    WhoSees.SEALED,
                    RevealRule.WHEN_BOTH_DONE);
        }
        rated.answers(rated.pair.a(), Seat.A, week, true, Visibility.values());
        silent.answers(silent.pair.a(), Seat.A, week, true, Visibility.SEALED, Visibility.JOINT);
        Map<String, String> ofRated = new LinkedHashMap<>();
        Map<String, String> ofSilent = new LinkedHashMap<>();
        rated.visit(ofRated, "one is in", rated.pair.b());
        silent.visit(ofSilent, "one is in", silent.pair.b());
        for (Twin twin : List.of(rated, silent)) {
            twin.answers(twin.pair.b(), Seat.B, week, true, Visibility.values());
        }
        rated.visit(ofRated, "open", rated.pair.b());
        silent.visit(ofSilent, "open", silent.pair.b());
        silent.clinician(() -> said(() -> reviewing.openRatings(Set.of(silent.occurrence(week)))));
        silent.visit(ofSilent, "nothing for both", silent.pair.b());
        assertThat(ofSilent.get("nothing for both together " + week)).isEqualTo(ofSilent.get("open together " + week));
        ofSilent.keySet().removeIf(screen -> screen.startsWith("nothing for both"));
        assertThat(ofRated).hasSizeGreaterThan(20).isEqualTo(ofSilent);
        rated.clinician(() -> reviewing.openRatings(Set.of(rated.occurrence(week))));
        assertThat(bytes(rated.pair.b(), "together/" + rated.occurrence(week)))
                .as("once a clinician opened it he reads it")
                .isNotEqualTo(ofRated.get("open together " + week));
    }

    @Test
    void what_a_partner_may_know_is_seen_in_the_bytes() {
        Twin told = new Twin();
        Twin silent = new Twin();
        told.answers(told.pair.a(), Seat.A, "our-rituals/tick", true, Visibility.values());
        told.answers(told.pair.b(), Seat.B, "our-rituals/tick", true, Visibility.values());
        assertThat(told.screensOfBen()).isNotEqualTo(silent.screensOfBen());
    }

    private long clinicianOnly(Twin twin) {
        return superuser
                .jdbc()
                .sql("select count(*) from homework.answer where couple_id = ? and visibility = 'CLINICIAN_ONLY'")
                .param(twin.pair.id().value())
                .query(Long.class)
                .single();
    }
}

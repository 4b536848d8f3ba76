package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Unanswered;
import org.hearthwork.library.Visibility;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.Revealed;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.internal.WorkRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole table of audience x who sees x reveal x prompt visibility x seat: what is told before typing is what is stored,
 * what the database releases, and what the other partner, the clinician in session and the brief are shown.
 */
@SpringBootTest
class ToldStoredShownTest {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2031, 10, 17);

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Assigning assigning;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Doing doing;

    @Autowired
    Sending sending;

    @Autowired
    Togetherness togetherness;

    @Autowired
    WorkRows tracking;

    @Autowired
    Library library;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Practice practice;
    Pair couple;
    private final List<String> differences = new ArrayList<>();
    private int combinations;
    private int ratingsOpened;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        couple = practice.couple();
    }

    private <T> T as(Actor who, Supplier<T> asked) {
        return PracticeClock.at(MONDAY, () -> Actors.as(who, asked));
    }

    private <T> T bySql(Actor who, Supplier<T> asked) {
        return as(who, () -> transaction.execute(tx -> asked.get()));
    }

    private AssignmentWish wish(
            Exercise exercise, Sitting sitting, Audience audience, WhoSees whoSees, RevealRule reveal) {
        return Homeworking.wish(exercise.key(), sitting.key(), audience, Schedule.ONCE, FRIDAY, whoSees, reveal);
    }

    private static boolean goesTogether(Audience audience, WhoSees whoSees, RevealRule reveal) {
        try {
            new Sharing(audience, whoSees, reveal);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.field()).isIn("whoSees", "reveal");
            return false;
        }
    }

    @Test
    void point_1_what_a_partner_is_told_is_what_is_stored_released_and_shown() {
        for (Audience audience : Audience.values()) {
            for (WhoSees whoSees : WhoSees.values()) {
                for (RevealRule reveal : RevealRule.values()) {
                    boolean sensible = goesTogether(audience, whoSees, reveal);
                    String choice = audience + " " + whoSees + " " + reveal;
                    theDatabaseAgrees(choice, audience, whoSees, reveal, sensible);
                    if (sensible) {
                        library.exercises()
                                .forEach(exercise -> exercise.allSittings()
                                        .forEach(sitting -> plays(exercise, sitting, audience, whoSees, reveal)));
                    } else {
                        isRefused(choice, audience, whoSees, reveal);
                    }
                }
            }
        }
        System.out.println("told = stored = shown: " + combinations + " combinations of choice, prompt and seat, "
                + differences.size() + " differences");
        assertThat(differences).isEmpty();
        assertThat(combinations).isGreaterThan(1000);
        assertThat(ratingsOpened).isGreaterThan(5);
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            differences.add(what);
        }
    }

    private void theDatabaseAgrees(
            String choice, Audience audience, WhoSees whoSees, RevealRule reveal, boolean sensible) {
        boolean inDatabase = bySql(
                practice.clinician(),
                () -> jdbc.sql("select homework.goes_together(?, ?, ?)")
                        .params(audience.name(), whoSees.name(), reveal.name())
                        .query(Boolean.class)
                        .single());
        check(inDatabase == sensible, choice + ": the database would " + (inDatabase ? "take" : "refuse") + " it");
        if (sensible) {
            Opens opens = new Sharing(audience, whoSees, reveal).opens();
            for (Visibility prompt : Visibility.values()) {
                String kept = bySql(
                        practice.clinician(),
                        () -> jdbc.sql("select homework.kept_as(?, homework.opens(?, ?))")
                                .params(prompt.name(), whoSees.name(), reveal.name())
                                .query(String.class)
                                .single());
                check(
                        kept.equals(Sharing.kept(prompt, opens).name()),
                        choice + " " + prompt + ": the database keeps " + kept);
            }
        }
    }

    /** By the service at its field, and by SQL as the product's role. */
    private void isRefused(String choice, Audience audience, WhoSees whoSees, RevealRule reveal) {
        combinations += Visibility.values().length * Seat.values().length;
        Exercise exercise = library.newest("load-map");
        try {
            as(
                    practice.clinician(),
                    () -> assigning.assign(
                            couple.id(), wish(exercise, exercise.sittings().getFirst(), audience, whoSees, reveal)));
            differences.add(choice + ": the service took it");
        } catch (Refusal refused) {
            check(
                    refused.field().equals("whoSees") || refused.field().equals("reveal"),
                    choice + ": " + refused.field());
        }
        try {
            bySql(practice.clinician(), () -> insertAssignment(audience.name(), whoSees.name(), reveal.name()));
            differences.add(choice + ": the database took it");
        } catch (DataAccessException refused) {
            check(
                    String.valueOf(refused.getMostSpecificCause().getMessage())
                            .contains("assignment_choices_go_together"),
                    choice + ": " + refused);
        }
    }

    private UUID insertAssignment(String audience, String whoSees, String reveal) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into homework.assignment (practice_id, couple_id, id, exercise, exercise_version, first_sitting, audience, who_sees,
                    reveal, schedule, status, assigned_by, assigned_at, touch)
                values (?, ?, ?, 'load-map', 1, 'map', ?, ?, ?, 'ONCE  1', 'ACTIVE', ?, now(), false)""")
                .params(
                        practice.id(),
                        couple.id().value(),
                        id,
                        audience,
                        whoSees,
                        reveal,
                        practice.clinician().account().value())
                .update();
        return id;
    }

    // ---- One sensible choice, played through by everybody it is for -------------------------------------------------

    private void plays(Exercise exercise, Sitting sitting, Audience audience, WhoSees whoSees, RevealRule reveal) {
        OccurrenceId occurrence = homework.occurrence(homework.assign(
                practice.clinician(), couple, wish(exercise, sitting, audience, whoSees, reveal), MONDAY));
        String where = audience + " " + whoSees + " " + reveal + " " + exercise.key() + "/" + sitting.key();
        Opens opens = new Sharing(audience, whoSees, reveal).opens(sitting.prompts(false));
        Map<Seat, Map<String, Visibility>> told = new EnumMap<>(Seat.class);
        Set<Seat> sent = new HashSet<>();
        Set<Visibility> open = new HashSet<>();
        for (Partner partner : partners(audience)) {
            told.put(partner.seat(), handsIn(partner, occurrence, where));
            boolean first = partners(audience).size() > 1 && told.size() == 1;
            if (first) {
                shown(
                        where + ", one is in",
                        occurrence,
                        told,
                        sent,
                        audience,
                        opens == Opens.AT_ONCE ? Set.of(Visibility.JOINT) : Set.of());
                opensRatings(where + ", one is in", occurrence, told, open);
                sends(where, partner, occurrence, told, sent);
                shown(
                        where + ", one is in and sent",
                        occurrence,
                        told,
                        sent,
                        audience,
                        opens == Opens.AT_ONCE ? Set.of(Visibility.JOINT) : Set.of());
            }
        }
        if (opens == Opens.WHEN_BOTH_IN || opens == Opens.AT_ONCE) {
            open.addAll(Set.of(Visibility.SEALED, Visibility.JOINT));
        }
        shown(where + ", all are in", occurrence, told, sent, audience, open);
        if (opens == Opens.IN_SESSION) {
            opensRatings(where + ", all are in and it is closed", occurrence, told, open);
            as(practice.clinician(), () -> {
                reviewing.openReveal(occurrence);
                return true;
            });
            open.addAll(Set.of(Visibility.SEALED, Visibility.JOINT));
            shown(where + ", opened in session", occurrence, told, sent, audience, open);
        }
        partners(audience).forEach(partner -> sends(where, partner, occurrence, told, sent));
        shown(where + ", all sent", occurrence, told, sent, audience, open);
        opensRatings(where + ", all sent", occurrence, told, open);
        shown(where + ", ratings opened", occurrence, told, sent, audience, open);
    }

    /** A clinician opens only what was told as opened so, once the rest is open and both gave theirs. */
    private void opensRatings(
            String where, OccurrenceId occurrence, Map<Seat, Map<String, Visibility>> told, Set<Visibility> open) {
        boolean may = !open.isEmpty()
                && told.size() == 2
                && told.values().stream().allMatch(one -> one.containsValue(Visibility.UNTIL_OPENED));
        try {
            as(practice.clinician(), () -> {
                reviewing.openRatings(Set.of(occurrence));
                return true;
            });
            check(may, where + ": ratings were opened");
            open.add(Visibility.UNTIL_OPENED);
            ratingsOpened++;
        } catch (Refusal refused) {
            check(!may, where + ": ratings could not be opened: " + refused.messageKey());
        }
    }

    /** Only what was told as one's own until sent can be sent; the first sends before it opens, the second after. */
    private void sends(
            String where,
            Partner partner,
            OccurrenceId occurrence,
            Map<Seat, Map<String, Visibility>> told,
            Set<Seat> sent) {
        boolean prepared =
                told.getOrDefault(partner.seat(), Map.of()).values().stream().anyMatch(Visibility.UNTIL_SENT::equals);
        try {
            as(partner.actor(), () -> sending.send(homework.part(occurrence, partner.seat())));
            check(prepared, where + ": " + partner.seat() + " sent what was not told so");
            sent.add(partner.seat());
        } catch (Refusal refused) {
            check(!prepared, where + ": " + partner.seat() + " could not send: " + refused.messageKey());
        }
    }

    private record Partner(Seat seat, Actor actor) {}

    private List<Partner> partners(Audience audience) {
        Partner a = new Partner(Seat.A, couple.a());
        Partner b = new Partner(Seat.B, couple.b());
        return switch (audience) {
            case A -> List.of(a);
            case B -> List.of(b);
            case EACH, BOTH_SEALED, BOTH_SHARED -> List.of(a, b);
        };
    }

    /** @return what this partner was told of each question before typing */
    private static boolean isAnswered(Sheet.Question question) {
        return !(question.prompt().kind() instanceof Unanswered);
    }

    private Map<String, Visibility> handsIn(Partner partner, OccurrenceId occurrence, String where) {
        ParticipationId part = homework.part(occurrence, partner.seat());
        Map<String, Visibility> told = new LinkedHashMap<>();
        as(partner.actor(), () -> {
            Sheet sheet = doing.open(part);
            Map<String, AnswerBody> answers = new LinkedHashMap<>();
            sheet.questions().stream().filter(ToldStoredShownTest::isAnswered).forEach(question -> {
                told.put(question.prompt().key(), question.visibility());
                answers.put(question.prompt().key(), answer(question.prompt()));
            });
            homework.answer(part, answers);
            return doing.finish(part);
        });
        superuser
                .jdbc()
                .sql("select prompt, visibility from homework.answer where participation_id = ?")
                .param(part.value())
                .query(row -> {
                    String prompt = row.getString("prompt");
                    Visibility stored = Visibility.valueOf(row.getString("visibility"));
                    combinations++;
                    check(
                            stored == told.get(prompt),
                            where + " " + prompt + " " + partner.seat() + ": told " + told.get(prompt) + ", stored "
                                    + stored);
                });
        return told;
    }

    private static AnswerBody answer(Prompt prompt) {
        return prompt.kind() instanceof PromptKind.LongText ? AnswerBody.ofText("canary") : Answers.asked(prompt);
    }

    /** Everywhere the other partner or the room could see them, the answers told as these and no others are there. */
    private void shown(
            String where,
            OccurrenceId occurrence,
            Map<Seat, Map<String, Visibility>> told,
            Set<Seat> sent,
            Audience audience,
            Set<Visibility> open) {
        Set<String> expected = new HashSet<>();
        told.forEach((seat, prompts) -> prompts.forEach((prompt, visibility) -> {
            boolean opened = visibility == Visibility.UNTIL_SENT
                    ? sent.contains(seat) && !open.isEmpty()
                    : open.contains(visibility);
            if (opened) {
                expected.add(seat + " " + prompt);
            }
        }));
        Set<String> sql = new HashSet<>();
        for (Partner reader : List.of(new Partner(Seat.A, couple.a()), new Partner(Seat.B, couple.b()))) {
            sql.addAll(bySql(
                    reader.actor(),
                    () -> jdbc
                            .sql("select prompt from homework.released_answers(array[?]) where partner_id <> ?")
                            .params(occurrence.value(), reader.actor().ownPartner())
                            .query(String.class)
                            .list()
                            .stream()
                            .map(prompt -> reader.seat().other() + " " + prompt)
                            .toList()));
        }
        check(sql.equals(expected), where + " by SQL: " + sql + " instead of " + expected);
        Set<String> inSession = new HashSet<>(bySql(
                practice.clinician(),
                () -> tracking.openAnswersOf(couple.couple(), List.of(occurrence.value())).stream()
                        .map(row -> row.seat() + " " + row.prompt())
                        .toList()));
        check(inSession.equals(expected), where + " in session: " + inSession + " instead of " + expected);
        Set<String> taggedOpen = new HashSet<>(bySql(
                practice.clinician(),
                () -> tracking.answersOf(couple.couple(), List.of(occurrence.value())).stream()
                        .filter(row -> row.tag().open())
                        .map(row -> row.seat() + " " + row.prompt())
                        .toList()));
        check(taggedOpen.equals(expected), where + " in the brief: " + taggedOpen + " instead of " + expected);
        if (audience.joint()) {
            for (Partner reader : partners(audience)) {
                if (as(reader.actor(), () -> doing.open(homework.part(occurrence, reader.seat())))
                        .isTick()) {
                    assertThatThrownBy(() -> as(reader.actor(), () -> togetherness.reveal(occurrence)))
                            .as("%s: a day's tick has no page of its own", where)
                            .isInstanceOf(NotFound.class);
                    continue;
                }
                Reveal reveal = as(reader.actor(), () -> togetherness.reveal(occurrence));
                boolean anything = Revealed.tellsOfTheOther(reveal);
                boolean should = expected.stream()
                        .anyMatch(one -> one.startsWith(reader.seat().other().name()));
                check(anything == should, where + " on Together of " + reader.seat() + ": " + Revealed.asks(reveal));
            }
        }
    }

    @Test
    void point_1_nobody_can_store_an_answer_wider_than_its_assignment_says_by_sql_either() {
        Exercise exercise = library.newest("load-map");
        OccurrenceId never = homework.occurrence(homework.assign(
                practice.clinician(),
                couple,
                wish(exercise, exercise.sittings().getFirst(), Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.NEVER),
                MONDAY));
        for (Visibility wider : List.of(Visibility.SEALED, Visibility.JOINT)) {
            assertThat(refusedBySql(couple.a(), """
                            select homework.keep_answer(id, 'weight', '%s', true, 's1.x', true, now())
                            from homework.participation where occurrence_id = '%s'""".formatted(wider, never))).contains("kept as its assignment says");
        }
    }

    @Test
    void point_3_the_rules_of_an_assignment_are_never_widened_by_sql_either() {
        Exercise exercise = library.newest("load-map");
        AssignmentId assignment = homework.assign(
                practice.clinician(),
                couple,
                wish(exercise, exercise.sittings().getFirst(), Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.NEVER),
                MONDAY);
        for (String rule : List.of(
                "who_sees = 'SHARED'",
                "reveal = 'WHEN_BOTH_DONE'",
                "audience = 'BOTH_SHARED'",
                "clinician_reads_sealed = true",
                "only_partner_id = null",
                "exercise_version = 2")) {
            assertThat(refusedBySql(
                            practice.clinician(),
                            "update homework.assignment set " + rule + " where id = '" + assignment + "'"))
                    .as(rule)
                    .contains("permission denied");
        }
        assertThat(refusedBySql(
                        practice.clinician(),
                        "update homework.occurrence set opens = 'AT_ONCE' where assignment_id = '" + assignment + "'"))
                .contains("permission denied");
        assertThat(refusedBySql(
                        couple.a(),
                        "update homework.answer set visibility = 'PRIVATE', released_at = now() where true"))
                .contains("permission denied");
    }

    private String refusedBySql(Actor who, String sql) {
        try {
            bySql(who, () -> jdbc.sql(sql).update());
            return "not refused";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }
}

package org.hearthwork.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.notes.NoteLists;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.tracking.Engagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CaseloadTest {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Meetings meetings;

    @Autowired
    Homeworking homework;

    @Autowired
    Caseload caseload;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Autowired
    CouplePages couplePages;

    @Autowired
    Notes notes;

    @Autowired
    NoteLists noteLists;

    Practice practice;
    Instant now;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        now = Instant.now();
    }

    /** Whatever the hour is: a session of this evening is to come. */
    private <T> T atNoon(Supplier<T> asks) {
        return PracticeClock.at(Meetings.at(Meetings.today(), 12), () -> Actors.as(practice.clinician(), asks));
    }

    private Pair pair(String a, String b) {
        return fixture.pair(practice.id(), practice.clinician(), a, b);
    }

    private List<CaseloadRow> page() {
        return Actors.as(practice.clinician(), () -> caseload.page("", null));
    }

    private CaseloadRow row(Pair pair) {
        return page().stream()
                .filter(row -> row.couple().id().equals(pair.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Something both were given three weeks ago, due so many days ago. */
    private OccurrenceId given(Pair pair, int dueDaysAgo) {
        AssignmentId id = homework.assign(
                practice.clinician(),
                pair,
                homework.wish("say-it-hear-it", Homeworking.day(now.minus(Duration.ofDays(dueDaysAgo)))),
                now.minus(Duration.ofDays(21)));
        return homework.occurrence(id);
    }

    private void done(Pair pair, Seat seat, OccurrenceId occurrence, int daysAgo) {
        homework.does(
                seat == Seat.A ? pair.a() : pair.b(), seat, occurrence, now.minus(Duration.ofDays(daysAgo)), Map.of());
    }

    @Test
    void safety_comes_first_then_who_comes_soon_with_something_unread_then_who_falls_behind() {
        Pair rest = pair("Rae", "Sol");
        Pair behind = pair("Pia", "Quin");
        given(behind, 4);
        given(behind, 2);
        Pair soon = pair("Nia", "Oto");
        var id = given(soon, 3);
        done(soon, Seat.A, id, 5);
        done(soon, Seat.B, id, 5);
        meetings.planned(practice.clinician(), soon, null, Meetings.today().plusDays(1), 0);
        Pair held = pair("Lou", "Max");
        Actors.as(practice.clinician(), () -> holds.hold(held.id(), "Screening was positive."));

        List<CoupleId> order = page().stream().map(row -> row.couple().id()).toList();
        assertThat(order.subList(0, 3)).containsExactly(held.id(), soon.id(), behind.id());
        assertThat(order).hasSize(5).contains(rest.id(), practice.couple().id());
    }

    @Test
    void the_order_follows_the_published_rule_of_engagement() {
        Pair never = pair("Ada", "Bo");
        Pair lately = pair("Cai", "Dov");
        Pair answering = pair("Eli", "Flo");
        for (Pair pair : List.of(never, lately, answering)) {
            for (int days : List.of(12, 9, 6, 3)) {
                OccurrenceId one = given(pair, days);
                if (pair == lately && days != 3 || pair == answering && days > 6) {
                    done(pair, Seat.A, one, days + 1);
                    done(pair, Seat.B, one, days + 1);
                } else if (pair == answering) {
                    homework.couldnt(pair.a(), Seat.A, one, now.minus(Duration.ofDays(days + 1)), CouldntReason.TIRED);
                    homework.couldnt(pair.b(), Seat.B, one, now.minus(Duration.ofDays(days + 1)), CouldntReason.TIRED);
                }
            }
        }
        assertThat(row(never).engagement(Seat.A)).isEqualTo(Engagement.OFF_TRACK);
        assertThat(row(lately).engagement(Seat.A)).isEqualTo(Engagement.AT_RISK);
        assertThat(row(answering).engagement(Seat.A)).isEqualTo(Engagement.ON_TRACK);
        List<CoupleId> order = page().stream().map(row -> row.couple().id()).toList();
        assertThat(order).containsSubsequence(never.id(), lately.id(), answering.id());
        assertThat(Actors.as(practice.clinician(), caseload::today).needy().lines())
                .extracting(row -> row.couple().id())
                .containsExactly(never.id());
    }

    @Test
    void a_draft_older_than_the_day_of_its_session_is_late_and_todays_is_not() {
        var yesterday = meetings.held(
                practice.clinician(), practice.couple(), Meetings.today().minusDays(1), 14);
        Pair other = pair("Gil", "Hedy");
        var today = meetings.held(practice.clinician(), other, Meetings.today(), 0);
        NoteId late = meetings.started(practice.clinician(), practice.couple(), yesterday);
        meetings.started(practice.clinician(), other, today);

        assertThat(row(practice.couple()).lateNote()).isEqualTo(late);
        assertThat(row(other).lateNote()).isNull();
        assertThat(Actors.as(practice.clinician(), caseload::today).needy().lines())
                .extracting(CaseloadRow::lateNotes)
                .containsExactly(1);
    }

    @Test
    void notes_left_unsigned_are_counted_and_the_oldest_comes_first() {
        var first = meetings.held(
                practice.clinician(), practice.couple(), Meetings.today().minusDays(9), 14);
        var second = meetings.held(
                practice.clinician(), practice.couple(), Meetings.today().minusDays(2), 14);
        meetings.started(practice.clinician(), practice.couple(), second);
        NoteId oldest = meetings.started(practice.clinician(), practice.couple(), first);
        CaseloadRow row = row(practice.couple());
        assertThat(row.lateNotes()).isEqualTo(2);
        assertThat(row.lateNote()).isEqualTo(oldest);
    }

    @Test
    void the_next_session_stands_in_the_row() {
        meetings.planned(
                practice.clinician(),
                practice.couple(),
                Seat.B,
                Meetings.today().plusDays(2),
                10);
        CaseloadRow row = row(practice.couple());
        assertThat(row.next()).isEqualTo(Meetings.at(Meetings.today().plusDays(2), 10));
        assertThat(row.nextAlone()).isEqualTo(Seat.B);
    }

    @Test
    void of_who_comes_today_the_sessions_that_took_place_are_counted() {
        meetings.held(practice.clinician(), practice.couple(), Meetings.today().minusDays(7), 14);
        Pair later = pair("Gil", "Hedy");
        meetings.held(practice.clinician(), later, Meetings.today().minusDays(7), 15);
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 23);
        assertThat(atNoon(caseload::today).coming())
                .extracting(coming -> coming.row().couple().id(), Coming::sessionsHeld)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(practice.couple().id(), 1));
    }

    @Test
    void a_session_of_today_that_is_over_is_not_counted_as_one_before() {
        meetings.held(practice.clinician(), practice.couple(), Meetings.today().minusDays(7), 14);
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 9);
        assertThat(atNoon(caseload::today).coming())
                .extracting(Coming::sessionsHeld)
                .containsExactly(1);
    }

    @Test
    void names_are_searched_as_they_are_typed() {
        pair("Percy", "O%neil");
        assertThat(Actors.as(practice.clinician(), () -> caseload.page("o%", null)))
                .extracting(row -> row.couple().names())
                .containsExactly("Percy & O%neil");
        assertThat(Actors.as(practice.clinician(), () -> caseload.page("ana", null)))
                .extracting(row -> row.couple().names())
                .containsExactly("Ana & Ben");
    }

    @Test
    void the_next_page_begins_after_the_last_row_whatever_came_in_before_it() {
        fixture.couples(practice.id(), practice.clinician(), 2 * Caseload.PAGE);
        List<CaseloadRow> first = page();
        Pair urgent = pair("Lou", "Max");
        Actors.as(practice.clinician(), () -> holds.hold(urgent.id(), "Screening was positive."));
        List<CaseloadRow> second = Actors.as(practice.clinician(), () -> caseload.page("", first.getLast()));
        List<CaseloadRow> third = Actors.as(practice.clinician(), () -> caseload.page("", second.getLast()));
        assertThat(java.util.stream.Stream.of(first, second, third)
                        .flatMap(List::stream)
                        .map(row -> row.couple().id()))
                .doesNotHaveDuplicates()
                .doesNotContain(urgent.id())
                .hasSize(2 * Caseload.PAGE + 1);
        assertThat(first).hasSize(Caseload.PAGE);
        assertThat(third).hasSize(1);
    }

    @Test
    void today_reads_the_caseload_once_for_sessions_attention_and_table() {
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 23);
        List<String> statements = atNoon(() -> StatementCount.of(caseload::today));
        assertThat(statements)
                .filteredOn(sql -> sql.contains("couple_engagement"))
                .hasSize(1);
        Caseload.Today today = atNoon(caseload::today);
        assertThat(today.coming())
                .extracting(coming -> coming.row().couple().id())
                .containsExactly(practice.couple().id());
        assertThat(today.page())
                .extracting(row -> row.couple().id())
                .containsExactly(practice.couple().id());
    }

    @Test
    void a_page_is_one_statement_however_many_couples_there_are() {
        int before = pageStatements();
        for (int couple = 0; couple < 12; couple++) {
            Pair pair = pair("A" + couple, "B" + couple);
            given(pair, 3);
            meetings.planned(practice.clinician(), pair, null, Meetings.today().plusDays(1), 10);
        }
        assertThat(pageStatements()).isEqualTo(before);
        List<String> statements =
                Actors.as(practice.clinician(), () -> StatementCount.of(() -> caseload.page("", null)));
        assertThat(statements)
                .filteredOn(sql -> sql.contains("couple_engagement"))
                .hasSize(1);
        assertThat(statements).filteredOn(sql -> sql.contains("from")).hasSize(1);
    }

    private int pageStatements() {
        return Actors.as(practice.clinician(), () -> StatementCount.count(() -> caseload.page("", null)));
    }

    @Test
    void today_and_the_couples_page_take_a_fixed_number_of_statements() {
        int today = todayStatements();
        int head = headStatements();
        int sessions = sessionStatements();
        for (int week = 1; week < 6; week++) {
            var id = meetings.held(
                    practice.clinician(), practice.couple(), Meetings.today().minusWeeks(week), 14);
            meetings.started(practice.clinician(), practice.couple(), id);
            Pair more = pair("A" + week, "B" + week);
            meetings.planned(practice.clinician(), more, null, Meetings.today(), 23);
            talked(more, Seat.A, 20, 8);
            talked(more, Seat.A, 10, 5);
        }
        assertThat(todayStatements()).isEqualTo(today).isEqualTo(6);
        assertThat(headStatements()).isEqualTo(head).isLessThan(6);
        assertThat(sessionStatements()).isEqualTo(sessions).isLessThan(6);
    }

    @Test
    void today_opens_nothing_that_lies_sealed_also_where_somebody_feels_less_safe() {
        Pair fell = pair("Ida", "Jon");
        talked(fell, Seat.A, 20, 8);
        talked(fell, Seat.A, 10, 5);
        List<String> statements = atNoon(() ->
                StatementCount.of(() -> assertThat(caseload.today().needy().lines())
                        .extracting(row -> row.couple().id())
                        .containsExactly(fell.id())));
        assertThat(statements).hasSize(6).noneMatch(sql -> sql.contains("body") || sql.contains("vault."));
    }

    private int todayStatements() {
        return atNoon(() -> StatementCount.count(caseload::today));
    }

    private int headStatements() {
        return Actors.as(
                practice.clinician(),
                () -> StatementCount.count(
                        () -> couplePages.head(practice.couple().id())));
    }

    private int sessionStatements() {
        return Actors.as(
                practice.clinician(),
                () -> StatementCount.count(
                        () -> noteLists.ofCouple(practice.couple().id())));
    }

    /** Both talked so many days ago, and one of them said how safe it was to be honest. */
    private void talked(Pair pair, Seat seat, int daysAgo, int safe) {
        Instant then = now.minus(Duration.ofDays(daysAgo));
        OccurrenceId talk = homework.occurrence(homework.assign(
                practice.clinician(),
                pair,
                homework.wish("say-it-hear-it", Homeworking.day(then).plusDays(1)),
                then));
        homework.does(
                seat == Seat.A ? pair.a() : pair.b(), seat, talk, then, Map.of("safe", AnswerBody.ofNumber(safe)));
    }

    private List<CoupleId> lessHonest() {
        return atNoon(caseload::today).needy().lines().stream()
                .filter(row -> row.lessHonestSince() != null)
                .map(row -> row.couple().id())
                .toList();
    }

    @Test
    void who_feels_three_points_less_safe_to_be_honest_is_looked_at_until_a_later_talk_makes_up_for_it() {
        Pair fell = pair("Ida", "Jon");
        talked(fell, Seat.A, 20, 8);
        talked(fell, Seat.B, 15, 5); // the other one’s own line
        Pair little = pair("Kit", "Lea");
        talked(little, Seat.A, 20, 8);
        talked(little, Seat.A, 10, 6);
        Pair longAgo = pair("Mia", "Nat");
        talked(longAgo, Seat.A, 90, 9);
        talked(longAgo, Seat.A, 10, 5);
        assertThat(lessHonest()).isEmpty();
        talked(fell, Seat.A, 10, 5);
        assertThat(lessHonest()).containsExactly(fell.id());
        assertThat(atNoon(caseload::today).needy().lines())
                .filteredOn(row -> row.couple().id().equals(fell.id()))
                .extracting(CaseloadRow::lessHonestSince)
                .allSatisfy(
                        at -> assertThat(at).isBetween(now.minus(Duration.ofDays(11)), now.minus(Duration.ofDays(9))));
        talked(fell, Seat.A, 5, 7);
        assertThat(lessHonest()).isEmpty();
    }

    @Test
    void everyone_sees_their_own_couples_alone() {
        assertThat(Actors.as(practice.colleague(), () -> caseload.page("", null)))
                .extracting(row -> row.couple().names())
                .containsExactly("Cleo & Dan");
        assertThat(Actors.as(practice.supervisor(), () -> caseload.page("", null)))
                .extracting(row -> row.couple().names())
                .containsExactly("Eve & Fred");
    }
}

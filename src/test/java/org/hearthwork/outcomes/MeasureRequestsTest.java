package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.WrittenElsewhere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinician asks one of the two for a measure, and the other one never learns of it. */
class MeasureRequestsTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");

    @Autowired
    MeasureRequests requests;

    @Autowired
    OwnMeasures own;

    @Autowired
    Outcomes outcomes;

    @Autowired
    SafetyHolds holds;

    @Autowired
    SignedSql sql;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    TransactionTemplate transaction;

    private void ask(String measure, Instant at, Seat... who) {
        PracticeClock.at(
                at,
                () -> Actors.as(
                        practice.clinician(),
                        () -> requests.ask(practice.couple().id(), measure, Set.of(who))));
    }

    private CoupleMeasures measures() {
        return PracticeClock.at(
                MONDAY.plus(Duration.ofDays(100)),
                () -> Actors.as(
                        practice.clinician(),
                        () -> outcomes.open(practice.couple().id())));
    }

    private List<AlertKind> alerts() {
        return measures().alerts().stream().map(CoupleMeasures.Alert::kind).toList();
    }

    private List<OwnMeasures.Open> open(Actor who) {
        return Actors.as(who, own::open);
    }

    private MeasureRequestId only(Actor who) {
        assertThat(open(who)).hasSize(1);
        return open(who).getFirst().id();
    }

    /** Answers each item with as much as it can count, up to this; leaves these out. */
    private void in(Actor who, Instant at, int each, String... leftOpen) {
        MeasureRequestId id = only(who);
        PracticeClock.at(
                at,
                () -> Actors.as(who, () -> {
                    MeasureSheet sheet = own.begin(id, Locale.ENGLISH);
                    sheet.questions().stream()
                            .map(MeasureSheet.Question::item)
                            .filter(item -> !List.of(leftOpen).contains(item.key()))
                            .forEach(item -> own.keep(
                                    id, item.key(), answer(item, Math.min(each, item.most())), AnswerBody.EMPTY));
                    own.finish(id);
                }));
    }

    private static AnswerBody answer(MeasureItem item, int counts) {
        return item.ends().isEmpty() ? AnswerBody.ofKey(Integer.toString(counts)) : AnswerBody.ofNumber(counts);
    }

    private static Instant days(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    @Test
    void who_is_asked_answers_once_and_the_clinician_reads_each_ones_total() {
        ask("gad-7", MONDAY, Seat.A, Seat.B);
        in(ana, MONDAY, 1);
        assertThat(open(ana)).isEmpty();
        in(ben, days(1), 0);
        assertThat(measures().asked().taken())
                .extracting(taken -> taken.by().firstName(), AskedMeasures.Taken::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ben", 0), org.assertj.core.groups.Tuple.tuple("Ana", 7));
        assertThat(measures().asked().taken().getLast().answers())
                .hasSize(7)
                .allSatisfy(one -> assertThat(one.said()).isEqualTo("Several days"));
        assertThat(alerts()).isEmpty();
        assertThat(measures().totals()).as("the CSI-4 is another measure").isEmpty();
    }

    @Test
    void asked_twice_is_asked_once_and_nobody_is_nobody() {
        ask("phq-9", MONDAY, Seat.A);
        ask("phq-9", MONDAY, Seat.A, Seat.B);
        assertThat(open(ana)).hasSize(1);
        assertThat(open(ben)).hasSize(1);
        assertThatThrownBy(() -> ask("phq-9", MONDAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ask("dyadic", MONDAY, Seat.A)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ask("csi-4", MONDAY, Seat.A))
                .as("the check-in has it")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_taken_back_is_gone_from_the_phone_and_what_is_in_is_not_taken_back() {
        ask("gad-7", MONDAY, Seat.A);
        MeasureRequestId first = only(ana);
        Actors.as(
                practice.clinician(), () -> requests.takeBack(practice.couple().id(), first));
        assertThat(open(ana)).isEmpty();
        assertThatThrownBy(() -> Actors.as(ana, () -> own.begin(first, Locale.ENGLISH)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> Actors.as(ana, () -> own.keep(first, "gad-7.1", AnswerBody.ofKey("1"), AnswerBody.EMPTY)))
                .isInstanceOf(Refusal.class);
        ask("gad-7", MONDAY, Seat.A);
        MeasureRequestId second = only(ana);
        in(ana, MONDAY, 1);
        assertThatThrownBy(() -> Actors.as(
                        practice.clinician(),
                        () -> requests.takeBack(practice.couple().id(), second)))
                .isInstanceOf(Refusal.class);
        assertThat(measures().asked().taken()).hasSize(1);
    }

    @Test
    void one_question_left_open_is_no_total_and_the_ninth_is_something_to_ask_about() {
        ask("phq-9", MONDAY, Seat.A, Seat.B);
        in(ana, MONDAY, 0, "phq-9.3");
        in(ben, MONDAY, 0, "phq-9.9");
        assertThat(measures().asked().taken())
                .extracting(AskedMeasures.Taken::total)
                .containsOnlyNulls();
        assertThat(measures().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.ASK);
            assertThat(alert.of().firstName()).isEqualTo("Ben");
        });
    }

    @Test
    void an_answer_about_death_is_named_at_once_before_anything_is_handed_in_and_stays() {
        ask("phq-9", MONDAY, Seat.A);
        MeasureRequestId id = only(ana);
        Actors.as(ana, () -> {
            own.begin(id, Locale.ENGLISH);
            own.keep(id, "phq-9.1", AnswerBody.ofKey("3"), AnswerBody.EMPTY);
        });
        assertThat(alerts()).isEmpty();
        Actors.as(ana, () -> own.keep(id, "phq-9.9", AnswerBody.ofKey("0"), AnswerBody.EMPTY));
        assertThat(alerts()).isEmpty();
        Actors.as(ana, () -> own.keep(id, "phq-9.9", AnswerBody.ofKey("1"), AnswerBody.ofKey("0")));
        assertThat(alerts()).containsExactly(AlertKind.SELF_HARM);
        assertThat(measures().asked().taken())
                .as("what is not in stays its author's")
                .isEmpty();
        Actors.as(ana, () -> own.keep(id, "phq-9.9", AnswerBody.ofKey("0"), AnswerBody.ofKey("1")));
        assertThat(measures().alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.stoodOn().cameTo()).isEqualTo(1));
    }

    private void thinks(MeasureRequestId id, int now, int before) {
        Actors.as(
                ana,
                () -> own.keep(
                        id,
                        "phq-9.9",
                        AnswerBody.ofKey(Integer.toString(now)),
                        AnswerBody.ofKey(Integer.toString(before))));
    }

    private void seeTo(CoupleMeasures.Alert alert, String note) {
        Actors.as(practice.clinician(), () -> outcomes.seeTo(practice.couple().id(), alert, note));
    }

    @Test
    void who_says_more_than_somebody_saw_to_is_named_again_and_what_was_seen_to_stays_as_it_was_written() {
        ask("phq-9", MONDAY, Seat.A);
        MeasureRequestId id = only(ana);
        thinks(id, 1, 0);
        thinks(id, 2, 1);
        CoupleMeasures.Alert named = measures().alerts().getFirst();
        assertThat(measures().alerts()).hasSize(1);
        assertThat(named.stoodOn().cameTo()).as("the most that was said").isEqualTo(2);
        seeTo(named, "Called her");
        thinks(id, 1, 2);
        assertThat(alerts()).as("less than what was seen to").isEmpty();
        thinks(id, 3, 1);
        assertThat(measures().alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.stoodOn().cameTo()).isEqualTo(3));
        assertThat(measures().seen()).singleElement().satisfies(seen -> {
            assertThat(seen.note()).isEqualTo("Called her");
            assertThat(seen.alert().stoodOn().cameTo()).isEqualTo(2);
        });
        seeTo(measures().alerts().getFirst(), "Saw her the same day");
        assertThat(measures().seen())
                .extracting(CoupleMeasures.SeenAlert::note)
                .containsExactly("Saw her the same day", "Called her");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void nobody_sees_to_more_than_was_in_front_of_them() {
        ask("phq-9", MONDAY, Seat.A);
        MeasureRequestId id = only(ana);
        thinks(id, 1, 0);
        CoupleMeasures.Alert shown = measures().alerts().getFirst();
        thinks(id, 3, 1);
        assertThatThrownBy(() -> seeTo(shown, "It can wait")).isInstanceOf(Refusal.class);
        assertThat(alerts()).containsExactly(AlertKind.SELF_HARM);
    }

    @Test
    void who_finishes_what_was_taken_back_is_told_that_nothing_was_handed_in() {
        ask("gad-7", MONDAY, Seat.A);
        MeasureRequestId id = only(ana);
        Actors.as(ana, () -> {
            own.begin(id, Locale.ENGLISH);
            own.keep(id, "gad-7.1", AnswerBody.ofKey("1"), AnswerBody.EMPTY);
        });
        Actors.as(
                practice.clinician(), () -> requests.takeBack(practice.couple().id(), id));
        assertThatThrownBy(() -> Actors.as(ana, () -> own.finish(id)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("outcomes.measure.not-handed-in"));
        assertThat(measures().asked().taken()).isEmpty();
    }

    @Test
    void who_finishes_after_the_work_was_closed_is_told_and_who_had_finished_before_is_not() {
        ask("gad-7", MONDAY, Seat.A, Seat.B);
        in(ana, MONDAY, 1);
        MeasureRequestId ofBen = only(ben);
        MeasureRequestId ofAna = measures().asked().taken().stream()
                .map(AskedMeasures.Taken::id)
                .findFirst()
                .orElseThrow();
        Actors.as(ben, () -> {
            own.begin(ofBen, Locale.ENGLISH);
            own.keep(ofBen, "gad-7.1", AnswerBody.ofKey("1"), AnswerBody.EMPTY);
        });
        superuser
                .jdbc()
                .sql("update couples.couple set status = 'PAUSED' where id = ?")
                .param(practice.couple().id().value())
                .update();
        assertThatThrownBy(() -> Actors.as(ben, () -> own.finish(ofBen))).isInstanceOf(Refusal.class);
        Actors.as(ana, () -> own.finish(ofAna));
        assertThatThrownBy(() -> Actors.as(ben, () -> own.finish(ofAna)))
                .as("that she is in is not his to learn")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_chosen_while_another_device_hands_in_is_part_of_it_or_refused() throws Exception {
        ask("gad-7", MONDAY, Seat.A);
        MeasureRequestId id = only(ana);
        Actors.as(ana, () -> {
            own.begin(id, Locale.ENGLISH);
            own.keep(id, "gad-7.1", AnswerBody.ofKey("1"), AnswerBody.EMPTY);
        });
        CompletableFuture<List<String>> late = Actors.as(
                ana,
                () -> transaction.execute(status -> {
                    own.finish(id);
                    CompletableFuture<List<String>> other =
                            CompletableFuture.supplyAsync(() -> sql.as(ana, connection -> {
                                List<String> answer = sql.answer(
                                        connection,
                                        "select outcomes.keep_answer('" + id + "', 'gad-7.2', 's1.x', now())");
                                connection.commit();
                                return answer;
                            }));
                    try {
                        other.get(1, TimeUnit.SECONDS); // in time only where it does not wait for what is handed in
                    } catch (TimeoutException waits) {
                        // as it should
                    } catch (InterruptedException | ExecutionException failed) {
                        throw new AssertionError(failed);
                    }
                    return other;
                }));
        assertThat(late.get(10, TimeUnit.SECONDS).getFirst()).startsWith("42501");
        assertThat(superuser
                        .jdbc()
                        .sql("select count(*) from outcomes.answer where request_id = ? and not submitted")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ten_or_more_is_named_and_nine_is_not() {
        ask("gad-7", MONDAY, Seat.A);
        in(ana, MONDAY, 3, "gad-7.7", "gad-7.6", "gad-7.5");
        assertThat(alerts()).as("no total").isEmpty();
        ask("gad-7", days(1), Seat.A);
        in(ana, days(1), 2); // 14
        assertThat(measures().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.HIGH);
            assertThat(alert.measure()).isEqualTo("gad-7");
            assertThat(alert.stoodOn().cameTo()).isEqualTo(14);
        });
        ask("phq-9", days(2), Seat.B);
        in(ben, days(2), 1); // 9, of which the ninth is an alert by itself
        assertThat(alerts()).containsExactlyInAnyOrder(AlertKind.SELF_HARM, AlertKind.HIGH);
    }

    @Test
    void a_csi_16_is_named_when_it_crosses_on_its_way_down_and_not_while_it_stays_low() {
        ask("csi-16", days(0), Seat.A);
        in(ana, days(0), 3); // 48: low from the beginning
        assertThat(alerts()).isEmpty();
        ask("csi-16", days(30), Seat.A);
        in(ana, days(30), 4); // 64
        ask("csi-16", days(60), Seat.A);
        in(ana, days(60), 3);
        assertThat(measures().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.CROSSED);
            assertThat(alert.stoodOn().cameFrom()).isEqualTo(64);
            assertThat(alert.stoodOn().cameTo()).isEqualTo(48);
        });
        assertThat(measures().asked().totals(measures().asked().offered().getFirst()))
                .extracting(CoupleMeasures.Total::total)
                .containsExactly(48, 64, 48);
    }

    @Test
    void pressed_twice_is_one_and_another_device_does_not_write_over_what_stands() {
        ask("gad-7", MONDAY, Seat.A);
        MeasureRequestId id = only(ana);
        Actors.as(ana, () -> {
            own.begin(id, Locale.ENGLISH);
            assertThatThrownBy(() -> own.finish(id)).isInstanceOf(Refusal.class);
            own.keep(id, "gad-7.1", AnswerBody.ofKey("1"), AnswerBody.EMPTY);
            assertThatThrownBy(() -> own.keep(id, "gad-7.1", AnswerBody.ofKey("2"), AnswerBody.EMPTY))
                    .isInstanceOf(WrittenElsewhere.class);
            assertThatThrownBy(() -> own.keep(id, "gad-7.1", AnswerBody.ofKey("7"), AnswerBody.ofKey("1")))
                    .isInstanceOf(Refusal.class);
            own.finish(id);
            own.finish(id);
            assertThat(own.sheet(id, Locale.ENGLISH)).isEmpty();
        });
        assertThat(measures().asked().taken()).hasSize(1);
    }

    @Test
    void what_is_in_is_not_on_the_phone_again() {
        ask("phq-9", MONDAY, Seat.A);
        MeasureRequestId id = only(ana);
        in(ana, MONDAY, 0);
        assertThat(sql.answer(ana, "select * from outcomes.own_answers('" + id + "')"))
                .isEmpty();
    }

    @Test
    void a_hold_changes_nothing_of_it() {
        ask("gad-7", MONDAY, Seat.A);
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "afraid at home"));
        in(ana, MONDAY, 1);
        assertThat(measures().asked().taken()).hasSize(1);
    }

    @Test
    void no_stranger_no_owner_and_no_partner_asks_or_reads() {
        ask("phq-9", MONDAY, Seat.A);
        in(ana, MONDAY, 1);
        var id = practice.couple().id();
        assertThatThrownBy(() -> Actors.as(practice.colleague(), () -> requests.ask(id, "phq-9", EnumSet.of(Seat.A))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Actors.as(practice.owner(), () -> requests.ask(id, "phq-9", EnumSet.of(Seat.A))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Actors.as(ben, () -> requests.ask(id, "phq-9", EnumSet.of(Seat.A))))
                .isInstanceOf(AccessDeniedException.class);
        for (Actor none : List.of(practice.colleague(), practice.owner(), practice.supervisor())) {
            for (String table : List.of("request", "answer", "total", "alert")) {
                assertThat(sql.answer(none, "select 1 from outcomes." + table))
                        .as(none.role() + " " + table)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_partner_with_sql_in_hand_scores_nothing_without_the_product() {
        ask("phq-9", MONDAY, Seat.B);
        MeasureRequestId id = only(ben);
        assertThat(sql.answer(ben, "select outcomes.hand_in_request('" + id + "', 0, null, 10, false, now())")
                        .getFirst())
                .startsWith("42501");
        assertThat(sql.answer(ben, "select outcomes.note_self_harm('" + id + "', 1, now())")
                        .getFirst())
                .startsWith("42501");
    }

    @Test
    void the_trail_of_the_other_one_has_no_line_of_it() {
        List<String> before = sql.answer(ben, "select * from audit.accesses_to_my_record('UTC', 50)");
        ask("phq-9", MONDAY, Seat.A);
        in(ana, MONDAY, 1);
        assertThat(sql.answer(ben, "select * from audit.accesses_to_my_record('UTC', 50)"))
                .isEqualTo(before);
    }

    @Test
    void csi_16_is_suggested_at_no_time_without_a_plan_nor_the_others_without_a_birth() {
        assertThat(measures().asked().hints()).isEmpty();
    }
}

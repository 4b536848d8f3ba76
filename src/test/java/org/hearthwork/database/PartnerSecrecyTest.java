package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Screening;
import org.hearthwork.couples.Screenings;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.homework.Sending;
import org.hearthwork.homework.Steering;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.outcomes.CheckIn;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.outcomes.Checking;
import org.hearthwork.outcomes.MeasureRequestId;
import org.hearthwork.outcomes.MeasureRequests;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.outcomes.OwnMeasures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Ben has SQL in hand, on the very connection the product would use for him, with his own signed context. He asks all he
 * can think of before and after something he must not know of: a safety hold on work that rests already, a clinician-only
 * answer of Ana's. Every line that comes back has to be the same.
 */
@SpringBootTest
class PartnerSecrecyTest {

    private static final List<String> SCHEMAS =
            List.of("access", "audit", "couples", "homework", "library", "outcomes", "sessions");

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private SignedSql sql;

    @Autowired
    private Couples couples;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Steering steering;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Doing doing;

    @Autowired
    private Sending sending;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private MeasureRequests requests;

    @Autowired
    private OwnMeasures ownMeasures;

    private Practice practice;
    private Actor ana;
    private Actor ben;
    private AssignmentId assignment;
    private OccurrenceId occurrence;

    @BeforeEach
    void ana_and_ben_have_say_it_hear_it() {
        practice = fixture.fresh();
        ana = practice.couple().a();
        ben = practice.couple().b();
        assignment = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish(
                        "say-it-hear-it", LocalDate.now(PracticeFixture.ZONE).plusDays(3)),
                Instant.now());
        occurrence = homework.occurrence(assignment);
        ParticipationId ofBen = homework.part(occurrence, Seat.B);
        Actors.as(ben, () -> doing.save(ofBen, "topic", AnswerBody.ofText("The mornings")));
        ParticipationId ofAna = homework.part(occurrence, Seat.A);
        Actors.as(ana, () -> doing.save(ofAna, "topic", AnswerBody.ofText("The evenings")));
    }

    /** What PostgreSQL learns by itself at its own time changes plans, and would look like something told. */
    @BeforeEach
    void the_planner_learns_nothing_meanwhile() {
        autovacuum("off");
    }

    @AfterEach
    void and_then_goes_on() {
        autovacuum("on");
    }

    private void autovacuum(String value) {
        superuser.jdbc().sql("alter system set autovacuum = " + value).update();
        superuser.jdbc().sql("select pg_reload_conf()").query(Boolean.class).single();
        if (value.equals("off")) {
            superuser.jdbc().sql("analyze").update();
        }
    }

    private void ana_tells_the_clinician_alone() {
        ParticipationId ofAna = homework.part(occurrence, Seat.A);
        Actors.as(ana, () -> {
            doing.save(ofAna, "safe", AnswerBody.ofNumber(1));
            doing.save(ofAna, "closing-useful", AnswerBody.ofNumber(1));
        });
    }

    private void ana_sends_what_she_prepared() {
        ParticipationId ofAna = homework.part(occurrence, Seat.A);
        Actors.as(ana, () -> sending.send(ofAna));
    }

    private void a_hold_is_placed() {
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "afraid of him"));
    }

    private List<String> tables() {
        return superuser
                .jdbc()
                .sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in (:ours) and c.relkind in ('r', 'v') order by 1""")
                .param("ours", SCHEMAS)
                .query(String.class)
                .list();
    }

    /** The columns of a table that Ben may read at all. */
    private String columns(String table) {
        return sql.answer(
                        ben,
                        "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = '"
                                + table
                                + "'::regclass and attnum > 0 and not attisdropped and has_column_privilege(attrelid, attnum, 'SELECT')")
                .getFirst();
    }

    /** What everything that is asked answers, by question. */
    private Map<String, List<String>> ask(List<String> questions) {
        return sql.answers(ben, questions);
    }

    private static void assertSame(Map<String, List<String>> before, Map<String, List<String>> after) {
        List<String> told = new ArrayList<>();
        before.forEach((question, answer) -> {
            if (!answer.equals(after.get(question))) {
                told.add(question + "\n   before " + answer + "\n   after  " + after.get(question));
            }
        });
        assertThat(told).isEmpty();
    }

    private List<String> explanations() {
        List<String> questions = new ArrayList<>();
        for (String table : tables()) {
            String columns = columns(table);
            String what = columns.equals("null") ? "1" : columns;
            for (String how : List.of(
                    "explain (costs off)", "explain (analyze, costs off, timing off, summary off, buffers off)")) {
                questions.add(how + " select " + what + " from " + table);
                questions.add(how + " select count(*) from " + table);
                for (String narrow : List.of(
                        "couple_id = '" + practice.couple().id() + "'",
                        "occurrence_id = '" + occurrence + "'",
                        "assignment_id = '" + assignment + "'",
                        "practice_id = '" + practice.id() + "'",
                        "id = '" + occurrence + "'")) {
                    questions.add(how + " select 1 from " + table + " where " + narrow);
                    questions.add(how + " delete from " + table + " where " + narrow);
                }
            }
        }
        return questions;
    }

    private List<String> systemColumns() {
        List<String> questions = new ArrayList<>();
        for (String table : tables()) {
            for (String column : List.of("xmin", "xmax", "cmin", "cmax", "ctid", "tableoid")) {
                questions.add("select " + column + " from " + table + " order by 1::text");
            }
            questions.add("select t from " + table + " t order by 1::text");
        }
        return questions;
    }

    private List<String> readableRows() {
        List<String> questions = new ArrayList<>();
        for (String table : tables()) {
            String columns = columns(table);
            if (!columns.equals("null")) {
                questions.add("select " + columns + " from " + table + " order by 1, 2, 3");
            }
        }
        return questions;
    }

    /** Sizes and counters of the whole server: whoever may read them can wait for them to move. */
    private List<String> statistics() {
        List<String> questions = new ArrayList<>(List.of(
                "select relname, reltuples, relpages from pg_class where relname in ('answer', 'safety_hold', 'review') order by 1",
                "select * from pg_stat_all_tables where relname in ('answer', 'safety_hold', 'review')",
                "select * from pg_stat_xact_all_tables where relname in ('answer', 'safety_hold', 'review')",
                "select * from pg_statio_all_tables where relname in ('answer', 'safety_hold', 'review')",
                "select * from pg_stat_all_indexes where relname in ('answer', 'safety_hold', 'review')",
                "select * from pg_statio_all_indexes where relname in ('answer', 'safety_hold', 'review')",
                "select * from pg_stat_user_functions",
                "select * from pg_stat_database",
                "select * from pg_stat_io",
                "select * from pg_stat_wal",
                "select * from pg_stat_activity",
                "select * from pg_locks",
                "select * from pg_stat_slru",
                "select * from pg_stat_bgwriter",
                "select pg_current_wal_lsn()",
                "select pg_current_wal_insert_lsn()",
                "select pg_current_snapshot()",
                "select txid_current_snapshot()",
                "select pg_database_size(current_database())",
                "select pg_try_advisory_xact_lock(hashtextextended('audit:' || access.practice_id()::text, 0))"));
        for (String table : List.of("homework.answer", "couples.safety_hold", "homework.review", "audit.entry")) {
            for (String size : List.of(
                    "pg_relation_size",
                    "pg_table_size",
                    "pg_total_relation_size",
                    "pg_indexes_size",
                    "pg_relation_filenode",
                    "pg_relation_filepath",
                    "pg_stat_get_tuples_inserted",
                    "pg_stat_get_tuples_updated",
                    "pg_stat_get_live_tuples",
                    "pg_stat_get_dead_tuples",
                    "pg_stat_get_mod_since_analyze",
                    "pg_stat_get_ins_since_vacuum",
                    "pg_stat_get_numscans",
                    "pg_stat_get_blocks_fetched",
                    "pg_stat_get_xact_tuples_inserted")) {
                questions.add("select " + size + "('" + table + "'::regclass)");
            }
        }
        return questions;
    }

    @Test
    void point_7_no_plan_and_no_count_of_a_plan_tells_of_a_hold() {
        Actors.as(practice.clinician(), () -> steering.pause(assignment, homework.version(assignment)));
        var before = ask(explanations());
        a_hold_is_placed();
        assertSame(before, ask(explanations()));
    }

    @Test
    void point_7_no_plan_and_no_count_of_a_plan_tells_of_a_clinician_only_answer() {
        var before = ask(explanations());
        ana_tells_the_clinician_alone();
        assertSame(before, ask(explanations()));
    }

    @Test
    void point_7_no_row_and_no_system_column_tells_of_a_hold() {
        Actors.as(practice.clinician(), () -> steering.pause(assignment, homework.version(assignment)));
        List<String> questions = new ArrayList<>(readableRows());
        questions.addAll(systemColumns());
        var before = ask(questions);
        a_hold_is_placed();
        assertSame(before, ask(questions));
        Actors.as(
                practice.clinician(),
                () -> holds.lift(
                        practice.couple().id(),
                        fixture.openHold(practice.couple().id()),
                        "talked with each alone"));
        assertSame(before, ask(questions));
    }

    @Test
    void point_7_no_row_and_no_system_column_tells_of_a_clinician_only_answer() {
        List<String> questions = new ArrayList<>(readableRows());
        questions.addAll(systemColumns());
        var before = ask(questions);
        ana_tells_the_clinician_alone();
        assertSame(before, ask(questions));
    }

    @Test
    void point_7_no_row_no_system_column_and_no_plan_tells_that_the_other_was_screened_or_what_came_of_it() {
        List<String> questions = new ArrayList<>(readableRows());
        questions.addAll(systemColumns());
        questions.addAll(explanations());
        var before = ask(questions);
        Actors.as(
                practice.clinician(),
                () -> screenings.record(
                        practice.couple().id(),
                        Seat.A,
                        Ids.next(),
                        LocalDate.now(PracticeFixture.ZONE),
                        Screening.Outcome.POSITIVE));
        assertSame(before, ask(questions));
    }

    @Test
    void p1_nothing_tells_that_the_other_sent_something_before_it_opens() {
        Actors.as(ana, () -> doing.finish(homework.part(occurrence, Seat.A)));
        List<String> questions = new ArrayList<>(readableRows());
        questions.addAll(systemColumns());
        questions.addAll(explanations());
        var before = ask(questions);
        ana_sends_what_she_prepared();
        assertSame(before, ask(questions));
    }

    @Test
    void nothing_tells_that_the_other_rated_nor_that_a_clinician_wanted_to_open_it() {
        OccurrenceId week = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.sealed(
                        "our-rituals",
                        "week",
                        LocalDate.now(PracticeFixture.ZONE).plusDays(3)),
                Instant.now()));
        ParticipationId ofAna = homework.part(week, Seat.A);
        Actors.as(ana, () -> doing.save(ofAna, "appreciation", AnswerBody.ofText("The tea")));
        Actors.as(ben, () -> doing.save(homework.part(week, Seat.B), "appreciation", AnswerBody.ofText("The walk")));
        List<String> questions = new ArrayList<>(readableRows());
        questions.addAll(systemColumns());
        questions.addAll(explanations());
        questions.add("select * from homework.released_answers(array['" + week + "'::uuid])");
        questions.add("select homework.open_ratings('" + week + "', now())");
        var before = ask(questions);
        Actors.as(ana, () -> doing.save(ofAna, "meaning-now", AnswerBody.ofNumber(1)));
        assertSame(before, ask(questions));
        Actors.as(ben, () -> doing.finish(homework.part(week, Seat.B)));
        Actors.as(ana, () -> doing.finish(ofAna));
        before = ask(questions);
        assertThat(before.get("select * from homework.released_answers(array['" + week + "'::uuid])")
                        .toString())
                .contains("The tea")
                .doesNotContain("meaning-now");
        try {
            Actors.as(practice.clinician(), () -> reviewing.openRatings(Set.of(week)));
        } catch (Refusal nothingOfBoth) {
            assertSame(before, ask(questions));
            return;
        }
        throw new AssertionError("Ben did not rate");
    }

    /** Whatever a partner's phone may ask of check-ins, of the other one's as well as of its own. */
    private List<String> checkIns(List<String> ids) {
        List<String> questions = new ArrayList<>(List.of("select * from outcomes.my_check_ins()"));
        for (String id : ids) {
            questions.add("select * from outcomes.own_lines('" + id + "')");
            questions.add("select * from outcomes.open_lines('" + id + "')");
            questions.add("select outcomes.look_at('" + id + "', 3)");
            questions.add("select outcomes.keep('" + id + "', 'good', true, 's1.x', true, now())");
            questions.add("select outcomes.hand_in('" + id + "', 'csi-4', 3, 13.5, 4, true, now())");
        }
        return questions;
    }

    @Test
    void nothing_tells_of_the_others_check_in_nor_what_it_came_to_nor_what_needs_a_person() {
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
        CheckIn ofAna = Actors.as(ana, () -> checkIns.begin(Locale.ENGLISH));
        List<String> questions = new ArrayList<>(readableRows());
        questions.addAll(systemColumns());
        questions.addAll(explanations());
        questions.addAll(
                checkIns(List.of(UUID.randomUUID().toString(), ofAna.id().toString())));
        var before = ask(questions);
        Actors.as(ana, () -> {
            Checking.csi(1, 1, 1, 1)
                    .forEach((item, answer) -> checkIns.keep(ofAna.id(), item, answer, AnswerBody.EMPTY));
            checkIns.keep(ofAna.id(), "good", AnswerBody.ofText("Tea"), AnswerBody.EMPTY);
            checkIns.keep(ofAna.id(), "wish", Checking.wish("Whether I stay", false), AnswerBody.EMPTY);
            checkIns.keep(ofAna.id(), "safe", AnswerBody.ofKey("no"), AnswerBody.EMPTY);
        });
        assertSame(before, ask(questions));
        Actors.as(ana, () -> checkIns.finish(ofAna.id()));
        assertSame(before, ask(questions));
    }

    /** Whatever a partner's phone may ask of measures, of the other one's as well as of its own. */
    private List<String> measures(List<String> ids) {
        List<String> questions =
                new ArrayList<>(List.of("select * from outcomes.my_requests()", "select outcomes.fall_of_practice()"));
        for (String id : ids) {
            questions.add("select * from outcomes.own_answers('" + id + "')");
            questions.add("select outcomes.is_in('" + id + "')");
            questions.add("select outcomes.begin_request('" + id + "', now())");
            questions.add("select outcomes.look_at_item('" + id + "', 3)");
            questions.add("select outcomes.keep_answer('" + id + "', 'phq-9.1', 's1.x', now())");
            questions.add("select outcomes.note_self_harm('" + id + "', 1, now())");
            questions.add("select outcomes.hand_in_request('" + id + "', 3, null, 10, false, now())");
        }
        return questions;
    }

    @Test
    void nothing_tells_that_the_other_one_was_asked_for_a_measure_nor_what_they_answered() {
        List<String> questions = new ArrayList<>(readableRows());
        questions.addAll(systemColumns());
        questions.addAll(explanations());
        questions.add("select * from audit.accesses_to_my_record('UTC', 50)");
        questions.addAll(measures(List.of(UUID.randomUUID().toString())));
        var before = ask(questions);
        Actors.as(
                practice.clinician(),
                () -> requests.ask(practice.couple().id(), "phq-9", java.util.EnumSet.of(Seat.A)));
        assertSame(before, ask(questions));
        MeasureRequestId ofAna =
                Actors.as(ana, () -> ownMeasures.open().getFirst().id());
        List<String> ofHers = measures(List.of(ofAna.toString()));
        List<String> ofNobody = measures(List.of(UUID.randomUUID().toString()));
        assertThat(ask(ofHers).values().stream().toList())
                .isEqualTo(ask(ofNobody).values().stream().toList());
        Actors.as(ana, () -> {
            ownMeasures.begin(ofAna, Locale.ENGLISH);
            ownMeasures.keep(ofAna, "phq-9.9", AnswerBody.ofKey("2"), AnswerBody.EMPTY);
            ownMeasures.finish(ofAna);
        });
        assertSame(before, ask(questions));
        assertThat(ask(ofHers).values().stream().toList())
                .isEqualTo(ask(ofNobody).values().stream().toList());
    }

    @Test
    void point_7_no_size_counter_or_lock_of_the_server_is_a_partners_to_read() {
        List<String> open = new ArrayList<>();
        ask(statistics()).forEach((question, answer) -> {
            if (!answer.isEmpty() && !answer.getFirst().startsWith("42501")) {
                open.add(question + " -> " + answer);
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void point_7_what_the_planner_remembers_of_values_is_not_a_partners_to_read() {
        superuser.jdbc().sql("analyze homework.answer").update();
        superuser.jdbc().sql("analyze couples.safety_hold").update();
        assertThat(
                        sql.answer(
                                ben,
                                "select tablename, attname, most_common_vals from pg_stats where schemaname in ('access', 'audit', 'couples', 'homework', 'library', 'outcomes', 'sessions')"))
                .isEmpty();
        assertThat(sql.answer(ben, "select * from pg_statistic").getFirst()).startsWith("42501");
        assertThat(sql.answer(ben, "select * from pg_stats_ext")).isEmpty();
        assertThat(sql.answer(ben, "select * from pg_sequences").getFirst()).startsWith("42501");
    }

    @Test
    void point_7_writing_beside_a_hidden_row_is_refused_the_same_as_beside_none() {
        UUID part = homework.part(occurrence, Seat.A).value();
        List<String> questions = new ArrayList<>();
        for (String end : List.of(
                "",
                " on conflict do nothing",
                " on conflict (practice_id, participation_id, prompt) do update set body = excluded.body")) {
            questions.add(
                    "insert into homework.answer (practice_id, couple_id, partner_id, occurrence_id, participation_id, prompt, visibility, clinician_reads_sealed, body, saved_at) values ('"
                            + practice.id() + "', '" + practice.couple().id() + "', '" + ben.partnerId() + "', '"
                            + occurrence + "', '" + part
                            + "', 'safe', 'JOINT', true, 's1.x', now())" + end);
        }
        questions.add("insert into homework.review (practice_id, couple_id, occurrence_id) values ('" + practice.id()
                + "', '" + practice.couple().id() + "', '" + occurrence + "') on conflict do nothing");
        questions.add(
                "insert into couples.safety_hold (practice_id, couple_id, id, placed_at, placed_by, reason) values ('"
                        + practice.id() + "', '" + practice.couple().id()
                        + "', gen_random_uuid(), now(), gen_random_uuid(), 's1.x') on conflict do nothing");
        questions.add("select 1 from couples.couple for update nowait");
        questions.add("select 1 from homework.occurrence for key share nowait");
        questions.add("select 1 from homework.answer for update skip locked");
        var before = ask(questions);
        ana_tells_the_clinician_alone();
        a_hold_is_placed();
        var after = ask(questions);
        assertSame(before, after);
        assertThat(after.values())
                .allSatisfy(answer -> assertThat(answer.getFirst()).startsWith("42501"));
    }
}

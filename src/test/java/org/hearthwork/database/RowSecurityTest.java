package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.vault.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The third line of defence, alone: plain SQL as the app role, as if everything above it had failed. */
@SpringBootTest
class RowSecurityTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private TransactionContext context;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Doing doing;

    private Practice practice;
    private ParticipationId ofA;
    private ParticipationId ofB;

    @Autowired
    private Opened opened;

    @Autowired
    private SignedSql signed;

    @BeforeEach
    void ana_has_handed_in_a_sealed_say_it_hear_it() {
        practice = fixture.fresh();
        AssignmentId assignment = Actors.as(
                practice.clinician(),
                () -> assigning.assign(
                        practice.couple().id(),
                        new AssignmentWish(
                                "say-it-hear-it",
                                "talk",
                                false,
                                Audience.BOTH_SEALED,
                                Schedule.ONCE,
                                LocalDate.now(PracticeFixture.ZONE).plusDays(3),
                                WhoSees.SEALED,
                                RevealRule.WHEN_BOTH_DONE,
                                false,
                                AssignmentWish.Kit.EMPTY,
                                Map.of(org.hearthwork.kit.Seat.A, "for Ana alone"),
                                true)));
        ofA = participation(assignment, "A");
        ofB = participation(assignment, "B");
        Actors.as(practice.couple().a(), () -> {
            doing.save(ofA, "helped", AnswerBody.ofText("canary-sealed-of-ana"));
            doing.save(ofA, "heard", AnswerBody.ofText("canary-joint-of-ana"));
            doing.save(ofA, "safe", AnswerBody.ofNumber(2));
            doing.save(ofA, "closing-useful", AnswerBody.ofNumber(1));
            doing.finish(ofA);
        });
        Actors.as(practice.couple().b(), () -> doing.save(ofB, "helped", AnswerBody.ofText("canary-draft-of-ben")));
    }

    private ParticipationId participation(AssignmentId assignment, String seat) {
        return new ParticipationId(superuser
                .jdbc()
                .sql("""
                        select p.id from homework.participation p join homework.occurrence o on o.id = p.occurrence_id
                        where o.assignment_id = ? and p.seat = ?""")
                .params(assignment.value(), seat)
                .query(UUID.class)
                .single());
    }

    private interface Attack<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs SQL by the door the product would take for this actor, in a transaction with their context, or with none. */
    private <T> T asApp(Actor actor, Attack<T> attack) throws SQLException {
        try (Connection connection = actor == null ? superuser.appConnection() : superuser.connectionFor(actor)) {
            connection.setAutoCommit(false);
            if (actor != null) {
                set(connection, sign(connection, actor));
            }
            try {
                return attack.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private String sign(Connection connection, Actor actor) throws SQLException {
        int backend = connection.unwrap(PGConnection.class).getBackendPID();
        return Actors.as(actor, () -> context.sign(backend, Instant.now()).orElseThrow());
    }

    private static void set(Connection connection, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('hearthwork.context', ?, true)")) {
            statement.setString(1, value);
            statement.execute();
        }
    }

    private List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values.contains(null) ? values : new ArrayList<>(opened.in(values));
    }

    private List<String> answersAsSeenBy(Actor actor) throws SQLException {
        String sql = actor.is(Role.PARTNER) ? """
                select prompt || ': ' || body from homework.own_answers((select array_agg(id) from homework.participation))
                union
                select prompt || ': ' || body from homework.released_answers((select array_agg(id) from homework.occurrence))
                order by 1""" : "select prompt || ': ' || body from homework.answer order by 1";
        return asApp(actor, connection -> column(connection, sql));
    }

    private List<String> readableTables(Door door) {
        return superuser.jdbc().sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('access', 'audit', 'couples', 'homework', 'library', 'outcomes', 'sessions') and c.relkind in ('r', 'v')
                          and has_any_column_privilege(?, c.oid, 'SELECT')""").param(door.role()).query(String.class).list();
    }

    private List<String> rowsOf(Actor actor, String where) throws SQLException {
        List<String> seen = new ArrayList<>();
        for (String table : readableTables(actor != null && actor.is(Role.PARTNER) ? Door.PHONE : Door.DESK)) {
            Integer count = asApp(actor, connection -> {
                List<String> counted =
                        column(connection, "select count(*) from (select 1 from " + table + where + ") x");
                return Integer.valueOf(counted.getFirst());
            });
            if (count > 0) {
                seen.add(table + " " + count);
            }
        }
        return seen;
    }

    @Test
    void without_a_context_there_is_not_one_row_in_any_table() throws SQLException {
        assertThat(readableTables(Door.DESK)).hasSizeGreaterThan(15);
        assertThat(rowsOf(null, "")).isEmpty();
        for (String table : readableTables(Door.PHONE)) {
            try (Connection phone = superuser.connection(Door.PHONE)) {
                assertThat(column(phone, "select 1 from " + table)).as(table).isEmpty();
            }
        }
    }

    @Test
    void a_forged_context_shows_nothing() throws SQLException {
        List<String> forged = asApp(null, connection -> {
            String real = sign(connection, practice.clinician());
            set(
                    connection,
                    real.replace(
                            practice.clinician().account().value().toString(),
                            practice.couple().a().account().value().toString()));
            List<String> seen = column(connection, "select body from homework.answer");
            set(connection, real.substring(0, real.indexOf('#')) + "#" + "0".repeat(64));
            seen.addAll(column(connection, "select body from homework.answer"));
            set(connection, "1|2|3");
            seen.addAll(column(connection, "select body from homework.answer"));
            set(connection, real + "|");
            seen.addAll(column(connection, "select body from homework.answer"));
            return seen;
        });
        assertThat(forged).isEmpty();
    }

    @Test
    void a_context_seen_on_another_connection_is_worth_nothing() throws SQLException {
        String stolen = asApp(null, connection -> sign(connection, practice.clinician()));
        assertThat(this.<List<String>>asApp(null, connection -> {
                    set(connection, stolen);
                    return column(connection, "select body from homework.answer");
                }))
                .isEmpty();
    }

    @Test
    void a_context_older_than_five_minutes_is_worth_nothing() throws SQLException {
        assertThat(this.<List<String>>asApp(null, connection -> {
                    int backend = connection.unwrap(PGConnection.class).getBackendPID();
                    set(
                            connection,
                            Actors.as(
                                    practice.clinician(),
                                    () -> context.sign(backend, Instant.now().minusSeconds(301))
                                            .orElseThrow()));
                    return column(connection, "select id from couples.couple");
                }))
                .isEmpty();
    }

    @Test
    void a_context_ends_with_its_transaction() throws SQLException {
        try (Connection connection = superuser.appConnection()) {
            connection.setAutoCommit(false);
            set(connection, sign(connection, practice.clinician()));
            assertThat(column(connection, "select id from couples.couple")).hasSize(1);
            connection.commit();
            assertThat(column(connection, "select id from couples.couple")).isEmpty();
        }
    }

    @Test
    void a_partner_sees_none_of_the_others_sealed_private_or_clinician_only_answers() throws SQLException {
        assertThat(answersAsSeenBy(practice.couple().b()))
                .noneMatch(answer -> answer.contains("canary-sealed-of-ana"))
                .noneMatch(answer -> answer.startsWith("safe"))
                .noneMatch(answer -> answer.startsWith("closing"))
                // what is for both opens with the rest: earlier it would tell that its author is in
                .noneMatch(answer -> answer.contains("canary-joint-of-ana"))
                .anyMatch(answer -> answer.contains("canary-draft-of-ben"));
    }

    @Test
    void a_partner_sees_their_clinician_only_answer_no_more_once_it_is_handed_in() throws SQLException {
        assertThat(answersAsSeenBy(practice.couple().a()))
                .anyMatch(answer -> answer.contains("canary-sealed-of-ana"))
                .noneMatch(answer -> answer.startsWith("safe"));
    }

    @Test
    void a_partner_learns_nothing_of_the_others_progress() throws SQLException {
        assertThat(this.<List<String>>asApp(
                        practice.couple().b(),
                        connection -> column(connection, "select seat from homework.participation")))
                .containsExactly("B");
        assertThat(readableTables(Door.PHONE))
                .doesNotContain(
                        "homework.answer",
                        "homework.review",
                        "homework.rest",
                        "homework.standing",
                        "homework.couple_engagement",
                        "couples.contact",
                        "couples.care_team",
                        "couples.safety_hold",
                        "couples.starting_aim",
                        "audit.entry")
                .noneMatch(table -> table.startsWith("sessions.note") || table.startsWith("sessions.addendum"));
        assertThat(this.<List<String>>asApp(
                        practice.couple().b(),
                        connection -> column(connection, "select body from homework.personal_note")))
                .isEmpty();
        assertThat(rowsOf(practice.couple().b(), ""))
                .contains("couples.couple 1", "couples.partner 2", "access.account 1");
    }

    @Test
    void a_clinician_sees_no_draft_and_no_seal_the_assignment_kept_from_them() throws SQLException {
        assertThat(answersAsSeenBy(practice.clinician()))
                .noneMatch(answer -> answer.contains("canary-draft-of-ben"))
                .noneMatch(answer -> answer.contains("canary-sealed-of-ana"))
                .anyMatch(answer -> answer.startsWith("safe"))
                .anyMatch(answer -> answer.startsWith("closing-useful"));
    }

    @Test
    void the_reveal_opens_the_sealed_ones_and_nothing_else() throws SQLException {
        Actors.as(practice.couple().b(), () -> doing.finish(ofB));
        assertThat(answersAsSeenBy(practice.couple().b()))
                .anyMatch(answer -> answer.contains("canary-sealed-of-ana"))
                .anyMatch(answer -> answer.contains("canary-joint-of-ana"))
                .noneMatch(answer -> answer.startsWith("safe"))
                .noneMatch(answer -> answer.startsWith("closing"));
        assertThat(answersAsSeenBy(practice.clinician())).anyMatch(answer -> answer.contains("canary-sealed-of-ana"));
    }

    @Test
    void the_owner_sees_no_clinical_content() throws SQLException {
        assertThat(rowsOf(practice.owner(), ""))
                // The view has a line a couple, of zeros where the tables below it show nothing.
                .noneMatch(table -> table.startsWith("homework.") && !table.startsWith("homework.couple_engagement"))
                .noneMatch(table -> table.startsWith("sessions.note"))
                .noneMatch(table -> table.startsWith("couples.starting_aim"))
                .noneMatch(table -> table.startsWith("couples.safety_hold"))
                .contains("couples.couple 3");
    }

    @Test
    void others_see_nothing_of_a_couple_that_is_not_theirs() throws SQLException {
        String ofAna = " where couple_id = '" + practice.couple().id() + "'";
        Actor elsewhere = fixture.fresh().clinician();
        for (Actor stranger : List.of(
                practice.colleague(),
                practice.associate(),
                practice.supervisor(),
                practice.colleaguesCouple().a(),
                elsewhere)) {
            List<String> questions = List.of(
                    "select body from homework.answer" + ofAna,
                    "select id::text from homework.assignment" + ofAna,
                    "select id::text from homework.participation" + ofAna,
                    "select first_name from couples.partner" + ofAna,
                    "select email from couples.contact" + ofAna,
                    "select email from access.account" + ofAna,
                    "select action from audit.lines_of_couple('"
                            + practice.couple().id() + "', 1000, 1000)");
            assertThat(this.<List<String>>asApp(stranger, connection -> {
                        List<String> seen = new ArrayList<>();
                        for (String question : questions) {
                            seen.addAll(signed.answer(connection, question));
                        }
                        return seen;
                    }))
                    .as(stranger.role() + " " + stranger.name())
                    .allMatch(line -> stranger.is(Role.PARTNER) && line.startsWith("42501"));
        }
    }

    @Test
    void point_7_whoever_comes_by_the_wrong_door_is_nobody() throws SQLException {
        for (Actor actor : List.of(practice.couple().b(), practice.clinician())) {
            Door wrong = actor.is(Role.PARTNER) ? Door.DESK : Door.PHONE;
            try (Connection connection = superuser.connection(wrong)) {
                connection.setAutoCommit(false);
                set(connection, sign(connection, actor));
                assertThat(column(connection, "select id from couples.couple")).isEmpty();
                assertThat(column(connection, "select access.account_id()")).containsExactly((String) null);
                connection.rollback();
            }
        }
    }

    @Test
    void a_disabled_account_is_nobody_from_the_next_statement_on() throws SQLException {
        superuser
                .jdbc()
                .sql("update access.account set status = 'DISABLED' where id = ?")
                .params(practice.clinician().account().value())
                .update();
        assertThat(answersAsSeenBy(practice.clinician())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role hearthwork_owner",
                "set role postgres",
                "set session authorization postgres",
                "alter table homework.answer disable row level security",
                "drop policy partner_reads_own on homework.answer",
                "create policy mine on homework.answer using (true)",
                "select * from access.context_key",
                "select password_hash from access.account",
                "select access.signed(current_setting('hearthwork.context'))",
                "select access.actor()",
                "copy homework.answer to '/tmp/answers'",
                "copy homework.answer from program 'true'",
                "create temporary table couple (id uuid)",
                "create function public.f() returns int language sql as 'select 1'",
                "create schema mine",
                "truncate homework.answer",
                "delete from homework.answer",
                "update homework.answer set submitted = true",
                "update homework.answer set released_at = now()",
                "update homework.answer set visibility = 'JOINT'",
                "update homework.occurrence set revealed_at = now()",
                "update access.account set kind = 'OWNER'",
                "update access.account set couple_id = null",
                "insert into audit.entry (practice_id, number, at, action, subject_kind, outcome, previous_hash, hash) select practice_id, 1000, now(), 'x', 'x', 'DONE', '', '' from access.account limit 1",
                "update audit.entry set action = 'nothing'",
                "delete from audit.entry",
                "alter role hearthwork_app bypassrls",
                "select pg_read_file('/etc/passwd')",
                "select * from pg_authid",
                "load 'plpgsql'",
                "alter function couples.mine() volatile",
                "insert into couples.care_team select practice_id, id, (select id from access.account limit 1) from couples.couple",
                "select body from homework.answer",
                "update homework.answer set body = 's1.x'",
                "update couples.contact set email = 'x@y.zz'",
                "update couples.couple set status = 'CLOSED'",
                "update homework.assignment set status = 'WITHDRAWN'",
                "update couples.safety_hold set lifted_at = now(), decision = 's1.x'",
                "select homework.open_reveal(id, now()) from homework.occurrence",
                "do $$ begin perform 1; end $$",
            })
    void a_partner_with_sql_in_hand_is_refused(String attack) {
        assertThatThrownBy(() -> asApp(practice.couple().b(), connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(attack);
                        return statement.getUpdateCount();
                    }
                }))
                .as(attack)
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update homework.participation set state = 'DONE', finished_at = now() where seat = 'A'",
                "update access.account set name = 'x' where id <> (select access.account_id())",
            })
    void a_partner_with_sql_in_hand_changes_no_row_of_others(String attack) throws SQLException {
        assertThat(this.<Integer>asApp(practice.couple().b(), connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(attack);
                    }
                }))
                .as(attack)
                .isZero();
    }

    @Test
    void a_reveal_cannot_be_forced_before_both_are_in() throws SQLException {
        assertThat(this.<List<String>>asApp(
                        practice.clinician(),
                        connection ->
                                column(connection, "select homework.open_reveal(id, now()) from homework.occurrence")))
                .containsExactly("f");
    }

    @Test
    void nobody_hands_in_for_the_other() {
        assertThatThrownBy(() -> asApp(
                        practice.couple().b(),
                        connection -> column(connection, "select homework.hand_in('" + ofA + "', now())")))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_clinician_writes_nothing_into_a_couple_that_is_not_theirs() {
        assertThatThrownBy(() -> asApp(practice.colleague(), connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                """
                                insert into couples.safety_hold (practice_id, couple_id, id, placed_at, placed_by, reason)
                                values ('%s', '%s', gen_random_uuid(), now(), gen_random_uuid(), 's1.x')""".formatted(practice.id(), practice.couple().id()));
                    }
                }))
                .isInstanceOf(SQLException.class);
    }
}

package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Reads the catalog of the migrated database: what is added tomorrow must keep these rules too. */
@SpringBootTest
class CatalogTest {

    private static final String OURS =
            "('access', 'audit', 'couples', 'homework', 'library', 'outcomes', 'sessions', 'vault')";

    @Autowired
    private AsSuperuser superuser;

    private List<String> names(String sql) {
        return superuser.jdbc().sql(sql).query(String.class).list();
    }

    @Test
    void every_table_has_row_security_enabled_and_forced() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('pg_catalog', 'information_schema', 'flyway', 'pg_toast') and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity)""")).isEmpty();
    }

    @Test
    void there_are_tables_to_guard() {
        assertThat(names(
                        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in "
                                + OURS + " and c.relkind = 'r'"))
                .contains("answer", "note", "couple", "account", "entry")
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void every_command_a_door_may_give_on_a_table_has_a_policy(Door door) {
        assertThat(names("""
                select n.nspname || '.' || c.relname || ' ' || command.word
                from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                     (values ('r', 'SELECT'), ('a', 'INSERT'), ('w', 'UPDATE'), ('d', 'DELETE')) command (letter, word)
                where n.nspname in %s and c.relkind = 'r'
                  and (has_table_privilege('%2$s', c.oid, command.word)
                       or command.word in ('SELECT', 'INSERT', 'UPDATE') and has_any_column_privilege('%2$s', c.oid, command.word))
                  and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in (command.letter::"char", '*')
                                  and (select oid from pg_roles where rolname = '%2$s') = any (p.polroles))""".formatted(OURS, door.role()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void no_policy_is_open_to_a_door_without_a_condition(Door door) {
        assertThat(names("""
                select p.polname from pg_policy p
                where (select oid from pg_roles where rolname = '%s') = any (p.polroles)
                  and (coalesce(pg_get_expr(p.polqual, p.polrelid), 'x') = 'true'
                       or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'x') = 'true')""".formatted(door.role()))).isEmpty();
        assertThat(names("select polname from pg_policy where 0 = any (polroles)"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_door_owns_nothing_and_bypasses_nothing(Door door) {
        String role = "'" + door.role() + "'";
        assertThat(
                        names(
                                "select rolname from pg_roles where rolname = " + role
                                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)"))
                .isEmpty();
        assertThat(names("select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = "
                        + role))
                .isEmpty();
        assertThat(names("select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid"
                        + " join pg_roles a on a.oid = m.member where a.rolname = " + role))
                .isEmpty();
    }

    @Test
    void point_7_the_phone_has_columns_and_no_table() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
                where x.grantee = 'hearthwork_phone'::regrole""")).isEmpty();
    }

    @Test
    void point_7_of_what_a_partner_never_reads_the_phone_has_not_one_column() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind in ('r', 'v')
                  and has_any_column_privilege('hearthwork_phone', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
                order by 1""".formatted(OURS)))
                .containsExactly(
                        "access.account",
                        "access.practice",
                        "couples.consent",
                        "couples.couple",
                        "couples.partner",
                        "homework.assignment",
                        "homework.landed",
                        "homework.occurrence",
                        "homework.outcome",
                        "homework.participation",
                        "homework.personal_note",
                        "homework.said_yes",
                        "homework.talk",
                        "homework.talked",
                        "sessions.appointment");
    }

    @Test
    void every_row_belongs_to_a_practice() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind = 'r' and n.nspname || '.' || c.relname not in ('access.practice', 'access.context_key', 'access.installation', 'audit.action', 'access.throttle', 'vault.known', 'vault.own_secret', 'vault.sealed_column')
                  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'practice_id' and a.attnotnull)""".formatted(OURS))).isEmpty();
    }

    @Test
    void no_foreign_key_tells_of_another_practice() {
        // A key without practice_id would answer whether an id exists anywhere: an existence oracle.
        assertThat(names("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and k.contype = 'f' and k.confrelid <> 'access.practice'::regclass
                  and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'practice_id')""".formatted(OURS))).isEmpty();
    }

    @Test
    void every_definer_function_has_a_fixed_search_path_and_is_not_public() {
        assertThat(names("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in %s and p.prosecdef
                  and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%%')""".formatted(OURS))).isEmpty();
        assertThat(names("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in %s and (p.proacl is null or exists (select from aclexplode(p.proacl) x where x.grantee = 0))""".formatted(OURS))).isEmpty();
    }

    @Test
    void who_asks_is_found_by_functions_that_keep_their_plans() {
        // Policies ask them some forty times in one statement; in SQL instead of PL/pgSQL each costs five times as
        // much.
        List<String> slow = names("""
                select distinct asked[1] from pg_policy p,
                     regexp_matches(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''),
                                    'SELECT (\\w+\\.\\w+)\\(\\)', 'g') asked
                where (select l.lanname from pg_proc f join pg_language l on l.oid = f.prolang
                       where f.oid = (asked[1] || '()')::regprocedure) <> 'plpgsql'""");
        assertThat(slow).isEmpty();
    }

    @Test
    void every_view_asks_with_the_rights_of_who_reads_it() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind in ('v', 'm')
                  and not coalesce('security_invoker=true' = any (c.reloptions), false)""".formatted(OURS))).isEmpty();
    }

    @Test
    void what_is_committed_is_on_the_disk() {
        assertThat(
                        names(
                                "select name || '=' || setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name"))
                .containsExactly("fsync=on", "full_page_writes=on", "synchronous_commit=on");
        assertThat(names("select setting from pg_settings where name in ('listen_addresses', 'password_encryption')"))
                .containsExactlyInAnyOrder("127.0.0.1", "scram-sha-256");
        assertThat(names("select distinct auth_method from pg_hba_file_rules")).containsExactly("scram-sha-256");
    }
}

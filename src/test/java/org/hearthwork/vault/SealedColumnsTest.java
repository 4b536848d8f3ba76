package org.hearthwork.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.database.AsSuperuser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A column that can hold words lies sealed, or says here why not: a new one has to choose. */
@SpringBootTest
class SealedColumnsTest {

    /** Why it lies open, and which do. */
    private static final Map<String, String> OPEN = Map.of(
            "found and sorted by, and written on letters: who somebody is and how to reach them",
            """
            access.account.email access.account.name access.invitation.email access.invitation.name access.practice.name
            couples.contact.email couples.contact.phone couples.notice.who couples.notice.whose
            couples.partner.first_name
            """,
            "no words: a hash, a fingerprint, or a key or secret that is wrapped itself",
            """
            access.account.password_hash access.authenticator.sealed access.context_key.inner_pad access.context_key.outer_pad
            access.installation.secret_fingerprint access.invitation.token_hash access.recovery_code.hash access.reset.token_hash
            access.session.token_hash access.throttle.key audit.entry.hash audit.entry.previous_hash
            homework.said_yes.version sessions.addendum.content_hash sessions.note.content_hash vault.holder_key.wrapped
            vault.known.sealed vault.practice_key.wrapped
            """,
            "what an authenticator says of a passkey, public by its nature, and its name, which lies sealed like the secret of an app",
            """
            access.passkey.attestation access.passkey.credential access.passkey.name access.passkey.transports
            """,
            "a practice's own exercises and plans: of no client",
            """
            library.draft.wording library.edition.definition library.plan_draft.wording library.plan_edition.definition
            """,
            "put together of names, days and attendance, which lie open",
            """
            sessions.note.header
            """,
            "which browser, for its owner to tell sessions apart",
            """
            access.session.device
            """,
            "a word of a closed list, a key of a definition or a zone: the database goes by it",
            """
            access.account.kind access.account.language access.account.status access.invitation.kind
            access.last_change.what access.practice.region access.practice.time_zone access.throttle.kind
            audit.action.effect audit.action.subject_kind audit.action.words audit.entry.action audit.entry.actor_kind
            audit.entry.outcome audit.entry.subject_kind couples.consent.document couples.consent.secrets
            couples.couple.secrets couples.couple.status couples.couple.time_zone couples.notice.kind couples.notice.role
            couples.open_theme.theme couples.partner.seat couples.screening.outcome couples.starting_aim.aim
            homework.answer.prompt homework.answer.visibility homework.assignment.audience homework.assignment.exercise
            homework.assignment.first_sitting homework.assignment.follows homework.assignment.matches
            homework.assignment.reveal homework.assignment.schedule homework.assignment.status
            homework.assignment.who_sees homework.drawn.card homework.drawn.prompt homework.landed.prompt
            homework.occurrence.opens homework.occurrence.sitting homework.occurrence.status
            homework.participation.reason homework.participation.secrets homework.photo.prompt homework.participation.seat homework.participation.state homework.plan.plan
            homework.plan_step.after_sitting homework.plan_step.exercise homework.plan_step.gives
            homework.plan_step.opens homework.plan_step.step homework.plan_step.what_opens homework.standing.a_state
            homework.standing.assignment_status homework.standing.b_state homework.standing.opens
            homework.standing.status homework.talk.phone homework.talk.speaker homework.talk.step library.draft.exercise
            library.draft.origin library.edition.exercise library.edition.origin library.plan_draft.origin
            library.plan_draft.plan library.plan_edition.plan library.withdrawn.key outcomes.alert.kind
            outcomes.alert.measure outcomes.answer.item outcomes.check_in.secrets outcomes.request.measure outcomes.request.secrets outcomes.rhythm.opens
            outcomes.said.question outcomes.said.visibility outcomes.total.measure sessions.appointment.attendance_a
            sessions.appointment.attendance_b sessions.appointment.kind sessions.appointment.setting
            sessions.appointment.status sessions.note.template sessions.note_section.section sessions.note_source.prompt
            vault.own_secret.account vault.own_secret.name vault.sealed_column.holder vault.sealed_column.name vault.sealed_column.row_name
            """);

    private static final String SEALED = "select relation::text || '.' || name from vault.sealed_column order by 1";

    @Autowired
    private AsSuperuser superuser;

    private List<String> names(String sql) {
        return superuser.jdbc().sql(sql).query(String.class).list();
    }

    private static List<String> open() {
        return OPEN.values().stream()
                .flatMap(columns -> Arrays.stream(columns.strip().split("\\s+")))
                .sorted()
                .toList();
    }

    @Test
    void what_can_hold_words_is_sealed_or_has_a_reason_to_lie_open() {
        assertThat(names("""
                select (n.nspname || '.' || c.relname || '.' || a.attname) collate "C"
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_type t on t.oid = a.atttypid
                where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
                  and n.nspname not in ('pg_catalog', 'information_schema', 'flyway', 'pg_toast')
                  and (t.typcategory = 'S' or t.typname in ('json', 'jsonb', 'xml', 'bytea', 'hstore')
                       or t.typcategory = 'A' and exists (select from pg_type e where e.oid = t.typelem and e.typcategory = 'S'))
                  and not exists (select from vault.sealed_column s where s.relation = c.oid and s.name = a.attname)
                order by 1""")).containsExactlyElementsOf(open());
    }

    /** What is sealed by no holder's key is sealed by the one outside, and has to be sealed anew with it. */
    @Test
    void what_the_sealing_key_seals_itself_is_declared() {
        assertThat(names("""
                select k.conrelid::regclass::text || '.' || a.attname
                from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                where k.contype = 'c' and pg_get_constraintdef(k.oid) like '%s1.%'
                  and not exists (select from vault.sealed_column s where s.relation = k.conrelid and s.name = a.attname)
                order by 1"""))
                .containsExactlyElementsOf(
                        names("select relation::text || '.' || name from vault.own_secret order by 1"));
    }

    @Test
    void what_the_rows_are_sealed_by_and_what_whole_tables_are_sealed_by_is_the_same() {
        List<String> inJava = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.hearthwork").stream()
                        .flatMap(found -> found.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(SealedColumn.class))
                        .flatMap(SealedColumnsTest::constant)
                        .map(SealedColumn::name)
                        .sorted()
                        .toList();
        assertThat(inJava).doesNotHaveDuplicates().containsExactlyElementsOf(names(SEALED));
    }

    private static Stream<SealedColumn> constant(JavaField found) {
        try {
            Field field = found.reflect();
            field.setAccessible(true);
            return java.lang.reflect.Modifier.isStatic(field.getModifiers())
                    ? Stream.of((SealedColumn) field.get(null))
                    : Stream.empty();
        } catch (IllegalAccessException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void nothing_that_is_not_sealed_gets_into_a_sealed_column() {
        List<String> kept = names("""
                select k.conrelid::regclass::text || '.' || a.attname
                from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'c' and cardinality(k.conkey) = 1 and k.convalidated and k.conname like '%\\_lies\\_sealed'
                  and (pg_get_constraintdef(k.oid) like '%starts\\_with(' || a.attname || ', ''s1.''%'
                       or pg_get_constraintdef(k.oid) like '%SUBSTRING(' || a.attname || ' FROM 1 FOR 3) = ''\\\\x73312e''%')
                order by 1""");
        assertThat(kept).containsExactlyElementsOf(names(SEALED));
        assertThat(names("select name from vault.sealed_column where not done")).isEmpty();
    }
}

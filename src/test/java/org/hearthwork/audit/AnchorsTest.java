package org.hearthwork.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Trail;
import org.hearthwork.couples.Couples;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.PrivateFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A superuser who bends the trail is found by its hashes; one who cuts it, or computes them anew, by what was noted outside. */
@SpringBootTest
class AnchorsTest {

    private static final int LINES = 12;

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Trail trail;

    @Autowired
    private Couples couples;

    @Autowired
    private Anchoring anchoring;

    @Autowired
    private PrivateFile anchorsFile;

    @Autowired
    private AsSuperuser superuser;

    private Practice practice;

    @BeforeEach
    void a_practice_goes_about_its_day() throws SQLException {
        practice = fixture.fresh();
        lines(LINES / 2);
        anchoring.note();
        lines(LINES / 2);
        anchoring.note();
    }

    private void lines(int many) {
        for (int line = 0; line < many; line++) {
            Actors.as(practice.clinician(), () -> couples.file(practice.couple().id()));
        }
    }

    /** What the owner is told on the screen, and what whoever keeps the data is told by {@code ./hearthwork status}, is one. */
    private Trail.Verdict verified() {
        Trail.Verdict told = Actors.as(practice.owner(), trail::verify);
        EveryTrail.Checked status = status();
        assertThat(status.holds()).isEqualTo(told.holds());
        assertThat(status.broken() != null).isEqualTo(told.firstBroken().isPresent());
        assertThat(status.unlike() != null).isEqualTo(told.anchored().unlike().isPresent());
        return told;
    }

    private EveryTrail.Checked status() {
        try (Connection owner = superuser.ownerConnection()) {
            assertThat(EveryTrail.canBeAsked(owner)).isTrue();
            return EveryTrail.in(owner, anchorsFile).stream()
                    .filter(one -> one.id().equals(practice.id()))
                    .findFirst()
                    .orElseThrow();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void asSuperuser(String... statements) {
        run("alter table audit.entry disable trigger user");
        for (String statement : statements) {
            run(statement.replace(":practice", "'" + practice.id() + "'"));
        }
        run("alter table audit.entry enable trigger user");
    }

    private void run(String sql) {
        superuser.jdbc().sql(sql).update();
    }

    @Test
    void a_trail_that_nobody_bent_holds_however_far_it_goes_on() {
        lines(3);
        Trail.Verdict found = verified();
        assertThat(found.holds()).isTrue();
        assertThat(found.anchored().anchors()).isEqualTo(2);
        assertThat(found.anchored().last()).isNotNull();
        assertThat(verified().holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor_id = gen_random_uuid() where practice_id = :practice and number = 4",
                "update audit.entry set outcome = 'DENIED' where practice_id = :practice and number = 4",
                "update audit.entry set couple_id = null where practice_id = :practice and number = 4",
                "update audit.entry set at = at - interval '1 microsecond' where practice_id = :practice and number = 4",
                "update audit.entry set hash = previous_hash where practice_id = :practice and number = 4",
                "delete from audit.entry where practice_id = :practice and number = 4",
                "delete from audit.entry where practice_id = :practice and number < 4",
                "update audit.entry set number = number + 100 where practice_id = :practice and number > 4",
                "insert into audit.entry select (jsonb_populate_record(e, '{\"number\": 13}')).* from audit.entry e where practice_id = :practice and number = 4",
                "update audit.entry e set action = o.action, actor_id = o.actor_id, at = o.at, subject_id = o.subject_id from audit.entry o where o.practice_id = e.practice_id and e.practice_id = :practice and e.number in (4, 5) and o.number = 9 - e.number",
            })
    void what_was_bent_inside_is_found_by_the_chain(String bent) {
        asSuperuser(bent);
        Trail.Verdict found = verified();
        assertThat(found.holds()).isFalse();
        assertThat(found.firstBroken()).isPresent();
    }

    @Test
    void a_tail_that_was_cut_leaves_a_chain_that_is_whole_and_is_found_by_the_anchor() {
        asSuperuser("delete from audit.entry where practice_id = :practice and number > " + (LINES - 2));
        assertThat(verified().anchored().unlike()).hasValueSatisfying(unlike -> {
            assertThat(unlike.number()).isEqualTo(LINES);
            assertThat(unlike.noted()).isNotNull();
        });
        assertThat(verified().firstBroken()).isEmpty();
        assertThat(verified().holds()).isFalse();
    }

    @Test
    void a_tail_that_was_cut_and_grew_again_is_found_too() {
        asSuperuser("delete from audit.entry where practice_id = :practice and number > " + (LINES - 2));
        lines(5);
        Trail.Verdict found = verified();
        assertThat(found.firstBroken()).isEmpty();
        assertThat(found.anchored().unlike()).isPresent();
    }

    @Test
    void a_chain_that_was_written_anew_with_hashes_that_fit_is_found_by_the_anchor() {
        asSuperuser(
                "update audit.entry set actor_id = gen_random_uuid() where practice_id = :practice and number = 2",
                """
                do $$
                declare
                    before bytea;
                    e audit.entry;
                begin
                    for e in select * from audit.entry where practice_id = :practice order by number loop
                        e.previous_hash := coalesce(before, e.previous_hash);
                        e.hash := audit.hash_of(e);
                        update audit.entry x set previous_hash = e.previous_hash, hash = e.hash
                        where x.practice_id = e.practice_id and x.number = e.number;
                        before := e.hash;
                    end loop;
                end $$""");
        Trail.Verdict found = verified();
        assertThat(found.firstBroken()).isEmpty();
        assertThat(found.anchored().unlike()).isPresent();
    }

    @Test
    void what_is_noted_outside_is_for_its_owner_alone_and_a_half_written_line_spoils_nothing()
            throws IOException, SQLException {
        assertThat(Files.getPosixFilePermissions(anchorsFile.path()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.writeString(anchorsFile.path(), "2026-11-28T01:0\n", StandardOpenOption.APPEND);
        Files.writeString(
                anchorsFile.path(), "2026-11-28T01:05:00Z " + practice.id() + " 7", StandardOpenOption.APPEND);
        assertThat(verified().holds()).isTrue();
        anchoring.note();
        assertThat(verified().anchored().anchors()).isEqualTo(3);
        assertThat(verified().holds()).isTrue();
    }

    @Test
    void nobody_but_the_owner_of_the_tables_asks_where_the_trails_end() {
        assertThat(superuser.jdbc().sql("""
                        select has_function_privilege('hearthwork_app', 'audit.heads()', 'execute')
                            or has_function_privilege('hearthwork_phone', 'audit.heads()', 'execute')
                            or has_function_privilege('hearthwork_app', 'audit.trails()', 'execute')
                            or has_function_privilege('hearthwork_app', 'audit.first_break_of(uuid)', 'execute')
                            or has_function_privilege('hearthwork_app', 'audit.first_unlike_of(uuid, bigint[], text[])', 'execute')
                            or has_function_privilege('hearthwork_app', 'access.after_restore(timestamptz)', 'execute')
                            or has_function_privilege('hearthwork_phone', 'audit.first_unlike(bigint[], text[])', 'execute')""").query(Boolean.class).single()).isFalse();
    }
}

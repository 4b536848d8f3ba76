package org.hearthwork.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Trail;
import org.hearthwork.couples.Aim;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.RecordTrail;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a line says depends on who reads it, on the screen as by plain SQL as the app role. */
@SpringBootTest
class WhoReadsTheTrailTest {

    private static final Set<String> CLINICAL = Set.of(
            "hold",
            "aim",
            "could",
            "status",
            "note",
            "homework",
            "reveal",
            "brief",
            "digest",
            "adherence",
            "session",
            "together",
            "attendance",
            "handed",
            "talked",
            "rated",
            "reviewed",
            "addendum",
            "occurrence",
            "participation",
            "assignment",
            "trail",
            "people");

    private static final TrailQuestion ANYTHING = new TrailQuestion(null, "", null, null, null);

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private AuditTrail writer;

    @Autowired
    private Trail trail;

    @Autowired
    private RecordTrail record;

    @Autowired
    private Couples couples;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    private Practice practice;
    private UUID couple;

    @BeforeEach
    void a_couple_to_whom_everything_happened() {
        practice = fixture.fresh();
        couple = practice.couple().id().value();
        inTransaction(practice.clinician(), () -> {
            for (Action action : Action.values()) {
                writer.done(action, UUID.randomUUID(), couple);
            }
            return true;
        });
        inTransaction(practice.associate(), () -> {
            writer.done(Action.PLACED_HOLD, null, practice.traineesCouple().id().value());
            return true;
        });
    }

    private <T> T inTransaction(Actor actor, java.util.function.Supplier<T> doing) {
        return Actors.as(actor, () -> new TransactionTemplate(transactions).execute(tx -> doing.get()));
    }

    private List<String> sql(Actor actor, String query) {
        return inTransaction(actor, () -> app.sql(query).query(String.class).list());
    }

    private List<String> linesOf(Actor actor, UUID ofCouple) {
        return sql(actor, "select action from audit.lines_of_couple('" + ofCouple + "', 100000, 1000)");
    }

    @Test
    void point_17_the_owner_reads_that_a_record_was_opened_or_changed_and_never_what_was_done_in_it() {
        List<TrailLine> lines = Actors.as(practice.owner(), this::allThatIsRead);
        assertThat(lines).hasSize(Action.values().length + 1);
        Set<String> words = lines.stream().map(TrailLine::action).collect(Collectors.toCollection(TreeSet::new));
        assertThat(words).contains("opened record", "changed record", "signed in", "added to care team");
        Set<String> administered = Set.copyOf(superuser
                .jdbc()
                .sql("select words from audit.action where effect = 'ADMINISTERED'")
                .query(String.class)
                .list());
        assertThat(lines).allSatisfy(line -> {
            if (!administered.contains(line.action())) {
                assertThat(line.action()).isIn("opened record", "changed record");
                assertThat(line.subjectKind()).isEqualTo("record");
                assertThat(line.subject()).isEqualTo(line.couple());
            }
        });
        assertThat(administered)
                .as("what is administered says nothing clinical")
                .allSatisfy(word -> assertThat(Arrays.stream(word.split(" "))).noneMatch(CLINICAL::contains));
    }

    /** Page by page. */
    private List<TrailLine> allThatIsRead() {
        List<TrailLine> all = new ArrayList<>();
        List<TrailLine> page = trail.read(ANYTHING, Long.MAX_VALUE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = trail.read(ANYTHING, page.getLast().number());
        }
        return all;
    }

    @Test
    void point_17_the_owner_cannot_find_out_by_searching_for_it() {
        for (String word : List.of("hold", "aim", "could not", "status")) {
            assertThat(Actors.as(
                            practice.owner(),
                            () -> trail.read(new TrailQuestion(null, word, null, null, null), Long.MAX_VALUE)))
                    .as(word)
                    .isEmpty();
        }
    }

    @Test
    void point_17_nor_by_plain_sql() {
        for (Actor actor : practice.everybody()) {
            for (String query : List.of("select action from audit.entry", "select words from audit.action")) {
                assertThatThrownBy(() -> sql(actor, query)).isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(linesOf(practice.owner(), couple)).isEmpty();
    }

    @Test
    void point_17_a_clinician_reads_the_trail_of_their_own_couples_in_full() {
        assertThat(linesOf(practice.clinician(), couple))
                .hasSize(Action.values().length)
                .contains("placed hold", "recorded aim");
        assertThat(linesOf(
                        practice.clinician(), practice.colleaguesCouple().id().value()))
                .isEmpty();
    }

    @Test
    void point_17_a_supervisor_reads_what_is_theirs_and_not_the_whole_practice() {
        assertThat(linesOf(practice.supervisor(), practice.traineesCouple().id().value()))
                .containsExactly("placed hold");
        assertThat(linesOf(practice.supervisor(), couple)).isEmpty();
        assertThat(sql(
                        practice.supervisor(),
                        "select action from audit.lines_for_owner(100000, null, '', null, null, null, 1000)"))
                .isEmpty();
    }

    @Test
    void point_17_associates_and_partners_read_no_line() {
        String ofTheOwner = "select action from audit.lines_for_owner(100000, null, '', null, null, null, 1000)";
        assertThat(linesOf(practice.associate(), couple)).isEmpty();
        assertThat(linesOf(practice.associate(), practice.traineesCouple().id().value()))
                .isEmpty();
        assertThat(sql(practice.associate(), ofTheOwner)).isEmpty();
        for (Actor partner : List.of(practice.couple().a(), practice.couple().b())) {
            assertThatThrownBy(() -> linesOf(partner, couple)).hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> sql(partner, ofTheOwner)).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void lines_of_earlier_versions_stay_readable_and_their_chain_whole() {
        superuser.jdbc().sql("""
                        insert into audit.entry (practice_id, number, at, actor_id, actor_kind, action, subject_kind, couple_id, outcome, previous_hash, hash)
                        select practice_id, number + 1, at, actor_id, actor_kind, 'assigned load-map', 'assignment', couple_id, 'DONE', hash,
                               sha256(hash || convert_to(concat_ws('|', practice_id, number + 1, (extract(epoch from at) * 1000000)::bigint, actor_id,
                                   actor_kind, 'assigned load-map', 'assignment', '-', couple_id, 'DONE'), 'UTF8'))
                        from audit.entry where practice_id = ? order by number desc limit 1""").param(practice.id()).update();
        assertThat(linesOf(practice.supervisor(), practice.traineesCouple().id().value()))
                .containsExactly("assigned load-map", "placed hold");
        assertThat(Actors.as(
                        practice.owner(),
                        () -> trail.read(new TrailQuestion(null, "", null, null, null), Long.MAX_VALUE)))
                .first()
                .extracting(TrailLine::action)
                .isEqualTo("changed record");
        trail(practice.owner(), Action.values().length + 2L, true);
    }

    @Test
    void the_chain_covers_every_line_also_those_the_owner_reads_in_other_words() {
        trail(practice.owner(), Action.values().length + 1L, true);
        superuser
                .jdbc()
                .sql("alter table audit.entry disable trigger entry_stays")
                .update();
        try {
            superuser
                    .jdbc()
                    .sql(
                            "update audit.entry set partner_id = subject_id where practice_id = ? and action = 'placed hold' and couple_id = ?")
                    .params(practice.id(), couple)
                    .update();
        } finally {
            superuser
                    .jdbc()
                    .sql("alter table audit.entry enable trigger entry_stays")
                    .update();
        }
        trail(practice.owner(), Action.values().length + 2L, false);
    }

    private void trail(Actor owner, long lines, boolean whole) {
        Trail.Verdict verdict = Actors.as(owner, trail::verify);
        assertThat(verdict.lines()).isEqualTo(lines);
        assertThat(verdict.firstBroken().isEmpty()).isEqualTo(whole);
    }

    private List<RecordAccess> seenBy(Actor partner) {
        return Actors.as(partner, () -> record.toMine().newest());
    }

    @Test
    void point_17_a_partner_sees_who_of_the_staff_opened_the_record_by_name_role_and_day() {
        assertThat(seenBy(practice.couple().a())).singleElement().satisfies(access -> {
            assertThat(access.name()).isEqualTo(practice.clinician().name());
            assertThat(access.kind()).isEqualTo("CLINICIAN");
        });
        assertThat(seenBy(practice.traineesCouple().a()))
                .as("placing a hold is no opening")
                .isEmpty();
    }

    @Test
    void point_17_a_partner_sees_nothing_of_the_other_and_of_what_concerns_only_the_other() {
        Pair pair = practice.colleaguesCouple();
        UUID hers = pair.couple().a().id().value();
        inTransaction(practice.colleague(), () -> {
            writer.done(Action.OPENED_NOTE, UUID.randomUUID(), pair.id().value(), hers);
            return true;
        });
        inTransaction(pair.a(), () -> {
            writer.done(Action.OPENED_TOGETHER, null, pair.id().value());
            return true;
        });
        assertThat(seenBy(pair.a()))
                .extracting(RecordAccess::name)
                .containsExactly(practice.colleague().name());
        assertThat(seenBy(pair.b())).isEmpty();
    }

    @Test
    void point_17_a_hold_looks_like_nothing_to_a_partner() {
        List<RecordAccess> before = seenBy(practice.couple().b());
        Actors.as(practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "canary");
            couples.recordAim(practice.couple().id(), Seat.A, null, Aim.CLARIFY);
        });
        assertThat(seenBy(practice.couple().b())).isEqualTo(before);
    }

    @Test
    void point_17_only_those_concerned_ask_for_a_couples_trail_and_asking_is_a_line() {
        assertThat(Actors.as(
                        practice.clinician(), () -> record.of(practice.couple().id(), Long.MAX_VALUE)))
                .extracting(TrailLine::actorName)
                .containsOnly(practice.clinician().name());
        assertThat(linesOf(practice.clinician(), couple)).first().isEqualTo("opened trail");
        assertThat(Actors.as(
                        practice.supervisor(),
                        () -> record.of(practice.traineesCouple().id(), Long.MAX_VALUE)))
                .isNotEmpty();
        for (Actor foreign : List.of(practice.colleague(), practice.supervisor())) {
            assertThatThrownBy(() ->
                            Actors.as(foreign, () -> record.of(practice.couple().id(), Long.MAX_VALUE)))
                    .isInstanceOf(NotFound.class);
        }
        for (Actor other : List.of(
                practice.associate(), practice.owner(), practice.couple().a())) {
            assertThatThrownBy(() ->
                            Actors.as(other, () -> record.of(practice.couple().id(), Long.MAX_VALUE)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}

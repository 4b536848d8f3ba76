package org.hearthwork.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.CatchingUp;
import org.hearthwork.database.SignedSql;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Steering;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody feels much less safe to be honest: told by which talks they are, and never otherwise than by their figures. */
@SpringBootTest
class FallsTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Falls falls;

    @Autowired
    private Tracking tracking;

    @Autowired
    private Steering steering;

    @Autowired
    private List<CatchingUp> catchingUp;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private SignedSql sql;

    @Autowired
    private TakingBack takingBack;

    @Autowired
    private TransactionTemplate transactions;

    private Practice practice;
    private Instant now;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        now = Instant.now();
    }

    private record Talk(Pair pair, Seat seat, int daysAgo, int safe) {}

    private OccurrenceId given(Pair pair, int daysAgo) {
        Instant then = now.minus(Duration.ofDays(daysAgo));
        return homework.occurrence(homework.assign(
                practice.clinician(),
                pair,
                homework.wish("say-it-hear-it", Homeworking.day(then).plusDays(1)),
                then));
    }

    private void says(Talk talk, OccurrenceId occurrence) {
        homework.does(
                of(talk.pair(), talk.seat()),
                talk.seat(),
                occurrence,
                now.minus(Duration.ofDays(talk.daysAgo())),
                Map.of("safe", AnswerBody.ofNumber(talk.safe())));
    }

    private static Actor of(Pair pair, Seat seat) {
        return seat == Seat.A ? pair.a() : pair.b();
    }

    private Set<CoupleId> open() {
        return Actors.as(practice.clinician(), falls::open).keySet();
    }

    /** Where the figures of the chart, which opens them, say so. */
    private Set<CoupleId> byTheirFigures(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair ->
                        Actors.as(
                                        practice.clinician(),
                                        () -> transactions.execute(begun -> tracking.trends(pair.couple())))
                                .stream()
                                .anyMatch(of -> !of.falls().isEmpty()))
                .map(Pair::id)
                .collect(Collectors.toSet());
    }

    @Test
    void whatever_a_couple_says_in_whatever_order_it_is_what_their_figures_come_to() {
        Random random = new Random(58);
        List<Pair> pairs = new ArrayList<>();
        List<Map.Entry<Talk, OccurrenceId>> all = new ArrayList<>();
        for (int couple = 0; couple < 8; couple++) {
            Pair pair = fixture.pair(practice.id(), practice.clinician(), "A" + couple, "B" + couple);
            pairs.add(pair);
            for (int daysAgo : new int[] {95, 80, 61, 40, 22, 9}) {
                OccurrenceId talk = given(pair, daysAgo);
                for (Seat seat : Seat.values()) {
                    if (random.nextInt(4) > 0) {
                        all.add(Map.entry(new Talk(pair, seat, daysAgo, 2 + random.nextInt(8)), talk));
                    }
                }
            }
        }
        Collections.shuffle(all, random);
        all.forEach(one -> says(one.getKey(), one.getValue()));
        Set<CoupleId> expected = byTheirFigures(pairs);
        assertThat(expected).hasSizeBetween(1, 7);
        assertThat(open()).isEqualTo(expected);

        Set<AssignmentId> withdrawn = all.stream()
                .filter(one -> random.nextInt(4) == 0)
                .map(one -> homework.assignment(one.getValue()))
                .collect(Collectors.toSet());
        withdrawn.forEach(id -> Actors.as(practice.clinician(), () -> steering.withdraw(id, homework.version(id))));
        Set<CoupleId> left = byTheirFigures(pairs);
        assertThat(left).isNotEqualTo(expected);
        assertThat(open()).isEqualTo(left);
    }

    private Pair fallen() {
        Pair pair = fixture.pair(practice.id(), practice.clinician(), "Ida", "Jon");
        says(new Talk(pair, Seat.A, 20, 8), given(pair, 20));
        says(new Talk(pair, Seat.A, 10, 5), given(pair, 10));
        return pair;
    }

    @Test
    void what_is_taken_back_counts_again_when_it_is_handed_in_again() {
        Pair pair = fixture.pair(practice.id(), practice.clinician(), "Ida", "Jon");
        says(new Talk(pair, Seat.A, 20, 8), given(pair, 20));
        OccurrenceId talk = given(pair, 10);
        says(new Talk(pair, Seat.A, 10, 5), talk);
        assertThat(open()).containsExactly(pair.id());
        Instant later = now.minus(Duration.ofDays(10)).plusSeconds(60);
        PracticeClock.at(later, () -> Actors.as(pair.a(), () -> takingBack.takeBack(homework.part(talk, Seat.A))));
        assertThat(open()).isEmpty();
        homework.does(pair.a(), Seat.A, talk, later.plusSeconds(60), Map.of());
        assertThat(open()).containsExactly(pair.id());
    }

    @Test
    void a_partner_reads_nothing_of_it_and_cannot_write_it_by_sql() {
        Pair pair = fallen();
        String part = superuser
                .jdbc()
                .sql("select participation_id::text from homework.less_safe where couple_id = ?")
                .params(pair.id().value())
                .query(String.class)
                .single();
        for (Actor partner : List.of(pair.a(), pair.b())) {
            assertThat(sql.answer(partner, "select * from homework.less_safe"))
                    .allMatch(line -> line.startsWith("42501"));
            assertThat(sql.answer(
                            partner,
                            "select count(*) from homework.course_of('" + part
                                    + "', array['safe'], interval '84 days')"))
                    .as("without the product's word")
                    .containsExactly("0");
            sql.answer(partner, "select homework.keep_less_safe('" + part + "', '{}', '{}')");
        }
        assertThat(open()).containsExactly(pair.id());
        assertThat(Actors.as(practice.colleague(), falls::open)).isEmpty();
    }

    @Test
    void no_answer_is_opened_for_it_and_it_is_one_statement() {
        fallen();
        List<String> statements = Actors.as(practice.clinician(), () -> StatementCount.of(falls::open));
        assertThat(statements).filteredOn(one -> one.contains("less_safe")).hasSize(1);
        assertThat(statements).noneMatch(one -> one.contains("body"));
    }

    @Test
    void what_was_handed_in_to_an_older_version_is_compared_at_the_next_start_and_once() throws SQLException {
        Pair pair = fallen();
        superuser.jdbc().sql("""
                insert into homework.to_compare
                select practice_id, participation_id from homework.answer where practice_id = ? and prompt = 'safe' and submitted""").params(practice.id()).update();
        superuser
                .jdbc()
                .sql("delete from homework.less_safe where practice_id = ?")
                .params(practice.id())
                .update();
        assertThat(open()).isEmpty();
        for (int start = 0; start < 2; start++) {
            try (Connection owner = superuser.ownerConnection()) {
                for (CatchingUp one : catchingUp) {
                    one.catchUp(owner);
                }
            }
            assertThat(open()).containsExactly(pair.id());
        }
        assertThat(superuser
                        .jdbc()
                        .sql("select count(*) from homework.to_compare")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}

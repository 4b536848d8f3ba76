package org.hearthwork.tracking.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A couple's homework in any state the tables allow, whichever calls would lead to it. */
final class RandomWork {

    private static final List<String> STATUS =
            List.of("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "PAUSED", "WITHDRAWN");
    private static final List<String> STATES = List.of("WAITING", "STARTED", "DONE", "DONE", "DONE", "COULDNT");
    private static final int SPREAD_DAYS = 60;

    private final JdbcClient superuser;
    private final Random chance;
    private final Practice practice;
    private final Pair pair;
    private final Instant now;

    RandomWork(JdbcClient superuser, long seed, Practice practice, Pair pair, Instant now) {
        this.superuser = superuser;
        this.chance = new Random(seed);
        this.practice = practice;
        this.pair = pair;
        this.now = now;
    }

    void assignments(int many) {
        for (int one = 0; one < many; one++) {
            assignment();
        }
    }

    private void assignment() {
        String audience = any(List.of("A", "B", "EACH", "BOTH_SEALED", "BOTH_SEALED", "BOTH_SEALED", "BOTH_SHARED"));
        WhoSees whoSees = switch (audience) {
            case "BOTH_SEALED" -> WhoSees.SEALED;
            case "BOTH_SHARED" -> WhoSees.SHARED;
            default -> WhoSees.CLINICIAN_ONLY;
        };
        RevealRule reveal = whoSees == WhoSees.SEALED ? any(List.of(RevealRule.values())) : RevealRule.NEVER;
        UUID assignment = Ids.next();
        superuser
                .sql("""
                insert into homework.assignment (practice_id, couple_id, id, exercise, exercise_version, first_sitting, audience,
                    only_partner_id, who_sees, reveal, schedule, status, assigned_by, assigned_at, touch)
                values (?, ?, ?, 'say-it-hear-it', 1, 'talk', ?, ?, ?, ?, 'ONCE  1', ?, ?, ?, false)""")
                .params(
                        practice.id(),
                        pair.id().value(),
                        assignment,
                        audience,
                        only(audience),
                        whoSees.name(),
                        reveal.name(),
                        any(STATUS),
                        practice.clinician().account().value(),
                        utc(now.minus(Duration.ofDays(SPREAD_DAYS + 20))))
                .update();
        int occurrences = 1 + chance.nextInt(4);
        for (int number = 1; number <= occurrences; number++) {
            occurrence(assignment, number, audience, whoSees, reveal);
        }
    }

    private void occurrence(UUID assignment, int number, String audience, WhoSees whoSees, RevealRule reveal) {
        UUID occurrence = Ids.next();
        Instant due = moment();
        Instant opensAt = due.minus(Duration.ofDays(1 + chance.nextInt(20)));
        Opens opens = opens(whoSees, reveal);
        superuser
                .sql("""
                insert into homework.occurrence (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting,
                    opens_at, due_at, status, revealed_at, opens)
                values (?, ?, ?, ?, ?, ?, 'talk', ?, ?, ?, ?, ?)""")
                .params(
                        practice.id(),
                        pair.id().value(),
                        assignment,
                        only(audience),
                        occurrence,
                        number,
                        utc(opensAt),
                        utc(due),
                        any(STATUS),
                        opens != Opens.NEVER && chance.nextInt(4) == 0 ? utc(moment()) : null,
                        opens.name())
                .update();
        for (Seat seat : Seat.values()) {
            if (audience.length() > 1 || audience.equals(seat.name())) {
                // What has not opened yet, nobody has done anything of.
                part(occurrence, seat, opensAt.isAfter(now) ? "WAITING" : any(STATES));
            }
        }
        if (chance.nextBoolean()) {
            review(occurrence);
        }
        if (opens != Opens.NEVER && chance.nextInt(6) == 0) {
            superuser
                    .sql(
                            "insert into homework.talked (practice_id, couple_id, occurrence_id, partner_id, talked_at) values (?, ?, ?, ?, ?)")
                    .params(practice.id(), pair.id().value(), occurrence, partner(Seat.A), utc(now))
                    .update();
        }
    }

    /** As SQL's homework.opens() says of a whole assignment. */
    private static Opens opens(WhoSees whoSees, RevealRule reveal) {
        return switch (whoSees) {
            case SHARED -> Opens.AT_ONCE;
            case SEALED ->
                switch (reveal) {
                    case WHEN_BOTH_DONE -> Opens.WHEN_BOTH_IN;
                    case BY_CLINICIAN -> Opens.IN_SESSION;
                    case NEVER -> Opens.NEVER;
                };
            case CLINICIAN_ONLY -> Opens.NEVER;
        };
    }

    private void part(UUID occurrence, Seat seat, String state) {
        boolean finished = state.equals("DONE") || state.equals("COULDNT");
        superuser
                .sql("""
                insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, seat, id, state, started_at, finished_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        practice.id(),
                        pair.id().value(),
                        occurrence,
                        partner(seat),
                        seat.name(),
                        Ids.next(),
                        state,
                        state.equals("WAITING") ? null : utc(moment()),
                        finished ? utc(moment()) : null,
                        state.equals("COULDNT") ? "TIRED" : null)
                .update();
    }

    private void review(UUID occurrence) {
        superuser
                .sql("""
                insert into homework.review (practice_id, couple_id, occurrence_id, held, reviewed_at, reviewed_a, reviewed_b)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        practice.id(),
                        pair.id().value(),
                        occurrence,
                        chance.nextInt(4) == 0,
                        utc(now),
                        chance.nextBoolean() ? utc(now) : null,
                        chance.nextBoolean() ? utc(now) : null)
                .update();
    }

    private @Nullable UUID only(String audience) {
        return audience.length() > 1 ? null : partner(Seat.valueOf(audience));
    }

    private UUID partner(Seat seat) {
        return pair.couple().partner(seat).id().value();
    }

    /** Two months back to two weeks ahead; now and then this very moment. */
    private Instant moment() {
        return chance.nextInt(12) == 0
                ? now
                : now.plus(Duration.ofHours(24L * (14 - chance.nextInt(SPREAD_DAYS + 14)) - chance.nextInt(24)));
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

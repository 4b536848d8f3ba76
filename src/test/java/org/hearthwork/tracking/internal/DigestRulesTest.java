package org.hearthwork.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Shipped;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.Digest.NextStep.Kind;
import org.hearthwork.tracking.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a brief suggests next, at the edges of its rules. */
class DigestRulesTest {

    private static final Instant NOW = Instant.parse("2031-03-31T10:00:00Z");
    private static final Set<String> ALL_BUT_CLOSE_AND_NEW =
            Set.of("our-rituals", "load-map", "say-it-hear-it", "protected-time");

    private final DigestRules rules = new DigestRules(Shipped.library(), new NextSteps(Shipped.library()));
    private final List<Work> work = new ArrayList<>();
    private boolean onHold;
    private Set<String> everGiven = Set.of();

    private static Couple couple(CoupleStatus status) {
        return new Couple(
                new CoupleId(UUID.randomUUID()),
                new Partner(new PartnerId(UUID.randomUUID()), Seat.A, "Ana"),
                new Partner(new PartnerId(UUID.randomUUID()), Seat.B, "Ben"),
                status,
                ZoneId.of("Europe/Berlin"));
    }

    private static Work.Part part(boolean done) {
        return new Work.Part(done ? PartState.DONE : PartState.WAITING, null, done ? NOW : null, null, false);
    }

    private void due(String exercise, int daysAgo, boolean a, boolean b) {
        work.add(new Work(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Shipped.library().newest(exercise).edition(),
                1,
                Shipped.library().newest(exercise).sittings().getFirst().key(),
                false,
                Audience.BOTH_SEALED,
                Opens.WHEN_BOTH_IN,
                NOW.minus(Duration.ofDays(daysAgo + 3L)),
                NOW.minus(Duration.ofDays(daysAgo)),
                false,
                WorkStatus.ACTIVE,
                true,
                null,
                null,
                false,
                null,
                null,
                0,
                Map.of(Seat.A, part(a), Seat.B, part(b))));
    }

    private Digest digest(CoupleStatus status) {
        return rules.digest(
                couple(status), NOW.minus(Duration.ofDays(14)), NOW, NOW, onHold, everGiven, work, List.of());
    }

    private Digest.@Nullable NextStep next() {
        return digest(CoupleStatus.ACTIVE).nextStep();
    }

    private void threeGoodWeeks() {
        for (int daysAgo : List.of(2, 9, 16)) {
            due("load-map", daysAgo, true, true);
        }
    }

    @Test
    void under_half_of_what_was_due_the_smaller_version_of_what_was_done_least() {
        due("our-rituals", 1, true, true);
        due("load-map", 2, false, false);
        due("load-map", 3, false, false);
        assertThat(next().kind()).isEqualTo(Kind.SMALLER_VERSION);
        assertThat(next().exercise()).isEqualTo("load-map");
    }

    @Test
    void half_of_what_was_due_and_two_due_alone_are_judged_by_nobody() {
        due("our-rituals", 1, true, true);
        due("load-map", 2, false, false);
        assertThat(next()).as("half").isNull();
        work.clear();
        due("load-map", 2, false, false);
        assertThat(next()).as("two due").isNull();
    }

    @Test
    void a_gap_of_forty_points_over_four_due_each_is_a_word_with_the_one_who_does_less() {
        for (int day = 1; day <= 5; day++) {
            due("our-rituals", day, true, day <= 3);
        }
        assertThat(next().kind()).isEqualTo(Kind.INDIVIDUAL_WORD);
        assertThat(next().partner().firstName()).isEqualTo("Ben");
        work.clear();
        for (int day = 1; day <= 5; day++) {
            due("our-rituals", day, day <= 3, true);
        }
        assertThat(next().partner().firstName()).isEqualTo("Ana");
        work.clear();
        for (int day = 1; day <= 8; day++) {
            due("our-rituals", day, true, day <= 5);
        }
        assertThat(next()).as("37 points").isNull();
        work.clear();
        for (int day = 1; day <= 3; day++) {
            due("our-rituals", day, true, day <= 1);
        }
        assertThat(next()).as("three due each").isNull();
    }

    @Test
    void three_good_weeks_bring_the_next_tip_of_the_default_plan_that_was_never_given() {
        threeGoodWeeks();
        assertThat(next().kind()).isEqualTo(Kind.NEXT_TIP);
        assertThat(next().exercise()).isEqualTo("our-rituals");
        everGiven = Set.of("our-rituals", "load-map");
        assertThat(next().exercise()).isEqualTo("say-it-hear-it");
        everGiven = ALL_BUT_CLOSE_AND_NEW;
        assertThat(next().exercise()).isEqualTo("ten-minutes-close");
    }

    @Test
    void under_a_hold_no_tip_that_it_stops_and_for_two_who_part_none_at_all() {
        threeGoodWeeks();
        onHold = true;
        assertThat(next()).as("every one of the six stops under a hold").isNull();
        onHold = false;
        assertThat(digest(CoupleStatus.SEPARATED).nextStep()).isNull();
    }

    @Test
    void a_week_without_or_half_done_is_no_good_week() {
        due("load-map", 2, true, true);
        due("load-map", 9, true, true);
        assertThat(next()).as("two weeks").isNull();
        due("load-map", 16, true, true);
        due("load-map", 17, true, false);
        assertThat(next()).as("half of the third").isNull();
    }

    @Test
    void what_is_counted_was_due_after_the_last_session_and_by_now() {
        due("load-map", 0, true, true);
        due("load-map", 13, true, false);
        due("load-map", 14, true, true);
        due("load-map", -1, true, true);
        Digest digest = digest(CoupleStatus.ACTIVE);
        assertThat(digest.a()).isEqualTo(new Share(2, 2));
        assertThat(digest.b()).isEqualTo(new Share(1, 2));
        assertThat(digest.both()).isEqualTo(new Share(1, 2));
        assertThat(digest.exercises()).isEqualTo(2);
        assertThat(digest.revealsWaiting()).hasSize(3);
    }

    @Test
    void work_is_read_since_the_last_session_and_four_weeks_at_least() {
        Instant fourWeeks = NOW.minus(Duration.ofDays(28));
        assertThat(DigestRules.from(NOW.minus(Duration.ofDays(3)), NOW)).isEqualTo(fourWeeks);
        assertThat(DigestRules.from(NOW.minus(Duration.ofDays(40)), NOW)).isEqualTo(NOW.minus(Duration.ofDays(40)));
    }
}

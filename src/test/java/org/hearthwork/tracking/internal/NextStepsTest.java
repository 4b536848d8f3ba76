package org.hearthwork.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearthwork.tracking.internal.SomeWork.NOW;
import static org.hearthwork.tracking.internal.SomeWork.daysAgo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.SomePair;
import org.hearthwork.homework.Audience;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Library;
import org.hearthwork.library.Shipped;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.Digest.NextStep.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a brief suggests next, at the edges of its rules. */
class NextStepsTest {

    private static final Set<String> ALL_BUT_CLOSE_AND_NEW =
            Set.of("our-rituals", "load-map", "say-it-hear-it", "protected-time");

    private final Library library = Shipped.library();
    private final NextSteps rules = new NextSteps(library);
    private final List<Work> work = new ArrayList<>();
    private CoupleStatus status = CoupleStatus.ACTIVE;
    private boolean onHold;
    private Set<String> everGiven = Set.of();

    private static SomeWork did(SomeWork some, boolean a, boolean b) {
        if (a) {
            some.done(Seat.A, NOW);
        }
        if (b) {
            some.done(Seat.B, NOW);
        }
        return some;
    }

    private void due(String exercise, int daysAgo, boolean a, boolean b) {
        work.add(did(new SomeWork(exercise).due(daysAgo(daysAgo)), a, b).work());
    }

    private void dueAlone(Seat seat, int daysAgo, boolean done) {
        SomeWork some = new SomeWork("our-rituals").due(daysAgo(daysAgo)).onlyFor(seat);
        work.add((done ? some.done(seat, NOW) : some).work());
    }

    private Digest.@Nullable NextStep next() {
        return rules.nextStep(SomePair.who(status), NOW, () -> library.nextOf(everGiven, onHold), work);
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
        assertThat(next().title()).isEqualTo("Load map");
    }

    @Test
    void done_least_is_told_by_the_share_of_it_and_not_by_how_often_it_was_given() {
        due("load-map", 1, true, false);
        due("load-map", 2, true, false);
        due("load-map", 3, false, false);
        due("our-rituals", 4, true, false);
        assertThat(next().exercise()).as("a third, and of the other one half").isEqualTo("load-map");
        work.clear();
        due("load-map", 1, true, false);
        due("load-map", 2, true, false);
        due("our-rituals", 4, false, false);
        assertThat(next().exercise()).as("half, and of the other one nothing").isEqualTo("our-rituals");
    }

    @Test
    void half_of_what_was_due_and_two_due_alone_are_judged_by_nobody() {
        due("our-rituals", 1, true, true);
        due("load-map", 2, false, false);
        assertThat(next()).as("half").isNull();
        work.clear();
        due("load-map", 2, false, false);
        assertThat(next()).as("two due").isNull();
        dueAlone(Seat.A, 3, false);
        assertThat(next().kind()).as("three due").isEqualTo(Kind.SMALLER_VERSION);
    }

    @Test
    void what_only_one_of_them_had_to_do_is_counted_for_nobody_else() {
        for (int day = 1; day <= 4; day++) {
            due("our-rituals", day, true, true);
            dueAlone(Seat.A, day, true);
        }
        assertThat(next()).as("Ben did all that was his").isNull();
        work.clear();
        for (int day = 1; day <= 4; day++) {
            due("our-rituals", day, true, true);
            dueAlone(Seat.B, day, true);
        }
        assertThat(next()).as("Ana did all that was hers").isNull();
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
        for (int day = 1; day <= 4; day++) {
            due("our-rituals", day, true, day <= 2);
        }
        assertThat(next().kind()).as("four due each").isEqualTo(Kind.INDIVIDUAL_WORD);
        work.clear();
        for (int day = 1; day <= 3; day++) {
            due("our-rituals", day, true, day <= 1);
        }
        assertThat(next()).as("three due each").isNull();
        dueAlone(Seat.A, 4, true);
        assertThat(next()).as("three due for one of them").isNull();
    }

    @Test
    void a_gap_of_exactly_forty_points_is_one_whatever_it_is_counted_over() {
        for (int due = 5; due <= 25; due += 5) {
            int apart = due * 2 / 5;
            // Half of all is done: nothing comes before the word.
            for (int less = due / 2 - apart / 2 + 1; less + apart <= due; less++) {
                work.clear();
                for (int day = 0; day < due; day++) {
                    due("our-rituals", day, day < less + apart, day < less);
                }
                assertThat(next())
                        .as("%d and %d of %d", less + apart, less, due)
                        .isNotNull();
                assertThat(next().kind()).isEqualTo(Kind.INDIVIDUAL_WORD);
                assertThat(next().partner().firstName()).isEqualTo("Ben");
            }
        }
    }

    @Test
    void three_good_weeks_bring_the_next_tip_of_the_default_plan_that_was_never_given() {
        threeGoodWeeks();
        assertThat(next().kind()).isEqualTo(Kind.NEXT_TIP);
        assertThat(next().exercise()).isEqualTo("our-rituals");
        everGiven = Set.of("our-rituals", "load-map");
        assertThat(next().exercise()).isEqualTo("say-it-hear-it");
    }

    @Test
    void touch_is_never_what_a_rule_proposes() {
        threeGoodWeeks();
        everGiven = ALL_BUT_CLOSE_AND_NEW;
        assertThat(next()).isNull();
    }

    @Test
    void what_each_does_on_their_own_makes_no_week_of_the_two_worse() {
        threeGoodWeeks();
        work.add(new SomeWork("our-rituals")
                .due(daysAgo(2))
                .audience(Audience.EACH)
                .work());
        assertThat(next().kind()).isEqualTo(Kind.NEXT_TIP);
    }

    @Test
    void under_a_hold_no_tip_that_it_stops_and_for_two_who_part_none_at_all() {
        threeGoodWeeks();
        onHold = true;
        assertThat(next()).as("every one of the six stops under a hold").isNull();
        onHold = false;
        status = CoupleStatus.SEPARATED;
        assertThat(next()).isNull();
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
    void four_weeks_are_looked_back_on_and_no_day_more() {
        for (int more = 0; more < 3; more++) {
            work.add(new SomeWork("load-map")
                    .due(daysAgo(NextSteps.LOOK_BACK_DAYS))
                    .work());
        }
        assertThat(next()).isNull();
        work.add(new SomeWork("load-map")
                .due(daysAgo(NextSteps.LOOK_BACK_DAYS).plus(Duration.ofSeconds(1)))
                .work());
        due("load-map", 20, false, false);
        assertThat(next().kind()).isEqualTo(Kind.SMALLER_VERSION);
    }
}

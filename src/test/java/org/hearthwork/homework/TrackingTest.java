package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class TrackingTest {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Tracking tracking;

    @Autowired
    Library library;

    Practice practice;
    Instant weekAgo;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        weekAgo = Instant.now().minus(Duration.ofDays(7));
    }

    private AssignmentId assigned(String exercise) {
        return homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish(exercise, Homeworking.day(weekAgo.plus(Duration.ofDays(3)))),
                weekAgo);
    }

    @Test
    void the_list_tells_who_did_what() {
        AssignmentId id = assigned("say-it-hear-it");
        homework.does(practice.couple().a(), Seat.A, homework.occurrence(id), weekAgo.plusSeconds(3600), Map.of());

        AssignmentLine line = Actors.as(
                        practice.clinician(),
                        () -> tracking.assignments(practice.couple().id()))
                .lines()
                .getFirst();

        assertThat(line.id()).isEqualTo(id);
        assertThat(line.exercise()).isEqualTo(library.exercise("say-it-hear-it").title());
        assertThat(line.shares()).containsExactly(new Share(1, 1), new Share(0, 1));
        assertThat(line.both()).isEqualTo(new Share(0, 1));
        assertThat(line.unread()).isEqualTo(1);
        assertThat(line.status()).isEqualTo(AssignmentStatus.ENDED);
    }

    @Test
    void everything_runs() {
        AssignmentId id = assigned("say-it-hear-it");
        var couple = practice.couple().id();
        Actors.as(practice.clinician(), () -> {
            AssignmentPage page = tracking.page(couple, id);
            assertThat(page.occurrences().getFirst().lanes())
                    .extracting(AssignmentPage.LaneView::state)
                    .containsExactly(LaneState.MISSED, LaneState.MISSED);
            assertThat(tracking.adherence(couple).gap()).isNull();
            assertThat(tracking.timeline(couple, 4).events()).isNotEmpty();
            assertThat(tracking.digest(couple, weekAgo.minusSeconds(60)).a()).isEqualTo(new Share(0, 1));
            assertThat(tracking.inSession(couple, weekAgo.minusSeconds(60)).both())
                    .isEqualTo(new Share(0, 1));
            System.out.println(StatementCount.of(() -> tracking.digest(couple, weekAgo)));
        });
    }
}

package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.PracticeClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The scene of whatever happens between two partners: a practice of their own, and nothing given yet. */
@SpringBootTest
public abstract class AnaAndBen {

    @Autowired
    protected PracticeFixture fixture;

    @Autowired
    protected Homeworking homework;

    protected Practice practice;
    protected Actor ana;
    protected Actor ben;

    @BeforeEach
    void come_to_a_practice() {
        practice = fixture.fresh();
        ana = practice.couple().a();
        ben = practice.couple().b();
    }

    /** The one sitting that follows this one. */
    protected OccurrenceId after(OccurrenceId occurrence) {
        List<OccurrenceId> following = homework.following(occurrence);
        assertThat(following).hasSize(1);
        return following.getFirst();
    }

    /** What somebody does at this moment. */
    protected static <T> T at(Instant moment, Actor who, Supplier<T> does) {
        return PracticeClock.at(moment, () -> Actors.as(who, does));
    }
}

package org.hearthwork.homework;

import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
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
}

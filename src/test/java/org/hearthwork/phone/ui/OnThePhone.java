package org.hearthwork.phone.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A Monday evening on the phones of Ana and Ben. */
abstract class OnThePhone extends SpringBrowserlessTest implements Locators {

    static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    static final LocalDate TODAY = LocalDate.of(2031, 10, 13);

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    Practice practice;
    Actor ana;
    Actor ben;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        ana = practice.couple().a();
        ben = practice.couple().b();
    }

    OccurrenceId given(String exercise, String sitting, Schedule schedule) {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                new AssignmentWish(
                        exercise,
                        sitting,
                        false,
                        Audience.BOTH_SEALED,
                        schedule,
                        TODAY.plusDays(schedule.kind() == Schedule.Kind.ONCE ? 3 : 0),
                        WhoSees.SEALED,
                        RevealRule.WHEN_BOTH_DONE,
                        true,
                        new AssignmentWish.Kit("You asked for it.", "when the kettle goes on", "we sit", "", "", 8),
                        Map.of(Seat.A, "Take your time, Ana."),
                        true),
                MONDAY));
    }

    OccurrenceId given(String exercise, String sitting) {
        return given(exercise, sitting, Schedule.ONCE);
    }

    void as(Actor who, Runnable doing) {
        PracticeClock.at(MONDAY, () -> Actors.as(who, doing));
    }

    String heading() {
        return find(H1.class).single().getText();
    }

    String secondHeading() {
        return find(H2.class).first().getText();
    }

    boolean says(String text) {
        return find(Component.class).withTextContaining(text).exists();
    }

    List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    String saved() {
        return find(Span.class).withAttribute("role", "status").all().getFirst().getText();
    }
}

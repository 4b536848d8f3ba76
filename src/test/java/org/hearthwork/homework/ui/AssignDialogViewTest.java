package org.hearthwork.homework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentLine;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Tracking;
import org.hearthwork.kit.PracticeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class AssignDialogViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    ObjectProvider<AssignDialog> dialogs;

    @Autowired
    Tracking tracking;

    @Autowired
    PracticeClock clock;

    Practice practice;
    final List<AssignmentId> assigned = new ArrayList<>();

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    private void asClinician(Consumer<AssignDialog> doing) {
        Actors.as(practice.clinician(), () -> {
            navigate("couples", com.vaadin.flow.component.Component.class);
            AssignDialog dialog = dialogs.getObject();
            dialog.open(practice.couple().id(), "our-rituals", assigned::add);
            doing.accept(dialog);
        });
    }

    private AssignmentLine onlyLine() {
        return tracking.assignments(practice.couple().id()).lines().getFirst();
    }

    @Test
    void an_exercise_and_one_press_are_enough() {
        asClinician(dialog -> {
            findButton().withText("Assign").click();
            assertThat(assigned).hasSize(1);
            AssignmentLine line = onlyLine();
            assertThat(line.audience()).isEqualTo(Audience.BOTH_SEALED);
            assertThat(line.schedule()).isEqualTo(Schedule.ONCE);
            assertThat(Homeworking.day(line.next()))
                    .isEqualTo(Homeworking.day(clock.instant()).plusDays(7));
            assertThat(dialog.isOpened()).isFalse();
        });
    }
}

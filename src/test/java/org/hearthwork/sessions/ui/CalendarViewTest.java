package org.hearthwork.sessions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.hearthwork.notes.NoteLists;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CalendarViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Notes notes;

    @Autowired
    private NoteLists noteLists;

    private Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    private void open(LocalDate week) {
        UI.getCurrent().navigate("calendar", QueryParameters.of("week", week.toString()));
    }

    private List<WhatIsDrawn.Part> sessions() {
        return WhatIsDrawn.in(find(Rows.class).single())
                .filter(part -> part.tag().startsWith("button.week-session"))
                .toList();
    }

    @Test
    void the_week_stands_in_the_address() {
        LocalDate tuesday = LocalDate.of(2031, 10, 14);
        meetings.planned(practice.clinician(), practice.couple(), null, tuesday, 15);
        Actors.as(practice.clinician(), () -> {
            open(tuesday);
            assertThat(find(H1.class).single().getText()).isEqualTo("Calendar");
            assertThat(sessions()).hasSize(1);
            assertThat(find(Anchor.class).withText("Next week").single().getHref())
                    .isEqualTo("calendar?week=2031-10-20");
            open(tuesday.plusWeeks(1));
            assertThat(sessions()).isEmpty();
            UI.getCurrent().navigate("calendar", QueryParameters.of("week", "no-day"));
            assertThat(find(H1.class).single().getText()).isEqualTo("Calendar");
        });
    }

    @Test
    void who_came_is_recorded_on_the_session() {
        LocalDate yesterday = Meetings.today().minusDays(1);
        meetings.planned(practice.clinician(), practice.couple(), null, yesterday, 15);
        Actors.as(practice.clinician(), () -> {
            open(yesterday);
            WhatIsDrawn.press(find(Rows.class).single(), 0);
            findRadioButtonGroup(Attendance.class).withLabel("Did Ana come?").selectItem("Attended");
            findRadioButtonGroup(Attendance.class).withLabel("Did Ben come?").selectItem("Late");
            findButton().withText("Save attendance").click();
            assertThat(noteLists
                            .ofCouple(practice.couple().id())
                            .sessions()
                            .lines()
                            .getFirst())
                    .satisfies(session -> {
                        assertThat(session.attendanceA()).isEqualTo(Attendance.ATTENDED);
                        assertThat(session.attendanceB()).isEqualTo(Attendance.LATE);
                    });
        });
    }

    @Test
    void a_new_appointment_needs_a_couple() {
        Actors.as(practice.clinician(), () -> {
            open(Meetings.today());
            findButton().withText("New appointment").click();
            findButton().withText("Plan").click();
            assertThat(findComboBox(org.hearthwork.couples.CoupleSummary.class)
                            .withLabel("Couple")
                            .component()
                            .getErrorMessage())
                    .isEqualTo("Choose a couple.");
        });
    }
}

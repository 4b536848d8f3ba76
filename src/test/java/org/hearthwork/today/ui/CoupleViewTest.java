package org.hearthwork.today.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Locale;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ui.PeoplePanel;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.tracking.ui.HomeworkPanel;
import org.hearthwork.tracking.ui.OverviewPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CoupleViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Meetings meetings;

    private Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    private void open(String query) {
        UI.getCurrent().navigate("couples/" + practice.couple().id(), QueryParameters.fromString(query));
    }

    @Test
    void the_heading_is_both_names_and_the_three_ways_on_are_there() {
        Actors.as(practice.clinician(), () -> {
            open("");
            assertThat(find(H1.class).single().getText()).isEqualTo("Ana & Ben");
            assertThat(findButton().withText("Assign homework").exists()).isTrue();
            assertThat(findButton().withText("New note").exists()).isTrue();
            assertThat(find(Anchor.class).withText("Open brief").single().getHref())
                    .isEqualTo("couples/" + practice.couple().id() + "/brief");
            assertThat(find(Nav.class).all().stream()
                            .flatMap(nav -> nav.getChildren())
                            .filter(Anchor.class::isInstance)
                            .map(link -> ((Anchor) link).getText()))
                    .containsExactly("Overview", "Homework", "Sessions", "Measures", "People");
        });
    }

    @Test
    void a_new_couple_reads_what_comes_first_instead_of_nine_times_nothing() {
        Actors.as(practice.clinician(), () -> {
            open("");
            assertThat(find(OverviewPanel.class).exists()).isFalse();
            assertThat(find(H3.class).all())
                    .extracting(H3::getText)
                    .containsExactly(
                            "Invite both",
                            "Have the documents signed",
                            "See each of them alone, for the screening",
                            "Record what came of it",
                            "Plan the first session of both",
                            "Give the first homework");
            assertThat(find(Paragraph.class).withText("Done").all())
                    .hasSize(3); // they are in, have signed, and each was screened
            findButton().withText("Choose an exercise").click();
            assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Assign homework");
        });
    }

    @Test
    void what_is_planned_from_there_is_ticked_off() {
        Actors.as(practice.clinician(), () -> {
            open("");
            findButton().withText("Plan time with Ben").click();
            findTextField()
                    .withLabel("Date")
                    .setValue(Meetings.today().plusDays(3).toString());
            findTextField().withLabel("Start").setValue("3 pm");
            findButton().withText("Plan").click();
            assertThat(findButton().withText("Plan time with Ben").exists()).isFalse();
            assertThat(findButton().withText("Plan time with Ana").exists()).isTrue();
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anyMatch(text -> text.endsWith("Still to do for Ana."));
        });
    }

    @Test
    void a_supervisor_reads_the_first_steps_and_is_offered_none() {
        Actors.as(practice.supervisor(), () -> {
            UI.getCurrent().navigate("couples/" + practice.traineesCouple().id());
            assertThat(find(H3.class).all()).extracting(H3::getText).contains("Invite both");
            assertThat(findButton().withText("Choose an exercise").exists()).isFalse();
            assertThat(findButton().withText("Plan the session").exists()).isFalse();
        });
    }

    @Test
    void the_tab_stands_in_the_address() {
        Actors.as(practice.clinician(), () -> {
            open("tab=homework");
            assertThat(find(HomeworkPanel.class).exists()).isTrue();
            open("tab=people");
            assertThat(find(PeoplePanel.class).exists()).isTrue();
            assertThat(find(HomeworkPanel.class).exists()).isFalse();
            open("tab=measures");
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anyMatch(text -> text.startsWith("No totals yet."));
        });
    }

    @Test
    void an_exercise_in_the_address_opens_the_dialog() {
        Actors.as(practice.clinician(), () -> {
            open("assign=load-map");
            assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Assign homework");
        });
    }

    @Test
    void sessions_are_planned_from_here_and_what_does_not_fit_is_said_at_its_field() {
        Actors.as(practice.clinician(), () -> {
            open("tab=sessions");
            findButton().withText("New appointment").click();
            findTextField()
                    .withLabel("Date")
                    .setValue(Meetings.today().plusDays(3).toString());
            findTextField().withLabel("Start").setValue("3 pm");
            assertThat(written("End")).isEqualTo("3:50 PM");
            findTextField().withLabel("End").setValue("2 pm");
            findButton().withText("Plan").click();
            assertThat(said("End")).isEqualTo("It has to end after it starts.");
            assertThat(written("Date")).isEqualTo(Dates.inField(Meetings.today().plusDays(3), Locale.ENGLISH));
            findTextField().withLabel("End").setValue("4 pm");
            findButton().withText("Plan").click();
            assertThat(findButton().withText("Details").exists()).isTrue();
        });
    }

    private String written(String label) {
        return findTextField().withLabel(label).component().getValue();
    }

    private String said(String label) {
        return findTextField().withLabel(label).component().getErrorMessage();
    }

    @Test
    void p15_a_day_or_a_time_of_a_session_that_is_not_understood_is_said_and_nothing_is_planned() {
        Actors.as(practice.clinician(), () -> {
            open("tab=sessions");
            findButton().withText("New appointment").click();
            findTextField().withLabel("Date").setValue("next Friday");
            findTextField().withLabel("Start").setValue("3 pm");
            findButton().withText("Plan").click();
            assertThat(said("Date")).startsWith("“next Friday” is not a day we understand. Write it like ");
            assertThat(written("Date")).isEqualTo("next Friday");
            findTextField().withLabel("Date").setValue("tomorrow");
            findTextField().withLabel("End").setValue("25:00");
            findTextField().withLabel("Start").setValue("4 pm");
            findButton().withText("Plan").click();
            assertThat(said("End")).isEqualTo("“25:00” is not a time we understand. Write it like 8:30 PM.");
            assertThat(findButton().withText("Details").exists()).isFalse();
            findTextField().withLabel("End").setValue("4:50 pm");
            findButton().withText("Plan").click();
            assertThat(findButton().withText("Details").exists()).isTrue();
        });
    }

    @Test
    void the_hour_that_the_clock_skips_is_refused_in_words_at_the_field() {
        var forward = PracticeFixture.ZONE
                .getRules()
                .nextTransition(
                        Meetings.today().atStartOfDay(PracticeFixture.ZONE).toInstant());
        while (!forward.isGap()) {
            forward = PracticeFixture.ZONE.getRules().nextTransition(forward.getInstant());
        }
        LocalDate night = forward.getDateTimeBefore().toLocalDate();
        Actors.as(practice.clinician(), () -> {
            open("tab=sessions");
            findButton().withText("New appointment").click();
            findTextField().withLabel("Date").setValue(night.toString());
            findTextField().withLabel("Start").setValue("2:30 am");
            findTextField().withLabel("End").setValue("3:30 am");
            findButton().withText("Plan").click();
            assertThat(said("Start")).contains("clock");
            assertThat(written("Start")).isEqualTo("2:30 AM");
        });
    }

    @Test
    void a_supervisor_changes_nothing() {
        meetings.planned(
                practice.associate(),
                practice.traineesCouple(),
                null,
                Meetings.today().plusDays(1),
                10);
        Actors.as(practice.supervisor(), () -> {
            UI.getCurrent()
                    .navigate("couples/" + practice.traineesCouple().id(), QueryParameters.fromString("tab=sessions"));
            assertThat(find(H1.class).single().getText()).isEqualTo("Eve & Fred");
            assertThat(findButton().withText("Assign homework").exists()).isFalse();
            assertThat(findButton().withText("New appointment").exists()).isFalse();
            assertThat(findButton().withText("New note").exists()).isFalse();
        });
    }

    @Test
    void point_17_a_clinician_reads_the_trail_of_their_couple_among_its_people() {
        Actors.as(practice.clinician(), () -> {
            open("tab=people");
            findButton().withText("Show the trail").click();
            assertThat(WhatIsDrawn.in(find(Rows.class).single()).map(WhatIsDrawn.Part::text))
                    .anySatisfy(line -> assertThat(line).contains("Clara Clinician", "opened people"));
            assertThat(findButton().withText("Show the trail").exists()).isFalse();
        });
    }

    @Test
    void point_17_an_associate_is_not_offered_the_trail() {
        Actors.as(practice.associate(), () -> {
            UI.getCurrent()
                    .navigate("couples/" + practice.traineesCouple().id(), QueryParameters.fromString("tab=people"));
            assertThat(find(PeoplePanel.class).exists()).isTrue();
            assertThat(findButton().withText("Show the trail").exists()).isFalse();
        });
        Actors.as(practice.supervisor(), () -> {
            UI.getCurrent()
                    .navigate("couples/" + practice.traineesCouple().id(), QueryParameters.fromString("tab=people"));
            assertThat(findButton().withText("Show the trail").exists()).isTrue();
        });
    }
}

package org.hearthwork.today.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.regex.Pattern;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.sessions.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class TodayViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Couples couples;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private CareTeams careTeams;

    private Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    private List<String> links(String prefix) {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith(prefix))
                .toList();
    }

    /** The names in the caseload, as the table's data has them. */
    private List<String> rows() {
        return find(CaseloadPage.class).all().stream()
                .map(page -> page.getElement().getAttribute("rows"))
                .flatMap(data ->
                        Pattern.compile("\"names\":\"([^\"]*)\"").matcher(data).results())
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void todays_sessions_lead_to_their_briefs() {
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 23);
        Actors.as(practice.clinician(), () -> {
            navigate("today", TodayView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Today");
            assertThat(find(H3.class).all()).extracting(H3::getText).contains("Ana & Ben");
            assertThat(find(Anchor.class).withText("Open brief").single().getHref())
                    .isEqualTo("couples/" + practice.couple().id() + "/brief");
        });
    }

    @Test
    void the_caseload_has_its_columns_and_is_searched_by_name() {
        fixture.pair(practice.id(), practice.clinician(), "Gus", "Hana");
        Actors.as(practice.clinician(), () -> {
            navigate("today", TodayView.class);
            assertThat(find(NativeTableHeaderCell.class).all())
                    .extracting(NativeTableHeaderCell::getText)
                    .containsExactly(
                            "Couple", "Next session", "A", "B", "Both done", "Overdue", "Unread", "CSI-4", "Note");
            assertThat(rows()).containsExactlyInAnyOrder("Ana & Ben", "Gus & Hana");
            findTextField().withAriaLabel("Search couples").setValue("han");
            assertThat(rows()).containsExactly("Gus & Hana");
        });
    }

    @Test
    void a_row_of_the_caseload_costs_the_server_no_component() {
        fixture.couples(practice.id(), practice.clinician(), 4);
        long few = Actors.as(practice.clinician(), this::componentsOfTheTable);
        fixture.couples(practice.id(), practice.clinician(), 40);
        assertThat(Actors.as(practice.clinician(), this::componentsOfTheTable)).isEqualTo(few);
        Actors.as(practice.clinician(), () -> assertThat(rows()).hasSize(45));
    }

    private long componentsOfTheTable() {
        navigate("notes", Main.class);
        navigate("today", TodayView.class);
        return nodes(find(CaseloadTable.class).single().getElement());
    }

    private static long nodes(Element element) {
        return 1 + element.getChildren().mapToLong(TodayViewTest::nodes).sum();
    }

    @Test
    void a_safety_hold_needs_attention_and_says_by_which_rule() {
        Actors.as(practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "Screening was positive.");
            navigate("today", TodayView.class);
            assertThat(find(Paragraph.class).all().stream()
                            .map(Paragraph::getText)
                            .filter(text -> text.startsWith("Rule: a safety hold")))
                    .hasSize(1);
            assertThat(find(Anchor.class).withText("Look").single().getHref())
                    .isEqualTo("couples/" + practice.couple().id() + "?tab=people");
        });
    }

    @Test
    void the_owner_sees_who_comes_and_no_way_into_a_record() {
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 23);
        Actors.as(practice.owner(), () -> {
            navigate("today", TodayView.class);
            assertThat(find(com.vaadin.flow.component.html.Span.class)
                            .withText("Ana & Ben")
                            .exists())
                    .isTrue();
            assertThat(links("couples/")).isEmpty();
            assertThat(rows()).isEmpty();
            assertThat(find(Anchor.class).withText("People").single().getHref()).isEqualTo("practice/people");
        });
    }

    @Test
    void a_supervisor_reads_and_starts_nothing() {
        meetings.planned(practice.associate(), practice.traineesCouple(), null, Meetings.today(), 23);
        Actors.as(practice.supervisor(), () -> {
            navigate("today", TodayView.class);
            assertThat(rows()).containsExactly("Eve & Fred");
            assertThat(findButton().withText("New note").exists()).isFalse();
        });
    }

    @Test
    void point_17_who_joined_a_care_team_is_told_here_until_it_was_seen() {
        Actors.as(
                practice.owner(),
                () -> careTeams.add(practice.couple().id(), practice.colleague().account()));
        Actors.as(practice.clinician(), () -> {
            navigate("today", TodayView.class);
            assertThat(find(NoticeLine.class).single().getElement().getTextRecursively())
                    .contains("Ana & Ben · Carl Colleague, clinician, joined the care team.", "Olive Owner did it.");
            findButton().withText("Seen").click();
            assertThat(find(NoticeLine.class).exists()).isFalse();
            assertThat(says("Nothing needs you now.")).isTrue();
            navigate("notes", Main.class);
            navigate("today", TodayView.class);
            assertThat(find(NoticeLine.class).exists()).isFalse();
        });
    }

    private boolean says(String words) {
        return find(Paragraph.class).all().stream()
                .anyMatch(one -> one.getText().equals(words));
    }
}

package org.hearthwork.today.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.hearthwork.kit.ui.WhatIsDrawn.Part;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.today.Caseload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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

    @Autowired
    private Homeworking homework;

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

    /** The names in the caseload, as the page is told them. */
    private List<String> rows() {
        return find(CaseloadPage.class).all().stream()
                .flatMap(page -> WhatIsDrawn.sent(page).path("rows").valueStream())
                .map(row -> row.path("names").asString())
                .toList();
    }

    /** The sessions of today, as the page is told them. */
    private List<JsonNode> sessions() {
        return WhatIsDrawn.sent(find(SessionLines.class).single())
                .path("lines")
                .valueStream()
                .toList();
    }

    /** The lines of what needs a person. */
    private List<JsonNode> attention() {
        return find(AttentionLines.class).all().stream()
                .flatMap(lines -> WhatIsDrawn.sent(lines).path(0).valueStream())
                .filter(JsonNode::isArray)
                .toList();
    }

    /** What stands in the parts of this tag, with its classes, of a line that needs a person. */
    private static List<Part> parts(JsonNode line, String tag) {
        return WhatIsDrawn.in(JsonNodeFactory.instance.arrayNode().add(line))
                .filter(part -> part.tag().equals(tag))
                .toList();
    }

    /** "Write note" of a session, as the page tells it. */
    private void press(JsonNode write) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        write.properties().forEach(detail -> told.set("event.detail." + detail.getKey(), detail.getValue()));
        Element lines = find(SessionLines.class).single().getElement();
        lines.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(lines, "write-note", told));
    }

    @Test
    void a_page_that_is_told_everything_anew_is_told_what_holds_by_then() {
        Actors.as(practice.clinician(), () -> {
            navigate("today", TodayView.class);
            holds.hold(practice.couple().id(), "Screening was positive.");
            CaseloadPage first = find(CaseloadPage.class).single();
            assertThat(sign(WhatIsDrawn.sent(first)).isNull()).isTrue();
            assertThat(sign(first.data()).isNull()).isFalse();
        });
    }

    private static JsonNode sign(JsonNode page) {
        return page.path("rows").path(0).path("sign");
    }

    private static void atNoon(Actor actor, Runnable looks) {
        PracticeClock.at(Meetings.at(Meetings.today(), 12), () -> Actors.as(actor, looks));
    }

    private static String words(JsonNode line) {
        return parts(line, "summary").getFirst().text();
    }

    @Test
    void todays_sessions_lead_to_their_briefs() {
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 23);
        atNoon(practice.clinician(), () -> {
            navigate("today", TodayView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Today");
            JsonNode session = sessions().getFirst();
            assertThat(session.path("who").asString()).isEqualTo("Ana & Ben");
            assertThat(session.path("brief").asString())
                    .isEqualTo("couples/" + practice.couple().id() + "/brief");
            assertThat(session.path("write").isNull()).isTrue();
        });
    }

    @Test
    void a_session_that_is_over_offers_to_write_its_note_and_no_brief() {
        var over = meetings.held(practice.clinician(), practice.couple(), Meetings.today(), 0);
        atNoon(practice.clinician(), () -> {
            navigate("today", TodayView.class);
            JsonNode session = sessions().getFirst();
            assertThat(session.path("brief").isNull()).isTrue();
            assertThat(session.path("write").path("session").asString()).isEqualTo(over.toString());
            press(session.path("write"));
            assertThat(getCurrentView()).isInstanceOf(NoteView.class);
        });
        atNoon(practice.clinician(), () -> {
            navigate("notes", Main.class);
            navigate("today", TodayView.class);
            JsonNode session = sessions().getFirst();
            assertThat(session.path("write").isNull()).isTrue();
            assertThat(session.path("noteWords").asString()).isEqualTo("Continue note");
        });
    }

    @Test
    void notes_to_sign_are_one_line_that_opens_to_the_couples() {
        for (Pair pair : List.of(practice.couple(), fixture.pair(practice.id(), practice.clinician(), "Gus", "Hana"))) {
            meetings.started(
                    practice.clinician(),
                    pair,
                    meetings.held(practice.clinician(), pair, Meetings.today().minusDays(2), 10));
        }
        Actors.as(practice.clinician(), () -> {
            navigate("today", TodayView.class);
            JsonNode line = attention().getFirst();
            assertThat(attention()).hasSize(1);
            assertThat(words(line)).isEqualTo("2 notes to sign");
            assertThat(parts(line, "p.small.soft"))
                    .extracting(Part::text)
                    .containsExactly("Rule: your draft is older than the day of its session.");
            assertThat(parts(line, "span.strong"))
                    .extracting(Part::text)
                    .containsExactlyInAnyOrder("Ana & Ben", "Gus & Hana");
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
        fixture.couples(practice.id(), practice.clinician(), Caseload.PAGE - 5);
        assertThat(Actors.as(practice.clinician(), this::componentsOfTheTable)).isEqualTo(few);
        Actors.as(practice.clinician(), () -> assertThat(rows()).hasSize(Caseload.PAGE));
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
    void a_safety_hold_is_a_quiet_sign_and_says_its_words_and_its_rule_once_opened() {
        Actors.as(practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "Screening was positive.");
            navigate("today", TodayView.class);
            JsonNode line = attention().getFirst();
            assertThat(words(line)).isEqualTo("One couple to look at");
            assertThat(parts(line, "p.small.soft").getFirst().text()).startsWith("Rule: a safety hold");
            assertThat(parts(line, "p.grow"))
                    .extracting(Part::text)
                    .containsExactly("Ana & Ben · joint work is on hold for safety.");
            assertThat(parts(line, "a.button.button-plain").getFirst().attributes())
                    .containsEntry("href", "couples/" + practice.couple().id() + "?tab=people");
            JsonNode sign = sign(WhatIsDrawn.sent(find(CaseloadPage.class).single()));
            assertThat(sign.path("label").asString()).isEqualTo("More about Ana & Ben");
            assertThat(sign.path("words").asString()).isEqualTo("Joint work is on hold for safety.");
        });
    }

    @Test
    void answers_before_a_session_of_today_are_told_with_the_session_alone() {
        AssignmentId given = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("say-it-hear-it", Homeworking.day(Instant.now().minus(Duration.ofDays(2)))),
                Instant.now().minus(Duration.ofDays(9)));
        homework.does(
                practice.couple().a(),
                Seat.A,
                homework.occurrence(given),
                Instant.now().minus(Duration.ofDays(3)),
                Map.of());
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 23);
        atNoon(practice.clinician(), () -> {
            navigate("today", TodayView.class);
            assertThat(sessions().getFirst().path("fresh").asString()).isEqualTo("one new answer");
            assertThat(attention().stream().map(TodayViewTest::words)).noneMatch(words -> words.startsWith("Unread"));
        });
    }

    @Test
    void the_owner_sees_who_comes_and_no_way_into_a_record() {
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 23);
        atNoon(practice.owner(), () -> {
            navigate("today", TodayView.class);
            assertThat(find(com.vaadin.flow.component.html.Span.class)
                            .withText("Ana & Ben")
                            .exists())
                    .isTrue();
            assertThat(links("couples/")).isEmpty();
            assertThat(rows()).isEmpty();
            assertThat(find(Anchor.class).withText("People").single().getHref()).isEqualTo("practice/people");
            assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContain("First steps");
        });
    }

    @Test
    void the_owner_of_a_new_practice_is_shown_the_first_steps_each_with_its_button() {
        Actors.as(fixture.ownerOfNewPractice(), () -> {
            navigate("today", TodayView.class);
            assertThat(find(H2.class).all()).extracting(H2::getText).contains("First steps");
            assertThat(find(H3.class).all())
                    .extracting(H3::getText)
                    .containsExactly("Look through the settings", "Invite your colleagues", "Open the first couple");
            assertThat(find(Anchor.class).withText("Settings").single().getHref())
                    .isEqualTo("practice/settings");
            assertThat(find(Anchor.class).withText("People").single().getHref()).isEqualTo("practice/people");
        });
    }

    @Test
    void a_supervisor_reads_and_starts_nothing() {
        meetings.held(practice.associate(), practice.traineesCouple(), Meetings.today(), 0);
        atNoon(practice.supervisor(), () -> {
            navigate("today", TodayView.class);
            assertThat(rows()).containsExactly("Eve & Fred");
            assertThat(sessions().getFirst().path("write").isNull()).isTrue();
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
            assertThat(find(NoticeList.class).exists()).isFalse();
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

package org.hearthwork.tracking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.hearthwork.kit.ui.WhatIsDrawn.Part;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What was given to a couple, as its clinician reads it: a row a piece, and the older ones on asking. */
@SpringBootTest
class HomeworkPanelViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Homeworking homework;

    private Practice practice;
    private Instant now;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        now = Meetings.at(Meetings.today().minusDays(1), 12);
    }

    private AssignmentId given(String exercise) {
        return homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish(exercise, Homeworking.day(now).plusDays(3)),
                now);
    }

    private Stream<Part> drawn(String tag) {
        UI.getCurrent().navigate("couples/" + practice.couple().id(), QueryParameters.of("tab", "homework"));
        return WhatIsDrawn.in(find(Rows.class).single())
                .filter(part -> part.tag().split("\\.")[0].equals(tag));
    }

    @Test
    void a_row_says_what_was_given_to_whom_and_what_is_new() {
        AssignmentId talk = given("say-it-hear-it");
        homework.does(practice.couple().a(), Seat.A, homework.occurrence(talk), now.plusSeconds(60), Map.of());

        PracticeClock.at(
                now.plus(Duration.ofHours(2)),
                () -> Actors.as(practice.clinician(), () -> {
                    assertThat(drawn("table"))
                            .singleElement()
                            .satisfies(table -> assertThat(table.attributes())
                                    .containsEntry("aria-label", "Homework, the newest first"));
                    assertThat(drawn("th")).extracting(Part::text).first().isEqualTo("Exercise");
                    assertThat(drawn("a")).singleElement().satisfies(link -> {
                        assertThat(link.text()).isEqualTo("Say it / Hear it");
                        assertThat(link.attributes())
                                .containsEntry(
                                        "href", "couples/" + practice.couple().id() + "/homework/" + talk);
                    });
                    assertThat(drawn("td"))
                            .extracting(Part::text)
                            .contains("Both together, sealed", "once", "1 new")
                            .anyMatch(text -> text.contains("given today"));
                }));
    }

    @Test
    void older_ones_come_below_on_asking_until_there_are_no_more() {
        Stream.generate(() -> "say-it-hear-it").limit(Tracking.LINES).forEach(this::given);
        AssignmentId last = given("load-map");
        Actors.as(practice.clinician(), () -> {
            assertThat(drawn("a")).hasSize(Tracking.LINES);
            findButton().withText("Older").click();
            List<Part> links = WhatIsDrawn.in(find(Rows.class).single())
                    .filter(part -> part.tag().startsWith("a."))
                    .toList();
            assertThat(links).hasSize(Tracking.LINES + 1);
            assertThat(links)
                    .extracting(part -> part.attributes().get("href"))
                    .anyMatch(href -> href.endsWith(last.toString()));
            assertThat(findButton().withText("Older").exists()).isFalse();
        });
    }
}

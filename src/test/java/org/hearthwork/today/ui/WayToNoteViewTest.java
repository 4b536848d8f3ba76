package org.hearthwork.today.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What Today, the calendar and the couple's sessions offer with a note that somebody has begun: as much as this person may do. */
@SpringBootTest
class WayToNoteViewTest extends SpringBrowserlessTest implements Locators {

    private static final int NOON = 12;

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Meetings meetings;

    @Autowired
    private CareTeams careTeams;

    @Autowired
    private Notes notes;

    @Autowired
    private Signing signing;

    private Practice practice;

    @BeforeEach
    void two_clinicians_look_after_one_couple() {
        practice = fixture.fresh();
        Actors.as(
                practice.owner(),
                () -> careTeams.add(practice.couple().id(), practice.colleague().account()));
    }

    private AppointmentId todaysSession(Actor clinician, Pair pair) {
        return meetings.planned(clinician, pair, null, Meetings.today(), NOON);
    }

    /** Where there is a way to this note at 1 pm: Today, the calendar, the couple's sessions; how it is called in each. */
    private List<String> waysOf(Actor actor, Pair pair, NoteId note) {
        return PracticeClock.at(
                Meetings.at(Meetings.today(), NOON + 1),
                () -> Actors.as(actor, () -> {
                    List<String> ways = new ArrayList<>();
                    navigate("today", TodayView.class);
                    WhatIsDrawn.sent(find(SessionLines.class).single())
                            .path("lines")
                            .forEach(line -> ways.add(line.path("noteWords").asString()));
                    UI.getCurrent()
                            .navigate(
                                    "calendar",
                                    QueryParameters.of("week", Meetings.today().toString()));
                    WhatIsDrawn.press(find(Rows.class).single(), 0);
                    ways.add(linkTo(note));
                    UI.getCurrent().navigate("couples/" + pair.id(), QueryParameters.of("tab", "sessions"));
                    findButton().withText("Details").click();
                    ways.add(linkTo(note));
                    return ways;
                }));
    }

    private String linkTo(NoteId note) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().equals("notes/" + note))
                .map(Anchor::getText)
                .filter(words -> words.endsWith("note"))
                .reduce((first, last) -> last)
                .orElse("");
    }

    @Test
    void p6_who_began_a_note_goes_on_with_it_and_a_colleague_reads_it() {
        AppointmentId session = todaysSession(practice.clinician(), practice.couple());
        NoteId note = meetings.started(practice.clinician(), practice.couple(), session);

        assertThat(waysOf(practice.clinician(), practice.couple(), note))
                .hasSize(3)
                .containsOnly("Continue note");
        assertThat(waysOf(practice.colleague(), practice.couple(), note))
                .hasSize(3)
                .containsOnly("Read note");
    }

    @Test
    void p6_who_has_a_draft_of_their_own_beside_a_colleagues_goes_on_with_theirs() {
        AppointmentId session = todaysSession(practice.clinician(), practice.couple());
        NoteId first = meetings.started(practice.clinician(), practice.couple(), session);
        NoteId own = meetings.started(practice.colleague(), practice.couple(), session);

        assertThat(own).isNotEqualTo(first);
        assertThat(waysOf(practice.colleague(), practice.couple(), own))
                .hasSize(3)
                .containsOnly("Continue note");
    }

    @Test
    void p6_a_supervisor_reads_what_their_associate_writes() {
        AppointmentId session = todaysSession(practice.associate(), practice.traineesCouple());
        NoteId note = meetings.started(practice.associate(), practice.traineesCouple(), session);

        assertThat(waysOf(practice.associate(), practice.traineesCouple(), note))
                .hasSize(3)
                .containsOnly("Continue note");
        assertThat(waysOf(practice.supervisor(), practice.traineesCouple(), note))
                .hasSize(3)
                .containsOnly("Read note");
    }

    @Test
    void p6_a_signed_note_is_read_by_its_author_too() {
        AppointmentId session = todaysSession(practice.clinician(), practice.couple());
        NoteId note = meetings.started(practice.clinician(), practice.couple(), session);
        Actors.as(
                practice.clinician(),
                () -> signing.sign(meetings.draft(notes.open(note), NoteSection.PLAN, "Tea on Friday.")));

        assertThat(waysOf(practice.clinician(), practice.couple(), note))
                .hasSize(3)
                .containsOnly("Read note");
    }
}

package org.hearthwork.today.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.database.BrokenTable;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class NoteViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private BrokenTable broken;

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Notes notes;

    private Practice practice;
    private NoteId note;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        var held = meetings.held(
                practice.clinician(), practice.couple(), Meetings.today().minusDays(1), 14);
        note = meetings.started(practice.clinician(), practice.couple(), held);
    }

    private void open() {
        navigate("notes/" + note, NoteView.class);
    }

    private String html() {
        return find(Main.class).single().getElement().getOuterHTML();
    }

    private void type(String section, String text) {
        findTextArea().withLabel(section).setValue(text);
    }

    @Test
    void what_is_typed_is_kept_and_is_there_on_another_device() {
        Actors.as(practice.clinician(), () -> {
            open();
            assertThat(find(H1.class).single().getText()).isEqualTo("Session note");
            type("Plan", "Ten minutes on Sunday.");
            assertThat(html()).contains("Saved");
        });
        assertThat(meetings.opened(practice.clinician(), note).text(NoteSection.PLAN))
                .isEqualTo("Ten minutes on Sunday.");
    }

    @Test
    void a_text_overtaken_in_another_window_stays_and_says_so() {
        Actors.as(practice.clinician(), () -> {
            open();
            notes.save(meetings.draft(notes.open(note), NoteSection.PLAN, "Written there."));
            type("Plan", "Written here.");

            assertThat(findTextArea().withLabel("Plan").component().getValue()).isEqualTo("Written here.");
            assertThat(html()).contains("written in another window").contains("Not saved");
            findButton().withText("Show the other version").click();
            assertThat(html()).contains("Written there.");
            findButton().withText("Keep mine as a copy").click();
            assertThat(findTextArea().withLabel("Plan").component().getValue()).isEqualTo("Written here.");
            assertThat(html()).doesNotContain("another window");
        });
        assertThat(meetings.opened(practice.clinician(), note).text(NoteSection.PLAN))
                .isEqualTo("Written there.");
    }

    @Test
    void signing_asks_and_then_the_note_is_for_reading_and_takes_addenda() {
        Actors.as(practice.clinician(), () -> {
            open();
            type("Subjective", "Both came.");
            findButton().withText("Sign and lock").click();
            test(find(ConfirmDialog.class).single()).confirm();

            assertThat(find(TextArea.class).exists()).isFalse();
            assertThat(html()).contains("Both came.").contains("Signed by Clara Clinician");
            findButton().withText("Add addendum").click();
            findButton().withText("Sign addendum").click();
            assertThat(findTextArea().withLabel("Addendum").component().getErrorMessage())
                    .isEqualTo("Write what you want to add.");
            findTextArea().withLabel("Addendum").setValue("Ben called.");
            findButton().withText("Sign addendum").click();
            assertThat(html()).contains("Addendum 1").contains("Ben called.");
        });
    }

    @Test
    void an_empty_draft_can_still_take_another_form() {
        Actors.as(practice.clinician(), () -> {
            open();
            notes.useTemplate(note, org.hearthwork.notes.NoteTemplate.DAP);
            open();
            assertThat(find(TextArea.class).all())
                    .extracting(TextArea::getLabel)
                    .containsExactly("Data", "Assessment", "Plan");
        });
    }

    @Test
    void an_associate_reads_at_the_button_why_it_does_not_sign_yet() {
        var held = meetings.held(
                practice.associate(),
                practice.traineesCouple(),
                Meetings.today().minusDays(1),
                10);
        NoteId draft = meetings.started(practice.associate(), practice.traineesCouple(), held);
        Actors.as(practice.associate(), () -> {
            navigate("notes/" + draft, NoteView.class);
            assertThat(findButton().withText("Sign and lock").component().isEnabled())
                    .isFalse();
            assertThat(html()).contains("needs a supervisor's co-signature");
        });
        Actors.as(practice.supervisor(), () -> {
            navigate("notes/" + draft, NoteView.class);
            assertThat(find(TextArea.class).exists()).isFalse();
            assertThat(html()).contains("Draft of Asa Associate");
        });
    }

    @Test
    void the_list_shows_the_draft_and_starts_what_is_missing() {
        meetings.held(practice.clinician(), practice.couple(), Meetings.today().minusDays(8), 14);
        Actors.as(practice.clinician(), () -> {
            navigate("notes", Main.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Notes");
            assertThat(find(Rows.class).all().stream()
                            .flatMap(WhatIsDrawn::in)
                            .map(part -> part.attributes().getOrDefault("href", "")))
                    .contains("notes/" + note);
            Rows missing = find(Rows.class).all().stream()
                    .filter(rows ->
                            WhatIsDrawn.in(rows).anyMatch(part -> part.text().equals("Start note")))
                    .findFirst()
                    .orElseThrow();
            WhatIsDrawn.press(missing, 0);
            assertThat(find(H1.class).single().getText()).isEqualTo("Session note");
        });
    }

    private SavedState state() {
        return find(SavedState.class).single();
    }

    private String said() {
        return find(Span.class).withAttribute("role", "status").all().getFirst().getText();
    }

    @Test
    void point_8_a_note_that_cannot_be_written_never_says_saved_and_is_sent_again_until_it_is() {
        Actors.as(practice.clinician(), () -> {
            open();
            broken.unwritable("sessions.note_section", () -> {
                type("Plan", "Ten minutes on Sunday.");
                assertThat(said()).isEqualTo("Not saved – we keep trying");
                ComponentUtil.fireEvent(state(), new SavedState.TryAgain(state(), true));
                assertThat(said()).isEqualTo("Not saved – we keep trying");
                findButton().withText("Sign and lock").click();
                test(find(ConfirmDialog.class).single()).confirm();
                assertThat(find(Span.class)
                                .withTextContaining("It was our mistake, not yours")
                                .exists())
                        .isTrue();
                assertThat(findTextArea().withLabel("Plan").component().getValue())
                        .isEqualTo("Ten minutes on Sunday.");
            });
            assertThat(meetings.opened(practice.clinician(), note).text(NoteSection.PLAN))
                    .isEmpty();
            ComponentUtil.fireEvent(state(), new SavedState.TryAgain(state(), true));
            assertThat(said()).isEqualTo("Saved");
        });
        assertThat(meetings.opened(practice.clinician(), note).text(NoteSection.PLAN))
                .isEqualTo("Ten minutes on Sunday.");
    }

    @Test
    void point_8_a_character_that_cannot_be_kept_is_refused_in_words_at_its_section() {
        Actors.as(practice.clinician(), () -> {
            open();
            for (String text : List.of("Ten\0minutes", "half a smile \ud83d")) {
                type("Plan", text);
                assertThat(said()).isEqualTo("Not saved");
                assertThat(findTextArea().withLabel("Plan").component().getErrorMessage())
                        .contains("a character in it that cannot be kept");
                assertThat(findTextArea().withLabel("Plan").component().getValue())
                        .isEqualTo(text);
            }
            type("Plan", "a whole smile \ud83d\ude42");
            assertThat(said()).isEqualTo("Saved");
        });
        assertThat(meetings.opened(practice.clinician(), note).text(NoteSection.PLAN))
                .isEqualTo("a whole smile \ud83d\ude42");
    }

    @Test
    void point_9_words_that_never_came_are_put_back_and_go_over_nothing_newer() {
        Actors.as(practice.clinician(), () -> {
            open();
            back("PLAN", "Ten minutes on Sun", "0:0");
            assertThat(findTextArea().withLabel("Plan").component().getValue()).isEqualTo("Ten minutes on Sun");
            assertThat(said()).isEqualTo("Saved");
        });
        assertThat(meetings.opened(practice.clinician(), note).text(NoteSection.PLAN))
                .isEqualTo("Ten minutes on Sun");
        Actors.as(practice.clinician(), () -> {
            open();
            back("PLAN", "An older plan", "0:0");
            assertThat(findTextArea().withLabel("Plan").component().getValue()).isEqualTo("Ten minutes on Sun");
            assertThat(html()).contains("An older plan", "another text was saved");
            findButton().withText("Put this text in the field").click();
            assertThat(findTextArea().withLabel("Plan").component().getValue()).isEqualTo("An older plan");
        });
        assertThat(meetings.opened(practice.clinician(), note).text(NoteSection.PLAN))
                .isEqualTo("An older plan");
    }

    private void back(String section, String text, String known) {
        ComponentUtil.fireEvent(state(), new SavedState.WordsBack(state(), true, section, text, known));
    }
}

package org.hearthwork.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Library;
import org.hearthwork.library.OurOwn;
import org.hearthwork.library.OwnDraft;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.library.Withdrawing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A clinician writes their practice's own version of an exercise. */
@SpringBootTest
class OwnVersionViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private OwnVersions versions;

    @Autowired
    private Withdrawing withdrawing;

    @Autowired
    private Library library;

    private Practice practice;

    @BeforeEach
    void a_practice() {
        practice = fixture.fresh();
    }

    private OwnDraft openOn(String exercise) {
        DraftId id = versions.begin(exercise);
        UI.getCurrent().navigate(LibraryNavigation.draft(id));
        assertThat(find(H1.class).single().getText()).isEqualTo("Our own version");
        return versions.open(id);
    }

    private void title(String words) {
        findTextField().withLabel("Title").setValue(words);
    }

    private QuestionRow row(String name) {
        return find(QuestionRow.class).all().stream()
                .filter(row -> row.isNamedBy(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean offers(QuestionRow row, String deed) {
        row.unfold();
        return find(Button.class, row).all().stream()
                .anyMatch(button -> button.getText().equals(deed));
    }

    private void press(QuestionRow row, String deed) {
        row.unfold();
        find(Button.class, row).all().stream()
                .filter(button -> button.getText().equals(deed))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    @Test
    void what_is_typed_is_kept_and_still_there_on_the_next_visit() {
        Actors.as(practice.clinician(), () -> {
            OwnDraft draft = openOn("our-rituals");
            title("Half a ti");
            assertThat(versions.open(draft.id()).wording().title()).isEqualTo("Half a ti");
            navigate("library", LibraryView.class);
            assertThat(find(WaitingDrafts.class).exists()).isTrue();
            assertThat(openOn("our-rituals").id()).isEqualTo(draft.id());
            assertThat(findTextField().withLabel("Title").component().getValue())
                    .isEqualTo("Half a ti");
        });
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_is_lost() {
        Actors.as(practice.clinician(), () -> {
            OwnDraft draft = openOn("our-rituals");
            title(" ");
            findButton().withText("Publish").click();
            assertThat(findTextField().withLabel("Title").component().getErrorMessage())
                    .isEqualTo("Write something here.");
            assertThat(versions.open(draft.id()).wording().sittings())
                    .isEqualTo(draft.wording().sittings());
            title("Ours");
            findButton().withText("Publish").click();
            assertThat(heading()).isEqualTo("Ours");
        });
    }

    @Test
    void of_what_is_withdrawn_the_page_says_to_offer_it_again_first_and_keeps_what_is_typed() {
        Actors.as(practice.clinician(), () -> {
            OwnDraft first = versions.open(versions.begin("our-rituals"));
            Edition ours = versions.publish(first.id(), first.version(), first.wording(), first.upon());
            OwnDraft draft = openOn(ours.exercise());
            withdrawing.withdraw(ours.exercise());
            title("Ours, and better");
            findButton().withText("Publish").click();
            assertThat(heading()).isEqualTo("Our own version");
            assertThat(find(Problem.class).all())
                    .extracting(Problem::getText)
                    .anyMatch(said -> said.startsWith("This exercise is withdrawn. Offer it again first"));
            assertThat(versions.open(draft.id()).wording().title()).isEqualTo("Ours, and better");
        });
    }

    @Test
    void what_looks_after_the_two_offers_no_way_to_leave_it_out_and_says_why() {
        Actors.as(practice.clinician(), () -> {
            openOn("protected-time");
            QuestionRow date = row("agree/date-when");
            assertThat(offers(date, "Leave it out")).isFalse();
            assertThat(find(Paragraph.class, date).all())
                    .extracting(Paragraph::getText)
                    .contains("A later sitting goes by what is answered here, so it stays.");
        });
    }

    @Test
    void a_question_is_left_out_put_back_moved_and_added() {
        Actors.as(practice.clinician(), () -> {
            OwnDraft draft = openOn("our-rituals");
            press(row("design/moments"), "Leave it out");
            assertThat(versions.open(draft.id())
                            .wording()
                            .sittings()
                            .getFirst()
                            .questions()
                            .getFirst()
                            .left())
                    .isTrue();
            press(row("design/moments"), "Put it back");
            press(row("design/moments"), "Move down");
            var questions =
                    versions.open(draft.id()).wording().sittings().getFirst().questions();
            assertThat(questions.getFirst().key()).isEqualTo("rituals");
            assertThat(questions.get(1).isAsked()).isTrue();
            find(Button.class, find(SittingEditor.class).all().get(1)).all().stream()
                    .filter(button -> button.getText().equals("Scale"))
                    .findFirst()
                    .orElseThrow()
                    .click();
            var agree = versions.open(draft.id()).wording().sittings().get(1).questions();
            assertThat(agree.get(agree.size() - 2).ours()).isTrue(); // before the yes of both
            assertThat(agree.getLast().type()).isEqualTo("confirm");
        });
    }

    @Test
    void another_page_of_mine_was_faster_and_i_choose_which_words_go_on() {
        Actors.as(practice.clinician(), () -> {
            OwnDraft draft = openOn("our-rituals");
            versions.save(draft.id(), draft.version(), OurOwn.titled(draft.wording(), "From my other page"));
            title("From this page");
            assertThat(find(Conflict.class).single().getElement().getTextRecursively())
                    .contains("You changed this draft at another page");
            assertThat(findTextField().withLabel("Title").component().getValue())
                    .isEqualTo("From this page");
            assertThat(versions.open(draft.id()).wording().title()).isEqualTo("From my other page");
            findButton().withText("Keep what is here").click();
            assertThat(versions.open(draft.id()).wording().title()).isEqualTo("From this page");
        });
    }

    @Test
    void a_colleague_published_meanwhile_and_i_decide_to_publish_after_them() {
        Actor colleague = practice.colleague();
        Edition first = Actors.as(practice.clinician(), () -> {
            OwnDraft draft = versions.open(versions.begin("our-rituals"));
            return versions.publish(draft.id(), draft.version(), draft.wording(), 0);
        });
        Actors.as(practice.clinician(), () -> {
            openOn(first.exercise());
            Actors.as(colleague, () -> {
                OwnDraft theirs = versions.open(versions.begin(first.exercise()));
                versions.publish(theirs.id(), theirs.version(), OurOwn.titled(theirs.wording(), "Carl’s"), 1);
            });
            title("Clara’s");
            findButton().withText("Publish").click();
            assertThat(find(Conflict.class).single().getElement().getTextRecursively())
                    .contains(colleague.name() + " published version 2");
            findButton().withText("Publish mine as version 3").click();
            assertThat(heading()).isEqualTo("Clara’s");
            assertThat(library.newest(first.exercise()).version()).isEqualTo(3);
        });
    }

    @Test
    void an_associate_reads_the_own_version_and_is_offered_no_way_to_write_it() {
        Actors.as(practice.associate(), () -> {
            navigate("library/our-rituals", ExerciseView.class);
            assertThat(findButton().withText("Make our own version").exists()).isFalse();
        });
        Actors.as(practice.supervisor(), () -> {
            navigate("library/our-rituals", ExerciseView.class);
            findButton().withText("Make our own version").click();
            assertThat(heading()).isEqualTo("Our own version");
        });
    }
}

package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Map;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.outcomes.CheckIn;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.outcomes.Checking;
import org.hearthwork.outcomes.Outcomes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CheckInViewTest extends OnThePhone {

    @Autowired
    Outcomes outcomes;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Checking checking;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Couples couples;

    @BeforeEach
    void it_is_begun() {
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
    }

    private void press(String button) {
        findButton().withText(button).click();
    }

    private void begin() {
        navigate("check-in", CheckInView.class);
        press("Start");
    }

    private void goTo(String question) {
        while (!find(H2.class).first().getText().startsWith(question)) {
            press("Next");
        }
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Option> choice() {
        return find(RadioButtonGroup.class).single();
    }

    private void choose(String key) {
        choice().setValue(choice().getListDataView()
                .getItems()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void home_offers_it_while_it_is_due_and_says_no_more_once_it_is_in() {
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(links()).contains("check-in");
            assertThat(says("Nothing is waiting")).isFalse();
        });
        checking.in(ana, MONDAY, Checking.csi(3, 3, 3, 3));
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(links()).doesNotContain("check-in");
        });
    }

    @Test
    void what_the_other_one_does_with_theirs_changes_nothing_on_ones_home() {
        checking.in(ben, MONDAY, Checking.csi(3, 3, 3, 3));
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(links()).contains("check-in");
            assertThat(says("You are both in")).isFalse();
        });
    }

    @Test
    void who_sees_it_is_said_before_anything_is_written_and_follows_the_author_of_a_wish() {
        as(ana, () -> {
            begin();
            assertThat(heading()).isEqualTo("Weekly check-in");
            assertThat(says("Only your therapist sees this")).isTrue();
            goTo("What was one good moment with Ben");
            assertThat(says("Sealed. If it opens, you both see it")).isTrue();
            goTo("What would you like to talk about");
            assertThat(says("Only your therapist sees this")).isTrue();
            choose("both");
            assertThat(says("Sealed. If it opens, you both see it")).isTrue();
            choose("care-team");
            assertThat(says("Sealed. If it opens, you both see it")).isFalse();
            goTo("Do you feel safe with Ben");
            assertThat(says("Only your therapist sees this")).isTrue();
        });
    }

    @Test
    void what_was_written_is_there_on_another_device() {
        as(ana, () -> {
            begin();
            goTo("What was one hard moment");
            find(TextArea.class).single().setValue("The dishes");
            assertThat(saved()).isEqualTo("Saved");
        });
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(says("Continue")).isTrue();
            navigate("check-in", CheckInView.class);
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("The dishes");
        });
    }

    @Test
    void another_device_of_ones_own_that_was_faster_is_asked_about_and_nothing_is_lost() {
        as(ana, () -> {
            begin();
            goTo("What was one hard moment");
            CheckIn sheet = checkIns.begun(Locale.ENGLISH).orElseThrow();
            checkIns.keep(sheet.id(), "hard", AnswerBody.ofText("The laundry"), AnswerBody.EMPTY);
            find(TextArea.class).single().setValue("The dishes");
            assertThat(says("The laundry")).isTrue();
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("The dishes");
        });
    }

    @Test
    void too_long_a_text_is_said_at_the_field_and_stays_in_it() {
        as(ana, () -> {
            begin();
            goTo("What was one good moment");
            TextArea field = find(TextArea.class).single();
            field.setValue("x".repeat(401));
            assertThat(field.isInvalid()).isTrue();
            press("Next");
            assertThat(find(TextArea.class).single().getValue()).hasSize(401);
        });
    }

    @Test
    void empty_hands_are_told_so_and_stay() {
        as(ana, () -> {
            begin();
            goTo("Do you feel safe");
            press("Finish");
            assertThat(heading()).isEqualTo("Weekly check-in");
            assertThat(says("Yours is in")).isFalse();
        });
    }

    @Test
    void the_end_looks_the_same_whatever_was_said_of_safety_and_shows_no_figure() {
        as(ana, () -> {
            begin();
            goTo("Do you feel safe");
            choose("no");
            press("Finish");
            assertThat(says("Yours is in.")).isTrue();
            assertThat(says("If you need somebody now")).isTrue();
        });
        as(ben, () -> {
            begin();
            goTo("Do you feel safe");
            choose("yes");
            press("Finish");
            assertThat(says("Yours is in.")).isTrue();
            assertThat(says("If you need somebody now")).isTrue();
        });
    }

    @Test
    void a_hold_changes_no_word_of_it() {
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "afraid at home"));
        as(ana, () -> {
            begin();
            goTo("What was one good moment");
            assertThat(says("Sealed. If it opens, you both see it")).isTrue();
        });
    }

    @Test
    void who_live_apart_are_asked_for_themselves_and_share_nothing() {
        Actors.as(practice.clinician(), () -> couples.change(practice.couple().id(), 0, CoupleStatus.SEPARATED));
        as(ana, () -> {
            begin();
            goTo("What was one good moment");
            assertThat(says("Sealed")).isFalse();
            goTo("What would you like to talk about");
            assertThat(find(RadioButtonGroup.class).exists()).isFalse();
        });
    }

    @Test
    void what_both_shared_is_read_side_by_side() {
        checking.in(ana, MONDAY, Map.of("good", AnswerBody.ofText("Tea"), "wish", Checking.wish("Us", false)));
        checking.in(ben, MONDAY, Map.of("good", AnswerBody.ofText("Your laugh")));
        as(ben, () -> {
            navigate("home", HomeView.class);
            assertThat(says("What each of you shared is open now.")).isTrue();
            navigate("check-in", CheckInView.class);
            assertThat(says("Tea")).isTrue();
            assertThat(says("Your laugh")).isTrue();
            assertThat(find(Component.class).withText("Us").exists()).isFalse();
        });
    }

    @Test
    void in_spanish_the_measure_stays_in_its_english_and_says_so() {
        as(ana, () -> {
            UI.getCurrent().setLocale(Locale.of("es"));
            navigate("check-in", CheckInView.class);
            assertThat(says("en su inglés original")).isTrue();
            findButton().withText("Empezar").click();
            assertThat(says("Please indicate the degree of happiness")).isTrue();
            assertThat(find(H2.class).first().getElement().getAttribute("lang")).isEqualTo("en");
        });
    }
}

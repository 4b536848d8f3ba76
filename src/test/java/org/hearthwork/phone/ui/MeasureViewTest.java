package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Option;
import org.hearthwork.outcomes.MeasureRequestId;
import org.hearthwork.outcomes.MeasureRequests;
import org.hearthwork.outcomes.OwnMeasures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A measure on the phone of who was asked for it, and nothing of it on the other one's. */
@SpringBootTest
class MeasureViewTest extends OnThePhone {

    @Autowired
    MeasureRequests requests;

    @Autowired
    OwnMeasures own;

    @Autowired
    SafetyHolds holds;

    private void asked(String measure, Seat... who) {
        Actors.as(
                practice.clinician(),
                () -> requests.ask(practice.couple().id(), measure, Set.copyOf(Arrays.asList(who))));
    }

    private void press(String button) {
        findButton().withText(button).click();
    }

    private String address() {
        MeasureRequestId id = own.open().getFirst().id();
        return "questions/" + id;
    }

    private void begin() {
        navigate(address(), MeasureView.class);
        press("Start");
    }

    private void goTo(String question) {
        while (!find(H2.class).first().getText().startsWith(question)) {
            press("Next");
        }
    }

    @SuppressWarnings("unchecked")
    private void choose(String words) {
        RadioButtonGroup<Option> choice = find(RadioButtonGroup.class).single();
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(option -> option.label().equals(words))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void home_offers_it_to_who_is_asked_without_its_name_and_is_as_ever_for_the_other_one() {
        asked("phq-9", Seat.A);
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(says("A few questions for you")).isTrue();
            assertThat(says("PHQ")).isFalse();
            assertThat(says("Nothing is waiting")).isFalse();
        });
        as(ben, () -> {
            navigate("home", HomeView.class);
            assertThat(says("A few questions for you")).isFalse();
        });
    }

    @Test
    void the_other_ones_address_is_that_of_nothing() {
        asked("phq-9", Seat.A);
        String hers = Actors.as(ana, this::address);
        as(ben, () -> {
            navigate(hers, MeasureView.class);
            assertThat(says("There is nothing to answer here right now.")).isTrue();
            navigate("questions/whatever", MeasureView.class);
            assertThat(says("There is nothing to answer here right now.")).isTrue();
        });
    }

    @Test
    void what_it_is_whose_it_is_and_what_it_is_not_is_said_before_the_first_question() {
        asked("phq-9", Seat.A);
        as(ana, () -> {
            navigate(address(), MeasureView.class);
            assertThat(says("a screen, not a diagnosis")).isTrue();
            assertThat(says("nor that you were asked")).isTrue();
            assertThat(says("sees it the next time one of them opens Hearthwork; nobody is watching live"))
                    .isTrue();
            assertThat(says("at once")).isFalse();
            assertThat(says("No permission required to reproduce")).isTrue();
            press("Start");
            assertThat(says("Only your therapist sees this")).isTrue();
            assertThat(says("Over the last 2 weeks")).isTrue();
        });
    }

    @Test
    void who_thinks_of_death_finds_help_on_the_same_screen_at_once_and_no_sooner() {
        asked("phq-9", Seat.A);
        as(ana, () -> {
            begin();
            goTo("Thoughts that you would be better off dead");
            assertThat(says("You do not have to be alone with this")).isFalse();
            choose("Not at all");
            assertThat(says("You do not have to be alone with this")).isFalse();
            choose("Several days");
            assertThat(says("You do not have to be alone with this")).isTrue();
            assertThat(says("988 Suicide & Crisis Lifeline")).isTrue();
            assertThat(says("Finish")).isTrue();
            choose("Not at all");
            assertThat(says("You do not have to be alone with this")).isFalse();
        });
    }

    @Test
    void help_is_there_also_when_nothing_can_be_kept_and_says_of_the_care_team_only_what_is_so() {
        asked("phq-9", Seat.A);
        as(ana, () -> {
            begin();
            goTo("Thoughts that you would be better off dead");
            MeasureRequestId id = own.open().getFirst().id();
            choose("Several days");
            assertThat(says("Your care team sees this answer the next time")).isTrue();
            choose("Not at all");
            Actors.as(
                    practice.clinician(),
                    () -> requests.takeBack(practice.couple().id(), id));
            choose("Nearly every day");
            assertThat(says("You do not have to be alone with this")).isTrue();
            assertThat(says("988 Suicide & Crisis Lifeline")).isTrue();
            assertThat(says("Your care team sees this answer the next time")).isFalse();
            press("Finish");
            assertThat(says("You do not have to be alone with this")).isTrue();
            assertThat(says("Yours is in.")).isFalse();
        });
    }

    @Test
    void who_finishes_what_was_taken_back_is_not_told_that_the_care_team_reads_it() {
        asked("gad-7", Seat.A);
        as(ana, () -> {
            begin();
            choose("Several days");
            goTo("Feeling afraid");
            MeasureRequestId id = own.open().getFirst().id();
            Actors.as(
                    practice.clinician(),
                    () -> requests.takeBack(practice.couple().id(), id));
            press("Finish");
            assertThat(says("Yours is in.")).isFalse();
            assertThat(find(Notification.class).all().getLast().getElement().getProperty("text"))
                    .contains("nothing was handed in");
        });
    }

    @Test
    void the_end_looks_the_same_whatever_was_answered_and_shows_no_figure() {
        asked("phq-9", Seat.A, Seat.B);
        as(ana, () -> {
            begin();
            goTo("Thoughts that you would be better off dead");
            choose("Nearly every day");
            press("Finish");
            assertThat(says("Yours is in.")).isTrue();
            assertThat(says("988 Suicide & Crisis Lifeline")).isTrue();
        });
        as(ben, () -> {
            begin();
            choose("Several days");
            goTo("Thoughts that you would be better off dead");
            press("Finish");
            assertThat(says("Yours is in.")).isTrue();
            assertThat(says("988 Suicide & Crisis Lifeline")).isTrue();
        });
    }

    @Test
    void what_was_chosen_is_there_on_another_device_and_gone_once_it_is_in() {
        asked("gad-7", Seat.A);
        String address = Actors.as(ana, this::address);
        as(ana, () -> {
            begin();
            choose("Several days");
            press("Next");
            choose("Nearly every day");
            assertThat(saved()).isEqualTo("Saved");
        });
        as(ana, () -> {
            navigate(address, MeasureView.class);
            assertThat(find(H2.class).first().getText()).startsWith("Not being able to stop");
            assertThat(((Option) find(RadioButtonGroup.class).single().getValue()).label())
                    .isEqualTo("Nearly every day");
            goTo("Feeling afraid");
            press("Finish");
            navigate(address, MeasureView.class);
            assertThat(says("There is nothing to answer here right now.")).isTrue();
            navigate("home", HomeView.class);
            assertThat(says("A few questions for you")).isFalse();
        });
    }

    @Test
    void a_row_between_two_words_counts_as_the_sheet_prints_it() {
        asked("csi-16", Seat.A);
        as(ana, () -> {
            begin();
            goTo("INTERESTING");
            assertThat(says("Base your responses on your first impressions")).isTrue();
            assertThat(find(RadioButtonGroup.class)
                            .single()
                            .getListDataView()
                            .getItems()
                            .toList())
                    .isEqualTo(List.of(5, 4, 3, 2, 1, 0));
            goTo("BAD");
            assertThat(find(RadioButtonGroup.class)
                            .single()
                            .getListDataView()
                            .getItems()
                            .toList())
                    .isEqualTo(List.of(0, 1, 2, 3, 4, 5));
        });
    }

    @Test
    void a_hold_changes_no_word_of_it() {
        asked("gad-7", Seat.A);
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "afraid at home"));
        as(ana, () -> {
            navigate("home", HomeView.class);
            assertThat(says("A few questions for you")).isTrue();
            begin();
            assertThat(says("Feeling nervous, anxious or on edge")).isTrue();
        });
    }
}

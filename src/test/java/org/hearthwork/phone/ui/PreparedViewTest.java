package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Map;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Prepared;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.Togetherness;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the phone says about what one prepares alone: before typing, after "Finish", and when it is sent. */
@SpringBootTest
class PreparedViewTest extends OnThePhone {

    @Autowired
    private Doing doing;

    @Autowired
    private Togetherness togetherness;

    private void press(String button) {
        findButton().withText(button).click();
    }

    private boolean offers(String button) {
        return findButton().withText(button).exists();
    }

    private void finishes(ParticipationId part, String level) {
        doing.save(part, "topic", AnswerBody.ofText("Sundays at your parents"));
        doing.save(part, "level", AnswerBody.ofKey(level));
        int last = doing.open(part).questions().size() - 1;
        doing.moveTo(part, last);
        navigate("do/" + part, DoView.class);
        press("Finish");
        assertThat(secondHeading()).isEqualTo("Yours is in.");
    }

    private ConfirmDialog asked() {
        return find(ConfirmDialog.class).single();
    }

    private void yes() {
        test(asked()).confirm();
    }

    private void bothReads(OccurrenceId talk, boolean anas) {
        as(
                ben,
                () -> assertThat(togetherness.reveal(talk).toString().contains("Sundays at your parents"))
                        .isEqualTo(anas));
    }

    private void benFinishes(OccurrenceId talk) {
        homework.does(ben, Seat.B, talk, MONDAY, Map.of("heard", AnswerBody.ofText("That Sundays are long")));
    }

    @Test
    void p1_before_typing_the_opening_and_each_question_say_that_it_is_ones_own_until_sent() {
        OccurrenceId talk = given("say-it-hear-it", "talk");
        as(ana, () -> {
            navigate("do/" + homework.part(talk, Seat.A), DoView.class);
            assertThat(says("What you prepare stays yours. Ben sees it only if you send it after you finish."))
                    .isTrue();
            press("Start");
            assertThat(says("Yours until you send it")).isTrue();
            assertThat(
                            says(
                                    "Ben sees this only if you send it after you finish. Your care team can read it once you finish."))
                    .isTrue();
            assertThat(says("Sealed until you are both in")).isFalse();
        });
    }

    @Test
    void p1_hot_stays_ones_own_and_there_is_no_button_to_send_it() {
        OccurrenceId talk = given("say-it-hear-it", "talk");
        ParticipationId part = homework.part(talk, Seat.A);
        as(ana, () -> {
            finishes(part, "hot");
            assertThat(says("What you prepared stays yours.")).isTrue();
            assertThat(
                            says(
                                    "You chose “Hot, I will keep it for the session”. It stays yours; bring it to your session."))
                    .isTrue();
            assertThat(offers("Send it to Ben")).isFalse();
        });
        benFinishes(talk);
        bothReads(talk, false);
        as(ana, () -> {
            navigate("do/" + part, DoView.class);
            assertThat(offers("Send it to Ben")).isFalse();
            assertThat(says("It stays yours; bring it to your session.")).isTrue();
        });
    }

    @Test
    void p1_what_is_not_hot_is_sent_after_one_quiet_question_and_opens_with_the_rest() {
        OccurrenceId talk = given("say-it-hear-it", "talk");
        as(ana, () -> {
            finishes(homework.part(talk, Seat.A), "medium");
            assertThat(says("What is sealed opens when you are both in, unless your therapist keeps it for a session."))
                    .isTrue();
            assertThat(says("Ben does not see it unless you send it. Your care team can read it."))
                    .isTrue();
            press("Send it to Ben");
            assertThat(asked().getElement().getProperty("message"))
                    .isEqualTo(
                            "All of it opens to Ben with the rest. Before that you can take everything back; after that it"
                                    + " cannot be called back.");
            yes();
            assertThat(says("You sent Ben what you prepared.")).isTrue();
            assertThat(says("It opens to Ben with the rest. Before that you can take everything back."))
                    .isTrue();
            assertThat(offers("Take it back")).isTrue();
            assertThat(offers("Send it to Ben")).isFalse();
        });
        benFinishes(talk);
        bothReads(talk, true);
    }

    @Test
    void p1_what_is_open_already_is_said_to_be_read_at_once_before_it_is_sent() {
        OccurrenceId talk = given("say-it-hear-it", "talk");
        ParticipationId part = homework.part(talk, Seat.A);
        as(ana, () -> finishes(part, "small"));
        benFinishes(talk);
        bothReads(talk, false);
        as(ana, () -> {
            navigate("do/" + part, DoView.class);
            press("Send it to Ben");
            assertThat(asked().getElement().getProperty("message"))
                    .isEqualTo("Ben can read all of it at once. After that it cannot be called back.");
            yes();
            assertThat(says("Ben can read it now.")).isTrue();
            assertThat(offers("Take it back")).isFalse();
        });
        bothReads(talk, true);
    }

    @Test
    void p1_not_now_sends_nothing() {
        OccurrenceId talk = given("say-it-hear-it", "talk");
        ParticipationId part = homework.part(talk, Seat.A);
        as(ana, () -> {
            finishes(part, "small");
            press("Send it to Ben");
            test(asked()).cancel();
            assertThat(doing.open(part).prepared(Map.of())).isEqualTo(Prepared.YOURS);
        });
    }

    @Test
    void p1_where_nothing_was_prepared_nothing_is_said_of_it() {
        OccurrenceId talk = given("say-it-hear-it", "talk");
        benFinishes(talk);
        as(ben, () -> {
            navigate("do/" + homework.part(talk, Seat.B), DoView.class);
            assertThat(says("What you prepared stays yours.")).isFalse();
            assertThat(offers("Send it to Ana")).isFalse();
        });
        OccurrenceId design = given("our-rituals", "design");
        as(ana, () -> {
            navigate("do/" + homework.part(design, Seat.A), DoView.class);
            assertThat(says("What you prepare stays yours.")).isFalse();
        });
    }

    @Test
    void p1_for_the_care_team_alone_it_is_private_and_nothing_promises_sending() {
        OccurrenceId talk = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                new AssignmentWish(
                        "say-it-hear-it",
                        "talk",
                        false,
                        Audience.EACH,
                        Schedule.ONCE,
                        TODAY.plusDays(3),
                        WhoSees.CLINICIAN_ONLY,
                        RevealRule.NEVER,
                        true,
                        AssignmentWish.Kit.EMPTY,
                        Map.of(),
                        true),
                MONDAY));
        as(ana, () -> {
            ParticipationId part = homework.part(talk, Seat.A);
            navigate("do/" + part, DoView.class);
            assertThat(find(Paragraph.class).all())
                    .noneMatch(words -> words.getText().contains("send"));
            press("Start");
            assertThat(says("Only your therapist sees this")).isTrue();
            finishes(part, "small");
            assertThat(offers("Send it to Ben")).isFalse();
        });
    }

    @Test
    void p1_the_words_are_there_in_spanish_too() {
        OccurrenceId talk = given("say-it-hear-it", "talk");
        as(ana, () -> {
            UI.getCurrent().setLocale(Locale.of("es"));
            homework.does(ana, Seat.A, talk, MONDAY, Map.of("topic", AnswerBody.ofText("Los domingos")));
            navigate("do/" + homework.part(talk, Seat.A), DoView.class);
            assertThat(says("Lo que preparaste es tuyo.")).isTrue();
            assertThat(offers("Enviárselo a Ben")).isTrue();
        });
    }
}

package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.Words;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** "When is it?": a day and a time, typed on the phone on Monday, October 13, 2031. */
@SpringBootTest
class DateOnThePhoneViewTest extends OnThePhone {

    private static final String WHEN = "When is it?";

    @Autowired
    Doing doing;

    private ParticipationId atTheDate() {
        ParticipationId part = homework.part(given("protected-time", "agree"), Seat.A);
        doing.begin(part);
        doing.moveTo(part, indexOfTheDate(part));
        navigate("do/" + part, DoView.class);
        assertThat(secondHeading()).isEqualTo(WHEN);
        return part;
    }

    private int indexOfTheDate(ParticipationId part) {
        return doing.open(part).questions().stream()
                .map(question -> question.prompt().key())
                .toList()
                .indexOf("date-when");
    }

    private AnswerBody kept(ParticipationId part) {
        Sheet sheet = doing.open(part);
        return sheet.questions().get(indexOfTheDate(part)).answer();
    }

    private TextField day() {
        return findTextField().withLabel("Date").component();
    }

    private TextField time() {
        return findTextField().withLabel("Time").component();
    }

    private void press(String button) {
        findButton().withText(button).click();
    }

    private void typeDay(String words) {
        test(day()).setValue(words);
    }

    private void typeTime(String words) {
        test(time()).setValue(words);
    }

    @Test
    void p15_a_day_and_a_time_as_people_type_them_are_written_out_and_kept() {
        as(ana, () -> {
            ParticipationId part = atTheDate();
            typeDay("18 oct");
            assertThat(day().getValue()).isEqualTo("Sat, Oct 18, 2031");
            assertThat(time().isInvalid()).as("nobody is told off while typing").isFalse();
            typeTime("8.30 pm");
            assertThat(time().getValue()).isEqualTo("8:30 PM");
            assertThat(saved()).isEqualTo("Saved");
            assertThat(kept(part)).isEqualTo(AnswerBody.ofText("2031-10-18T20:30"));
        });
    }

    @Test
    void p15_in_spanish_the_same_is_understood_and_written_the_spanish_way() {
        as(ana, () -> {
            UI.getCurrent().setLocale(Words.SPANISH);
            ParticipationId part = homework.part(given("protected-time", "agree"), Seat.A);
            doing.begin(part);
            doing.moveTo(part, indexOfTheDate(part));
            navigate("do/" + part, DoView.class);
            test(findTextField().withLabel("Fecha").component()).setValue("12/11");
            test(findTextField().withLabel("Hora").component()).setValue("8 de la noche");
            assertThat(findTextField().withLabel("Fecha").component().getValue())
                    .isEqualTo("mié, 12 nov 2031");
            assertThat(findTextField().withLabel("Hora").component().getValue()).isEqualTo("20:00");
            assertThat(kept(part)).isEqualTo(AnswerBody.ofText("2031-11-12T20:00"));
        });
    }

    @Test
    void p15_a_date_without_a_time_is_asked_for_and_goes_nowhere() {
        as(ana, () -> {
            ParticipationId part = atTheDate();
            typeDay("Oct 18");
            assertThat(saved()).isEqualTo("Not saved");
            press("Next");
            assertThat(secondHeading()).isEqualTo(WHEN);
            assertThat(time().isInvalid()).isTrue();
            assertThat(time().getErrorMessage()).isEqualTo("Add the time, for example 8:30 PM.");
            assertThat(day().getValue()).isEqualTo("Sat, Oct 18, 2031");
            assertThat(kept(part).isEmpty()).as("half a date is no answer").isTrue();

            typeTime("20:30");
            assertThat(time().isInvalid()).isFalse();
            press("Next");
            assertThat(secondHeading()).isNotEqualTo(WHEN);
            assertThat(kept(part)).isEqualTo(AnswerBody.ofText("2031-10-18T20:30"));
        });
    }

    @Test
    void p15_a_time_without_a_date_is_asked_for_and_both_emptied_is_no_answer() {
        as(ana, () -> {
            ParticipationId part = atTheDate();
            typeTime("noon");
            press("Next");
            assertThat(day().getErrorMessage()).isEqualTo("Add the day, for example Oct 14.");
            typeTime("");
            assertThat(day().isInvalid()).isFalse();
            assertThat(saved()).isEqualTo("Saved");
            press("Next");
            assertThat(secondHeading()).isNotEqualTo(WHEN);
            assertThat(kept(part).isEmpty()).isTrue();
        });
    }

    @Test
    void p15_what_is_not_understood_stays_as_it_was_typed_with_a_sentence() {
        as(ana, () -> {
            ParticipationId part = atTheDate();
            typeDay("when the moon is up");
            typeTime("8:30 PM");
            assertThat(day().getValue()).isEqualTo("when the moon is up");
            assertThat(day().getErrorMessage())
                    .isEqualTo("“when the moon is up” is not a day we understand. Write it like Oct 14.");
            press("Next");
            assertThat(secondHeading()).isEqualTo(WHEN);
            press("Back");
            press("Start");
            assertThat(day().getValue()).isEqualTo("when the moon is up");
            assertThat(day().isInvalid()).isTrue();
            assertThat(time().getValue()).isEqualTo("8:30 PM");
            assertThat(kept(part).isEmpty()).isTrue();
        });
    }

    @Test
    void p15_half_a_date_is_still_there_and_asked_for_when_one_comes_back_to_it() {
        as(ana, () -> {
            atTheDate();
            typeDay("tomorrow");
            press("Back");
            press("Start");
            assertThat(day().getValue()).isEqualTo("Tue, Oct 14, 2031");
            assertThat(time().getErrorMessage()).isEqualTo("Add the time, for example 8:30 PM.");
            assertThat(saved()).isEqualTo("Not saved");
        });
    }

    @Test
    void p15_a_day_that_no_calendar_has_and_an_hour_that_the_clock_skips_are_said_so() {
        as(ana, () -> {
            ParticipationId part = atTheDate();
            typeDay("30 February");
            assertThat(day().getErrorMessage()).isEqualTo("February 2032 has only 29 days.");
            typeDay("March 28, 2032");
            typeTime("2:30 AM");
            assertThat(time().getErrorMessage())
                    .isEqualTo("The clocks go forward in that night, and this time is left out. Choose another one.");
            press("Next");
            assertThat(secondHeading()).isEqualTo(WHEN);
            assertThat(kept(part).isEmpty()).isTrue();
            typeTime("3:30 AM");
            assertThat(time().isInvalid()).isFalse();
            assertThat(kept(part)).isEqualTo(AnswerBody.ofText("2032-03-28T03:30"));
        });
    }
}

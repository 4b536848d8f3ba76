package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Sending;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Who took consent back reads on their own pages that what is theirs stays closed; the other one's pages say what they said. */
@SpringBootTest
class StaysClosedViewTest extends OnThePhone {

    private static final Map<String, AnswerBody> OURS = Map.of("meaning", AnswerBody.ofText("Ours"));
    private static final Map<String, AnswerBody> PREPARED =
            Map.of("topic", AnswerBody.ofText("Sundays"), "level", AnswerBody.ofKey("small"));
    private static final String IS_CLOSED =
            "It stays closed, because you took your consent back. Ben does not see it. Once you have signed again under “Me”,"
                    + " you can take this back and finish it anew; then it can open.";
    private static final String OPENS = "It opens when you are both in, unless your therapist keeps it for a session.";

    @Autowired
    private MyConsents consents;

    @Autowired
    private Sending sending;

    @Autowired
    private TakingBack takingBack;

    private void anaTakesBack() {
        later(1, ana, () -> consents.withdraw(ConsentDocument.TREATMENT));
    }

    private void anaSignsAgain() {
        later(2, ana, () -> consents.sign(ConsentDocument.TREATMENT, Secrets.LIMITED_SECRETS));
    }

    private static void later(int minutes, Actor who, Runnable does) {
        PracticeClock.at(MONDAY.plusSeconds(60L * minutes), () -> Actors.as(who, does));
    }

    private String doPage(OccurrenceId work, Seat seat) {
        navigate("do/" + homework.part(work, seat), DoView.class);
        return page();
    }

    private static String page() {
        return texts(UI.getCurrent()).filter(text -> !text.isEmpty()).toList().toString();
    }

    private static Stream<String> texts(Component of) {
        return Stream.concat(
                Stream.of(of.getElement().getTextRecursively().equals("") ? "" : own(of)),
                of.getChildren().flatMap(StaysClosedViewTest::texts));
    }

    private static String own(Component of) {
        return of.getElement().getText();
    }

    @Test
    void what_is_in_is_said_to_stay_closed_on_every_page_of_its_author() {
        OccurrenceId ritual = given("our-rituals", "design");
        homework.does(ana, Seat.A, ritual, MONDAY, OURS);
        as(ana, () -> assertThat(doPage(ritual, Seat.A)).contains(OPENS).doesNotContain("stays closed"));
        anaTakesBack();
        later(3, ana, () -> {
            assertThat(doPage(ritual, Seat.A)).contains(IS_CLOSED).doesNotContain("opens when");
            navigate("home", HomeView.class);
            assertThat(page())
                    .contains(
                            "It stays closed. Once you have signed again under “Me”, you can take it back and finish it anew.")
                    .doesNotContain("opens when");
            navigate("together", TogetherView.class);
            assertThat(page()).contains("stays closed");
            navigate("together/" + ritual, RevealView.class);
            assertThat(page()).contains(IS_CLOSED).doesNotContain("opens when");
        });
    }

    @Test
    void after_signing_again_it_stays_so_until_it_is_handed_in_anew() {
        OccurrenceId ritual = given("our-rituals", "design");
        homework.does(ana, Seat.A, ritual, MONDAY, OURS);
        anaTakesBack();
        anaSignsAgain();
        later(3, ana, () -> assertThat(doPage(ritual, Seat.A)).contains(IS_CLOSED));
        later(4, ana, () -> takingBack.takeBack(homework.part(ritual, Seat.A)));
        homework.does(ana, Seat.A, ritual, MONDAY.plusSeconds(300), OURS);
        later(6, ana, () -> assertThat(doPage(ritual, Seat.A)).contains(OPENS).doesNotContain("stays closed"));
    }

    @Test
    void what_was_begun_says_at_each_step_that_it_stays_closed() {
        OccurrenceId ritual = given("our-rituals", "design");
        homework.starts(ana, Seat.A, ritual, MONDAY, OURS);
        anaTakesBack();
        later(3, ana, () -> {
            navigate("home", HomeView.class);
            assertThat(page())
                    .contains("What you hand in now stays closed to Ben until you sign again under “Me”.")
                    .doesNotContain("opens when");
            assertThat(doPage(ritual, Seat.A))
                    .contains("Stays closed until you sign again")
                    .doesNotContain("Sealed until");
        });
    }

    @Test
    void what_was_prepared_is_not_offered_to_be_sent_whether_the_rest_is_open_or_not() {
        OccurrenceId closed = given("say-it-hear-it", "talk");
        OccurrenceId open = given("say-it-hear-it", "talk");
        homework.does(ana, Seat.A, closed, MONDAY, PREPARED);
        homework.does(ana, Seat.A, open, MONDAY, PREPARED);
        homework.does(ben, Seat.B, open, MONDAY, Map.of("heard", AnswerBody.ofText("That Sundays are long")));
        as(ana, () -> {
            for (OccurrenceId talk : List.of(closed, open)) {
                doPage(talk, Seat.A);
                assertThat(findButton().withText("Send it to Ben").exists()).isTrue();
            }
        });
        anaTakesBack();
        later(3, ana, () -> {
            for (OccurrenceId talk : List.of(closed, open)) {
                assertThat(doPage(talk, Seat.A)).contains("You and your care team have it, and Ben does not.");
                assertThat(findButton().withText("Send it to Ben").exists()).isFalse();
            }
        });
        anaSignsAgain();
        later(4, ana, () -> {
            doPage(open, Seat.A);
            assertThat(findButton().withText("Send it to Ben").exists()).isTrue();
            doPage(closed, Seat.A);
            assertThat(findButton().withText("Send it to Ben").exists())
                    .as("it would open with the rest, and the rest stays closed")
                    .isFalse();
        });
    }

    @Test
    void what_was_sent_before_is_not_said_to_open() {
        OccurrenceId talk = given("say-it-hear-it", "talk");
        homework.does(ana, Seat.A, talk, MONDAY, PREPARED);
        as(ana, () -> sending.send(homework.part(talk, Seat.A)));
        anaTakesBack();
        later(
                3,
                ana,
                () -> assertThat(doPage(talk, Seat.A))
                        .contains("It stays closed to Ben, like the rest.")
                        .doesNotContain("It opens to Ben"));
    }

    /** Read at one moment of the clock, before and after. */
    private String allOfBens(List<OccurrenceId> works) {
        StringBuilder all = new StringBuilder();
        later(5, ben, () -> {
            for (OccurrenceId work : works) {
                all.append(doPage(work, Seat.B));
                navigate("together/" + work, RevealView.class);
                all.append(page());
            }
            navigate("home", HomeView.class);
            all.append(page());
            navigate("together", TogetherView.class);
            all.append(page());
        });
        return all.toString();
    }

    @Test
    void the_other_ones_pages_say_word_for_word_what_they_said() {
        OccurrenceId ritual = given("our-rituals", "design");
        OccurrenceId begun = given("our-rituals", "design");
        OccurrenceId talk = given("say-it-hear-it", "talk");
        homework.does(ana, Seat.A, ritual, MONDAY, OURS);
        homework.does(ana, Seat.A, talk, MONDAY, PREPARED);
        homework.does(ben, Seat.B, begun, MONDAY, OURS);
        String before = allOfBens(List.of(ritual, begun, talk));
        anaTakesBack();
        assertThat(allOfBens(List.of(ritual, begun, talk))).isEqualTo(before);
        Instant past = MONDAY.plusSeconds(60L * 60 * 24 * 20);
        PracticeClock.at(
                past,
                () -> Actors.as(
                        ana,
                        () -> assertThat(doPage(ritual, Seat.A))
                                .contains("It stays closed, because you took your consent back. Ben does not see it.")
                                .doesNotContain("finish it anew")));
    }
}

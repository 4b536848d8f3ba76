package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearthwork.OneAfterTheOther;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two lists that never open are matched while one of their authors, on another connection, takes consent back. Whoever is first,
 * nothing is matched after it: the second one waits for the first.
 */
class MatchedAtTheSameMomentTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final Map<String, AnswerBody> LIST = Map.of(
            "in-passing",
            AnswerBody.ofCells(Map.of("hello-hug", Map.of("welcome", "yes"), "long-look", Map.of("welcome", "yes"))));

    @Autowired
    private Doing doing;

    @Autowired
    private Courses courses;

    @Autowired
    private MyConsents consents;

    @Autowired
    private OneAfterTheOther oneAfterTheOther;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AsSuperuser superuser;

    private OccurrenceId lists;

    @BeforeEach
    void ana_has_handed_in_and_ben_is_about_to() {
        lists = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        "ten-minutes-close",
                        "set-up",
                        Audience.BOTH_SEALED,
                        Schedule.ONCE,
                        LocalDate.of(2031, 10, 19),
                        WhoSees.SEALED,
                        RevealRule.WHEN_BOTH_DONE),
                MONDAY));
        homework.does(ana, Seat.A, lists, MONDAY, LIST);
        homework.starts(ben, Seat.B, lists, MONDAY, LIST);
    }

    private static void as(Actor who, Runnable does) {
        PracticeClock.at(MONDAY, () -> Actors.as(who, does));
    }

    private void takesBack(ConsentDocument document) {
        as(ana, () -> consents.withdraw(document));
    }

    private boolean benFinishes() {
        as(ben, () -> doing.finish(homework.part(lists, Seat.B)));
        return isMatched();
    }

    /** What is done after a clinician resumed it, and by whoever presses again. */
    private boolean goesOn(Actor who) {
        as(who, () -> transaction.executeWithoutResult(open -> courses.goOn(lists)));
        return isMatched();
    }

    private boolean isMatched() {
        boolean follows = !homework.following(lists).isEmpty();
        assertThat(count("select count(*) from homework.outcome where occurrence_id = ?"))
                .as("what follows is offered what was matched")
                .isEqualTo(follows ? 1 : 0);
        return follows;
    }

    private int count(String asked) {
        return superuser
                .jdbc()
                .sql(asked)
                .param(lists.value())
                .query(Integer.class)
                .single();
    }

    /** Both are in, and nothing was made of it so far. */
    private void bothAreInAndNothingIsMatched() {
        benFinishes();
        superuser
                .jdbc()
                .sql("delete from homework.outcome where occurrence_id = ?")
                .param(lists.value())
                .update();
        for (OccurrenceId next : homework.following(lists)) {
            for (String table : List.of("homework.standing", "homework.participation")) {
                superuser
                        .jdbc()
                        .sql("delete from " + table + " where occurrence_id = ?")
                        .param(next.value())
                        .update();
            }
            superuser
                    .jdbc()
                    .sql("delete from homework.occurrence where id = ?")
                    .param(next.value())
                    .update();
        }
        assertThat(isMatched()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentDocument.class,
            names = {"TREATMENT", "CONFIDENTIALITY"})
    void who_hands_in_the_second_list_while_consent_is_taken_back_waits_and_nothing_is_matched(
            ConsentDocument document) {
        assertThat(oneAfterTheOther.secondOf(ana, () -> takesBack(document), this::benFinishes))
                .isFalse();
    }

    @Test
    void who_takes_consent_back_while_the_lists_are_matched_is_second() {
        oneAfterTheOther.secondOf(ben, this::benFinishesInHisTransaction, () -> {
            takesBack(ConsentDocument.TREATMENT);
            return true;
        });
        assertThat(isMatched()).isTrue();
    }

    private void benFinishesInHisTransaction() {
        as(ben, () -> doing.finish(homework.part(lists, Seat.B)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentDocument.class,
            names = {"TREATMENT", "CONFIDENTIALITY"})
    void what_goes_on_without_a_hand_in_waits_too(ConsentDocument document) {
        bothAreInAndNothingIsMatched();
        assertThat(oneAfterTheOther.secondOf(ana, () -> takesBack(document), () -> goesOn(practice.clinician())))
                .isFalse();
        assertThat(goesOn(ben)).as("and no later either").isFalse();
    }

    @Test
    void who_takes_consent_back_while_it_goes_on_is_second() {
        bothAreInAndNothingIsMatched();
        oneAfterTheOther.secondOf(
                practice.clinician(), () -> as(practice.clinician(), () -> courses.goOn(lists)), () -> {
                    takesBack(ConsentDocument.TREATMENT);
                    return true;
                });
        assertThat(isMatched()).isTrue();
    }

    @Test
    void of_two_at_once_it_is_matched_whole_or_not_at_all() {
        List<TwoAtOnce.Outcome<Boolean>> both = TwoAtOnce.run(this::benFinishes, () -> {
            takesBack(ConsentDocument.TREATMENT);
            return true;
        });
        assertThat(both.get(1).get()).isTrue();
        assertThat(isMatched()).isEqualTo(both.getFirst().get());
    }
}

package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Our rituals as a course: each picks alone, the two make one of it theirs, and from the next day on it is there to tick. */
class DaysOfARitualTest extends AnaAndBen {

    /** A Monday evening where the couple lives, two weeks before its clocks change. */
    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");

    @Autowired
    private Doing doing;

    @Autowired
    private Steering steering;

    @Autowired
    private AsSuperuser superuser;

    private OccurrenceId design;

    private void bothPick() {
        design = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("our-rituals", LocalDate.of(2031, 10, 19)),
                MONDAY));
        picks(ana, Seat.A, List.of("bed-hand", "kids-tea", "leave-wave"));
        picks(ben, Seat.B, List.of("kids-tea", "mid-song", "bed-hand"));
    }

    private void picks(Actor who, Seat seat, List<String> rituals) {
        homework.does(
                who, seat, design, MONDAY.plus(Duration.ofHours(1)), Map.of("rituals", AnswerBody.ofKeys(rituals, "")));
    }

    private void makesItTheirs(Actor who, Seat seat, OccurrenceId agree, List<String> rest) {
        homework.does(
                who,
                seat,
                agree,
                MONDAY.plus(Duration.ofHours(2)),
                Map.of(
                        "action", AnswerBody.ofKey("kids-tea"),
                        "rest-days", AnswerBody.ofKeys(rest, ""),
                        "ours", AnswerBody.ofKey(PromptKind.Confirm.AGREED)));
    }

    private List<String> moments(OccurrenceId agree, String sitting, String column) {
        return superuser
                .jdbc()
                .sql(
                        "select to_char(" + column + " at time zone '" + PracticeFixture.ZONE
                                + "', 'Dy DD.MM. HH24:MI') from homework.occurrence where after_id = ? and sitting = ? order by opens_at")
                .params(agree.value(), sitting)
                .query(String.class)
                .list();
    }

    private <T> T at(Duration later, Actor who, Supplier<T> does) {
        return at(MONDAY.plus(later), who, does);
    }

    @Test
    void what_both_picked_is_offered_first() {
        bothPick();
        OccurrenceId agree = homework.following(design, "agree").getFirst();
        Sheet sheet = at(Duration.ofHours(2), ben, () -> doing.open(homework.part(agree, Seat.B)));
        assertThat(sheet.questions().get(1).offered()).containsExactly("kids-tea", "bed-hand");
    }

    @Test
    void until_both_say_that_it_is_theirs_it_stays_an_idea_and_no_day_is_counted() {
        bothPick();
        OccurrenceId agree = homework.following(design, "agree").getFirst();
        makesItTheirs(ana, Seat.A, agree, List.of("saturday", "sunday"));
        assertThat(homework.following(agree, "tick")).isEmpty();
        makesItTheirs(ben, Seat.B, agree, List.of("sunday"));
        assertThat(homework.following(agree, "tick")).as("two versions").isEmpty();
        assertThat(homework.following(agree, "week")).isEmpty();
    }

    /** Ten minutes close, given for four weeks: its log is not asked before the two have agreed on anything. */
    @Test
    void given_every_week_only_the_first_time_is_the_schedules_and_the_days_are_those_the_two_agree_on() {
        var given = homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        "our-rituals",
                        "design",
                        Audience.BOTH_SEALED,
                        Schedule.weekly(4),
                        LocalDate.of(2031, 10, 19),
                        WhoSees.SEALED,
                        RevealRule.WHEN_BOTH_DONE),
                MONDAY);
        assertThat(superuser
                        .jdbc()
                        .sql("select sitting from homework.occurrence where assignment_id = ?")
                        .param(given.value())
                        .query(String.class)
                        .list())
                .containsExactly("design");
        design = homework.occurrence(given);
        picks(ana, Seat.A, List.of("bed-hand", "kids-tea", "leave-wave"));
        picks(ben, Seat.B, List.of("kids-tea", "mid-song", "bed-hand"));
        OccurrenceId agree = homework.following(design, "agree").getFirst();
        assertThat(homework.following(agree, "tick")).isEmpty();
        makesItTheirs(ana, Seat.A, agree, List.of());
        makesItTheirs(ben, Seat.B, agree, List.of());
        assertThat(homework.following(agree, "tick")).hasSize(14);
    }

    @Test
    void fourteen_days_follow_without_the_rest_days_and_a_look_back_each_of_two_weeks() {
        bothPick();
        OccurrenceId agree = homework.following(design, "agree").getFirst();
        makesItTheirs(ana, Seat.A, agree, List.of("saturday", "sunday"));
        makesItTheirs(ben, Seat.B, agree, List.of("saturday", "sunday"));
        assertThat(moments(agree, "tick", "opens_at"))
                .hasSize(14)
                .startsWith("Tue 14.10. 00:00", "Wed 15.10. 00:00")
                .contains("Fri 17.10. 00:00", "Mon 20.10. 00:00", "Mon 27.10. 00:00")
                .endsWith("Fri 31.10. 00:00");
        assertThat(moments(agree, "tick", "due_at"))
                .as("each to the end of its own day, also after the clocks changed")
                .allMatch(end -> end.endsWith("23:59"));
        assertThat(moments(agree, "week", "opens_at")).containsExactly("Mon 20.10. 06:00", "Mon 27.10. 06:00");
        OccurrenceId tuesday = homework.following(agree, "tick").getFirst();
        at(Duration.ofDays(1), ana, () -> {
            doing.tick(homework.part(tuesday, Seat.A), "did");
            return true;
        });
        assertThat(at(Duration.ofDays(1), ana, () -> doing.open(homework.part(tuesday, Seat.A)))
                        .state())
                .isEqualTo(PartState.DONE);
    }

    @Test
    void with_no_rest_day_it_is_every_day() {
        bothPick();
        OccurrenceId agree = homework.following(design, "agree").getFirst();
        makesItTheirs(ana, Seat.A, agree, List.of());
        makesItTheirs(ben, Seat.B, agree, List.of());
        assertThat(moments(agree, "tick", "opens_at")).hasSize(14).endsWith("Mon 27.10. 00:00");
    }

    @Test
    void what_rests_does_not_begin() {
        bothPick();
        OccurrenceId agree = homework.following(design, "agree").getFirst();
        makesItTheirs(ana, Seat.A, agree, List.of());
        AssignmentId assignment = homework.assignment(design);
        homework.starts(
                ben, Seat.B, agree, MONDAY.plus(Duration.ofHours(2)), Map.of("action", AnswerBody.ofKey("kids-tea")));
        at(Duration.ofHours(3), practice.clinician(), () -> {
            steering.pause(assignment, homework.version(assignment));
            return true;
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        at(Duration.ofHours(4), ben, () -> doing.finish(homework.part(agree, Seat.B))))
                .isInstanceOf(ClosedNow.class);
        assertThat(homework.following(agree, "tick")).isEmpty();
    }
}

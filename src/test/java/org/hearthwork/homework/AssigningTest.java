package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Giving homework, and moving it. */
@SpringBootTest
class AssigningTest {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Assigning assigning;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Steering steering;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    PracticeClock clock;

    Practice practice;
    Instant session;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        session = clock.instant().plus(Duration.ofDays(5));
    }

    private void sessionIsPlanned() {
        superuser
                .jdbc()
                .sql("""
                        insert into sessions.appointment (practice_id, couple_id, id, kind, starts_at, ends_at, setting, created_by)
                        values (?, ?, ?, 'JOINT', ?, ?, 'VIDEO', ?)""")
                .params(
                        practice.id(),
                        practice.couple().id().value(),
                        Ids.next(),
                        utc(session),
                        utc(session.plus(Duration.ofMinutes(50))),
                        practice.clinician().account().value())
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private AssignmentId beforeTheSession(Schedule schedule) {
        AssignmentWish usual = homework.wish("our-rituals", Homeworking.day(session));
        return homework.assign(
                practice.clinician(),
                practice.couple(),
                new AssignmentWish(
                        usual.exercise(),
                        usual.sitting(),
                        false,
                        usual.audience(),
                        schedule,
                        null,
                        usual.whoSees(),
                        usual.reveal(),
                        true,
                        usual.kit(),
                        Map.of(),
                        true),
                clock.instant());
    }

    private List<Instant> due(AssignmentId id) {
        return superuser
                .jdbc()
                .sql("select due_at from homework.occurrence where assignment_id = ? order by number")
                .param(id.value())
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    @Test
    void what_is_due_before_the_session_moves_with_it_and_the_weeks_after_stay() {
        sessionIsPlanned();
        AssignmentId id =
                beforeTheSession(Schedule.on(Set.of(Homeworking.day(session).getDayOfWeek()), 3));
        List<Instant> planned = due(id);
        assertThat(planned.getFirst()).isEqualTo(session);

        Instant moved = session.plus(Duration.ofDays(2));
        Actors.as(
                practice.clinician(),
                () -> steering.sessionMoved(practice.couple().id(), session, moved));

        assertThat(due(id)).containsExactly(moved, planned.get(1), planned.get(2));
    }

    @Test
    void what_is_due_today_can_be_given_in_the_last_minute_of_the_day() {
        LocalDate today = Homeworking.day(clock.instant());
        Instant lastMinute =
                today.atTime(23, 59, 30).atZone(PracticeFixture.ZONE).toInstant();

        AssignmentId id = homework.assign(
                practice.clinician(), practice.couple(), homework.wish("our-rituals", today), lastMinute);

        assertThat(due(id)).singleElement().satisfies(due -> {
            assertThat(due).isAfter(lastMinute);
            assertThat(Homeworking.day(due)).isEqualTo(today);
        });
    }

    @Test
    void before_the_next_session_needs_a_session() {
        assertThatThrownBy(() -> beforeTheSession(Schedule.ONCE)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("due");
            assertThat(refusal.messageKey()).isEqualTo("homework.assign.no-session");
        });
    }

    @Test
    void the_dates_of_a_long_series_are_asked_for_once() {
        sessionIsPlanned();
        int few = Actors.as(practice.clinician(), () -> dates(2));
        int many = Actors.as(practice.clinician(), () -> dates(60));

        assertThat(many).isEqualTo(few);
    }

    private int dates(int times) {
        return StatementCount.count(() -> assigning.dates(practice.couple().id(), Schedule.daily(times), null));
    }

    @Test
    void a_clinician_rates_from_none_to_four_and_only_their_own_couples() {
        AssignmentId id = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("our-rituals", Homeworking.day(session)),
                clock.instant());
        OccurrenceId occurrence = homework.occurrence(id);

        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> reviewing.rate(occurrence, null, 5)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Actors.as(practice.colleague(), () -> reviewing.rate(occurrence, null, 3)))
                .isInstanceOf(NotFound.class);
    }
}

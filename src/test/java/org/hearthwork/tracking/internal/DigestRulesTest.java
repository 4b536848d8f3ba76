package org.hearthwork.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearthwork.couples.SomePair.COUPLE;
import static org.hearthwork.tracking.internal.SomeWork.NOW;
import static org.hearthwork.tracking.internal.SomeWork.daysAgo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Shipped;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.Digest.Obstacle;
import org.hearthwork.tracking.InSessionDigest;
import org.hearthwork.tracking.PartOfDay;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.Share;
import org.hearthwork.tracking.Tag;
import org.hearthwork.tracking.Waiting;
import org.junit.jupiter.api.Test;

/** What a brief says of the weeks since the last session. */
class DigestRulesTest {

    private static final Instant SINCE = daysAgo(14);

    private final DigestRules rules = new DigestRules(Shipped.library(), new NextSteps(Shipped.library()));
    private final List<Work> work = new ArrayList<>();

    private void due(String exercise, int daysAgo, boolean a, boolean b) {
        SomeWork some = new SomeWork(exercise).due(daysAgo(daysAgo));
        if (a) {
            some.done(Seat.A, NOW);
        }
        if (b) {
            some.done(Seat.B, NOW);
        }
        work.add(some.work());
    }

    private void couldnt(CouldntReason why, Instant... moments) {
        for (Instant at : moments) {
            work.add(new SomeWork("load-map").couldnt(Seat.A, why, at).work());
        }
    }

    private Digest digest(AnswerRow... answers) {
        return rules.digest(COUPLE, SINCE, NOW, NOW, false, Optional::empty, work, List.of(answers));
    }

    @Test
    void what_is_counted_was_due_after_the_last_session_and_by_now() {
        due("load-map", 0, true, true);
        due("load-map", 13, true, false);
        due("load-map", 14, true, true);
        due("load-map", -1, true, true);
        Digest digest = digest();
        assertThat(digest.a()).isEqualTo(new Share(2, 2));
        assertThat(digest.b()).isEqualTo(new Share(1, 2));
        assertThat(digest.both()).isEqualTo(new Share(1, 2));
        assertThat(digest.exercises()).isEqualTo(2);
        assertThat(digest.nextStep()).isNull();
    }

    @Test
    void what_one_does_alone_counts_for_them_and_not_for_the_two() {
        due("load-map", 1, true, true);
        work.add(new SomeWork("load-map").due(daysAgo(1)).onlyFor(Seat.A).work());
        work.add(new SomeWork("load-map").due(daysAgo(1)).onlyFor(Seat.B).work());
        work.add(new SomeWork("load-map").due(daysAgo(1)).onlyFor(Seat.B).work());
        work.add(new SomeWork("load-map")
                .due(daysAgo(1))
                .audience(Audience.EACH)
                .done(Seat.A, NOW)
                .done(Seat.B, NOW)
                .work());
        work.add(new SomeWork("load-map")
                .due(daysAgo(1))
                .status(WorkStatus.PAUSED)
                .work());
        assertThat(digest().a()).isEqualTo(new Share(2, 3));
        assertThat(digest().b()).isEqualTo(new Share(2, 4));
        assertThat(digest().both()).isEqualTo(new Share(1, 1));
        InSessionDigest room = rules.inSession(COUPLE, SINCE, NOW, work, List.of());
        assertThat(room.both()).isEqualTo(new Share(1, 1));
    }

    @Test
    void under_half_of_what_was_due_a_step_is_suggested() {
        due("load-map", 1, false, false);
        due("load-map", 2, false, false);
        assertThat(digest().nextStep().kind()).isEqualTo(Digest.NextStep.Kind.SMALLER_VERSION);
    }

    @Test
    void what_both_have_in_and_nobody_opened_waits_under_its_title() {
        due("load-map", 1, true, true);
        due("our-rituals", 1, true, false);
        Work waits = work.getFirst();
        List<Waiting> waiting = digest().revealsWaiting();
        assertThat(waiting).extracting(Waiting::exercise).containsExactly("Load map");
        assertThat(waiting.getFirst().assignment().value()).isEqualTo(waits.assignment());
        assertThat(waiting.getFirst().occurrence().value()).isEqualTo(waits.occurrence());
        assertThat(rules.inSession(COUPLE, SINCE, NOW, work, List.of()).revealsWaiting())
                .isEqualTo(waiting);
    }

    @Test
    void work_is_read_since_the_last_session_and_four_weeks_at_least() {
        assertThat(DigestRules.from(daysAgo(3), NOW)).isEqualTo(daysAgo(28));
        assertThat(DigestRules.from(daysAgo(40), NOW)).isEqualTo(daysAgo(40));
    }

    @Test
    void answers_are_read_of_what_came_in_or_was_opened_since_the_last_session() {
        work.add(new SomeWork("load-map").done(Seat.A, NOW).work());
        work.add(new SomeWork("load-map")
                .done(Seat.A, daysAgo(20))
                .revealed(daysAgo(1))
                .work());
        List<Work> read = List.copyOf(work);
        work.add(new SomeWork("load-map").done(Seat.A, daysAgo(20)).work());
        work.add(new SomeWork("load-map")
                .done(Seat.A, daysAgo(20))
                .revealed(SINCE)
                .work());
        work.add(new SomeWork("load-map")
                .couldnt(Seat.A, CouldntReason.TIRED, NOW)
                .work());
        assertThat(DigestRules.handedIn(work, SINCE))
                .containsExactlyElementsOf(read.stream().map(Work::occurrence).toList());
    }

    @Test
    void of_very_much_that_came_in_the_newest_sixty_are_read() {
        List<Work> much = IntStream.range(0, 61)
                .mapToObj(number -> new SomeWork("load-map").done(Seat.A, NOW).work())
                .toList();
        assertThat(DigestRules.handedIn(much, SINCE))
                .hasSize(60)
                .doesNotContain(much.getLast().occurrence());
    }

    @Test
    void what_got_in_the_way_is_told_by_how_often_and_when_it_mostly_does() {
        Instant evening = Instant.parse("2031-03-24T18:00:00Z"); // 20:00 where they live
        Instant morning = Instant.parse("2031-03-25T06:00:00Z");
        couldnt(CouldntReason.NO_TIME, morning);
        couldnt(CouldntReason.TIRED, evening, evening, evening, morning);
        couldnt(CouldntReason.UNCLEAR, evening, morning);
        assertThat(digest().obstacles())
                .containsExactly(
                        new Obstacle(CouldntReason.TIRED, 4, PartOfDay.EVENING),
                        new Obstacle(CouldntReason.UNCLEAR, 2, null),
                        new Obstacle(CouldntReason.NO_TIME, 1, null));
    }

    @Test
    void what_got_in_the_way_before_the_last_session_was_talked_about_then() {
        couldnt(CouldntReason.TIRED, SINCE, SINCE.minusSeconds(1));
        work.add(new SomeWork("load-map").done(Seat.A, NOW).work());
        assertThat(digest().obstacles()).isEmpty();
    }

    @Test
    void that_it_did_not_feel_right_is_told_apart_from_obstacles_the_latest_first() {
        couldnt(CouldntReason.NOT_RIGHT, daysAgo(9), Instant.parse("2031-03-29T23:30:00Z"), SINCE);
        couldnt(CouldntReason.TIRED, daysAgo(1));
        assertThat(digest().obstacles()).extracting(Obstacle::reason).containsExactly(CouldntReason.TIRED);
        List<Digest.NotRight> told = digest().notRight();
        assertThat(told)
                .extracting(Digest.NotRight::on)
                .as("days of the place where they live")
                .containsExactly(LocalDate.of(2031, 3, 30), LocalDate.of(2031, 3, 22));
        assertThat(told).extracting(Digest.NotRight::exercise).containsOnly("Load map");
        assertThat(told).extracting(one -> one.partner().firstName()).containsOnly("Ana");
        assertThat(told.getLast().assignment().value())
                .isEqualTo(work.getFirst().assignment());
    }

    @Test
    void a_tick_is_told_to_the_clinician_and_not_on_the_screen_that_both_look_at() {
        Work day = new SomeWork("our-rituals").sitting("tick").done(Seat.A, NOW).work();
        Work talk = new SomeWork("say-it-hear-it")
                .done(Seat.A, NOW)
                .done(Seat.B, NOW)
                .work();
        work.addAll(List.of(day, talk));
        AnswerRow did = answer(day, Seat.A, "today", AnswerBody.ofKey("did"));
        AnswerRow two = answer(talk, Seat.A, "respected", AnswerBody.ofNumber(2));
        AnswerRow nine = answer(talk, Seat.B, "respected", AnswerBody.ofNumber(9));
        assertThat(digest(did, two, nine).said())
                .extracting(one -> one.source().prompt())
                .containsExactly("today", "respected", "respected");
        assertThat(digest(did, two, nine).differences()).hasSize(1);
        InSessionDigest room = rules.inSession(COUPLE, SINCE, NOW, work, List.of(did, two, nine));
        assertThat(room.said()).extracting(one -> one.source().prompt()).containsExactly("respected", "respected");
        assertThat(room.differences()).isEqualTo(digest(did, two, nine).differences());
    }

    private static AnswerRow answer(Work of, Seat seat, String prompt, AnswerBody body) {
        return new AnswerRow(of.occurrence(), seat, prompt, Tag.REVEALED, body);
    }

    @Test
    void of_one_work_the_answer_that_was_asked_for_is_found_and_no_other() {
        Work talk = new SomeWork("say-it-hear-it").done(Seat.A, NOW).work();
        List<AnswerRow> answers = new ArrayList<>(List.of(
                answer(talk, Seat.A, "helped", AnswerBody.ofText("That you asked")),
                answer(talk, Seat.A, "respected", AnswerBody.ofNumber(2))));
        Collections.reverse(answers);
        OccurrenceId of = new OccurrenceId(talk.occurrence());
        assertThat(rules.said(COUPLE, talk, answers, new Said.Reference(of, "helped", Seat.A)))
                .hasValueSatisfying(said -> {
                    assertThat(said.text()).isEqualTo("That you asked");
                    assertThat(said.reference()).isEqualTo(new Said.Reference(of, "helped", Seat.A));
                });
        assertThat(rules.said(COUPLE, talk, answers, new Said.Reference(of, "helped", Seat.B)))
                .isEmpty();
        assertThat(rules.said(COUPLE, talk, answers, new Said.Reference(of, "heard", Seat.A)))
                .isEmpty();
    }
}

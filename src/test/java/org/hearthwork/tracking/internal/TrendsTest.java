package org.hearthwork.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.TalkMove;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Charted;
import org.hearthwork.library.Shipped;
import org.hearthwork.tracking.Tag;
import org.hearthwork.tracking.Trend;
import org.hearthwork.tracking.Trend.Dates.State;
import org.junit.jupiter.api.Test;

/** What answers come to over the weeks, for the clinician alone. */
class TrendsTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = SomeWork.NOW; // a Monday

    private final List<AnswerRow> answers = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();

    private Work work(String exercise, String sitting, int daysAgo) {
        Work work = new SomeWork(exercise)
                .sitting(sitting)
                .due(SomeWork.daysAgo(daysAgo))
                .opensAt(SomeWork.daysAgo(daysAgo))
                .done(Seat.A, SomeWork.daysAgo(daysAgo))
                .done(Seat.B, SomeWork.daysAgo(daysAgo).plusSeconds(60))
                .work();
        works.add(work);
        return work;
    }

    private void says(Work work, Seat seat, String prompt, AnswerBody body) {
        answers.add(new AnswerRow(work.occurrence(), seat, prompt, Tag.SEALED, body));
    }

    private void rates(Work work, String prompt, int a, int b) {
        says(work, Seat.A, prompt, AnswerBody.ofNumber(a));
        says(work, Seat.B, prompt, AnswerBody.ofNumber(b));
    }

    private List<Paired> said() {
        return Paired.said(Shipped.library(), works, answers);
    }

    private TrendRules rules() {
        return new TrendRules(ZONE, NOW, said());
    }

    private Trend.Lines safe(int... a) {
        int daysAgo = 7 * a.length;
        for (int figure : a) {
            Work talk = work("say-it-hear-it", "talk", daysAgo);
            rates(talk, "safe", figure, 8);
            daysAgo -= 7;
        }
        return (Trend.Lines) rules().lines(Charted.SAFE).orElseThrow();
    }

    @Test
    void how_safe_it_is_to_be_honest_is_drawn_for_each_and_guarded() {
        Trend.Lines lines = safe(8, 7);
        assertThat(lines.guarded()).isTrue();
        assertThat(lines.points())
                .extracting(point -> point.by(Seat.A).orElseThrow())
                .containsExactly(8, 7);
        assertThat(new Trend.Of("say-it-hear-it", "Say it", List.of(lines))
                        .unguarded()
                        .trends())
                .as("on a page that may be looked at over a shoulder")
                .isEmpty();
    }

    @Test
    void a_fall_of_three_calls_for_somebody_and_names_whose_it_is() {
        assertThat(falls(safe(8, 5))).containsExactly(new Trend.Fall(Seat.A, 8, 5, day(7)));
    }

    @Test
    void a_fall_of_two_does_not_and_neither_does_one_that_is_made_up_for() {
        assertThat(falls(safe(8, 6))).isEmpty();
        works.clear();
        answers.clear();
        assertThat(falls(safe(8, 4, 7))).isEmpty();
    }

    @Test
    void a_fall_in_small_steps_is_a_fall_too() {
        assertThat(falls(safe(8, 7, 6, 5))).extracting(Trend.Fall::from).containsExactly(8);
    }

    @Test
    void nobody_falls_with_the_first_talk() {
        assertThat(falls(safe(1))).isEmpty();
    }

    private static List<Trend.Fall> falls(Trend.Lines lines) {
        return new Trend.Of("say-it-hear-it", "Say it", List.of(lines)).falls();
    }

    private static LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(SomeWork.daysAgo(daysAgo), ZONE);
    }

    @Test
    void a_talk_held_in_step_tells_who_was_understood_how_often_each_spoke_and_the_breaks() {
        Work talk = work("say-it-hear-it", "talk", 3);
        Talk held = Talk.begin(Seat.A, null);
        for (TalkMove move : List.of(
                new TalkMove.Said(),
                new TalkMove.Heard("that you are tired", false),
                new TalkMove.Rated(1, "more than tired", true),
                new TalkMove.Said(),
                new TalkMove.Heard("that it is too much", false),
                new TalkMove.Rated(3, "", false),
                new TalkMove.Pause(),
                new TalkMove.Resume(),
                new TalkMove.Asked("more"),
                new TalkMove.Responded("thank-you", ""),
                new TalkMove.Said())) {
            held = held.after(move, by(held, move), NOW);
        }
        Trend.Talks trend = (Trend.Talks)
                rules().talks(works, Map.of(talk.occurrence(), held)).orElseThrow();
        assertThat(trend.talks().getFirst().understood()).containsExactly(Map.entry(Seat.A, 3));
        assertThat(trend.turns(Seat.A)).isEqualTo(2);
        assertThat(trend.turns(Seat.B)).as("has not been heard yet").isZero();
        assertThat(trend.pauses()).isEqualTo(1);
    }

    private static Seat by(Talk talk, TalkMove move) {
        return move instanceof TalkMove.Onward ? talk.acts() : Seat.A;
    }

    @Test
    void a_talk_on_a_sheet_tells_by_its_answers_and_the_second_rating_holds() {
        Work talk = work("say-it-hear-it", "talk", 3);
        rates(talk, "understood", 1, 4);
        says(talk, Seat.A, "understood-again", AnswerBody.ofNumber(3));
        Trend.Talks trend = (Trend.Talks) rules().talks(works, Map.of()).orElseThrow();
        assertThat(trend.talks().getFirst().understood()).isEqualTo(Map.of(Seat.A, 3, Seat.B, 4));
    }

    @Test
    void twelve_weeks_of_dates_tell_a_date_from_plan_b_and_from_what_was_only_planned() {
        Work wish = work("protected-time", "wish", 30);
        lookBack(22, "yes", "plan-b", 3, 7); // one says so, the other otherwise
        lookBack(15, "plan-b", "plan-b", 5, 4);
        lookBack(8, "no", "moved", 5, 5);
        Trend.Dates dates = (Trend.Dates) DateRules.of(List.of(wish), works.subList(1, works.size()), said(), ZONE, NOW)
                .orElseThrow();
        assertThat(dates.weeks()).hasSize(12);
        assertThat(dates.weeks().getLast().monday()).isEqualTo(LocalDate.ofInstant(NOW, ZONE));
        assertThat(dates.weeks().stream().map(Trend.Dates.Week::state).filter(state -> state != State.NOTHING))
                .containsExactly(State.DATE, State.PLAN_B, State.PLANNED);
        Trend.Dates.Week first = dates.weeks().stream()
                .filter(week -> week.state() == State.DATE)
                .findFirst()
                .orElseThrow();
        assertThat(first.minutes()).as("by whoever says less").isEqualTo(22);
        assertThat(first.closer()).isEqualTo(Map.of(Seat.A, 4, Seat.B, 4));
        assertThat(dates.began()).isEqualTo(Map.of(Seat.A, 1));
    }

    private void lookBack(int daysAgo, String a, String b, int before, int after) {
        Work work = work("protected-time", "look-back", daysAgo);
        says(work, Seat.A, "happened", AnswerBody.ofKey(a));
        says(work, Seat.B, "happened", AnswerBody.ofKey(b));
        says(work, Seat.A, "undisturbed", AnswerBody.ofKey("30-to-60"));
        says(work, Seat.B, "undisturbed", AnswerBody.ofKey("15-to-30"));
        rates(work, "close-before", before, before);
        rates(work, "close-after", after, after);
    }

    @Test
    void what_excites_both_lies_at_both_ratings_never_is_no_low_one_and_what_they_did_is_filled() {
        UUID course = UUID.randomUUID();
        Work rate = new SomeWork("something-new")
                .of(course)
                .sitting("rate")
                .opensAt(SomeWork.daysAgo(20))
                .work();
        Work first = new SomeWork("something-new")
                .of(course)
                .sitting("first")
                .opensAt(SomeWork.daysAgo(15))
                .work();
        Work after = new SomeWork("something-new")
                .of(course)
                .sitting("first-after")
                .opensAt(SomeWork.daysAgo(12))
                .work();
        works.addAll(List.of(rate, first, after));
        says(rate, Seat.A, "at-home", excites("night-sky", "4", "blind-drawing", "never", "floor-picnic", "5"));
        says(rate, Seat.B, "at-home", excites("night-sky", "2", "blind-drawing", "5", "floor-picnic", "5"));
        says(first, Seat.A, "first-what", AnswerBody.ofKeys(List.of("floor-picnic"), ""));
        says(after, Seat.B, "first-did", AnswerBody.ofKey("yes"));
        Trend.Exciting exciting = (Trend.Exciting) rules().exciting().orElseThrow();
        assertThat(exciting.guarded()).as("each said it to the care team alone").isTrue();
        assertThat(exciting.things())
                .extracting(Trend.Exciting.Thing::a, Trend.Exciting.Thing::b, Trend.Exciting.Thing::did)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(4, 2, false),
                        org.assertj.core.groups.Tuple.tuple(5, 5, true));
    }

    private static AnswerBody excites(String... itemAndFigure) {
        Map<String, Map<String, String>> cells = new java.util.LinkedHashMap<>();
        for (int at = 0; at < itemAndFigure.length; at += 2) {
            cells.put(itemAndFigure[at], Map.of("excitement", itemAndFigure[at + 1]));
        }
        return AnswerBody.ofCells(cells);
    }

    @Test
    void two_maps_are_a_before_and_an_after_and_nobody_is_counted_over_all_of_it() {
        for (int daysAgo : List.of(40, 5)) {
            Work map = work("load-map", "map", daysAgo);
            says(map, Seat.A, "feeding", notices(daysAgo == 40 ? "me" : "half"));
            says(map, Seat.B, "feeding", notices(daysAgo == 40 ? "partner" : "half"));
        }
        Trend.Maps maps = (Trend.Maps) rules().maps().orElseThrow();
        assertThat(maps.maps())
                .extracting(map -> map.groups().getFirst().bands().getFirst())
                .containsExactly(new Trend.Maps.Band("Notices", 0, 0), new Trend.Maps.Band("Notices", .5, .5));
    }

    private static AnswerBody notices(String who) {
        return AnswerBody.ofCells(Map.of("bottles", Map.of("notice", who)));
    }

    private static AnswerBody welcomes(Map<String, String> kinds) {
        return AnswerBody.ofCells(kinds.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, kind -> Map.of("welcome", kind.getValue()))));
    }

    private void menu(int daysAgo, Map<String, String> a, Map<String, String> b) {
        Work menu = work("ten-minutes-close", "set-up", daysAgo);
        says(menu, Seat.A, "in-passing", welcomes(a));
        says(menu, Seat.B, "in-passing", welcomes(b));
    }

    private Trend.Welcome welcome() {
        return (Trend.Welcome) rules().welcome().orElseThrow();
    }

    @Test
    void what_both_welcome_is_counted_each_time_they_say_it_anew_and_holds_until_then() {
        menu(
                40,
                Map.of("hello-hug", "yes", "long-look", "sometimes", "kiss-goodbye", "yes"),
                Map.of("hello-hug", "sometimes", "long-look", "yes", "kiss-goodbye", "not-now", "arm-in-arm", "yes"));
        Work log = work("ten-minutes-close", "log", 30);
        says(log, Seat.A, "pressure", AnswerBody.ofKey("no"));
        menu(10, Map.of("hello-hug", "yes"), Map.of("hello-hug", "yes", "long-look", "yes"));
        assertThat(welcome().days()).extracting(Trend.Welcome.Day::both).containsExactly(2, 2, 1);
        assertThat(welcome().days()).extracting(Trend.Welcome.Day::day).containsExactly(day(40), day(30), day(10));
        assertThat(welcome().days()).allMatch(day -> day.pressed().isEmpty());
    }

    @Test
    void pressure_is_marked_with_whose_it_is_and_stays_with_the_care_team() {
        Work log = work("ten-minutes-close", "log", 9);
        says(log, Seat.A, "pressure", AnswerBody.ofKey("yes"));
        says(log, Seat.B, "pressure", AnswerBody.ofKey("no"));
        Work later = work("ten-minutes-close", "log", 2);
        says(later, Seat.B, "pressure", AnswerBody.ofKey("a-little"));
        assertThat(welcome().days())
                .extracting(Trend.Welcome.Day::pressed)
                .containsExactly(Map.of(Seat.A, "Yes"), Map.of(Seat.B, "A little"));
        assertThat(welcome().days()).allMatch(day -> day.both() == null);
        assertThat(new Trend.Of("ten-minutes-close", "Close", List.of(welcome()))
                        .unguarded()
                        .trends())
                .as("on the couple's page, in the brief and on paper")
                .isEmpty();
    }

    @Test
    void of_what_one_alone_said_so_far_nothing_is_counted() {
        Work menu = work("ten-minutes-close", "set-up", 3);
        says(menu, Seat.A, "in-passing", welcomes(Map.of("hello-hug", "yes")));
        assertThat(rules().welcome()).isEmpty();
    }
}

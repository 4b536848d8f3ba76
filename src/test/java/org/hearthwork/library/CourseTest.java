package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How sittings follow each other, and what a definition cannot say of it. */
class CourseTest {

    private static final Prompt DATE = prompt("when", new PromptKind.DateAndTime());
    private static final Prompt DAYS = prompt("days", choices("monday", "tuesday"));
    private static final Prompt YES = prompt("yes", new PromptKind.Confirm("This is it."));
    private static final Prompt KINDS = prompt(
            "kinds",
            new Cards(options("hug", "look"), List.of(new Column("welcome", "Welcome", options("yes", "no")))));

    private static List<Option> options(String... keys) {
        return Stream.of(keys).map(key -> new Option(key, key)).toList();
    }

    private static PromptKind.Choices choices(String... keys) {
        return new PromptKind.Choices(options(keys), null, false);
    }

    private static Prompt prompt(String key, PromptKind kind) {
        return new Prompt(key, Visibility.JOINT, "What?", key, null, true, null, null, kind);
    }

    private static Sitting sitting(String key, Begins begins, List<Mechanism> makes, Prompt... prompts) {
        return new Sitting(key, key, 1, "", List.of(), List.of(prompts), null, begins, makes);
    }

    private static Sitting sitting(String key, Begins begins, Prompt... prompts) {
        return sitting(key, begins, null, prompts);
    }

    private static final Sitting ALONE = sitting("alone", null, KINDS);
    private static final Sitting AGREE = sitting("agree", new Begins.BothIn(), DAYS, DATE, YES);
    private static final Sitting DAY = sitting("day", new Begins.ChosenDays("days", 3));
    private static final Sitting WEEK = sitting("week", new Begins.EachWeek(2));
    private static final Course COURSE = new Course(List.of(ALONE, AGREE, DAY, WEEK));

    private static void refused(String why, Sitting... sittings) {
        assertThatIllegalArgumentException().as(why).isThrownBy(() -> CourseRules.check(List.of(sittings)));
    }

    @Test
    void what_comes_round_follows_the_last_sitting_that_comes_once_all_of_it() {
        assertThat(COURSE.after(ALONE)).containsExactly(AGREE);
        assertThat(COURSE.after(AGREE)).containsExactly(DAY, WEEK);
        assertThat(COURSE.after(DAY)).isEmpty();
        assertThat(COURSE.following(ALONE)).containsExactly(AGREE, DAY, WEEK);
        assertThat(COURSE.following(DAY)).isEmpty();
        Sitting last = sitting("last", new Begins.MorningAfter("when"));
        Course once = new Course(List.of(ALONE, AGREE, last));
        assertThat(once.after(AGREE)).containsExactly(last);
        assertThat(once.after(last)).isEmpty();
    }

    @Test
    void what_the_schedule_opens_follows_nothing_by_itself() {
        Sitting byItself = sitting("by-itself", null, DATE);
        Course two = new Course(List.of(ALONE, byItself));
        assertThat(two.after(ALONE)).isEmpty();
        assertThat(Stream.of(1, 2, 3).map(number -> two.inRound(ALONE, number)))
                .containsExactly(ALONE, byItself, byItself);
        assertThat(two.inRound(byItself, 4)).isEqualTo(byItself);
    }

    @Test
    void a_schedule_with_days_of_its_own_goes_on_with_what_comes_round() {
        assertThat(Stream.of(1, 2, 3).map(number -> COURSE.inRound(ALONE, number)))
                .containsExactly(ALONE, DAY, DAY);
        assertThat(COURSE.inRound(DAY, 2)).isEqualTo(DAY);
        assertThat(COURSE.inRound(WEEK, 2)).isEqualTo(WEEK);
        Course once = new Course(List.of(ALONE, AGREE));
        assertThat(once.inRound(ALONE, 3)).as("each round begins the same").isEqualTo(ALONE);
    }

    @Test
    void a_sitting_that_could_never_open_is_refused() {
        refused("nothing before it", AGREE);
        refused(
                "nobody is asked for the day",
                ALONE,
                sitting("agree", new Begins.BothIn(), YES),
                sitting("last", new Begins.MorningAfter("when")));
        refused("a day that is no date", ALONE, AGREE, sitting("last", new Begins.MorningAfter("days")));
        refused("nobody is asked for the days", ALONE, AGREE, sitting("day", new Begins.ChosenDays("weekdays", 3)));
        refused("days that are a date", ALONE, AGREE, sitting("day", new Begins.DaysButRest("when", 3)));
        refused("no agreement", ALONE, sitting("agree", new Begins.BothIn(), DAYS), DAY);
        refused("asked too early", sitting("early", null, DAYS, YES), sitting("agree", new Begins.BothIn(), YES), DAY);
        refused("after what comes round", ALONE, AGREE, DAY, sitting("last", new Begins.BothIn(), DATE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Begins.EachWeek(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Begins.ChosenDays("days", 61));
        assertThatIllegalArgumentException().isThrownBy(() -> new Begins.DaysButRest("days", 0));
        assertThat(new Begins.ChosenDays("days", 60).times()).isEqualTo(60);
        assertThat(new Begins.EachWeek(1).times()).isOne();
    }

    private static Mechanism said(List<String> of, String column, String value, String offers) {
        return new Mechanism.BothSaid(of, Map.of(column, List.of(value)), offers, 2, 1);
    }

    @Test
    void a_rule_that_reads_or_offers_what_is_not_asked_is_refused() {
        Prompt menu = prompt("menu", choices("hug", "look", "walk"));
        Sitting choose = sitting("choose", new Begins.BothIn(), menu);
        Mechanism fits = said(List.of("kinds"), "welcome", "yes", "menu");
        List<Sitting> fitting = List.of(sitting("alone", null, List.of(fits), KINDS), choose);
        CourseRules.check(fitting);
        CourseRules.check(COURSE.sittings());
        assertThat(new Course(fitting).after(ALONE)).containsExactly(choose);
        Map<String, Mechanism> wrong = Map.of(
                "reads what is not asked", said(List.of("others"), "welcome", "yes", "menu"),
                "a column that is none", said(List.of("kinds"), "colour", "yes", "menu"),
                "a value that is none", said(List.of("kinds"), "welcome", "perhaps", "menu"),
                "no cards", said(List.of("days"), "welcome", "yes", "menu"),
                "offered to nobody", said(List.of("kinds"), "welcome", "yes", "list"),
                "picked from cards", new Mechanism.PickedByBoth("kinds", "menu", 2));
        wrong.forEach((why, rule) -> refused(why, sitting("alone", null, List.of(rule), KINDS, DAYS), choose));
        refused(
                "a card that cannot be chosen",
                sitting("alone", null, List.of(fits), KINDS),
                sitting("choose", new Begins.BothIn(), prompt("menu", choices("hug"))));
        refused(
                "a list of dates",
                sitting("alone", null, List.of(said(List.of("kinds"), "welcome", "yes", "when")), KINDS),
                AGREE);
    }

    @Test
    void what_can_be_chosen_is_what_came_out_and_what_always_can_be() {
        List<Option> menu = List.of(
                new Option("near", "Near", false, null, null, true),
                new Option("hug", "Hug"),
                new Option("look", "Look"));
        assertThat(Option.open(menu, List.of("look"))).extracting(Option::key).containsExactly("near", "look");
        assertThat(Option.open(menu, null)).extracting(Option::key).containsExactly("near");
        assertThat(Option.open(options("a", "b"), List.of("a")))
                .extracting(Option::key)
                .containsExactly("a", "b");
        assertThat(Option.onlyOffered(menu)).isTrue();
        assertThat(Option.onlyOffered(options("a"))).isFalse();
    }
}

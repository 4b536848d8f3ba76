package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearthwork.access.Actor;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Move;
import org.hearthwork.library.PromptKind;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.vault.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Load map as a course: each draws the map alone, the two make a deal out of both, and look at it week by week. */
class LoadMapTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final LocalDate SUNDAY = LocalDate.of(2031, 10, 19);

    @Autowired
    private Doing doing;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Opened opened;

    private OccurrenceId map;

    @BeforeEach
    void the_clinician_gives_it_once() {
        map = homework.occurrence(homework.assign(
                practice.clinician(), practice.couple(), Homeworking.sealed("load-map", "map", SUNDAY), MONDAY));
    }

    private static Map<String, String> row(String notice, String plan, String does) {
        return Map.of("notice", notice, "plan", plan, "do", does);
    }

    private void draws(Actor who, Seat seat, Map<String, Map<String, String>> nights, String drains) {
        homework.does(
                who,
                seat,
                map,
                MONDAY.plus(Duration.ofHours(seat == Seat.A ? 1 : 2)),
                Map.of(
                        "nights", AnswerBody.ofCells(nights),
                        "drains", AnswerBody.ofText(drains),
                        "fairness", AnswerBody.ofNumber(-4)));
    }

    private void bothDraw() {
        draws(
                ana,
                Seat.A,
                Map.of(
                        "bedtime", row("me", "mostly-me", "half"),
                        "night-waking", row("partner", "nobody", "mostly-partner"),
                        "naps", row("me", "me", "half"),
                        "early-start", row("me", "me", "me")),
                "the nights, all of them");
        draws(
                ben,
                Seat.B,
                Map.of(
                        "bedtime", row("mostly-me", "me", "half"),
                        "night-waking", row("nobody", "partner", "half"),
                        "naps", row("partner", "mostly-partner", "half"),
                        "rest-turns", row("nobody", "nobody", "nobody")),
                "being told how");
    }

    private <T> T at(Duration later, Actor who, Supplier<T> doing) {
        return at(MONDAY.plus(later), who, doing);
    }

    private Sheet sheet(Seat seat, OccurrenceId occurrence, Duration later) {
        return at(later, seat == Seat.A ? ana : ben, () -> doing.open(homework.part(occurrence, seat)));
    }

    private static Sheet.Question question(Sheet sheet, String key) {
        return sheet.questions().stream()
                .filter(question -> question.prompt().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static AnswerBody move(String what, String owner) {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put(Move.WHAT, what);
        slots.put("owner", owner);
        slots.put("good-enough", "asleep by nine");
        return AnswerBody.ofSlots(slots);
    }

    private void deals(Actor who, Seat seat, OccurrenceId deal, String owner, Duration later) {
        homework.does(
                who,
                seat,
                deal,
                MONDAY.plus(later),
                Map.of(
                        "move-1", move("Bath and bed", owner),
                        "move-2", move("Naps", "Ana"),
                        "flex-rule", AnswerBody.ofText("pizza"),
                        "deal-confirm", AnswerBody.ofKey(PromptKind.Confirm.AGREED)));
    }

    @Test
    void nobody_makes_a_deal_before_both_maps_are_in() {
        draws(ana, Seat.A, Map.of("bedtime", row("me", "me", "me")), "the nights");
        assertThat(homework.following(map)).isEmpty();
    }

    @Test
    void what_both_maps_show_is_offered_to_both_for_each_move_in_the_same_words() {
        bothDraw();
        OccurrenceId deal = after(map);
        for (Seat seat : Seat.values()) {
            Sheet sheet = sheet(seat, deal, Duration.ofHours(3));
            assertThat(sheet.sitting().key()).isEqualTo("deal");
            for (String move : List.of("move-1", "move-2", "move-3")) {
                assertThat(question(sheet, move).offered())
                        .containsExactly("both-mine/bedtime", "nobodys/night-waking", "planned-by-one/naps");
            }
        }
        assertThat(opened.texts("select offered from homework.outcome where occurrence_id = ?", map.value())
                        .getFirst())
                .doesNotContain("early-start", "rest-turns", "nights", "mostly-me", "told");
    }

    @Test
    void one_deal_to_which_both_said_yes_is_looked_at_in_each_of_six_weeks() {
        bothDraw();
        OccurrenceId deal = after(map);
        deals(ana, Seat.A, deal, "Ben", Duration.ofHours(3));
        assertThat(homework.following(deal)).isEmpty();
        deals(ben, Seat.B, deal, "Ben", Duration.ofHours(4));
        assertThat(homework.following(deal)).hasSize(6);
        assertThat(sheet(Seat.A, homework.following(deal).getFirst(), Duration.ofDays(8))
                        .sitting()
                        .key())
                .isEqualTo("review");
        Together together = at(Duration.ofHours(5), ben, () -> togetherness.together());
        assertThat(together.agreements())
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.lines().getFirst().words())
                        .containsExactly(
                                "What moves: Bath and bed", "Who owns it: Ben", "Good enough means: asleep by nine"));
    }

    @Test
    void a_deal_that_names_another_owner_is_another_deal() {
        bothDraw();
        OccurrenceId deal = after(map);
        deals(ana, Seat.A, deal, "Ben", Duration.ofHours(3));
        deals(ben, Seat.B, deal, "Ana", Duration.ofHours(4));
        assertThat(homework.following(deal)).isEmpty();
    }

    @Test
    void a_week_asks_for_the_moves_that_were_made_and_says_what_they_are() {
        bothDraw();
        OccurrenceId deal = after(map);
        deals(ana, Seat.A, deal, "Ben", Duration.ofHours(3));
        deals(ben, Seat.B, deal, "Ben", Duration.ofHours(4));
        for (Seat seat : Seat.values()) {
            Map<String, Proposal.Line> agreed = sheet(
                            seat, homework.following(deal).getFirst(), Duration.ofDays(8))
                    .agreed();
            assertThat(agreed).containsOnlyKeys("move-1", "move-2", "flex-rule");
            assertThat(agreed.get("move-2").words()).first().isEqualTo("What moves: Naps");
        }
        assertThat(sheet(Seat.A, deal, Duration.ofDays(8)).agreed()).isEmpty();
    }

    @Test
    void how_fair_it_feels_to_one_and_what_drains_them_reaches_no_page_of_the_other() {
        bothDraw();
        assertThat(sql.answer(ben, "select prompt from homework.answer where partner_id <> '" + ben.partnerId() + "'"))
                .noneMatch(line -> line.contains("fairness") || line.contains("drains"));
        assertThat(at(Duration.ofHours(3), ben, () -> togetherness.reveal(map)).toString())
                .doesNotContain("all of them");
    }
}

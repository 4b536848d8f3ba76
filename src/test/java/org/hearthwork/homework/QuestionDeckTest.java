package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.QuestionThemes;
import org.hearthwork.couples.Theme;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Deck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Question deck: three cards that are new to the two, the same on both phones, and no word of which they passed over. */
class QuestionDeckTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final LocalDate SUNDAY = LocalDate.of(2031, 10, 19);

    @Autowired
    private Doing doing;

    @Autowired
    private QuestionThemes themes;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private SignedSql sql;

    private OccurrenceId given() {
        return homework.occurrence(homework.assign(
                practice.clinician(), practice.couple(), Homeworking.sealed("question-deck", "cards", SUNDAY), MONDAY));
    }

    private static Sheet.Question deck(Sheet sheet) {
        return sheet.questions().stream()
                .filter(question -> question.prompt().kind() instanceof Deck)
                .findFirst()
                .orElseThrow();
    }

    private List<String> begins(Actor who, Seat seat, OccurrenceId occurrence) {
        Sheet sheet = at(MONDAY.plus(Duration.ofHours(1)), who, () -> doing.begin(homework.part(occurrence, seat)));
        return deck(sheet).offered();
    }

    @Test
    void both_have_the_same_three_cards_whoever_begins_and_over_a_reload() {
        OccurrenceId occurrence = given();
        List<String> anas = begins(ana, Seat.A, occurrence);
        assertThat(anas).hasSize(3);
        assertThat(begins(ben, Seat.B, occurrence)).isEqualTo(anas);
        Sheet again = at(MONDAY.plus(Duration.ofHours(2)), ana, () -> doing.open(homework.part(occurrence, Seat.A)));
        assertThat(deck(again).offered()).isEqualTo(anas);
    }

    @Test
    void what_came_up_once_does_not_come_up_again_and_another_couple_has_cards_of_its_own() {
        Set<String> seen = new HashSet<>();
        for (int time = 0; time < 6; time++) {
            List<String> drawn = begins(time % 2 == 0 ? ana : ben, time % 2 == 0 ? Seat.A : Seat.B, given());
            assertThat(drawn).noneMatch(seen::contains);
            seen.addAll(drawn);
        }
        assertThat(seen).hasSize(18);
        come_to_a_practice();
        begins(ana, Seat.A, given());
        assertThat(superuser
                        .jdbc()
                        .sql("select count(*) from homework.drawn where couple_id = ?")
                        .param(practice.couple().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_birth_or_a_loss_comes_up_only_where_the_clinician_opened_it() {
        Deck cards = (Deck) deck(at(
                        MONDAY.plus(Duration.ofHours(1)), ana, () -> doing.begin(homework.part(given(), Seat.A))))
                .prompt()
                .kind();
        Actors.as(practice.clinician(), () -> themes.change(practice.couple().id(), Theme.LOSS, true));
        boolean loss = false;
        for (int time = 0; time < 49; time++) {
            List<Deck.Card> drawn = begins(ana, Seat.A, given()).stream()
                    .map(key -> cards.card(key).orElseThrow())
                    .toList();
            assertThat(drawn).noneMatch(card -> card.tags().contains("birth"));
            loss |= drawn.stream().anyMatch(card -> card.tags().contains("loss"));
        }
        assertThat(loss).isTrue();
        assertThat(Actors.as(
                        practice.clinician(),
                        () -> themes.open(practice.couple().id())))
                .containsExactly(Theme.LOSS);
        Actors.as(practice.clinician(), () -> themes.change(practice.couple().id(), Theme.LOSS, false));
        assertThat(Actors.as(
                        practice.clinician(),
                        () -> themes.open(practice.couple().id())))
                .isEmpty();
        Actor stranger = fixture.fresh().clinician();
        assertThatThrownBy(() -> Actors.as(
                        stranger, () -> themes.change(practice.couple().id(), Theme.LOSS, true)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_is_answered_to_a_card_and_which_were_passed_over_stands_nowhere() {
        OccurrenceId occurrence = given();
        begins(ana, Seat.A, occurrence);
        assertThatThrownBy(() -> at(MONDAY.plus(Duration.ofHours(2)), ana, () -> {
                    doing.save(homework.part(occurrence, Seat.A), "deck", AnswerBody.ofKey("light-01"));
                    return null;
                }))
                .isInstanceOf(Refusal.class);
        homework.does(
                ana,
                Seat.A,
                occurrence,
                MONDAY.plus(Duration.ofHours(3)),
                Map.of("talked", AnswerBody.ofKey("a-little")));
        assertThat(superuser
                        .jdbc()
                        .sql("select string_agg(prompt, ',' order by prompt) from homework.answer where couple_id = ?")
                        .param(practice.couple().id().value())
                        .query(String.class)
                        .single())
                .doesNotContain("deck");
    }

    @Test
    void by_sql_nobody_learns_that_the_other_one_began_and_nobody_draws() {
        OccurrenceId occurrence = given();
        String cards = "select * from homework.cards_of('" + occurrence + "', 'deck')";
        assertThat(sql.answer(ben, cards)).isEmpty();
        List<String> anas = begins(ana, Seat.A, occurrence);
        assertThat(sql.answer(ben, cards)).isEmpty();
        assertThat(sql.answer(ana, cards)).hasSize(anas.size());
        for (Actor who : List.of(ana, ben)) {
            assertThat(sql.answer(who, "select * from homework.drawn").toString())
                    .contains("42501");
            assertThat(sql.answer(who, "select * from couples.open_theme").toString())
                    .contains("42501");
            assertThat(sql.answer(who, "select * from homework.cards_before('" + occurrence + "')"))
                    .isEmpty();
            assertThat(sql.answer(who, "select * from homework.themes_for('" + occurrence + "')"))
                    .isEmpty();
            assertThat(sql.answer(who, "select homework.keep_drawn('" + occurrence + "', 'deck', array['light-01'])")
                            .toString())
                    .contains("42501");
        }
        assertThat(sql.answer(practice.clinician(), "select * from homework.drawn")
                        .toString())
                .contains("42501");
    }
}

package org.hearthwork.phone.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearthwork.couples.SomePair.ANA;
import static org.hearthwork.couples.SomePair.BEN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.Proposal;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Keepsake;
import org.hearthwork.library.Shipped;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.internal.SharedRows.LaterYes;
import org.hearthwork.phone.internal.SharedRows.Released;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds between two people: one version, to which both said yes. */
class AgreementsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Instant AT = Instant.parse("2031-03-31T18:00:00Z");

    private final Sittings sittings = new Sittings(Shipped.library());
    private final Agreements agreements = new Agreements(sittings);
    private final List<Released> kept = new ArrayList<>();
    private final List<LaterYes> later = new ArrayList<>();

    private LocalDate today = LocalDate.ofInstant(AT, ZONE);

    private Instant now() {
        return today.atTime(22, 0).atZone(ZONE).toInstant();
    }

    private static Piece work(String exercise, String sitting, boolean active) {
        return new Piece(
                new OccurrenceId(UUID.randomUUID()),
                UUID.randomUUID(),
                Shipped.library().newest(exercise).edition(),
                sitting,
                false,
                Audience.BOTH_SEALED,
                Opens.AT_ONCE,
                AT,
                AT,
                active,
                false,
                false,
                AT);
    }

    private static Piece rituals() {
        return work("our-rituals", "agree", true);
    }

    private static Map<String, AnswerBody> tea(String action) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        answers.put("cue", AnswerBody.ofText("After the dishes"));
        answers.put("action", AnswerBody.ofText(action));
        return answers;
    }

    private Proposal proposal(Piece of, Map<String, AnswerBody> answers) {
        return Proposal.of(sittings.prompts(of).values(), answers);
    }

    /** One's sheet as it came in. @param yes to which version, or null for none */
    private void in(Piece work, Partner by, Map<String, AnswerBody> answers, @Nullable Proposal yes) {
        answers.forEach((prompt, body) -> kept.add(new Released(work, by.id().value(), prompt, body, AT)));
        if (yes != null) {
            kept.add(new Released(work, by.id().value(), "ours", yes.yes(), AT));
        }
    }

    private void laterYes(Piece work, Partner by, Proposal to) {
        later.add(new LaterYes(work.occurrence(), by.id().value(), to.version()));
    }

    private List<Together.Agreement> holding() {
        assertThat(agreements.holding(kept, later, BEN, ANA, ZONE, now()))
                .as("for the other one the same holds")
                .isEqualTo(agreements.holding(kept, later, ANA, BEN, ZONE, now()));
        return agreements.holding(kept, later, ANA, BEN, ZONE, now());
    }

    private List<Together.Open> openFor(Partner me) {
        return agreements.open(kept, later, me, me == ANA ? BEN : ANA, ZONE, now());
    }

    private Optional<Proposal> offeredTo(Partner me) {
        return agreements.offered(kept, later, me, me == ANA ? BEN : ANA);
    }

    @Test
    void what_both_said_yes_to_in_their_own_sheet_holds_and_is_open_no_more() {
        Piece work = rituals();
        Proposal tea = proposal(work, tea("Tea"));
        in(work, ANA, tea("Tea"), tea);
        in(work, BEN, tea("Tea "), tea);
        assertThat(holding())
                .containsExactly(new Together.Agreement(
                        work.occurrence(),
                        sittings.exercise(work).title(),
                        sittings.title(work),
                        AT,
                        tea.lines(),
                        null,
                        null));
        assertThat(openFor(ANA)).isEmpty();
        assertThat(offeredTo(BEN)).isEmpty();
    }

    private static Map<String, AnswerBody> when(String date) {
        return Map.of("what", AnswerBody.ofKey("dance-steps"), "when", AnswerBody.ofText(date));
    }

    private void plan(Piece work, Partner by, String date) {
        when(date).forEach((prompt, body) -> kept.add(new Released(work, by.id().value(), prompt, body, AT)));
        kept.add(new Released(
                work,
                by.id().value(),
                "plan-confirm",
                proposal(work, when(date)).yes(),
                AT));
    }

    @Test
    void a_date_holds_up_to_the_end_of_its_day() {
        Piece work = work("something-new", "plan", true);
        plan(work, ANA, "2031-04-03T20:30");
        plan(work, BEN, "2031-04-03T20:30");
        today = LocalDate.of(2031, 4, 3);
        assertThat(holding()).hasSize(1);
        today = today.plusDays(1);
        assertThat(holding()).isEmpty();
    }

    @Test
    void nobody_is_asked_to_say_yes_to_days_that_are_over() {
        Piece work = work("something-new", "plan", true);
        plan(work, ANA, "2031-04-03T20:30");
        plan(work, BEN, "2031-04-05T20:30");
        today = LocalDate.of(2031, 4, 5);
        assertThat(openFor(ANA)).hasSize(1);
        assertThat(openFor(BEN)).hasSize(1);
        today = today.plusDays(1);
        assertThat(openFor(ANA)).isEmpty();
        assertThat(openFor(BEN)).isEmpty();
    }

    private @Nullable Partner curious(AnswerBody forward, AnswerBody what) {
        Piece work = work("something-new", "plan", true);
        Map<String, AnswerBody> agreed = Map.of("what", what, "when", AnswerBody.ofText("2031-04-03T20:30"));
        kept.clear();
        for (Partner by : List.of(ANA, BEN)) {
            agreed.forEach((prompt, body) -> kept.add(new Released(work, by.id().value(), prompt, body, AT)));
            kept.add(new Released(
                    work,
                    by.id().value(),
                    "plan-confirm",
                    proposal(work, agreed).yes(),
                    AT));
        }
        kept.add(new Released(work, ANA.id().value(), "put-forward", forward, AT));
        Together.Curious curiosity = holding().getFirst().curiosity();
        return curiosity == null ? null : curiosity.of();
    }

    @Test
    void a_plan_says_whose_curiosity_it_follows_and_of_another_one_nothing() {
        AnswerBody dance = AnswerBody.ofKey("dance-steps");
        AnswerBody own = AnswerBody.ofKeys(List.of(), "Clay, properly");
        assertThat(curious(dance, dance)).isEqualTo(ANA);
        assertThat(curious(own, own)).isEqualTo(ANA);
        assertThat(curious(dance, AnswerBody.ofKey("bread"))).isNull();
        assertThat(curious(own, dance)).isNull();
        assertThat(curious(AnswerBody.EMPTY, own)).isNull();
    }

    @Test
    void a_date_that_holds_is_a_moment_where_the_couple_lives() {
        Piece work = work("protected-time", "agree", true);
        Map<String, AnswerBody> date = Map.of("date-when", AnswerBody.ofText("2031-04-03T20:30"));
        Proposal thursday = proposal(work, date);
        in(work, ANA, date, null);
        in(work, BEN, date, null);
        laterYes(work, ANA, thursday);
        assertThat(holding()).isEmpty();
        laterYes(work, BEN, thursday);
        assertThat(holding()).extracting(Together.Agreement::at).containsExactly(Instant.parse("2031-04-04T01:30:00Z"));
    }

    @Test
    void what_the_two_call_it_is_the_name_to_which_both_said_yes() {
        Piece work = rituals();
        Map<String, AnswerBody> named = tea("Tea");
        named.put("name", AnswerBody.ofText(" Evening tea "));
        Map<String, AnswerBody> other = tea("Tea");
        other.put("name", AnswerBody.ofText("The long cup"));
        in(work, ANA, named, proposal(work, named));
        in(work, BEN, other, proposal(work, other));
        assertThat(agreements.names(kept, later, ANA, BEN)).isEmpty();
        laterYes(work, BEN, proposal(work, named));
        List<Agreements.Named> names = agreements.names(kept, later, BEN, ANA);
        assertThat(names).containsExactly(new Agreements.Named(work, "Evening tea"));
        assertThat(Agreements.Named.of(work("our-rituals", "tick", true), names))
                .contains("Evening tea");
        assertThat(Agreements.Named.of(work("load-map", "map", true), names)).isEmpty();
    }

    @Test
    void a_name_belongs_to_its_own_rituals_first_and_no_name_is_none() {
        Piece tea = rituals();
        Piece hug = rituals();
        List<Agreements.Named> names =
                List.of(new Agreements.Named(hug, "The long hug"), new Agreements.Named(tea, "Evening tea"));
        assertThat(Agreements.Named.of(tea, names)).contains("Evening tea");
        assertThat(Agreements.Named.of(hug, names)).contains("The long hug");
        Map<String, AnswerBody> unnamed = tea("Tea");
        unnamed.put("name", AnswerBody.ofText("  "));
        in(tea, ANA, unnamed, proposal(tea, unnamed));
        in(tea, BEN, unnamed, proposal(tea, unnamed));
        assertThat(holding()).hasSize(1);
        assertThat(agreements.names(kept, later, ANA, BEN)).isEmpty();
        assertThat(sittings.named())
                .contains(tea.name())
                .doesNotContain(
                        work("our-rituals", "tick", true).name(),
                        work("protected-time", "agree", true).name());
    }

    @Test
    void what_holds_without_a_date_has_no_moment() {
        Piece work = work("protected-time", "agree", true);
        Map<String, AnswerBody> what = Map.of("what", AnswerBody.ofKey("songs"));
        in(work, ANA, what, null);
        in(work, BEN, what, null);
        laterYes(work, ANA, proposal(work, what));
        laterYes(work, BEN, proposal(work, what));
        assertThat(holding()).extracting(Together.Agreement::at).containsOnlyNulls();
    }

    @Test
    void two_versions_are_no_agreement_and_stand_beside_each_other_point_by_point() {
        Piece work = rituals();
        Map<String, AnswerBody> bens = tea("Coffee");
        bens.put("who-starts", AnswerBody.ofText("Ben"));
        in(work, ANA, tea("Tea"), proposal(work, tea("Tea")));
        in(work, BEN, bens, proposal(work, bens));
        assertThat(holding()).isEmpty();
        Together.Open open = openFor(ANA).getFirst();
        assertThat(open.occurrence()).isEqualTo(work.occurrence());
        assertThat(open.exercise()).isEqualTo(sittings.exercise(work).title());
        assertThat(open.title()).isEqualTo(sittings.title(work));
        assertThat(open.saidYes()).isTrue();
        assertThat(open.theirVersion()).isEqualTo(proposal(work, bens).version());
        assertThat(open.points())
                .containsExactly(
                        new Together.Point(label("cue"), List.of("After the dishes"), List.of(), List.of()),
                        new Together.Point(label("action"), List.of(), List.of("Tea"), List.of("Coffee")),
                        new Together.Point(label("who-starts"), List.of(), List.of(), List.of("Ben")));
        assertThat(openFor(BEN).getFirst().points().get(1).mine()).containsExactly("Coffee");
        assertThat(offeredTo(ANA)).contains(proposal(work, bens));
        assertThat(offeredTo(BEN)).contains(proposal(work, tea("Tea")));
    }

    private static String label(String prompt) {
        return Shipped.prompt("our-rituals", "agree", prompt).label();
    }

    @Test
    void who_says_yes_afterwards_to_the_version_of_the_other_makes_it_theirs() {
        Piece work = rituals();
        Proposal tea = proposal(work, tea("Tea"));
        in(work, ANA, tea("Tea"), tea);
        in(work, BEN, tea("Coffee"), proposal(work, tea("Coffee")));
        laterYes(rituals(), BEN, tea);
        assertThat(holding()).as("to another work").isEmpty();
        laterYes(work, BEN, tea);
        assertThat(holding()).extracting(Together.Agreement::lines).containsExactly(tea.lines());
    }

    @Test
    void a_yes_to_what_nobody_wrote_any_more_counts_for_nothing() {
        Piece work = rituals();
        in(work, ANA, tea("Tea"), proposal(work, tea("Coffee")));
        in(work, BEN, tea("Tea"), null);
        laterYes(work, BEN, proposal(work, tea("Milk")));
        assertThat(holding()).isEmpty();
        assertThat(openFor(ANA)).as("nobody said yes to anything").isEmpty();
        assertThat(offeredTo(ANA)).isEmpty();
    }

    @Test
    void where_one_said_yes_it_is_open_for_both_and_offered_to_the_other() {
        Piece work = rituals();
        Proposal tea = proposal(work, tea("Tea"));
        in(work, ANA, tea("Tea"), tea);
        in(work, BEN, tea("Coffee"), null);
        assertThat(openFor(ANA).getFirst().saidYes()).isTrue();
        assertThat(openFor(ANA).getFirst().theirVersion()).isNull();
        assertThat(openFor(BEN).getFirst().saidYes()).isFalse();
        assertThat(openFor(BEN).getFirst().theirVersion()).isEqualTo(tea.version());
        assertThat(openFor(BEN).getFirst().points())
                .as("the version of the one who said yes")
                .extracting(Together.Point::theirs)
                .containsExactly(List.of("After the dishes"), List.of("Tea"));
        assertThat(offeredTo(BEN)).contains(tea);
        assertThat(offeredTo(ANA)).isEmpty();
    }

    @Test
    void what_rests_and_what_only_one_handed_in_is_offered_to_nobody() {
        Piece resting = work("our-rituals", "agree", false);
        in(resting, ANA, tea("Tea"), proposal(resting, tea("Tea")));
        in(resting, BEN, tea("Coffee"), null);
        assertThat(openFor(BEN)).isEmpty();
        assertThat(offeredTo(BEN)).isEmpty();
        kept.clear();
        Piece alone = rituals();
        in(alone, ANA, tea("Tea"), proposal(alone, tea("Tea")));
        assertThat(openFor(BEN)).isEmpty();
        assertThat(offeredTo(BEN)).isEmpty();
    }

    @Test
    void of_one_work_the_newest_agreement_holds_and_a_newer_attempt_is_open_beside_it() {
        Piece newest = rituals();
        Piece newer = rituals();
        Piece older = rituals();
        in(newest, ANA, tea("Milk"), proposal(newest, tea("Milk")));
        in(newest, BEN, tea("Juice"), null);
        for (Piece agreed : List.of(newer, older)) {
            Proposal both = proposal(agreed, tea(agreed == newer ? "Tea" : "Coffee"));
            in(agreed, ANA, tea(agreed == newer ? "Tea" : "Coffee"), both);
            in(agreed, BEN, tea(agreed == newer ? "Tea" : "Coffee"), both);
        }
        assertThat(holding()).extracting(Together.Agreement::occurrence).containsExactly(newer.occurrence());
        assertThat(openFor(BEN)).extracting(Together.Open::occurrence).containsExactly(newest.occurrence());
        kept.removeIf(one -> one.work().equals(newest));
        assertThat(openFor(BEN)).isEmpty();
    }

    @Test
    void of_two_attempts_at_one_work_the_newest_is_open_and_of_two_works_each() {
        Piece newest = rituals();
        Piece older = rituals();
        Piece deal = work("load-map", "deal", true);
        for (Piece one : List.of(newest, older)) {
            in(one, ANA, tea("Tea"), proposal(one, tea("Tea")));
            in(one, BEN, tea("Coffee"), null);
        }
        Map<String, AnswerBody> nights = Map.of("move-1", AnswerBody.ofText("Nights"));
        in(deal, ANA, nights, null);
        in(deal, BEN, nights, null);
        laterYes(deal, ANA, proposal(deal, nights));
        assertThat(openFor(BEN))
                .extracting(Together.Open::occurrence)
                .containsExactly(newest.occurrence(), deal.occurrence());
    }

    @Test
    void thanks_that_both_said_are_no_agreement_even_if_somebody_says_yes_to_them() {
        Piece week = work("our-rituals", "week", true);
        Map<String, AnswerBody> thanks = Map.of("appreciation", AnswerBody.ofText("Thanks"));
        for (Partner one : List.of(ANA, BEN)) {
            in(week, one, thanks, null);
            laterYes(week, one, proposal(week, thanks));
        }
        assertThat(holding()).isEmpty();
    }

    @Test
    void what_ends_in_no_agreement_is_none() {
        Piece tick = work("our-rituals", "tick", true);
        kept.add(new Released(tick, ANA.id().value(), "today", AnswerBody.ofKey("did"), AT));
        assertThat(holding()).isEmpty();
        assertThat(openFor(ANA)).isEmpty();
        assertThat(sittings.isAgreement(tick)).isFalse();
        assertThat(sittings.isAgreement(rituals())).isTrue();
    }

    @Test
    void a_days_tap_is_told_from_what_takes_longer() {
        Piece tick = work("our-rituals", "tick", true);
        assertThat(sittings.isTick(tick)).isTrue();
        assertThat(sittings.isTick(rituals())).isFalse();
        assertThat(sittings.tick(tick)).isPresent();
        assertThat(sittings.tick(rituals())).isEmpty();
        assertThat(sittings.ticks())
                .contains(tick.name())
                .doesNotContain(rituals().name());
        assertThat(sittings.tickPrompts()).containsExactly("today");
    }

    @Test
    void what_the_two_keep_is_what_they_agree_on_and_what_they_want_to_remember() {
        Piece week = work("our-rituals", "week", true);
        assertThat(sittings.kept())
                .contains(week.name(), rituals().name())
                .doesNotContain(work("our-rituals", "tick", true).name());
        assertThat(sittings.keptPrompts())
                .contains("appreciation", "cue", "ours")
                .doesNotContain("today", "keep");
        Released thanks = new Released(week, ANA.id().value(), "appreciation", AnswerBody.ofText("Thanks"), AT);
        assertThat(sittings.isKeptAs(thanks, Keepsake.APPRECIATION)).isTrue();
        assertThat(sittings.isKeptAs(thanks, Keepsake.MEMORY)).isFalse();
        Released keep = new Released(week, ANA.id().value(), "keep", AnswerBody.ofKey("yes"), AT);
        assertThat(sittings.isKeptAs(keep, Keepsake.APPRECIATION)).isFalse();
    }

    @Test
    void a_piece_of_work_is_named_by_its_version_and_is_of_one_kind_in_all_of_them() {
        Piece work = rituals();
        Edition edition = work.edition();
        assertThat(work.name()).isEqualTo("our-rituals/" + edition.version() + "/agree");
        assertThat(work.kind()).isEqualTo("our-rituals/agree");
        assertThat(sittings.title(work))
                .isEqualTo(sittings.sitting(work).title())
                .isNotBlank();
        assertThat(work.doableUntil()).isEqualTo(AT.plusSeconds(7 * 24 * 3600));
        assertThat(sittings.minutes(work)).isEqualTo(sittings.sitting(work).minutes());
        SharedRows.ToRead toRead = new SharedRows.ToRead(work, true, false, AT);
        assertThat(sittings.reading(toRead).title()).isEqualTo(sittings.title(work));
        assertThat(sittings.reading(toRead).exercise())
                .isEqualTo(Shipped.library().newest("our-rituals").title());
        assertThat(sittings.reading(toRead).occurrence()).isEqualTo(work.occurrence());
    }
}

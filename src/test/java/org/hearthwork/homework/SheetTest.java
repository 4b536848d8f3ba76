package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearthwork.couples.SomePair.ANA;
import static org.hearthwork.couples.SomePair.BEN;
import static org.hearthwork.couples.SomePair.COUPLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Shipped;
import org.hearthwork.library.Visibility;
import org.junit.jupiter.api.Test;

/** One person's part as it stands in front of them. */
class SheetTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 3, 31);
    private static final Map<String, AnswerBody> STATEMENT =
            Map.of("statement", AnswerBody.ofSlots(Map.of("feel", "tired")));

    private Opens opens = Opens.WHEN_BOTH_IN;
    private PartState state = PartState.WAITING;
    private boolean revealed;
    private boolean past;
    private boolean sent;
    private boolean canBeSent = true;

    private static Sheet preview(String exercise, String sitting, boolean smaller, Partner partner) {
        // The talk as it was on one sheet: its last version asks in two sittings what this one asks in one.
        Exercise newest = exercise.equals("say-it-hear-it")
                ? Shipped.library().exercise(new Edition(exercise, 3))
                : Shipped.library().newest(exercise);
        AssignmentWish wish = new AssignmentWish(
                exercise,
                sitting,
                smaller,
                Audience.BOTH_SEALED,
                Schedule.ONCE,
                null,
                WhoSees.SEALED,
                RevealRule.WHEN_BOTH_DONE,
                true,
                AssignmentWish.Kit.EMPTY,
                Map.of(Seat.B, " For Ben "),
                false);
        return Sheet.preview(wish, newest, newest.sitting(sitting).orElseThrow(), COUPLE, partner, TODAY);
    }

    private Sheet sheet(String exercise, String sitting) {
        Sheet sheet = preview(exercise, sitting, false, ANA);
        return new Sheet(
                sheet.id(),
                sheet.occurrence(),
                sheet.exercise(),
                sheet.sitting(),
                sheet.smaller(),
                sheet.audience(),
                opens,
                sheet.clinicianReadsSealed(),
                ANA,
                BEN,
                sheet.policy(),
                sheet.questions(),
                0,
                state,
                revealed,
                past,
                TODAY,
                false,
                sent,
                canBeSent,
                false,
                sheet.kit(),
                sheet.note(),
                sheet.agreed(),
                sheet.wishes());
    }

    private Sheet talk() {
        return sheet("say-it-hear-it", "talk");
    }

    @Test
    void what_a_clinician_previews_is_what_the_phone_of_that_one_will_open() {
        Sheet bens = preview("load-map", "map", true, BEN);
        assertThat(bens.me()).isEqualTo(BEN);
        assertThat(bens.other()).isEqualTo(ANA);
        assertThat(bens.note()).isEqualTo("For Ben");
        assertThat(preview("load-map", "map", true, ANA).note()).isEmpty();
        assertThat(bens.title())
                .isEqualTo(Shipped.library().newest("load-map").smaller().title());
        assertThat(bens.minutes())
                .isEqualTo(Shipped.library().newest("load-map").smaller().minutes());
        assertThat(bens.questions())
                .hasSizeLessThan(
                        preview("load-map", "map", false, BEN).questions().size());
        assertThat(bens.opens()).isEqualTo(Opens.WHEN_BOTH_IN);
        assertThat(bens.clinicianReadsSealed()).isTrue();
        assertThat(bens.smaller()).isTrue();
        assertThat(bens.finished()).isFalse();
        assertThat(bens.stayedClosed()).isFalse();
        assertThat(bens.canBeTakenBack()).isFalse();
        assertThat(bens.canBeSent()).isTrue();
        assertThat(bens.questions())
                .filteredOn(question -> question.prompt().key().equals("nights"))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.visibility()).isEqualTo(Visibility.SEALED);
                    assertThat(question.goesByHand()).isTrue();
                    assertThat(question.ask()).doesNotContain("{partner}");
                });
        assertThat(bens.questions())
                .filteredOn(question -> question.prompt().key().equals("fairness"))
                .noneMatch(Sheet.Question::goesByHand);
    }

    @Test
    void what_is_sealed_stays_closed_when_its_days_are_over_and_it_never_opened() {
        past = true;
        assertThat(talk().stayedClosed()).isTrue();
        revealed = true;
        assertThat(talk().stayedClosed()).isFalse();
        revealed = false;
        opens = Opens.IN_SESSION;
        assertThat(talk().stayedClosed()).as("a session may open it yet").isFalse();
        opens = Opens.WHEN_BOTH_IN;
        past = false;
        assertThat(talk().stayedClosed()).isFalse();
    }

    @Test
    void a_day_in_one_tap_is_told_from_what_takes_longer() {
        assertThat(sheet("our-rituals", "tick").isTick()).isTrue();
        assertThat(talk().isTick()).isFalse();
    }

    @Test
    void who_did_it_or_could_not_has_finished() {
        List<PartState> finished = new ArrayList<>();
        for (PartState one : PartState.values()) {
            state = one;
            if (talk().finished()) {
                finished.add(one);
            }
        }
        assertThat(finished).containsExactly(PartState.DONE, PartState.COULDNT);
    }

    @Test
    void what_is_prepared_is_its_authors_to_send_to_keep_or_to_have_sent() {
        assertThat(talk().asksToPrepare()).isTrue();
        assertThat(sheet("load-map", "map").asksToPrepare()).isFalse();
        assertThat(talk().prepared(Map.of())).isEqualTo(Prepared.NOTHING);
        assertThat(talk().prepared(Map.of("respected", AnswerBody.ofNumber(3))))
                .as("nothing of what can be sent")
                .isEqualTo(Prepared.NOTHING);
        assertThat(talk().prepared(STATEMENT)).isEqualTo(Prepared.YOURS);
        canBeSent = false;
        assertThat(talk().prepared(STATEMENT)).isEqualTo(Prepared.STAYS);
        sent = true;
        assertThat(talk().prepared(STATEMENT)).isEqualTo(Prepared.SENT);
    }

    @Test
    void who_says_that_it_is_too_hot_keeps_it_in_the_words_they_chose() {
        Map<String, AnswerBody> typed = new HashMap<>(STATEMENT);
        String keeping = talk().questions().stream()
                .filter(question -> question.prompt().key().equals("level"))
                .map(question -> ((PromptKind.Choice) question.prompt().kind())
                        .options().stream()
                                .filter(Option::keeps)
                                .findFirst()
                                .orElseThrow()
                                .key())
                .findFirst()
                .orElseThrow();
        typed.put("level", AnswerBody.ofKey(keeping));
        assertThat(talk().prepared(typed)).isEqualTo(Prepared.KEPT);
        assertThat(talk().keptBy(typed)).hasSize(1).doesNotContain(keeping);
        assertThat(talk().keptBy(STATEMENT)).isEmpty();
        sent = true;
        assertThat(talk().prepared(typed)).as("sent before").isEqualTo(Prepared.SENT);
    }

    @Test
    void what_somebody_confirms_is_what_stands_in_front_of_them_with_what_they_just_typed() {
        Sheet agree = sheet("our-rituals", "agree");
        assertThat(agree.proposal(Map.of()).isEmpty()).isTrue();
        Map<String, AnswerBody> typed = Map.of("cue", AnswerBody.ofText("After the dishes"));
        assertThat(agree.proposal(typed))
                .isEqualTo(Proposal.of(
                        agree.questions().stream().map(Sheet.Question::prompt).toList(), typed));
        assertThat(agree.proposal(typed).lines()).hasSize(1);
    }
}

package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hearthwork.couples.SomePair.ANA;
import static org.hearthwork.couples.SomePair.BEN;
import static org.hearthwork.couples.SomePair.COUPLE;

import java.util.Arrays;
import java.util.List;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Shipped;
import org.hearthwork.library.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who will see an answer, for every choice a clinician has. */
class SharingTest {

    @ParameterizedTest
    @CsvSource({
        "A, CLINICIAN_ONLY, NEVER, NEVER, false",
        "B, CLINICIAN_ONLY, NEVER, NEVER, false",
        "EACH, CLINICIAN_ONLY, NEVER, NEVER, false",
        "EACH, SHARED, NEVER, AT_ONCE, true",
        "BOTH_SEALED, SEALED, WHEN_BOTH_DONE, WHEN_BOTH_IN, true",
        "BOTH_SEALED, SEALED, BY_CLINICIAN, IN_SESSION, true",
        "BOTH_SEALED, SEALED, NEVER, NEVER, true",
        "BOTH_SEALED, CLINICIAN_ONLY, NEVER, NEVER, true",
        "BOTH_SHARED, SHARED, NEVER, AT_ONCE, true",
    })
    void what_can_be_chosen_opens_so_far(
            Audience audience, WhoSees whoSees, RevealRule reveal, Opens opens, boolean between) {
        Sharing sharing = new Sharing(audience, whoSees, reveal);
        assertThat(sharing.opens()).isEqualTo(opens);
        assertThat(sharing.isBetweenTheTwo()).isEqualTo(between);
    }

    @Test
    void these_nine_can_be_chosen_and_no_other() {
        int possible = 0;
        for (Audience audience : Audience.values()) {
            for (WhoSees whoSees : WhoSees.values()) {
                for (RevealRule reveal : RevealRule.values()) {
                    Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Sharing(audience, whoSees, reveal));
                    possible += refusal == null ? 1 : 0;
                }
            }
        }
        assertThat(possible).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "A, SEALED, NEVER, whoSees, homework.assign.sealed-needs-both",
        "A, SHARED, NEVER, whoSees, homework.assign.shared-needs-both",
        "EACH, SEALED, NEVER, whoSees, homework.assign.sealed-needs-both",
        "BOTH_SEALED, SHARED, NEVER, whoSees, homework.assign.who-sees-mismatch",
        "BOTH_SHARED, SEALED, WHEN_BOTH_DONE, whoSees, homework.assign.who-sees-mismatch",
        "BOTH_SHARED, SHARED, BY_CLINICIAN, reveal, homework.assign.reveal-none",
        "EACH, SHARED, WHEN_BOTH_DONE, reveal, homework.assign.reveal-none",
    })
    void what_promises_nothing_sensible_is_refused_at_its_place(
            Audience audience, WhoSees whoSees, RevealRule reveal, String field, String words) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Sharing(audience, whoSees, reveal));
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.messageKey()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVATE, PRIVATE, PRIVATE, PRIVATE, PRIVATE",
        "CLINICIAN_ONLY, CLINICIAN_ONLY, CLINICIAN_ONLY, CLINICIAN_ONLY, CLINICIAN_ONLY",
        "UNTIL_SENT, PRIVATE, UNTIL_SENT, UNTIL_SENT, UNTIL_SENT",
        "UNTIL_OPENED, PRIVATE, UNTIL_OPENED, UNTIL_OPENED, UNTIL_OPENED",
        "SEALED, PRIVATE, SEALED, SEALED, JOINT",
        "JOINT, PRIVATE, JOINT, JOINT, JOINT",
    })
    void what_becomes_of_a_questions_own_visibility(
            Visibility asked, Visibility never, Visibility whenBothIn, Visibility inSession, Visibility atOnce) {
        assertThat(List.of(Opens.NEVER, Opens.WHEN_BOTH_IN, Opens.IN_SESSION, Opens.AT_ONCE))
                .extracting(opens -> Sharing.kept(asked, opens))
                .containsExactly(never, whenBothIn, inSession, atOnce);
    }

    @Test
    void it_is_given_to_whom_it_is_for() {
        assertThat(Arrays.stream(Audience.values()).map(audience -> audience.partners(COUPLE)))
                .containsExactly(List.of(ANA), List.of(BEN), List.of(ANA, BEN), List.of(ANA, BEN), List.of(ANA, BEN));
    }

    private static List<Prompt> asked(String exercise, String sitting) {
        Exercise newest = Shipped.library().newest(exercise);
        return newest.sitting(sitting).orElseThrow().prompts(false);
    }

    @Test
    void a_sheet_on_which_two_agree_is_open_while_they_fill_it_and_one_that_asks_for_nothing_shared_never_opens() {
        Sharing sealed = new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
        Sharing inSession = new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.BY_CLINICIAN);
        assertThat(sealed.opens(asked("our-rituals", "agree"))).isEqualTo(Opens.AT_ONCE);
        assertThat(inSession.opens(asked("our-rituals", "agree"))).isEqualTo(Opens.IN_SESSION);
        assertThat(sealed.opens(asked("our-rituals", "design"))).isEqualTo(Opens.WHEN_BOTH_IN);
        assertThat(sealed.opens(asked("ten-minutes-close", "set-up"))).isEqualTo(Opens.NEVER);
    }
}

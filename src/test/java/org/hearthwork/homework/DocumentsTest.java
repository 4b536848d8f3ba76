package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Consent;
import org.hearthwork.couples.Consent.State;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.MyConsents.Asked;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each of the two signs, reads again and takes back for themselves; homework waits for what it needs. */
class DocumentsTest extends AnaAndBen {

    @Autowired
    MyConsents consents;

    @Autowired
    Couples couples;

    @Autowired
    Doing doing;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    SignedSql sql;

    @Autowired
    Clock clock;

    Pair pair;
    OccurrenceId ritual;
    ParticipationId anas;

    @BeforeEach
    void scene() {
        pair = practice.couple();
        ritual = given();
        anas = homework.part(ritual, Seat.A);
    }

    private OccurrenceId given() {
        LocalDate today = Homeworking.day(clock.instant());
        return homework.occurrence(homework.assign(
                practice.clinician(), pair, homework.wish("our-rituals", today.plusDays(5)), clock.instant()));
    }

    private State state(Actor partner, ConsentDocument document) {
        return Actors.as(partner, consents::read).each().stream()
                .filter(one -> one.document() == document)
                .map(Consent::state)
                .findFirst()
                .orElseThrow();
    }

    private void withdraws(Actor partner, ConsentDocument document) {
        Actors.as(partner, () -> consents.withdraw(document));
    }

    private void signs(Actor partner, ConsentDocument document, Secrets policy) {
        Actors.as(partner, () -> consents.sign(document, policy));
    }

    private Refusal refused(Runnable doing) {
        return catchThrowableOfType(Refusal.class, () -> Actors.as(ana, doing));
    }

    @Test
    void homework_starts_without_messages_and_not_without_the_other_two() {
        withdraws(ana, ConsentDocument.MESSAGING);
        assertThat(Actors.as(ana, () -> doing.open(anas)).state()).isEqualTo(PartState.WAITING);
        assertThat(Actors.as(ana, consents::asked)).isEqualTo(Asked.NOTHING);
        for (ConsentDocument document : ConsentDocument.REQUIRED) {
            withdraws(ana, document);
            assertThat(refused(() -> doing.open(anas)).messageKey()).isEqualTo("homework.do.consents");
            assertThat(Actors.as(ana, consents::asked)).isEqualTo(Asked.FIRST);
            signs(ana, document, Secrets.LIMITED_SECRETS);
            assertThat(Actors.as(ana, () -> doing.open(anas)).state()).isEqualTo(PartState.WAITING);
        }
    }

    @Test
    void after_taking_it_back_nothing_is_begun_by_any_way_and_what_was_begun_can_be_ended() {
        OccurrenceId begun = given();
        ParticipationId part = homework.part(begun, Seat.A);
        homework.starts(ana, Seat.A, begun, clock.instant(), Map.of("meaning", AnswerBody.ofText("Ours")));
        withdraws(ana, ConsentDocument.TREATMENT);
        assertThat(refused(() -> doing.begin(anas)).field()).isEqualTo("consents");
        assertThat(refused(() -> doing.save(anas, "meaning", AnswerBody.ofText("x")))
                        .field())
                .isEqualTo("consents");
        Actors.as(ana, () -> {
            doing.save(part, "meaning", AnswerBody.ofText("Ours, to the end"));
            doing.finish(part);
        });
        assertThat(Actors.as(ana, () -> doing.open(part)).state())
                .as("one’s own words can be read again")
                .isEqualTo(PartState.DONE);
    }

    @Test
    void the_other_one_goes_on_and_learns_nothing_of_it() {
        ParticipationId bens = homework.part(ritual, Seat.B);
        String before = Actors.as(ben, () -> doing.open(bens)).toString();
        List<String> rows = sql.answer(ben, "select count(*) from couples.consent");
        withdraws(ana, ConsentDocument.TREATMENT);
        withdraws(ana, ConsentDocument.MESSAGING);
        assertThat(Actors.as(ben, () -> doing.open(bens)).toString()).isEqualTo(before);
        assertThat(sql.answer(ben, "select count(*) from couples.consent"))
                .isEqualTo(rows)
                .containsExactly("3");
        assertThat(state(ben, ConsentDocument.TREATMENT)).isEqualTo(State.SIGNED);
    }

    @Test
    void what_was_signed_before_holds_and_the_newer_text_is_asked_for_kindly() {
        superuser
                .jdbc()
                .sql("update couples.consent set version = 2 where partner_id = ?")
                .param(ana.partnerId())
                .update();
        assertThat(state(ana, ConsentDocument.TREATMENT)).isEqualTo(State.NEWER_TEXT);
        assertThat(Actors.as(ana, consents::asked)).isEqualTo(Asked.ANEW);
        assertThat(Actors.as(ana, () -> doing.open(anas)).state()).isEqualTo(PartState.WAITING);
        for (ConsentDocument document : ConsentDocument.values()) {
            signs(ana, document, Secrets.LIMITED_SECRETS);
        }
        assertThat(Actors.as(ana, consents::asked)).isEqualTo(Asked.NOTHING);
    }

    @Test
    void another_policy_asks_both_anew_and_a_text_that_names_the_old_one_cannot_be_signed_any_more() {
        Actors.as(practice.clinician(), () -> couples.changePolicy(pair.id(), 0, Secrets.NO_SECRETS));
        for (Actor partner : List.of(ana, ben)) {
            assertThat(state(partner, ConsentDocument.CONFIDENTIALITY)).isEqualTo(State.OTHER_POLICY);
            assertThat(state(partner, ConsentDocument.TREATMENT)).isEqualTo(State.SIGNED);
            assertThat(Actors.as(partner, consents::asked)).isEqualTo(Asked.FIRST);
        }
        assertThat(refused(() -> doing.open(anas)).messageKey()).isEqualTo("homework.do.consents");
        assertThat(refused(() -> consents.sign(ConsentDocument.CONFIDENTIALITY, Secrets.LIMITED_SECRETS))
                        .messageKey())
                .isEqualTo("couples.consent.policy-changed");
        signs(ana, ConsentDocument.CONFIDENTIALITY, Secrets.NO_SECRETS);
        assertThat(Actors.as(ana, () -> doing.open(anas)).state()).isEqualTo(PartState.WAITING);
        assertThat(Actors.as(ben, consents::asked))
                .as("the other one answers for themselves")
                .isEqualTo(Asked.FIRST);
    }

    @Test
    void two_who_change_the_policy_at_once_are_told_of_each_other() {
        Actors.as(practice.clinician(), () -> couples.changePolicy(pair.id(), 0, Secrets.NO_SECRETS));
        assertThatThrownBy(() -> Actors.as(
                        practice.clinician(), () -> couples.changePolicy(pair.id(), 0, Secrets.LIMITED_SECRETS)))
                .isInstanceOf(Overtaken.class);
        Actors.as(practice.clinician(), () -> couples.changePolicy(pair.id(), 0, Secrets.NO_SECRETS));
    }

    @Test
    void signing_twice_is_one_signature_and_signing_again_after_taking_back_is_another_one() {
        signs(ana, ConsentDocument.TREATMENT, Secrets.LIMITED_SECRETS);
        assertThat(signatures()).isEqualTo(1);
        withdraws(ana, ConsentDocument.TREATMENT);
        withdraws(ana, ConsentDocument.TREATMENT);
        signs(ana, ConsentDocument.TREATMENT, Secrets.LIMITED_SECRETS);
        assertThat(signatures()).isEqualTo(2);
        assertThat(state(ana, ConsentDocument.TREATMENT)).isEqualTo(State.SIGNED);
        assertThat(superuser
                        .jdbc()
                        .sql("select action from audit.entry where partner_id = ? order by number")
                        .param(ana.partnerId())
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(action -> action.endsWith("consent"))
                        .collect(Collectors.toList()))
                .containsExactly("withdrew consent", "signed consent");
    }

    private int signatures() {
        return superuser
                .jdbc()
                .sql("select count(*) from couples.consent where partner_id = ? and document = 'TREATMENT'")
                .param(ana.partnerId())
                .query(Integer.class)
                .single();
    }
}

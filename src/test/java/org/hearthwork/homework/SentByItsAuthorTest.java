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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Visibility;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.Tag;
import org.hearthwork.tracking.internal.WorkRows;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody prepares for a talk is theirs until they send it, and what they mark as hot is theirs for good. */
class SentByItsAuthorTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final LocalDate THURSDAY = LocalDate.of(2031, 10, 16);
    private static final String ANAS = "when the door closes this morning";

    @Autowired
    private Assigning assigning;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Steering steering;

    @Autowired
    private Doing doing;

    @Autowired
    private TakingBack takingBack;

    @Autowired
    private MyConsents consents;

    @Autowired
    private Sending sending;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private HomeworkRows rows;

    @Autowired
    private WorkRows tracking;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AsSuperuser superuser;

    private AssignmentId given(Audience audience, WhoSees whoSees, RevealRule reveal) {
        return homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish("say-it-hear-it", "talk", audience, Schedule.ONCE, THURSDAY, whoSees, reveal),
                MONDAY);
    }

    private OccurrenceId talk(Audience audience, WhoSees whoSees, RevealRule reveal) {
        return homework.occurrence(given(audience, whoSees, reveal));
    }

    private OccurrenceId sealedTalk() {
        return talk(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
    }

    private <T> T as(Actor who, Supplier<T> asked) {
        return PracticeClock.at(MONDAY, () -> Actors.as(who, asked));
    }

    private ParticipationId anas(OccurrenceId talk) {
        return homework.part(talk, Seat.A);
    }

    private static Map<String, AnswerBody> prepared(String level, String statement) {
        return Map.of(
                "topic",
                AnswerBody.ofText("About us: " + statement),
                "level",
                AnswerBody.ofKey(level),
                "statement",
                AnswerBody.ofCells(Map.of("slots", Map.of("when", statement))),
                "heard",
                AnswerBody.ofText("That mornings are hard"));
    }

    private void anaFinishes(OccurrenceId talk, String level) {
        homework.does(ana, Seat.A, talk, MONDAY, prepared(level, ANAS));
    }

    private void benFinishes(OccurrenceId talk) {
        homework.does(ben, Seat.B, talk, MONDAY, Map.of("heard", AnswerBody.ofText("That evenings are short")));
    }

    private Sheet sends(Actor who, ParticipationId part) {
        return as(who, () -> sending.send(part));
    }

    private String refused(Runnable asked) {
        try {
            asked.run();
            return "not refused";
        } catch (Refusal refusal) {
            return refusal.messageKey();
        }
    }

    private boolean byDatabase(Actor who, ParticipationId part) {
        return as(who, () -> Boolean.TRUE.equals(transaction.execute(now -> rows.send(part, MONDAY))));
    }

    /** Everything of the other one on the page that this reader opens, and what SQL gives them. */
    private Set<String> readsOfTheOther(Actor reader, OccurrenceId talk) {
        String page = as(reader, () -> togetherness.reveal(talk)).toString();
        Set<String> bySql = new HashSet<>(as(
                reader,
                () -> transaction.execute(
                        now -> jdbc.sql("select prompt from homework.released_answers(array[?]) where partner_id <> ?")
                                .params(talk.value(), reader.ownPartner())
                                .query(String.class)
                                .list())));
        assertThat(page.contains(ANAS)).isEqualTo(bySql.contains("statement"));
        return bySql;
    }

    private List<Boolean> sentAndReleased(ParticipationId part) {
        return superuser
                .jdbc()
                .sql("""
                        select bool_or(sent_at is not null) as sent, bool_or(released_at is not null) as released
                        from homework.answer where participation_id = ? and visibility = 'UNTIL_SENT'""")
                .param(part.value())
                .query((row, number) -> List.of(row.getBoolean("sent"), row.getBoolean("released")))
                .single();
    }

    // ---- Hot stays private ------------------------------------------------------------------------------------------

    @Test
    void p1_a_topic_marked_hot_and_its_statement_stay_their_authors_when_both_finish() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "hot");
        benFinishes(talk);
        assertThat(readsOfTheOther(ben, talk)).contains("heard").doesNotContain("topic", "level", "statement");
        Sheet in = as(ana, () -> doing.open(anas(talk)));
        assertThat(in.prepared(Map.of())).isEqualTo(Prepared.KEPT);
        assertThat(in.keptBy(Map.of())).containsExactly("Hot, I will keep it for the session");
        assertThat(refused(() -> sends(ana, anas(talk)))).isEqualTo("homework.send.kept");
        assertThat(readsOfTheOther(ben, talk)).doesNotContain("topic", "level", "statement");
        assertThat(sentAndReleased(anas(talk))).containsExactly(false, false);
    }

    @Test
    void p1_before_typing_it_is_said_that_it_is_ones_own_until_sent() {
        OccurrenceId talk = sealedTalk();
        Sheet sheet = as(ana, () -> doing.open(anas(talk)));
        assertThat(sheet.asksToPrepare()).isTrue();
        assertThat(sheet.questions())
                .filteredOn(question -> question.visibility() == Visibility.UNTIL_SENT)
                .extracting(question -> question.prompt().key())
                .containsExactly("topic", "level", "statement");
        OccurrenceId alone = talk(Audience.A, WhoSees.CLINICIAN_ONLY, RevealRule.NEVER);
        assertThat(as(ana, () -> doing.open(anas(alone))).asksToPrepare()).isFalse();
    }

    // ---- Sent by its author -----------------------------------------------------------------------------------------

    @Test
    void p1_of_two_who_finish_each_sends_their_own_or_not() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "medium");
        homework.does(ben, Seat.B, talk, MONDAY, prepared("small", "the list comes first"));
        assertThat(readsOfTheOther(ben, talk)).doesNotContain("topic", "level", "statement");

        assertThat(sends(ana, anas(talk)).prepared(Map.of())).isEqualTo(Prepared.SENT);
        assertThat(readsOfTheOther(ben, talk)).contains("topic", "level", "statement");
        assertThat(as(ana, () -> togetherness.reveal(talk)).toString())
                .as("Ben sent nothing")
                .doesNotContain("the list comes first");
        assertThat(as(ben, () -> doing.open(homework.part(talk, Seat.B))).prepared(Map.of()))
                .isEqualTo(Prepared.YOURS);
    }

    @Test
    void p1_sent_before_the_other_is_in_it_opens_with_the_rest_whatever_the_other_left_empty() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        sends(ana, anas(talk));
        assertThat(readsOfTheOther(ben, talk)).isEmpty();
        assertThat(sentAndReleased(anas(talk))).containsExactly(true, false);
        benFinishes(talk);
        assertThat(readsOfTheOther(ben, talk)).contains("topic", "level", "statement");
    }

    @Test
    void p1_what_opens_in_a_session_opens_there_with_what_was_sent_and_without_what_was_not() {
        OccurrenceId talk = talk(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.BY_CLINICIAN);
        anaFinishes(talk, "medium");
        homework.does(ben, Seat.B, talk, MONDAY, prepared("small", "the list comes first"));
        sends(ana, anas(talk));
        assertThat(readsOfTheOther(ben, talk)).isEmpty();
        as(practice.clinician(), () -> {
            reviewing.openReveal(talk);
            return true;
        });
        assertThat(readsOfTheOther(ben, talk)).contains("statement");
        assertThat(as(ana, () -> togetherness.reveal(talk)).toString()).doesNotContain("the list comes first");
    }

    @Test
    void p1_on_a_shared_sheet_it_is_not_open_at_once_but_when_it_is_sent() {
        OccurrenceId talk = talk(Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER);
        anaFinishes(talk, "medium");
        ParticipationId bens = homework.part(talk, Seat.B);
        assertThat(as(ben, () -> doing.open(bens)).toString()).doesNotContain(ANAS);
        sends(ana, anas(talk));
        assertThat(as(ben, () -> doing.open(bens)).toString()).contains(ANAS);
        benFinishes(talk);
        assertThat(readsOfTheOther(ben, talk)).contains("statement");
    }

    @Test
    void p1_for_the_care_team_alone_there_is_nothing_to_send() {
        OccurrenceId talk = talk(Audience.EACH, WhoSees.CLINICIAN_ONLY, RevealRule.NEVER);
        anaFinishes(talk, "small");
        assertThat(as(ana, () -> doing.open(anas(talk))).prepared(Map.of())).isEqualTo(Prepared.NOTHING);
        assertThat(refused(() -> sends(ana, anas(talk)))).isEqualTo("homework.send.nothing");
        assertThat(byDatabase(ana, anas(talk))).isFalse();
    }

    @Test
    void p1_what_is_not_handed_in_is_not_sent() {
        OccurrenceId talk = sealedTalk();
        homework.starts(ana, Seat.A, talk, MONDAY, prepared("small", ANAS));
        assertThat(refused(() -> sends(ana, anas(talk)))).isEqualTo("homework.send.nothing");
        assertThat(byDatabase(ana, anas(talk))).isFalse();
    }

    @Test
    void p1_nobody_sends_what_is_another_ones() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        Stream.of(ben, practice.colleaguesCouple().a()).forEach(stranger -> {
            assertThatThrownBy(() -> sends(stranger, anas(talk))).isInstanceOf(NotFound.class);
            assertThat(byDatabase(stranger, anas(talk))).isFalse();
        });
        assertThatThrownBy(() -> sends(practice.clinician(), anas(talk))).isInstanceOf(AccessDeniedException.class);
        assertThat(sentAndReleased(anas(talk))).containsExactly(false, false);
    }

    @Test
    void p1_work_that_rests_sends_nothing_and_keeps_nothing_to_be_sent_later() {
        AssignmentId assignment = given(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
        OccurrenceId talk = homework.occurrence(assignment);
        anaFinishes(talk, "small");
        as(practice.clinician(), () -> {
            steering.pause(assignment, homework.version(assignment));
            return true;
        });
        assertThat(as(ana, () -> doing.open(anas(talk))).prepared(Map.of())).isEqualTo(Prepared.STAYS);
        assertThat(refused(() -> sends(ana, anas(talk)))).isEqualTo("homework.send.rests");
        assertThat(refused(() -> byDatabase(ana, anas(talk)))).isEqualTo("homework.send.rests");
        assertThat(sentAndReleased(anas(talk))).containsExactly(false, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"TREATMENT", "CONFIDENTIALITY"})
    void p1_who_took_consent_back_sends_nothing_until_they_sign_again(ConsentDocument document) {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        benFinishes(talk);
        as(ana, () -> {
            consents.withdraw(document);
            return true;
        });
        assertThat(refused(() -> sends(ana, anas(talk)))).isEqualTo("homework.do.consents");
        assertThat(refused(() -> byDatabase(ana, anas(talk)))).isEqualTo("homework.send.rests");
        assertThat(sentAndReleased(anas(talk))).containsExactly(false, false);
        PracticeClock.at(
                MONDAY.plusSeconds(60),
                () -> Actors.as(ana, () -> {
                    consents.sign(document, Secrets.LIMITED_SECRETS);
                    sending.send(anas(talk));
                }));
        assertThat(sentAndReleased(anas(talk))).containsExactly(true, true);
    }

    @Test
    void p1_what_stayed_closed_when_its_days_were_over_is_not_offered_to_be_sent() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        Instant later = MONDAY.plus(Duration.ofDays(15));
        assertThat(PracticeClock.at(later, () -> Actors.as(ana, () -> doing.open(anas(talk))))
                        .prepared(Map.of()))
                .isEqualTo(Prepared.STAYS);
        assertThat(refused(() -> PracticeClock.at(later, () -> Actors.as(ana, () -> sending.send(anas(talk))))))
                .isEqualTo("homework.do.past");
    }

    // ---- Taken back -------------------------------------------------------------------------------------------------

    @Test
    void p1_taken_back_it_is_not_sent_any_more_and_is_written_and_sent_anew() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "medium");
        sends(ana, anas(talk));
        as(ana, () -> {
            takingBack.takeBack(anas(talk));
            doing.save(anas(talk), "level", AnswerBody.ofKey("hot"));
            return doing.finish(anas(talk));
        });
        assertThat(sentAndReleased(anas(talk))).containsExactly(false, false);
        benFinishes(talk);
        assertThat(readsOfTheOther(ben, talk)).doesNotContain("topic", "level", "statement");
        assertThat(refused(() -> sends(ana, anas(talk)))).isEqualTo("homework.send.kept");
    }

    @Test
    void p1_what_is_sent_and_open_is_not_called_back() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "medium");
        benFinishes(talk);
        sends(ana, anas(talk));
        assertThat(refused(() -> as(ana, () -> {
                    takingBack.takeBack(anas(talk));
                    return true;
                })))
                .isEqualTo("homework.do.cannot-take-back");
        assertThat(sentAndReleased(anas(talk))).containsExactly(true, true);
    }

    // ---- What the care team knows, and the database holds -----------------------------------------------------------

    @Test
    void p1_the_care_team_reads_it_handed_in_and_whether_both_may_hear_it() {
        OccurrenceId talk = sealedTalk();
        homework.starts(ana, Seat.A, talk, MONDAY, prepared("medium", ANAS));
        assertThat(tags(talk)).isEmpty();
        as(ana, () -> doing.finish(anas(talk)));
        assertThat(tags(talk)).containsOnly(Tag.NOT_SENT);
        assertThat(Tag.NOT_SENT.open()).isFalse();
        sends(ana, anas(talk));
        assertThat(tags(talk)).containsOnly(Tag.SEALED);
        benFinishes(talk);
        assertThat(tags(talk)).containsOnly(Tag.REVEALED);
    }

    private Set<Tag> tags(OccurrenceId talk) {
        return as(
                practice.clinician(),
                () -> transaction.execute(
                        now -> tracking.answersOf(practice.couple().couple(), List.of(talk.value())).stream()
                                .filter(answer ->
                                        Set.of("topic", "level", "statement").contains(answer.prompt()))
                                .map(answer -> answer.tag())
                                .collect(Collectors.toSet())));
    }

    @Test
    void p1_what_was_not_sent_is_released_by_no_statement() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        assertThatThrownBy(() -> superuser
                        .jdbc()
                        .sql(
                                "update homework.answer set released_at = now() where participation_id = ? and prompt = 'statement'")
                        .param(anas(talk).value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("answer_released_only_when_shareable");
        assertThatThrownBy(() -> superuser
                        .jdbc()
                        .sql(
                                "update homework.answer set sent_at = now() where participation_id = ? and prompt = 'heard'")
                        .param(anas(talk).value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("answer_sent_only_by_its_author");
    }

    // ---- At the same moment -----------------------------------------------------------------------------------------

    @Test
    void p1_sent_twice_is_sent_once_in_the_trail() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        sends(ana, anas(talk));
        assertThat(sends(ana, anas(talk)).prepared(Map.of())).isEqualTo(Prepared.SENT);
        assertThat(linesOfSending(talk)).isEqualTo(1);
    }

    private int linesOfSending(OccurrenceId talk) {
        return superuser
                .jdbc()
                .sql("select count(*) from audit.entry where subject_id = ? and action = 'sent to partner'")
                .param(anas(talk).value())
                .query(Integer.class)
                .single();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void p1_two_devices_at_the_same_moment_send_it_once() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        TwoAtOnce.run(() -> sends(ana, anas(talk)), () -> sends(ana, anas(talk)))
                .forEach(sheet -> assertThat(sheet.get().prepared(Map.of())).isEqualTo(Prepared.SENT));
        assertThat(linesOfSending(talk)).isEqualTo(1);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void p1_sending_while_the_other_finishes_opens_it_in_either_order() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        homework.starts(ben, Seat.B, talk, MONDAY, Map.of("heard", AnswerBody.ofText("That evenings are short")));
        ParticipationId bens = homework.part(talk, Seat.B);
        TwoAtOnce.run(() -> sends(ana, anas(talk)).sent(), () -> as(ben, () -> doing.finish(bens)))
                .forEach(TwoAtOnce.Outcome::get);
        assertThat(sentAndReleased(anas(talk))).containsExactly(true, true);
        assertThat(readsOfTheOther(ben, talk)).contains("statement");
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void p1_sending_on_one_device_while_taking_it_back_on_another_ends_as_one_of_the_two() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        List<TwoAtOnce.Outcome<Boolean>> both = TwoAtOnce.run(
                () -> sends(ana, anas(talk)).sent(),
                () -> as(ana, () -> {
                    takingBack.takeBack(anas(talk));
                    return true;
                }));
        both.get(0).refusal().ifPresent(tooLate -> assertThat(tooLate).isInstanceOf(Refusal.class));
        assertThat(both.get(1).get())
                .as("nothing was open, so it can be taken back")
                .isTrue();
        assertThat(sentAndReleased(anas(talk)))
                .as("taken back, it is not sent, whichever came first")
                .containsExactly(false, false);
        assertThat(as(ana, () -> doing.open(anas(talk))).state()).isEqualTo(PartState.STARTED);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void p1_sent_taken_back_and_opened_at_the_same_moment_it_is_open_or_ones_own() {
        OccurrenceId talk = sealedTalk();
        anaFinishes(talk, "small");
        sends(ana, anas(talk));
        homework.starts(ben, Seat.B, talk, MONDAY, Map.of("heard", AnswerBody.ofText("That evenings are short")));
        ParticipationId bens = homework.part(talk, Seat.B);
        List<TwoAtOnce.Outcome<Boolean>> both = TwoAtOnce.run(
                () -> refused(() -> as(ana, () -> {
                            takingBack.takeBack(anas(talk));
                            return true;
                        }))
                        .equals("not refused"),
                () -> as(ben, () -> doing.finish(bens).revealed()));
        boolean takenBack = both.get(0).get();
        assertThat(both.get(1).get()).isEqualTo(!takenBack);
        assertThat(sentAndReleased(anas(talk))).containsExactly(!takenBack, !takenBack);
    }
}

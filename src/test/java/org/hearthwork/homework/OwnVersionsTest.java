package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.OurOwn;
import org.hearthwork.library.OwnDraft;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.Withdrawing;
import org.hearthwork.library.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A practice makes an exercise its own: who may, who reads it, and what of it stays with those who began. */
class OwnVersionsTest extends AnaAndBen {

    @Autowired
    OwnVersions versions;

    @Autowired
    Library library;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Doing doing;

    @Autowired
    Assigning assigning;

    @Autowired
    SafetyHolds holds;

    @Autowired
    SignedSql sql;

    @Autowired
    AsSuperuser superuser;

    private OwnDraft begun(Actor author, String exercise) {
        return Actors.as(author, () -> versions.open(versions.begin(exercise)));
    }

    private Edition published(Actor author, String exercise, String title) {
        OwnDraft draft = begun(author, exercise);
        return Actors.as(
                author,
                () -> versions.publish(
                        draft.id(), draft.version(), OurOwn.titled(draft.wording(), title), draft.upon()));
    }

    private Sheet opened(Actor partner, Seat seat, AssignmentId assignment) {
        return Actors.as(partner, () -> doing.open(homework.part(homework.occurrence(assignment), seat)));
    }

    private AssignmentId given(String exercise, Audience audience) {
        Exercise own = Actors.as(practice.clinician(), () -> library.newest(exercise));
        AssignmentWish wish = Homeworking.wish(
                exercise,
                own.sittings().getFirst().key(),
                audience,
                Schedule.ONCE,
                Homeworking.day(Instant.now()).plusDays(3),
                Sharing.choices(audience).getFirst(),
                Sharing.choices(audience, Sharing.choices(audience).getFirst()).getFirst());
        return homework.assign(practice.clinician(), practice.couple(), wish, Instant.now());
    }

    @Test
    void a_draft_is_its_authors_alone_and_is_gone_on_with() {
        OwnDraft draft = begun(practice.clinician(), "our-rituals");
        Wording wording = OurOwn.titled(draft.wording(), "Half a ti");
        int next = Actors.as(practice.clinician(), () -> versions.save(draft.id(), draft.version(), wording));
        assertThat(next).isEqualTo(draft.version() + 1);
        assertThat(begun(practice.clinician(), "our-rituals").id()).isEqualTo(draft.id());
        assertThat(Actors.as(practice.clinician(), () -> versions.open(draft.id()))
                        .wording())
                .isEqualTo(wording);
        for (Actor other : List.of(
                practice.colleague(), practice.supervisor(), fixture.fresh().clinician())) {
            assertThatThrownBy(() -> Actors.as(other, () -> versions.open(draft.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Actors.as(other, () -> versions.save(draft.id(), next, wording)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Actors.as(other, () -> versions.letGo(draft.id())))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void who_answers_for_no_treatment_writes_none() {
        OwnDraft draft = begun(practice.clinician(), "our-rituals");
        for (Actor other : List.of(practice.owner(), practice.associate(), ana)) {
            assertThatThrownBy(() -> Actors.as(other, () -> versions.begin("our-rituals")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Actors.as(other, () -> versions.open(draft.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Actors.as(other, () -> versions.publish(draft.id(), 0, draft.wording(), 0)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        assertThat(Actors.as(practice.associate(), () -> library.newest(edition.exercise()))
                        .title())
                .isEqualTo("Ours");
        assertThat(Actors.as(practice.associate(), () -> versions.published(edition.exercise())))
                .hasSize(1);
        assertThatThrownBy(() -> Actors.as(ana, () -> versions.published(edition.exercise())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void another_practice_finds_neither_it_nor_any_sign_of_it() {
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        assertThat(Actors.as(practice.clinician(), () -> library.exercise(edition))
                        .title())
                .isEqualTo("Ours");
        Practice elsewhere = fixture.fresh();
        for (Actor stranger : List.of(elsewhere.clinician(), elsewhere.couple().a(), practice.owner(), ana)) {
            assertThatThrownBy(() -> Actors.as(stranger, () -> library.exercise(edition)))
                    .as(stranger.name())
                    .isInstanceOf(NotFound.class);
            assertThat(Actors.as(stranger, () -> library.findNewest(edition.exercise())))
                    .isEmpty();
            assertThat(Actors.as(stranger, () -> library.exercises())).noneMatch(Exercise::isOwn);
        }
        assertThat(Actors.as(elsewhere.clinician(), () -> versions.published(edition.exercise())))
                .isEmpty();
        assertThatThrownBy(() -> Actors.as(
                        elsewhere.clinician(),
                        () -> assigning.assign(
                                elsewhere.couple().id(),
                                Homeworking.wish(
                                        edition.exercise(),
                                        "design",
                                        new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE)))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("exercise"));
    }

    @Test
    void in_the_library_it_stands_behind_what_it_is_made_of() {
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        List<String> keys = Actors.as(practice.colleague(), () -> library.exercises()).stream()
                .map(Exercise::key)
                .toList();
        assertThat(keys.get(keys.indexOf("our-rituals") + 1)).isEqualTo(edition.exercise());
        assertThat(Actors.as(
                                practice.clinician(),
                                () -> assigning.prepare(practice.couple().id()))
                        .exercises())
                .extracting(Exercise::key)
                .contains(edition.exercise(), "our-rituals");
    }

    @Test
    void who_was_given_the_own_version_is_not_proposed_the_original_next() {
        String first = Actors.as(
                        practice.clinician(),
                        () -> assigning.prepare(practice.couple().id()))
                .suggested();
        Edition edition = published(practice.clinician(), first, "Ours");
        given(edition.exercise(), Audience.BOTH_SEALED);
        assertThat(Actors.as(
                                practice.clinician(),
                                () -> assigning.prepare(practice.couple().id()))
                        .suggested())
                .isNotEqualTo(first);
    }

    @Test
    void a_couple_keeps_the_version_it_began_with_and_the_next_couple_gets_the_next() {
        OwnDraft draft = begun(practice.clinician(), "our-rituals");
        Wording words = OurOwn.with(draft.wording(), "design", "moments", OurOwn.asking("When are you two close?"));
        Wording wording =
                OurOwn.added(words, "design", OurOwn.scale("How much would you like this?", Visibility.PRIVATE));
        Edition first = Actors.as(
                practice.clinician(), () -> versions.publish(draft.id(), draft.version(), wording, draft.upon()));
        AssignmentId old = given("our-rituals", Audience.BOTH_SEALED);
        AssignmentId ours = given(first.exercise(), Audience.BOTH_SEALED);
        Edition second = published(practice.clinician(), first.exercise(), "The second");
        AssignmentId newer = given(first.exercise(), Audience.BOTH_SEALED);
        assertThat(second).isEqualTo(new Edition(first.exercise(), 2));
        assertThat(opened(ana, Seat.A, old).exercise().edition())
                .isEqualTo(Actors.as(ana, () -> library.newest("our-rituals")).edition());
        Sheet sheet = opened(ana, Seat.A, ours);
        assertThat(sheet.exercise().edition()).isEqualTo(first);
        assertThat(sheet.questions().subList(0, 2))
                .extracting(Sheet.Question::ask)
                .containsExactly("How much would you like this?", "When are you two close?");
        assertThat(opened(ben, Seat.B, newer).exercise().title()).isEqualTo("The second");
        assertThat(opened(ben, Seat.B, ours).exercise().title()).isNotEqualTo("The second");
    }

    @Test
    void what_is_answered_to_a_question_of_ours_reaches_whom_it_says() {
        OwnDraft draft = begun(practice.clinician(), "our-rituals");
        var asked = OurOwn.scale("How much would you like this?", Visibility.SEALED);
        Edition edition = Actors.as(
                practice.clinician(),
                () -> versions.publish(
                        draft.id(), draft.version(), OurOwn.added(draft.wording(), "design", asked), draft.upon()));
        OccurrenceId occurrence = homework.occurrence(given(edition.exercise(), Audience.BOTH_SEALED));
        homework.does(ana, Seat.A, occurrence, Instant.now(), Map.of(asked.key(), AnswerBody.ofNumber(7)));
        String seen = "select prompt, body from homework.released_answers(array['" + occurrence.value() + "'::uuid])";
        assertThat(sql.answer(ben, seen)).isEmpty();
        homework.does(ben, Seat.B, occurrence, Instant.now(), Map.of(asked.key(), AnswerBody.ofNumber(2)));
        assertThat(sql.answer(ben, seen)).anyMatch(line -> line.contains(asked.key()) && line.contains("7"));
    }

    @Test
    void a_partner_reads_what_they_were_given_and_nothing_else_of_the_practice() {
        Edition both = published(practice.clinician(), "our-rituals", "For both");
        Edition alone = published(practice.clinician(), "load-map", "For Ana");
        Edition nobodys = published(practice.clinician(), "something-new", "For nobody");
        String list = "select exercise, version from library.editions_given() order by 1";
        assertThat(sql.answer(ana, list)).isEmpty();
        given(both.exercise(), Audience.BOTH_SEALED);
        given(alone.exercise(), Audience.A);
        assertThat(sql.answer(ana, list)).hasSize(2);
        assertThat(sql.answer(ben, list)).hasSize(1);
        assertThat(sql.answer(practice.colleaguesCouple().a(), list)).isEmpty();
        assertThatThrownBy(() -> Actors.as(ben, () -> library.exercise(alone))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Actors.as(ana, () -> library.exercise(nobodys)))
                .isInstanceOf(NotFound.class);
        String words = "select library.definition_given('%s', 1)";
        assertThat(sql.answer(ben, words.formatted(alone.exercise())).toString())
                .doesNotContain("For Ana");
        assertThat(sql.answer(ana, words.formatted(alone.exercise())).toString())
                .contains("For Ana");
        for (String table : List.of("library.edition", "library.draft")) {
            assertThat(sql.answer(ana, "select * from " + table).toString()).contains("permission denied");
        }
    }

    @Test
    void what_is_published_is_not_changed_by_anybody_nor_published_by_whoever_may_not() {
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        assertThat(sql.answer(practice.clinician(), "update library.edition set definition = '{}'")
                        .toString())
                .contains("permission denied");
        assertThat(sql.answer(practice.clinician(), "delete from library.edition")
                        .toString())
                .contains("permission denied");
        assertThatThrownBy(() -> superuser
                        .jdbc()
                        .sql("delete from library.edition where exercise = ?")
                        .param(edition.exercise())
                        .update())
                .hasStackTraceContaining("what is published stays");
        String copy = """
                insert into library.edition select practice_id, exercise, 9, origin, origin_version, definition, access.account_id(), now()
                from library.edition""";
        assertThat(sql.answer(practice.associate(), copy).toString()).contains("row-level security");
        assertThat(sql.answer(practice.owner(), copy)).containsExactly("changed 0"); // sees no row to copy
        assertThat(sql.answer(practice.colleague(), copy)).containsExactly("changed 1");
    }

    @Test
    void two_pages_of_one_author_never_write_over_each_other_in_silence() {
        OwnDraft draft = begun(practice.clinician(), "our-rituals");
        Wording one = OurOwn.titled(draft.wording(), "One");
        Wording other = OurOwn.titled(draft.wording(), "Other");
        Actors.as(practice.clinician(), () -> versions.save(draft.id(), draft.version(), one));
        assertThatThrownBy(
                        () -> Actors.as(practice.clinician(), () -> versions.save(draft.id(), draft.version(), other)))
                .isInstanceOfSatisfying(Overtaken.class, overtaken -> {
                    OwnDraft now = overtaken.now(OwnDraft.class);
                    assertThat(now.wording()).isEqualTo(one);
                    Actors.as(practice.clinician(), () -> versions.save(draft.id(), now.version(), other));
                });
        assertThat(Actors.as(practice.clinician(), () -> versions.open(draft.id()))
                        .wording())
                .isEqualTo(other);
    }

    @Test
    void of_two_colleagues_who_publish_the_next_version_the_second_is_told_and_decides() {
        Edition first = published(practice.clinician(), "our-rituals", "Ours");
        OwnDraft claras = begun(practice.clinician(), first.exercise());
        OwnDraft carls = begun(practice.colleague(), first.exercise());
        Wording carlsWords = OurOwn.titled(carls.wording(), "Carl's");
        Actors.as(
                practice.clinician(),
                () -> versions.publish(
                        claras.id(), claras.version(), OurOwn.titled(claras.wording(), "Clara's"), claras.upon()));
        assertThatThrownBy(() -> Actors.as(
                        practice.colleague(),
                        () -> versions.publish(carls.id(), carls.version(), carlsWords, carls.upon())))
                .isInstanceOfSatisfying(Overtaken.class, overtaken -> {
                    assertThat(overtaken.by()).isEqualTo(practice.clinician().name());
                    assertThat(overtaken.now(OwnVersions.Published.class).version())
                            .isEqualTo(2);
                });
        assertThat(Actors.as(practice.colleague(), () -> versions.open(carls.id()))
                        .id())
                .isEqualTo(carls.id());
        Edition third =
                Actors.as(practice.colleague(), () -> versions.publish(carls.id(), carls.version(), carlsWords, 2));
        assertThat(third.version()).isEqualTo(3);
        assertThat(Actors.as(practice.clinician(), () -> versions.published(first.exercise())))
                .extracting(OwnVersions.Published::version)
                .containsExactly(3, 2, 1);
    }

    @Test
    void two_who_publish_at_the_same_moment_make_two_versions_only_if_the_second_says_so() {
        Edition first = published(practice.clinician(), "our-rituals", "Ours");
        OwnDraft claras = begun(practice.clinician(), first.exercise());
        OwnDraft carls = begun(practice.colleague(), first.exercise());
        List<TwoAtOnce.Outcome<Boolean>> both = TwoAtOnce.run(
                () -> Actors.as(practice.clinician(), () -> {
                    versions.publish(claras.id(), claras.version(), claras.wording(), claras.upon());
                }),
                () -> Actors.as(practice.colleague(), () -> {
                    versions.publish(carls.id(), carls.version(), carls.wording(), carls.upon());
                }));
        assertThat(both.stream().flatMap(one -> one.refusal().stream()))
                .singleElement()
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void a_button_pressed_twice_begins_one_draft() {
        List<TwoAtOnce.Outcome<DraftId>> both = TwoAtOnce.run(
                () -> Actors.as(practice.clinician(), () -> versions.begin("load-map")),
                () -> Actors.as(practice.clinician(), () -> versions.begin("load-map")));
        assertThat(both.getFirst().get()).isEqualTo(both.getLast().get());
    }

    @Test
    void what_is_not_whole_is_refused_in_words_and_stays_a_draft() {
        OwnDraft draft = begun(practice.clinician(), "our-rituals");
        Wording empty = OurOwn.titled(draft.wording(), "");
        assertThatThrownBy(() ->
                        Actors.as(practice.clinician(), () -> versions.publish(draft.id(), draft.version(), empty, 0)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("title"));
        Actors.as(practice.clinician(), () -> versions.save(draft.id(), draft.version(), empty));
        assertThat(Actors.as(practice.clinician(), () -> versions.preview(draft.id()))
                        .title())
                .isEmpty();
        assertThat(Actors.as(practice.clinician(), versions::waiting)).hasSize(1);
        Actors.as(practice.clinician(), () -> versions.letGo(draft.id()));
        assertThat(Actors.as(practice.clinician(), versions::waiting)).isEmpty();
    }

    @Test
    void what_is_withdrawn_is_given_to_nobody_more_and_who_has_it_keeps_it() {
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        AssignmentId before = given(edition.exercise(), Audience.BOTH_SEALED);
        AssignmentWish wish = Homeworking.wish(
                edition.exercise(),
                "design",
                new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE));
        Actors.as(practice.supervisor(), () -> withdrawing.withdraw(edition.exercise()));
        assertThat(Actors.as(practice.clinician(), () -> library.exercises())).noneMatch(Exercise::isOwn);
        assertThatThrownBy(() -> Actors.as(
                        practice.clinician(),
                        () -> assigning.assign(practice.couple().id(), wish)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.messageKey()).isEqualTo("homework.assign.exercise-withdrawn"));
        assertThat(opened(ana, Seat.A, before).exercise().title()).isEqualTo("Ours");
        assertThat(Actors.as(practice.clinician(), () -> library.newest(edition.exercise()))
                        .title())
                .as("it can be read about")
                .isEqualTo("Ours");
        Actors.as(practice.clinician(), () -> withdrawing.offerAgain(edition.exercise()));
        given(edition.exercise(), Audience.BOTH_SEALED);
    }

    @Test
    void the_next_version_of_what_is_withdrawn_is_published_once_it_is_offered_again_and_its_draft_waits() {
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        OwnDraft next = begun(practice.clinician(), edition.exercise());
        Actors.as(practice.supervisor(), () -> withdrawing.withdraw(edition.exercise()));
        Wording better = OurOwn.titled(next.wording(), "Ours, and better");
        assertThatThrownBy(() -> Actors.as(
                        practice.clinician(), () -> versions.publish(next.id(), next.version(), better, next.upon())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.messageKey()).isEqualTo("library.own.refused.withdrawn"));
        assertThat(Actors.as(practice.clinician(), () -> versions.open(next.id())))
                .isEqualTo(next);
        Actors.as(practice.clinician(), () -> withdrawing.offerAgain(edition.exercise()));
        assertThat(Actors.as(
                                practice.clinician(),
                                () -> versions.publish(next.id(), next.version(), better, next.upon()))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void what_is_withdrawn_is_given_by_no_page_that_was_open_before() {
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        given(edition.exercise(), Audience.BOTH_SEALED);
        Actors.as(practice.clinician(), () -> withdrawing.withdraw(edition.exercise()));
        assertThatThrownBy(() ->
                        superuser.jdbc().sql("""
                                insert into homework.assignment
                                select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).*
                                from homework.assignment a where a.exercise = ?""").param(edition.exercise()).update())
                .hasStackTraceContaining("not given any more");
    }

    @Test
    void nobody_withdraws_but_who_answers_for_a_treatment_of_the_same_practice() {
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        for (Actor other : List.of(practice.associate(), practice.owner(), ana)) {
            assertThatThrownBy(() -> Actors.as(other, () -> withdrawing.withdraw(edition.exercise())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> Actors.as(fixture.fresh().clinician(), () -> withdrawing.withdraw(edition.exercise())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> withdrawing.withdraw("our-rituals")))
                .as("what ships is nobody's to withdraw")
                .isInstanceOf(NotFound.class);
        assertThat(sql.answer(ana, "select * from library.withdrawn").toString())
                .contains("permission denied");
    }

    @Test
    void an_own_version_rests_under_a_hold_as_its_original_does() {
        Edition edition = published(practice.clinician(), "ten-minutes-close", "Near each other");
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "One of them is afraid"));
        for (Audience audience : Audience.values()) {
            assertThatThrownBy(() -> given(edition.exercise(), audience))
                    .as(audience.name())
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.messageKey()).isEqualTo("homework.assign.on-hold"));
        }
    }

    @Test
    void what_is_kept_in_memory_of_one_practice_is_not_shown_to_another_that_has_the_same_name() {
        Edition edition = published(practice.clinician(), "our-rituals", "Ours");
        Actors.as(practice.clinician(), () -> library.exercise(edition));
        Practice elsewhere = fixture.fresh();
        UUID account = elsewhere.clinician().account().value();
        superuser
                .jdbc()
                .sql("""
                        insert into library.edition (practice_id, exercise, version, origin, origin_version, definition, published_by, published_at)
                        values (?, ?, 1, 'our-rituals', 3, ?, ?, now())""")
                .params(
                        elsewhere.id(),
                        edition.exercise(),
                        OurOwn.definition(new Edition("our-rituals", 3), edition, "Theirs"),
                        account)
                .update();
        assertThat(Actors.as(elsewhere.clinician(), () -> library.exercise(edition))
                        .title())
                .isEqualTo("Theirs");
        assertThat(Actors.as(practice.clinician(), () -> library.exercise(edition))
                        .title())
                .isEqualTo("Ours");
    }
}

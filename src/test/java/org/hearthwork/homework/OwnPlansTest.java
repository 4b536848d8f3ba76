package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.OwnPlans;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.library.Plan;
import org.hearthwork.library.PlanWording;
import org.hearthwork.library.PlanWording.Step;
import org.hearthwork.library.PlanWording.When;
import org.hearthwork.library.Plans;
import org.hearthwork.library.Withdrawing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A practice makes a plan its own: its order, its steps, when each opens; and a couple on it keeps its version. */
class OwnPlansTest extends AnaAndBen {

    private static final String SHIPPED = "finding-each-other-again";
    private static final int RITUAL = 1;
    private static final int MAP = 2;
    private static final int TALK = 3;
    private static final int CLOSE = 5;

    @Autowired
    private OwnPlans own;

    @Autowired
    private Plans plans;

    @Autowired
    private Planning planning;

    @Autowired
    private Assigning assigning;

    @Autowired
    private OwnVersions versions;

    @Autowired
    private Withdrawing withdrawing;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    private OwnPlanDraft begun(Actor author, String plan) {
        return Actors.as(author, () -> own.open(own.begin(plan)));
    }

    private Plan published(OwnPlanDraft draft, PlanWording wording) {
        return Actors.as(practice.clinician(), () -> own.publish(draft.id(), draft.version(), wording, draft.upon()));
    }

    private static PlanWording steps(PlanWording wording, List<Step> steps) {
        return new PlanWording(wording.title(), wording.summary(), wording.why(), steps);
    }

    private static PlanWording titled(PlanWording wording, String title) {
        return new PlanWording(title, wording.summary(), wording.why(), wording.steps());
    }

    private static PlanWording with(PlanWording wording, int at, UnaryOperator<Step> change) {
        List<Step> steps = new ArrayList<>(wording.steps());
        steps.set(at, change.apply(steps.get(at)));
        return steps(wording, steps);
    }

    private static UnaryOperator<Step> opens(When when, String sitting, int days) {
        return one -> new Step(one.key(), one.exercise(), one.title(), one.what(), one.why(), when, sitting, days);
    }

    private List<String> refused(PlanWording wording) {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        try {
            published(draft, wording);
            return List.of();
        } catch (Refusal refusal) {
            return AllAtOnce.of(refusal).stream()
                    .map(one -> one.field() + " " + one.messageKey())
                    .toList();
        }
    }

    @Test
    void a_copy_of_the_shipped_plan_can_be_published_as_it_is() {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        Plan shipped =
                Actors.as(practice.clinician(), () -> plans.newest(SHIPPED).orElseThrow());
        Plan ours = published(draft, draft.wording());
        assertThat(ours.version()).isEqualTo(1);
        assertThat(ours.steps())
                .extracting(Plan.Step::exercise, Plan.Step::opens)
                .containsExactlyElementsOf(shipped.steps().stream()
                        .map(step -> tuple(step.exercise(), step.opens()))
                        .toList());
        assertThat(ours.steps().get(MAP).opensWhen()).isEqualTo("When both have finished “Make it yours”");
        assertThat(ours.steps().getFirst().week()).isEqualTo("Step 1");
        assertThat(Actors.as(practice.colleague(), () -> plans.all())).contains(ours);
        assertThat(Actors.as(practice.clinician(), () -> own.waiting())).isEmpty();
    }

    @Test
    void a_plan_that_was_given_keeps_its_version_and_the_next_couple_gets_the_next() {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        List<Step> turned = new ArrayList<>(draft.wording().steps().subList(RITUAL, TALK));
        Collections.reverse(turned); // the map first, then the ritual
        PlanWording words = titled(steps(draft.wording(), turned), "The map first");
        words = with(words, 0, opens(When.WITH_THE_PLAN, "", 0));
        words = with(words, 1, opens(When.DAYS_LATER, "", 3));
        Plan first = published(draft, words);
        UUID given = UUID.randomUUID();
        Actors.as(practice.clinician(), () -> planning.give(practice.couple().id(), given, first.key()));

        OwnPlanDraft next = begun(practice.clinician(), first.key());
        assertThat(next.upon()).isEqualTo(1);
        Plan second = published(
                next, titled(steps(next.wording(), next.wording().steps().subList(0, 1)), "The map"));
        assertThat(second.version()).isEqualTo(2);
        GivenPlan seen = Actors.as(
                practice.clinician(), () -> planning.of(practice.couple().id()).orElseThrow());
        assertThat(seen.plan()).isEqualTo(first);
        assertThat(seen.steps())
                .extracting(step -> step.step().exercise(), GivenPlan.Step::state)
                .containsExactly(
                        tuple("load-map", GivenPlan.State.OPENED), tuple("our-rituals", GivenPlan.State.DATED));
        assertThat(Actors.as(
                                practice.clinician(),
                                () -> plans.newest(first.key()).orElseThrow())
                        .title())
                .isEqualTo("The map");
        assertThat(Actors.as(practice.clinician(), () -> plans.published(first.key())))
                .extracting(Plans.Published::version)
                .containsExactly(2, 1);
    }

    @Test
    void what_would_open_wrongly_is_refused_in_words_at_its_field() {
        PlanWording copy = begun(practice.clinician(), SHIPPED).wording();
        assertThat(refused(with(copy, CLOSE, opens(When.DAYS_LATER, "", 7))))
                .as("touch opens by nobody's rule")
                .containsExactly("steps/close/when library.plan.refused.touch");
        assertThat(refused(with(copy, TALK, opens(When.BOTH_FINISHED, "agree-nothing", 0))))
                .containsExactly("steps/talk/when library.plan.refused.no-sitting");
        assertThat(refused(with(copy, 0, opens(When.DAYS_LATER, "", 7))))
                .contains("steps/start/when library.plan.refused.nothing-before");
        assertThat(refused(with(copy, TALK, opens(When.WITH_THE_PLAN, "", 0))))
                .containsExactly("steps/talk/when library.plan.refused.not-at-the-start");
        assertThat(refused(with(copy, RITUAL, opens(When.DAYS_LATER, "", 61))))
                .containsExactly("steps/ritual/days library.plan.refused.days");
        assertThat(refused(titled(steps(copy, List.of()), " ")))
                .containsExactly("title library.own.refused.empty", "steps library.plan.refused.no-steps");
        List<Step> without = new ArrayList<>(copy.steps());
        without.remove(RITUAL);
        assertThat(refused(steps(copy, without)))
                .as("the map waits for the ritual, which is not there")
                .containsExactly("steps/appreciation-and-map/when library.plan.refused.no-sitting");
    }

    @Test
    void the_practices_own_version_of_an_exercise_is_a_step_too_and_counts_when_given_by_hand() {
        String ritual = Actors.as(practice.clinician(), () -> ownVersion("our-rituals"));
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        PlanWording words = steps(
                draft.wording(), List.of(new Step("s1", ritual, "Our ritual", "As we do it", "", When.BY_HAND, "", 0)));
        Plan plan = published(draft, words);
        Actors.as(practice.clinician(), () -> planning.give(practice.couple().id(), UUID.randomUUID(), plan.key()));
        Actors.as(
                practice.clinician(),
                () -> assigning.assign(
                        practice.couple().id(),
                        homework.wish("our-rituals", LocalDate.now().plusDays(9))));
        assertThat(Actors.as(
                                practice.clinician(),
                                () -> planning.of(practice.couple().id()).orElseThrow())
                        .steps())
                .extracting(GivenPlan.Step::state)
                .containsExactly(GivenPlan.State.OPENED);
    }

    @Test
    void of_two_versions_of_one_exercise_the_one_that_is_given_by_hand_is_its_own_step() {
        String early = Actors.as(practice.clinician(), () -> ownVersion("our-rituals"));
        String late = Actors.as(practice.clinician(), () -> ownVersion("our-rituals"));
        given(
                new Step("s1", early, "The small one", "At first", "", When.BY_HAND, "", 0),
                new Step("s2", late, "The large one", "Later", "", When.BY_HAND, "", 0));
        AssignmentId byHand = assigned(late);
        assertThat(steps())
                .extracting(GivenPlan.Step::state)
                .containsExactly(GivenPlan.State.HELD, GivenPlan.State.OPENED);
        assertThat(steps().getLast().assignment()).isEqualTo(byHand);
        assigned("our-rituals");
        assertThat(steps().getFirst().state())
                .as("the shipped one is neither of the two")
                .isEqualTo(GivenPlan.State.HELD);
        assigned(early);
        assertThat(steps().getFirst().state()).isEqualTo(GivenPlan.State.OPENED);
    }

    @Test
    void touch_in_two_versions_is_done_by_giving_each() {
        String early = Actors.as(practice.clinician(), () -> ownVersion("ten-minutes-close"));
        String late = Actors.as(practice.clinician(), () -> ownVersion("ten-minutes-close"));
        given(
                new Step("s1", early, "The small one", "At first", "", When.BY_HAND, "", 0),
                new Step("s2", late, "The large one", "Later", "", When.BY_HAND, "", 0));
        assigned(late);
        assertThat(steps())
                .extracting(GivenPlan.Step::state)
                .containsExactly(GivenPlan.State.BY_HAND, GivenPlan.State.OPENED);
    }

    @Test
    void what_is_suggested_next_is_what_their_own_plan_goes_on_with() {
        String map = Actors.as(practice.clinician(), () -> ownVersion("load-map"));
        given(
                new Step("s1", "our-rituals", "A ritual", "At first", "", When.WITH_THE_PLAN, "", 0),
                new Step("s2", map, "Our map", "Later", "", When.BY_HAND, "", 0),
                new Step("s3", "say-it-hear-it", "The talk", "Last", "", When.BY_HAND, "", 0));
        assertThat(suggested()).isEqualTo(map);
        GivenPlan on = Actors.as(
                practice.clinician(), () -> planning.of(practice.couple().id()).orElseThrow());
        Actors.as(practice.clinician(), () -> planning.leaveOut(on.id(), 2));
        assertThat(suggested()).isEqualTo("say-it-hear-it");
        assigned("say-it-hear-it");
        assertThat(suggested()).as("the plan has come to its end").isNull();
    }

    private void gives(Plan plan) {
        Actors.as(practice.clinician(), () -> planning.give(practice.couple().id(), UUID.randomUUID(), plan.key()));
    }

    @Test
    void what_is_withdrawn_is_given_to_nobody_more_and_who_is_on_it_goes_on() {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        Plan plan = published(draft, draft.wording());
        gives(plan);
        Actors.as(practice.supervisor(), () -> withdrawing.withdrawPlan(plan.key()));
        Actors.as(practice.supervisor(), () -> withdrawing.withdrawPlan(plan.key())); // pressed twice
        assertThat(Actors.as(practice.clinician(), plans::all)).doesNotContain(plan);
        assertThat(Actors.as(practice.clinician(), plans::withdrawn)).containsExactly(plan);
        GivenPlan on = Actors.as(
                practice.clinician(), () -> planning.of(practice.couple().id()).orElseThrow());
        assertThat(on.plan()).as("who is on it").isEqualTo(plan);
        Actors.as(practice.clinician(), () -> planning.leaveOut(on.id(), 2));
        assertThat(steps().get(1).state()).isEqualTo(GivenPlan.State.LEFT_OUT);
        Actors.as(practice.clinician(), () -> planning.end(on.id()));
        assertThatThrownBy(() -> gives(plan))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.messageKey()).isEqualTo("homework.plan.missing"));
        Actors.as(practice.clinician(), () -> withdrawing.offerPlanAgain(plan.key()));
        gives(plan);
        assertThat(steps()).isNotEmpty();
    }

    @Test
    void a_page_that_was_open_before_gives_no_plan_that_is_withdrawn_by_sql_neither() {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        Plan plan = published(draft, draft.wording());
        Actors.as(practice.clinician(), () -> withdrawing.withdrawPlan(plan.key()));
        assertThat(sql.answer(
                                practice.clinician(),
                                "insert into homework.plan (practice_id, couple_id, id, plan, plan_version, given_by, given_at) values"
                                        + " (access.practice_id(), '"
                                        + practice.couple().id() + "', gen_random_uuid(), '" + plan.key()
                                        + "', 1, access.account_id(), access.moment())")
                        .getFirst())
                .startsWith("42501");
    }

    @Test
    void the_next_version_of_a_withdrawn_plan_waits_until_it_is_offered_again() {
        OwnPlanDraft first = begun(practice.clinician(), SHIPPED);
        Plan plan = published(first, first.wording());
        OwnPlanDraft next = begun(practice.clinician(), plan.key());
        Actors.as(practice.supervisor(), () -> withdrawing.withdrawPlan(plan.key()));
        assertThatThrownBy(() -> published(next, next.wording()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.messageKey()).isEqualTo("library.own.refused.withdrawn-plan"));
        assertThat(Actors.as(practice.clinician(), own::waiting)).isNotEmpty();
        Actors.as(practice.clinician(), () -> withdrawing.offerPlanAgain(plan.key()));
        assertThat(published(next, next.wording()).version()).isEqualTo(2);
    }

    @Test
    void nobody_withdraws_a_plan_but_who_answers_for_a_treatment_of_the_same_practice() {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        Plan plan = published(draft, draft.wording());
        for (Actor other : List.of(practice.associate(), practice.owner(), ana)) {
            assertThatThrownBy(() -> Actors.as(other, () -> withdrawing.withdrawPlan(plan.key())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> Actors.as(fixture.fresh().clinician(), () -> withdrawing.withdrawPlan(plan.key())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> withdrawing.withdrawPlan(SHIPPED)))
                .as("what ships is nobody's to withdraw")
                .isInstanceOf(NotFound.class);
        Actors.as(practice.clinician(), () -> withdrawing.withdrawPlan(plan.key()));
        assertThat(sql.answer(ana, "select * from library.withdrawn").toString())
                .contains("42501");
    }

    private void given(Step... steps) {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        Plan plan = published(draft, steps(draft.wording(), List.of(steps)));
        Actors.as(practice.clinician(), () -> planning.give(practice.couple().id(), UUID.randomUUID(), plan.key()));
    }

    private AssignmentId assigned(String exercise) {
        return Actors.as(
                practice.clinician(),
                () -> assigning.assign(
                        practice.couple().id(),
                        homework.wish(exercise, LocalDate.now().plusDays(9))));
    }

    private List<GivenPlan.Step> steps() {
        return Actors.as(
                        practice.clinician(),
                        () -> planning.of(practice.couple().id()).orElseThrow())
                .steps();
    }

    private @Nullable String suggested() {
        return Actors.as(
                        practice.clinician(),
                        () -> assigning.prepare(practice.couple().id()))
                .suggested();
    }

    private String ownVersion(String exercise) {
        var draft = versions.open(versions.begin(exercise));
        return versions.publish(draft.id(), draft.version(), draft.wording(), draft.upon())
                .exercise();
    }

    @Test
    void a_draft_is_its_authors_alone_and_who_answers_for_no_treatment_writes_none() {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        PlanWording half = titled(draft.wording(), "Half a ti");
        Actors.as(practice.clinician(), () -> own.save(draft.id(), draft.version(), half));
        assertThat(begun(practice.clinician(), SHIPPED).wording()).isEqualTo(half);
        for (Actor other : List.of(practice.colleague(), fixture.fresh().clinician())) {
            assertThatThrownBy(() -> Actors.as(other, () -> own.open(draft.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Actors.as(other, () -> own.letGo(draft.id())))
                    .isInstanceOf(NotFound.class);
        }
        for (Actor other : List.of(practice.associate(), practice.owner(), ana)) {
            assertThatThrownBy(() -> Actors.as(other, () -> own.begin(SHIPPED)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() ->
                        Actors.as(practice.clinician(), () -> own.save(draft.id(), draft.version(), draft.wording())))
                .as("from a page that is older")
                .isInstanceOf(Overtaken.class);
        Actors.as(practice.clinician(), () -> own.letGo(draft.id()));
        assertThat(Actors.as(practice.clinician(), () -> own.waiting())).isEmpty();
    }

    @Test
    void of_two_who_publish_the_next_version_the_second_is_told_and_decides() {
        OwnPlanDraft begun = begun(practice.clinician(), SHIPPED);
        Plan first = published(begun, begun.wording());
        OwnPlanDraft claras = begun(practice.clinician(), first.key());
        OwnPlanDraft carls = begun(practice.colleague(), first.key());
        published(claras, claras.wording());
        assertThatThrownBy(() -> Actors.as(
                        practice.colleague(),
                        () -> own.publish(carls.id(), carls.version(), carls.wording(), carls.upon())))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        no -> assertThat(no.now(Plans.Published.class).version())
                                .isEqualTo(2));
        assertThat(Actors.as(practice.colleague(), () -> own.publish(carls.id(), carls.version(), carls.wording(), 2))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void what_a_practice_published_nobody_else_reads_and_nobody_changes() {
        OwnPlanDraft draft = begun(practice.clinician(), SHIPPED);
        Plan ours = published(draft, draft.wording());
        Actor elsewhere = fixture.fresh().clinician();
        assertThat(Actors.as(elsewhere, () -> plans.all())).doesNotContain(ours);
        assertThat(Actors.as(elsewhere, () -> plans.find(ours.key(), 1))).isEmpty();
        for (String table : List.of("library.plan_edition", "library.plan_draft")) {
            assertThat(sql.answer(ana, "select * from " + table).toString()).contains("permission denied");
        }
        assertThat(sql.answer(practice.owner(), "select * from library.plan_edition"))
                .isEmpty();
        assertThat(sql.answer(practice.clinician(), "update library.plan_edition set definition = '{}'")
                        .toString())
                .contains("permission denied");
        assertThatThrownBy(() -> superuser
                        .jdbc()
                        .sql("delete from library.plan_edition where plan = ?")
                        .param(ours.key())
                        .update())
                .hasStackTraceContaining("what is published stays");
    }
}

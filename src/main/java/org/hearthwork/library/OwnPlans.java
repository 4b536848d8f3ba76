package org.hearthwork.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForResponsible;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Words;
import org.hearthwork.library.internal.OwnPlanRows;
import org.hearthwork.library.internal.OwnPlanRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A practice's own plans: written as a draft of one author, published for the whole practice, each time as a new version that stays. */
@Service
public class OwnPlans {

    private final Library library;
    private final Plans plans;
    private final OwnPlanRows rows;
    private final Words words;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    OwnPlans(Library library, Plans plans, OwnPlanRows rows, Words words, Once once, AuditTrail trail, Clock clock) {
        this.library = library;
        this.plans = plans;
        this.rows = rows;
        this.words = words;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /** The actor's own drafts, the one written last first. */
    @ForResponsible
    @Transactional(readOnly = true)
    public List<OwnPlanDraft> waiting() {
        return rows.mine();
    }

    /**
     * Goes on with the actor's draft of this plan, or begins one with its newest words.
     *
     * @param key of one that ships, of which the practice gets a copy of its own, or of an own one, which gets its next version
     */
    @ForResponsible
    @Transactional
    public DraftId begin(String key) {
        once.alone(Actors.account());
        return rows.mine().stream()
                .filter(one -> Edition.isOwn(key)
                        ? one.plan().equals(key)
                        : one.upon() == 0 && one.origin().equals(key))
                .findFirst()
                .map(OwnPlanDraft::id)
                .orElseGet(() -> beginNew(plans.newest(key).orElseThrow(NotFound::new)));
    }

    private DraftId beginNew(Plan of) {
        DraftId id = new DraftId(Ids.next());
        boolean own = Edition.isOwn(of.key());
        rows.begin(new OwnPlanDraft(
                id,
                own ? of.key() : Edition.ownKey(id.value()),
                of.key(),
                own ? of.version() : 0,
                0,
                clock.instant(),
                PlanWording.of(of)));
        return id;
    }

    /** @throws NotFound for a draft of somebody else, too */
    @ForResponsible
    @Transactional(readOnly = true)
    public OwnPlanDraft open(DraftId id) {
        return rows.draft(id).orElseThrow(NotFound::new);
    }

    /**
     * Keeps what is written so far, finished or not.
     *
     * @param version that the page shows
     * @return the version to write upon next
     * @throws Overtaken with the {@link OwnPlanDraft} as its author wrote it at another page meanwhile
     * @throws Refusal for what cannot be kept at all
     */
    @ForResponsible
    @Transactional
    public int save(DraftId id, int version, PlanWording wording) {
        OwnPlanDraft draft = toWrite(id, version, wording);
        rules().checkDraft(wording);
        rows.write(id, wording, clock.instant());
        return draft.version() + 1;
    }

    private OwnPlanDraft toWrite(DraftId id, int version, PlanWording wording) {
        OwnPlanDraft draft = rows.draftToWrite(id).orElseThrow(NotFound::new);
        if (draft.version() != version && !draft.wording().equals(wording)) {
            throw new Overtaken(draft, "", draft.savedAt(), clock.instant());
        }
        return draft;
    }

    private OwnPlanRules rules() {
        return new OwnPlanRules(library::findNewest);
    }

    /**
     * Makes it a version of the practice, for good: from now on it can be given. The draft is done with.
     *
     * @param upon the newest published version that the author has seen, 0 for none
     * @throws Refusal with all that keeps it from being published, each at its field; for what is withdrawn, too
     * @throws Overtaken with the draft, or with the newest {@link Plans.Published} where somebody else published one meanwhile
     */
    @ForResponsible
    @Transactional
    public Plan publish(DraftId id, int version, PlanWording wording, int upon) {
        OwnPlanDraft draft = toWrite(id, version, wording);
        rules().checkWhole(wording);
        once.alone(Edition.idOf(draft.plan())); // two who publish at once do so one after the other
        if (plans.withdrawn().stream().anyMatch(one -> one.key().equals(draft.plan()))) {
            throw new Refusal("", "library.own.refused.withdrawn-plan");
        }
        Optional<Plans.Published> newest =
                plans.published(draft.plan()).stream().findFirst();
        if (newest.isPresent() && newest.get().version() != upon) {
            throw new Overtaken(newest.get(), newest.get().by(), newest.get().at(), clock.instant());
        }
        Plan plan = plan(draft.plan(), upon + 1, wording);
        rows.publish(plan, clock.instant());
        rows.letGo(id);
        trail.done(Action.PUBLISHED_PLAN, Edition.idOf(plan.key()), null);
        return plan;
    }

    /** Throws the draft away; what is published stays. */
    @ForResponsible
    @Transactional
    public void letGo(DraftId id) {
        rows.letGo(rows.draftToWrite(id).orElseThrow(NotFound::new).id());
    }

    private Plan plan(String key, int version, PlanWording wording) {
        List<Plan.Step> steps = new ArrayList<>();
        for (PlanWording.Step step : wording.steps()) {
            PlanWording.Step before = steps.isEmpty() ? null : wording.steps().get(steps.size() - 1);
            String exercise = before == null ? null : before.exercise();
            steps.add(new Plan.Step(
                    step.key(),
                    say("library.plan.step", steps.size() + 1),
                    step.exercise(),
                    step.title().strip(),
                    step.what().strip(),
                    step.why().strip(),
                    opening(step),
                    openingInWords(step, exercise == null ? "" : exercise)));
        }
        return new Plan(
                key,
                version,
                false,
                wording.title().strip(),
                wording.summary().strip(),
                0,
                wording.why().strip(),
                steps);
    }

    private static Plan.Opening opening(PlanWording.Step step) {
        return switch (step.when()) {
            case WITH_THE_PLAN -> new Plan.Opening.AtOnce();
            case BOTH_FINISHED -> new Plan.Opening.BothFinished(step.sitting());
            case DAYS_LATER -> new Plan.Opening.DaysLater(step.days());
            case BY_HAND -> new Plan.Opening.InSession();
        };
    }

    /** For staff, who read English. */
    private String openingInWords(PlanWording.Step step, String before) {
        return switch (step.when()) {
            case BOTH_FINISHED ->
                say(
                        "library.plan.opens.BOTH_FINISHED",
                        library.findNewest(before)
                                .flatMap(one -> one.sitting(step.sitting()))
                                .map(Sitting::title)
                                .orElseThrow());
            case DAYS_LATER -> say("library.plan.opens.DAYS_LATER", step.days());
            case WITH_THE_PLAN, BY_HAND -> say("library.plan.opens." + step.when());
        };
    }

    private String say(String key, Object... parameters) {
        return words.getTranslation(key, Locale.ENGLISH, parameters);
    }
}

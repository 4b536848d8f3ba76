package org.hearthwork.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.Library;
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.OwnPlans;
import org.hearthwork.library.Plan;
import org.hearthwork.library.PlanWording;
import org.hearthwork.library.Plans;

/** An own plan as it is written: kept as it is typed, published at the end. */
@Route("plans/draft/:plan")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
class PlanDraftView extends Main implements BeforeEnterObserver {

    private final OwnPlans plans;
    private final Library library;
    private final ZoneId zone;
    private final Conflict conflict = new Conflict();
    private final Problem problem = new Problem();
    private OwnPlanDraft draft;
    private Editing editing;
    private SavedState state;
    private PlanAbout about;
    private PlanStepsEditor steps;
    private int version;
    private int upon;
    private boolean overtaken;

    @SuppressWarnings("NullAway.Init") // the rest is there with the draft that the address names
    PlanDraftView(OwnPlans plans, Library library, People people) {
        this.plans = plans;
        this.library = library;
        this.zone = people.practice().zone();
        addClassNames("page", "own-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(plans.open(event.getRouteParameters()
                .get("plan")
                .flatMap(Ids::parse)
                .map(DraftId::new)
                .orElseThrow(NotFound::new)));
    }

    private void show(OwnPlanDraft opened) {
        draft = opened;
        version = opened.version();
        upon = opened.upon();
        overtaken = false;
        conflict.clear();
        state = new SavedState("plans/" + opened.id());
        editing = new Editing(state, this::save);
        editing.knows("", problem);
        about = new PlanAbout(opened.wording(), editing);
        steps = new PlanStepsEditor(opened.wording().steps(), library, editing);
        state.standing();
        removeAll();
        add(header(), about, steps, conflict, problem, foot());
    }

    private Component header() {
        return new PageHeader(getTranslation("library.plan.own"))
                .subtitle(new Span(getTranslation("library.own.becomes", draft.upon() + 1)))
                .actions(Buttons.quiet(getTranslation("library.own.let-go"), this::letGo));
    }

    private Component foot() {
        Div row = new Div(state, Buttons.main(getTranslation("library.own.publish"), this::publish));
        row.addClassNames("row", "own-foot");
        return row;
    }

    private PlanWording wording() {
        return about.with(steps.steps());
    }

    private void save() {
        steps.refresh();
        if (!overtaken) { // nothing is written until it is decided which words go on
            state.through(
                    () -> {
                        version = plans.save(draft.id(), version, wording());
                        return true;
                    },
                    this::refused);
        }
    }

    private void refused(Refusal refusal) {
        if (refusal instanceof Overtaken other) {
            overtakenBy(other);
        } else {
            AllAtOnce.of(refusal).forEach(one -> steps.unfold(one.field()));
            FieldErrors.of(editing.fields()).show(refusal);
        }
    }

    /** The same draft at another page of its author, or the next version by a colleague. */
    private void overtakenBy(Overtaken other) {
        overtaken = true;
        state.notSaved();
        if (other.stands(OwnPlanDraft.class)) {
            OwnPlanDraft now = other.now(OwnPlanDraft.class);
            conflict.say(
                    getTranslation("library.own.conflict.draft", conflict.ago(other, zone)),
                    PlanAbout.differences(draft.wording(), now.wording(), wording()),
                    new Conflict.Way(getTranslation("library.own.conflict.use-that"), () -> goOnWith(now)),
                    new Conflict.Way(getTranslation("library.own.conflict.keep-this"), () -> write(now)));
        } else {
            int newest = other.now(Plans.Published.class).version();
            conflict.say(
                    getTranslation("library.plan.conflict.published", other.by(), newest, conflict.ago(other, zone)),
                    List.of(),
                    new Conflict.Way(
                            getTranslation("library.own.conflict.read"),
                            () -> UI.getCurrent().navigate(LibraryNavigation.plans())),
                    new Conflict.Way(
                            getTranslation("library.own.conflict.publish", newest + 1), () -> publishUpon(newest)));
        }
    }

    private void goOnWith(OwnPlanDraft other) {
        editing.forgetUnsent();
        show(other);
    }

    private void write(OwnPlanDraft over) {
        overtaken = false;
        version = over.version();
        save();
    }

    private void publishUpon(int newest) {
        overtaken = false;
        upon = newest;
        publish();
    }

    private void publish() {
        FieldErrors.of(editing.fields()).clear();
        if (overtaken) {
            conflict.scrollIntoView();
            return;
        }
        try {
            Plan published = plans.publish(draft.id(), version, wording(), upon);
            editing.forgetUnsent();
            Toast.show(getTranslation("library.plan.published", published.version()));
            UI.getCurrent().navigate(LibraryNavigation.plans());
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void letGo() {
        new LetGoDialog(() -> {
                    plans.letGo(draft.id());
                    editing.forgetUnsent();
                    UI.getCurrent().navigate(LibraryNavigation.plans());
                })
                .open();
    }
}

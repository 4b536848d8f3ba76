package org.hearthwork.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.access.Actors;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Library;
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.OwnPlans;
import org.hearthwork.library.Plan;
import org.hearthwork.library.Plans;
import org.hearthwork.library.Withdrawing;

/** Sequences of exercises, each step with its reason: what ships, and what the practice made of it. */
@Route("plans")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class PlansView extends Main {

    private final Library library;
    private final Plans plans;
    private final OwnPlans own;
    private final Withdrawing withdrawing;
    private final ZoneId zone;
    private final boolean writes = !Actors.required().is(Role.ASSOCIATE);

    PlansView(Library library, Plans plans, OwnPlans own, Withdrawing withdrawing, People people) {
        this.library = library;
        this.plans = plans;
        this.own = own;
        this.withdrawing = withdrawing;
        this.zone = people.practice().zone();
        addClassName("page");
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getTranslation("library.plans")), LibraryPages.at("plans"));
        List<OwnPlanDraft> waiting = writes ? own.waiting() : List.of();
        if (!waiting.isEmpty()) {
            add(WaitingDrafts.ofPlans(waiting, zone));
        }
        plans.all().forEach(plan -> add(plan(plan)));
        List<Plan> withdrawn = plans.withdrawn();
        if (!withdrawn.isEmpty()) {
            add(withdrawn(withdrawn));
        }
    }

    /** What the practice made and does not give any more: to offer again. */
    private Section withdrawn(List<Plan> withdrawn) {
        Card rows = new Card().rows();
        withdrawn.forEach(plan -> {
            Span title = new Span(plan.title());
            title.addClassName("grow");
            Div row = new Div(title);
            row.addClassNames("row", "wrap");
            if (writes) {
                Button again = Buttons.plain(getTranslation("library.withdraw.again"), () -> {
                    withdrawing.offerPlanAgain(plan.key());
                    show();
                });
                again.setAriaLabel(getTranslation("library.withdraw.plan.again", plan.title()));
                row.add(again);
            }
            rows.add(row);
        });
        Section section = new Section(new SectionTitle(getTranslation("library.withdrawn")), rows);
        section.addClassName("page-section");
        return section;
    }

    private void withdraw(Plan plan) {
        WithdrawDialog.ofPlan(() -> {
                    withdrawing.withdrawPlan(plan.key());
                    show();
                })
                .open();
    }

    private Section plan(Plan plan) {
        boolean ours = Edition.isOwn(plan.key());
        H2 title = new H2(plan.title());
        title.addClassNames("card-title", "grow");
        Div head = new Div(title);
        head.addClassNames("row", "wrap");
        if (writes && ours) {
            Button withdraw = Buttons.quiet(getTranslation("library.withdraw"), () -> withdraw(plan));
            withdraw.setAriaLabel(getTranslation("library.withdraw.plan", plan.title()));
            head.add(withdraw);
        }
        if (writes) {
            head.add(Buttons.plain(
                    getTranslation(ours ? "library.own.next" : "library.plan.make"),
                    () -> UI.getCurrent().navigate(LibraryNavigation.planDraft(own.begin(plan.key())))));
        }
        Section section = new Section(head);
        if (ours) {
            section.add(history(plan));
        }
        Paragraph summary = new Paragraph(plan.summary());
        summary.addClassName("lead");
        section.add(summary);
        if (!plan.why().isBlank()) {
            section.add(new Paragraph(plan.why()));
        }
        OrderedList steps = new OrderedList();
        steps.addClassName("plan-steps");
        plan.steps().forEach(step -> steps.add(step(step)));
        section.add(steps);
        section.addClassName("plan");
        return section;
    }

    private Div history(Plan plan) {
        Div history = new Div(Chip.moss(getTranslation("library.ours", plan.version())));
        history.addClassNames("stack-tight", "own-history");
        plans.published(plan.key()).forEach(one -> {
            Paragraph line = new Paragraph(getTranslation(
                    "library.own.history", one.version(), one.by(), Dates.withYear(one.at(), zone, getLocale())));
            line.addClassNames("small", "soft");
            history.add(line);
        });
        return history;
    }

    private ListItem step(Plan.Step step) {
        Span week = new Span(step.week());
        week.addClassName("plan-week");
        Div words = new Div(new H3(step.title()), new Paragraph(step.what()));
        if (!step.why().isBlank()) {
            Paragraph why = new Paragraph(step.why());
            why.addClassName("soft");
            words.add(why);
        }
        Div foot = new Div(Chip.quiet(step.opensWhen()).with(Glyph.CLOCK));
        foot.addClassNames("row", "wrap");
        if (step.exercise() != null) {
            library.findNewest(step.exercise())
                    .ifPresent(exercise -> foot.add(new Anchor(
                            LibraryNavigation.exercise(exercise.key()),
                            getTranslation("library.plan.open", exercise.title()))));
        }
        words.add(foot);
        words.addClassName("plan-words");
        return new ListItem(week, words);
    }
}

package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.ui.CouplesNavigation;
import org.hearthwork.homework.GivenPlan;
import org.hearthwork.homework.Planning;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.library.Plan;
import org.hearthwork.library.Plans;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The plan a couple is on, step by step: what is open, what opens when, and what the clinician does with it. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PlanPanel extends Section {

    private final Planning planning;
    private final Plans plans;
    private final Clock clock;
    private final boolean mayChange = !Actors.required().is(Role.SUPERVISOR);
    private Runnable changed = () -> {};

    PlanPanel(Planning planning, Plans plans, Clock clock) {
        this.planning = planning;
        this.plans = plans;
        this.clock = clock;
        addClassNames("plan", "plan-given");
        setAriaLabel(getTranslation("homework.plan.label"));
    }

    /** @param changed what to do when something was opened */
    void show(CoupleId couple, Runnable changed) {
        this.changed = changed;
        removeAll();
        Optional<GivenPlan> given = planning.of(couple);
        setVisible(given.isPresent() || mayChange);
        given.ifPresentOrElse(this::show, () -> offer(couple));
    }

    private void offer(CoupleId couple) {
        Paragraph words = new Paragraph(getTranslation("homework.plan.none"));
        words.addClassName("soft");
        UUID wanted = UUID.randomUUID();
        Div line = new Div(
                words,
                Buttons.plain(
                        getTranslation("homework.plan.give"),
                        () -> new GivePlanDialog(plans.all(), plan -> {
                                    planning.give(couple, wanted, plan.key());
                                    Toast.show(getTranslation("homework.plan.given"));
                                    again(couple);
                                })
                                .open()));
        line.addClassNames("row", "wrap", "plan-offer");
        add(line);
    }

    private void show(GivenPlan given) {
        H2 title = new H2(given.plan().title());
        title.addClassName("card-title");
        Span taken = new Span(getTranslation(
                "homework.plan.taken", given.taken(), given.steps().size()));
        taken.addClassNames("soft", "small", "number", "grow");
        Div head = new Div(title, taken);
        head.addClassNames("row", "wrap", "plan-head");
        if (mayChange) {
            head.add(Buttons.quiet(getTranslation("homework.plan.end"), () -> askToEnd(given)));
        }
        OrderedList steps = new OrderedList();
        steps.addClassName("plan-steps");
        given.steps().forEach(step -> steps.add(step(given, step)));
        add(head, steps);
    }

    private ListItem step(GivenPlan given, GivenPlan.Step step) {
        Span week = new Span(step.step().week());
        week.addClassName("plan-week");
        Div head = new Div(new H3(step.step().title()), state(given.couple(), step));
        head.addClassNames("row", "wrap");
        Paragraph what = new Paragraph(step.step().what());
        what.addClassNames("soft", "small");
        Div words = new Div(head, what);
        Component[] actions = actions(given, step);
        if (actions.length > 0) {
            Div foot = new Div(actions);
            foot.addClassNames("row", "wrap");
            words.add(foot);
        }
        words.addClassName("plan-words");
        ListItem item = new ListItem(week, words);
        item.addClassName("plan-"
                + switch (step.state()) {
                    case OPENED -> "opened";
                    case LEFT_OUT -> "left-out";
                    case DATED, WAITS, HELD, BY_HAND -> "waits";
                });
        return item;
    }

    private Chip state(Couple couple, GivenPlan.Step step) {
        return switch (step.state()) {
            case OPENED ->
                Chip.moss(getTranslation(
                        isDoneByHand(step) ? "homework.plan.state.done" : "homework.plan.state.opened",
                        day(couple, step)));
            case DATED ->
                Chip.quiet(getTranslation("homework.plan.state.opens", day(couple, step)))
                        .with(Glyph.CLOCK);
            case WAITS -> Chip.quiet(step.step().opensWhen()).with(Glyph.CLOCK);
            case HELD, BY_HAND -> Chip.quiet(getTranslation("homework.plan.state.held"));
            case LEFT_OUT -> Chip.quiet(getTranslation("homework.plan.state.left-out"));
        };
    }

    private String day(Couple couple, GivenPlan.Step step) {
        Instant at = step.opensAt() == null ? clock.instant() : step.opensAt();
        return Dates.day(at, couple.zone(), getLocale(), clock.instant());
    }

    private static boolean isDoneByHand(GivenPlan.Step step) {
        return step.assignment() == null && !(step.step().opens() instanceof Plan.Opening.AtOnce);
    }

    private Component[] actions(GivenPlan plan, GivenPlan.Step step) {
        CoupleId couple = plan.couple().id();
        String title = step.step().title();
        Div actions = new Div();
        boolean given = step.state() == GivenPlan.State.OPENED || step.state() == GivenPlan.State.DATED;
        if (given && step.assignment() != null) {
            actions.add(named(
                    Buttons.quietLink(
                            TrackingNavigation.assignment(couple, step.assignment()),
                            getTranslation("homework.plan.look")),
                    "homework.plan.look.name",
                    title));
        }
        if (mayChange && step.canOpen()) {
            String key = step.assignment() == null ? "homework.plan.done" : "homework.plan.open";
            actions.add(named(key, title, () -> planning.open(plan.id(), step.number()), couple));
        }
        step.toGive()
                .filter(exercise -> mayChange)
                .ifPresent(exercise -> actions.add(named(
                        Buttons.quietLink(
                                CouplesNavigation.couple(couple, exercise), getTranslation("homework.plan.assign")),
                        "homework.plan.assign.name",
                        title)));
        if (mayChange && step.canBeHeld()) {
            actions.add(named("homework.plan.hold", title, () -> planning.hold(plan.id(), step.number()), couple));
        }
        if (mayChange && step.canLeaveOut()) {
            actions.add(
                    named("homework.plan.leave-out", title, () -> planning.leaveOut(plan.id(), step.number()), couple));
        }
        return actions.getChildren().toArray(Component[]::new);
    }

    private Button named(String key, String title, Runnable does, CoupleId couple) {
        Button button = Buttons.quiet(getTranslation(key), () -> {
            try {
                does.run();
            } finally {
                again(couple); // what was refused has changed meanwhile
            }
        });
        button.setAriaLabel(getTranslation(key + ".name", title));
        return button;
    }

    private Anchor named(Anchor link, String key, String title) {
        link.setAriaLabel(getTranslation(key, title));
        return link;
    }

    private void askToEnd(GivenPlan given) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("homework.plan.end.title"));
        ask.setText(getTranslation("homework.plan.end.words"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("homework.plan.end.cancel"));
        ask.setConfirmText(getTranslation("homework.plan.end"));
        Clicks.confirmed(ask, () -> {
            planning.end(given.id());
            Toast.show(getTranslation("homework.plan.ended"));
            again(given.couple().id());
        });
        ask.open();
    }

    private void again(CoupleId couple) {
        show(couple, changed);
        changed.run();
    }
}

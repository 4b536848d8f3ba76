package org.hearthwork.library.ui;

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
import org.hearthwork.access.Role;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.library.Library;
import org.hearthwork.library.Plan;

/** Sequences of exercises, week by week, each step with its reason. */
@Route("plans")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class PlansView extends Main {

    PlansView(Library library) {
        addClassName("page");
        add(new PageHeader(getTranslation("library.plans")), LibraryPages.at("plans"));
        library.plans().forEach(plan -> add(plan(plan, library)));
    }

    private Section plan(Plan plan, Library library) {
        H2 title = new H2(plan.title());
        title.addClassName("card-title");
        Paragraph summary = new Paragraph(plan.summary());
        summary.addClassName("lead");
        OrderedList steps = new OrderedList();
        steps.addClassName("plan-steps");
        plan.steps().forEach(step -> steps.add(step(step, library)));
        Section section = new Section(title, summary, new Paragraph(plan.why()), steps);
        section.addClassName("plan");
        return section;
    }

    private ListItem step(Plan.Step step, Library library) {
        Span week = new Span(step.week());
        week.addClassName("plan-week");
        H3 title = new H3(step.title());
        Paragraph why = new Paragraph(step.why());
        why.addClassName("soft");
        Div words = new Div(title, new Paragraph(step.what()), why);
        Div foot = new Div(Chip.quiet(step.opensWhen()).with(Glyph.CLOCK));
        foot.addClassNames("row", "wrap");
        if (step.exercise() != null) {
            Anchor link = new Anchor(
                    LibraryNavigation.exercise(step.exercise()),
                    getTranslation(
                            "library.plan.open", library.newest(step.exercise()).title()));
            foot.add(link);
        }
        words.add(foot);
        words.addClassName("plan-words");
        return new ListItem(week, words);
    }
}

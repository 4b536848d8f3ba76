package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.ui.CouplesNavigation;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.homework.Steering;
import org.hearthwork.homework.TalksHeld;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.ShownPhotos;
import org.hearthwork.tracking.Tracking;

/** One assignment of a couple: how each stands, what they answered, and what a clinician can do about it. */
@Route("couples/:couple/homework/:assignment")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class AssignmentView extends Main implements BeforeEnterObserver {

    private final Tracking tracking;
    private final Steering steering;
    private final Reviewing reviewing;
    private final TalksHeld talks;
    private final ShownPhotos photos;
    private final Clock clock;
    private final boolean mayAct = !Actors.required().is(Role.SUPERVISOR);

    AssignmentView(
            Tracking tracking,
            Steering steering,
            Reviewing reviewing,
            TalksHeld talks,
            ShownPhotos photos,
            Clock clock) {
        this.tracking = tracking;
        this.steering = steering;
        this.reviewing = reviewing;
        this.talks = talks;
        this.photos = photos;
        this.clock = clock;
        addClassNames("page", "assignment-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                CoupleId.of(event.getRouteParameters().get("couple").orElse("")),
                AssignmentId.of(event.getRouteParameters().get("assignment").orElse("")));
    }

    private void show(CoupleId couple, AssignmentId assignment) {
        AssignmentPage page = tracking.page(couple, assignment);
        removeAll();
        add(back(page), header(page));
        if (page.restsSince() != null) {
            add(new RestsByItself(page, page.restsSince(), clock.instant()));
        }
        if (page.days() != null) {
            add(new DotGridCard(page.days(), page.partners()));
        }
        if (page.trend() != null) {
            add(new TrendSection(page.trend(), page.couple(), getTranslation("homework.trend.title")));
        }
        add(new AgreedCard(page));
        add(new TalksCard(page, talks.of(assignment), clock.instant()));
        add(new PhotosCard(photos, page), occurrences(page));
    }

    private static Component back(AssignmentPage page) {
        Anchor back = new Anchor(
                CouplesNavigation.couple(page.couple().id()), page.couple().names());
        back.addClassNames("small", "back-link");
        return back;
    }

    private Component header(AssignmentPage page) {
        List<Component> below = new ArrayList<>();
        page.partners().forEach(partner -> below.add(new SeatName(partner.seat(), partner.firstName())));
        below.add(new Span(Sayings.schedule(page.schedule(), getLocale())));
        below.add(new Span(getTranslation(
                "homework.page.given",
                Dates.day(page.assignedAt(), page.couple().zone(), getLocale(), clock.instant()))));
        page.choices().forEach(choice -> below.add(Chip.quiet(getTranslation("homework.page." + choice))));
        if (page.status() != AssignmentStatus.ACTIVE) {
            below.add(Chip.ember(getTranslation(page.status().messageKey())));
        }
        PageHeader header = new PageHeader(page.exercise()).subtitle(below.toArray(Component[]::new));
        if (mayAct && page.status() != AssignmentStatus.WITHDRAWN) {
            header.actions(deeds(page));
        }
        return header;
    }

    private Component[] deeds(AssignmentPage page) {
        if (page.restsSince() != null && page.goesOn()) { // until midnight, unless somebody pauses it
            return new Component[] {resume(page), pause(page), withdraw(page)};
        }
        boolean paused = page.status() == AssignmentStatus.PAUSED;
        return new Component[] {paused ? resume(page) : pause(page), withdraw(page)};
    }

    private Button resume(AssignmentPage page) {
        return Buttons.plain(
                getTranslation("homework.page.resume"),
                () -> perform(page, () -> steering.resume(page.id(), page.version())));
    }

    private Button pause(AssignmentPage page) {
        return Buttons.plain(
                getTranslation("homework.page.pause"),
                () -> perform(page, () -> steering.pause(page.id(), page.version())));
    }

    private Button withdraw(AssignmentPage page) {
        return Buttons.quiet(getTranslation("homework.page.withdraw"), () -> askToWithdraw(page));
    }

    private void askToWithdraw(AssignmentPage page) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("homework.page.withdraw-title"));
        ask.setText(getTranslation("homework.page.withdraw-words"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("homework.page.keep"));
        ask.setConfirmText(getTranslation("homework.page.withdraw"));
        ask.setConfirmButtonTheme("error primary");
        Clicks.confirmed(ask, () -> perform(page, () -> steering.withdraw(page.id(), page.version())));
        ask.open();
    }

    /** Does one thing and shows the page as it is then. */
    private void perform(AssignmentPage page, Runnable deed) {
        try {
            deed.run();
            show(page.couple().id(), page.id());
        } catch (Overtaken overtaken) {
            // Nothing was typed here: whoever still wants it presses again, upon what they see now.
            show(page.couple().id(), page.id());
            Toast.problem(getTranslation(
                    "homework.page.overtaken",
                    overtaken.by(),
                    Dates.ago(overtaken.at(), page.couple().zone(), getLocale(), overtaken.asOf())));
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
    }

    private Component occurrences(AssignmentPage page) {
        Section section = new Section(new SectionTitle(
                page.total() > page.occurrences().size()
                        ? getTranslation(
                                "homework.page.latest", page.occurrences().size(), page.total())
                        : getTranslation("homework.page.occurrences")));
        section.addClassName("page-section");
        if (page.occurrences().isEmpty()) {
            section.add(new Paragraph(getTranslation("homework.page.none")));
        }
        Instant now = clock.instant();
        boolean latest = true;
        Div ahead = new Div();
        ahead.addClassName("stack-tight");
        for (AssignmentPage.One one : page.occurrences()) {
            if (one.opensAt().isAfter(now)) {
                ahead.add(card(page, one, false, now));
            } else {
                section.add(card(page, one, latest, now));
                latest = false;
            }
        }
        if (ahead.getComponentCount() > 0) {
            section.add(new Details(getTranslation("homework.page.ahead", ahead.getComponentCount()), ahead));
        }
        return section;
    }

    private OccurrenceCard card(AssignmentPage page, AssignmentPage.One one, boolean latest, Instant now) {
        return new OccurrenceCard(
                page,
                one,
                latest,
                now,
                mayAct ? new OccurrenceCard.Deeds(steering, reviewing) : null,
                deed -> perform(page, deed));
    }
}

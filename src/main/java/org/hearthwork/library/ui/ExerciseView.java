package org.hearthwork.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.library.Study;
import org.hearthwork.library.Withdrawing;

/** One exercise: the guide for the clinician, what is known about it, and what the partner will see. */
@Route("library/:exercise")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class ExerciseView extends Main implements BeforeEnterObserver {

    private final Library library;
    private final OwnVersions versions;
    private final Withdrawing withdrawing;
    private final People people;

    ExerciseView(Library library, OwnVersions versions, Withdrawing withdrawing, People people) {
        this.library = library;
        this.versions = versions;
        this.withdrawing = withdrawing;
        this.people = people;
        addClassNames("page", "exercise-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(library.newest(event.getRouteParameters().get("exercise").orElse("")));
    }

    private void show(Exercise exercise) {
        PageHeader header = new PageHeader(exercise.title())
                .subtitle(
                        new Span(getTranslation("library.tip-named", exercise.tip(), exercise.tipName())),
                        Chip.quiet(getTranslation("library.minutes", exercise.minutes())),
                        Chip.quiet(getTranslation("library.shape." + exercise.shape())),
                        Chip.quiet(getTranslation("library.energy." + exercise.energy())),
                        Chip.quiet(getTranslation("library.sitter." + exercise.sitter())),
                        Chip.quiet(getTranslation("library.recurring." + exercise.recurring())));
        header.actions(Buttons.plainLink(LibraryNavigation.print(exercise.key()), getTranslation("library.print")));
        boolean withdrawn = library.isWithdrawn(exercise.key());
        if (!Actors.required().is(Role.ASSOCIATE)) {
            if (exercise.isOwn()) {
                header.actions(withdrawing(exercise, withdrawn));
            }
            if (!withdrawn) {
                header.actions(Buttons.plain(
                        getTranslation(exercise.isOwn() ? "library.own.next" : "library.own.make"),
                        () -> UI.getCurrent().navigate(LibraryNavigation.draft(versions.begin(exercise.key())))));
            }
        }
        if (!Actors.required().is(Role.SUPERVISOR) && !withdrawn) {
            // The list of couples belongs to another module that knows nothing of this one; the address is the
            // contract.
            header.actions(Buttons.mainLink("couples?assign=" + exercise.key(), getTranslation("library.assign")));
        }
        Paragraph summary = new Paragraph(exercise.summary());
        summary.addClassName("lead");
        Div columns = new Div(
                column(
                        section("library.guide", guide(exercise.guide())),
                        section("library.smaller", smaller(exercise))),
                column(
                        section("library.evidence", evidence(exercise)),
                        section("library.make-it-happen", makeItHappen(exercise))));
        columns.addClassName("page-two");
        Section seen = section("library.partner-sees", opening(exercise));
        exercise.sittings().forEach(sitting -> seen.add(new SittingCard(sitting, false)));
        Stream.ofNullable(exercise.extraSittings())
                .flatMap(List::stream)
                .forEach(sitting -> seen.add(new SittingCard(sitting, true)));
        Paragraph credit = new Paragraph(
                getTranslation(exercise.isOwn() ? "library.own.credit" : "library.credit", exercise.credit()));
        credit.addClassNames("small", "soft");
        add(header);
        if (exercise.isOwn()) {
            add(new OwnHistory(
                    library.newest(library.shipped(exercise.key())),
                    versions.published(exercise.key()),
                    withdrawn,
                    people.practice().zone()));
        }
        add(summary, columns);
        List<Exercise> others = library.exercises().stream()
                .filter(other -> other.tip() == exercise.tip() && !other.isOwn() && other.addition())
                .filter(other -> !other.key().equals(exercise.key()))
                .toList();
        if (!others.isEmpty()) {
            add(section("library.within", new Card(TipCard.links(others, true))));
        }
        add(seen, credit);
    }

    private Button withdrawing(Exercise exercise, boolean withdrawn) {
        return withdrawn
                ? Buttons.plain(getTranslation("library.withdraw.again"), () -> {
                    withdrawing.offerAgain(exercise.key());
                    again(exercise);
                })
                : Buttons.quiet(
                        getTranslation("library.withdraw"),
                        () -> new WithdrawDialog(() -> {
                                    withdrawing.withdraw(exercise.key());
                                    again(exercise);
                                })
                                .open());
    }

    private void again(Exercise exercise) {
        removeAll();
        show(library.newest(exercise.key()));
    }

    private static Div column(Component... parts) {
        Div column = new Div(parts);
        column.addClassName("exercise-column");
        return column;
    }

    private Section section(String title, Component content) {
        Section section = new Section(new SectionTitle(getTranslation(title)), content);
        section.addClassName("page-section");
        return section;
    }

    private Card guide(Exercise.Guide guide) {
        DescriptionList list = new DescriptionList();
        list.addClassName("guide");
        put(list, "purpose", guide.purpose());
        put(list, "when-not", guide.whenNot());
        put(list, "introduce", guide.introduce());
        put(list, "review", guide.review());
        put(list, "look-for", guide.lookFor());
        return new Card(list);
    }

    private void put(DescriptionList list, String name, String text) {
        list.add(
                new DescriptionList.Term(getTranslation("library.guide." + name)),
                new DescriptionList.Description(text));
    }

    private Card evidence(Exercise exercise) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "evidence");
        for (Exercise.Evidence one : exercise.evidence()) {
            list.add(new ListItem(new Paragraph(one.finding()), from(one.source(), one.kind())));
        }
        return new Card(list);
    }

    private Card smaller(Exercise exercise) {
        Exercise.Smaller smaller = exercise.smaller();
        Paragraph title = new Paragraph(smaller.title() + " · " + getTranslation("library.minutes", smaller.minutes()));
        title.addClassName("strong");
        return new Card(title, new Paragraph(smaller.text()));
    }

    private Card makeItHappen(Exercise exercise) {
        DescriptionList list = new DescriptionList();
        list.addClassName("guide");
        put(list, "if", Exercise.IfThen.afterIf(exercise.ifThen().cue()));
        put(list, "then", exercise.ifThen().action());
        put(list, "obstacle", exercise.obstacle());
        put(list, "plan-b", exercise.planB());
        put(list, "schedule", exercise.scheduleAdvice());
        put(list, "completion", exercise.completion());
        return new Card(list);
    }

    private Card opening(Exercise exercise) {
        Paragraph opening = new Paragraph(exercise.opening());
        opening.addClassName("reading");
        Paragraph reason = new Paragraph(exercise.reason().text());
        return new Card(
                opening,
                reason,
                from(exercise.reason().source(), exercise.reason().kind()));
    }

    private Paragraph from(String source, Study kind) {
        Paragraph from = new Paragraph(source + ". " + getTranslation(kind.messageKey()));
        from.addClassNames("small", "soft");
        return from;
    }
}

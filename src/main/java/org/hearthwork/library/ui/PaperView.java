package org.hearthwork.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearthwork.access.Me;
import org.hearthwork.access.Role;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SubPages;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Sitting;

/** An exercise on paper: what is one's own lies on a sheet of its own, so that nobody hands it over with the rest. */
@Route("library/:exercise/print")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class PaperView extends Main implements BeforeEnterObserver {

    private static final String SIZE = "paper";
    private static final String LANGUAGE = "language";

    /** The sizes of paper; the first one is what an address without a size means. */
    private enum Size {
        LETTER,
        A4;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Library library;

    PaperView(Library library) {
        this.library = library;
        addClassNames("page", "paper-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Exercise exercise =
                library.newest(event.getRouteParameters().get("exercise").orElse(""));
        Size size = Stream.of(Size.values())
                .filter(one -> one.parameter().equals(asked(event, SIZE)))
                .findFirst()
                .orElse(Size.LETTER);
        String language = Me.LANGUAGES.stream()
                .filter(asked(event, LANGUAGE)::equals)
                .findFirst()
                .orElse(Me.LANGUAGES.getFirst());
        removeAll();
        Button print = new Button(getTranslation("library.print"));
        print.getElement().setAttribute("data-print", "");
        SubPages sizes = new SubPages(
                getTranslation("library.paper.size"),
                Arrays.stream(Size.values())
                        .map(one -> new SubPages.Page(address(exercise, one, language), "library.paper.size." + one))
                        .toList(),
                address(exercise, size, language));
        SubPages languages = new SubPages(
                getTranslation("library.paper.language"),
                Me.LANGUAGES.stream()
                        .map(one -> new SubPages.Page(address(exercise, size, one), "library.paper.language." + one))
                        .toList(),
                address(exercise, size, language));
        Div choices = new Div(sizes, languages);
        choices.addClassNames("row", "wrap", "no-print");
        Div sheets = inLanguage(Locale.of(language), () -> sheets(library.spoken(exercise, Locale.of(language))));
        sheets.addClassNames("paper", "paper-" + size.parameter());
        sheets.getElement().setAttribute("lang", language);
        add(
                new PageHeader(exercise.title())
                        .subtitle(getTranslation("library.tip-named", exercise.tip(), exercise.tipName()))
                        .actions(
                                Buttons.plainLink(
                                        LibraryNavigation.exercise(exercise.key()),
                                        getTranslation("library.paper.back")),
                                print),
                choices,
                sheets);
    }

    private static String asked(BeforeEnterEvent event, String parameter) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(parameter)
                .orElse("");
    }

    private static String address(Exercise exercise, Size size, String language) {
        String address = LibraryNavigation.print(exercise.key()) + "?" + SIZE + "=" + size.parameter();
        return language.equals(Me.LANGUAGES.getFirst()) ? address : address + "&" + LANGUAGE + "=" + language;
    }

    /** What a couple takes home is in their language, whatever is spoken at the desk. */
    private static Div inLanguage(Locale language, Supplier<Div> made) {
        UI desk = UI.getCurrent();
        Locale spoken = desk.getLocale();
        desk.setLocale(language);
        try {
            return made.get();
        } finally {
            desk.setLocale(spoken);
        }
    }

    private Div sheets(Exercise exercise) {
        Div sheets = new Div(first(exercise));
        exercise.allSittings()
                .forEach(sitting -> sheets.add(sheets(exercise, sitting).toArray(Div[]::new)));
        return sheets;
    }

    /** What it is and why, before anything is written. */
    private Div first(Exercise exercise) {
        Paragraph summary = new Paragraph(exercise.summary());
        summary.addClassName("lead");
        Paragraph opening = new Paragraph(exercise.opening());
        opening.addClassName("reading");
        Paragraph reason = new Paragraph(exercise.reason().text());
        Paragraph source = new Paragraph(exercise.reason().source() + ". "
                + getTranslation(exercise.reason().kind().messageKey()));
        source.addClassNames("small", "soft");
        Paragraph smaller = new Paragraph(getTranslation(
                "library.paper.smaller",
                exercise.smaller().title(),
                exercise.smaller().minutes(),
                exercise.smaller().text()));
        Paragraph sheets = new Paragraph(getTranslation("library.paper.sheets"));
        sheets.addClassName("strong");
        Div first = new Div(summary, opening, reason, source, smaller, sheets);
        first.addClassNames("sheet", "sheet-first");
        return first;
    }

    private static List<PaperSheet> sheets(Exercise exercise, Sitting sitting) {
        return Arrays.stream(PaperSheet.Whose.values())
                .map(whose -> new PaperSheet(
                        exercise,
                        sitting,
                        whose,
                        sitting.prompts(false).stream()
                                .filter(prompt -> PaperSheet.Whose.of(prompt) == whose)
                                .toList()))
                .filter(PaperSheet::asksSomething)
                .toList();
    }
}

package org.hearthwork.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearthwork.access.Actors;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.OwnVersions;

/** The tips as cards. What is filtered by stands in the address. */
@Route("library")
@Menu(title = "shell.library", order = 3, icon = "book")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class LibraryView extends Main implements BeforeEnterObserver {

    private static final List<String> MINUTES = List.of("5", "10", "15", "20");

    private final Library library;
    private final Map<Filter, Select<String>> filters = new EnumMap<>(Filter.class);
    private final Div cards = new Div();

    LibraryView(Library library, OwnVersions versions, People people) {
        this.library = library;
        addClassName("page");
        List<Exercise> exercises = library.exercises();
        filter(Filter.TIP, tips(exercises), this::tipName);
        filter(Filter.MINUTES, MINUTES, minutes -> getTranslation("library.up-to", minutes));
        filter(Filter.ENERGY, List.of("low", "medium"), energy -> getTranslation("library.energy." + energy));
        filter(Filter.SITTER, List.of("none", "optional", "needed"), one -> getTranslation("library.sitter." + one));
        filter(Filter.SHAPE, List.of("joint", "solo"), shape -> getTranslation("library.shape." + shape));
        filter(Filter.RECURRING, List.of("once", "daily", "weekly"), how -> getTranslation("library.recurring." + how));
        Div row = new Div();
        row.addClassNames("filters", "library-filters");
        filters.values().forEach(row::add);
        cards.addClassName("library-cards");
        add(
                new PageHeader(getTranslation("library.title")).subtitle(getTranslation("library.words")),
                LibraryPages.at("library"));
        if (!Actors.required().is(Role.ASSOCIATE)) {
            List<OwnVersions.Waiting> waiting = versions.waiting();
            if (!waiting.isEmpty()) {
                add(WaitingDrafts.ofExercises(waiting, people.practice().zone()));
            }
        }
        add(row, cards);
        List<Exercise> withdrawn = library.own().stream()
                .filter(exercise -> library.isWithdrawn(exercise.key()))
                .filter(exercise -> library.newest(exercise.key()).version() == exercise.version())
                .toList();
        if (!withdrawn.isEmpty()) {
            add(new WithdrawnExercises(withdrawn));
        }
    }

    private static List<String> tips(List<Exercise> exercises) {
        return exercises.stream()
                .map(exercise -> Integer.toString(exercise.tip()))
                .distinct()
                .toList();
    }

    private String tipName(String tip) {
        return library.exercises().stream()
                .filter(exercise -> Integer.toString(exercise.tip()).equals(tip))
                .findFirst()
                .map(exercise -> getTranslation("library.tip-named", exercise.tip(), exercise.tipName()))
                .orElse(tip);
    }

    private void filter(Filter filter, List<String> values, Function<String, String> words) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation("library.filter." + filter));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("library.any"));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? getTranslation("library.any") : words.apply(value));
        Clicks.chosen(select, value -> follow());
        filters.put(filter, select);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<Filter, String> asked = Filter.in(event.getLocation().getQueryParameters());
        filters.forEach((filter, select) -> select.setValue(select.getListDataView()
                .getItems()
                .filter(value -> value.equals(asked.get(filter)))
                .findFirst()
                .orElse(null)));
        show();
    }

    private Map<Filter, String> asked() {
        Map<Filter, String> asked = new EnumMap<>(Filter.class);
        filters.forEach((filter, select) -> select.getOptionalValue().ifPresent(value -> asked.put(filter, value)));
        return asked;
    }

    private void follow() {
        Map<String, String> parameters = new LinkedHashMap<>();
        asked().forEach((filter, value) -> parameters.put(filter.parameter(), value));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("library", QueryParameters.simple(parameters)));
        show();
    }

    private void show() {
        cards.removeAll();
        List<Exercise> found =
                library.exercises().stream().filter(Filter.all(asked())).toList();
        List<Integer> tips = found.stream()
                .filter(LibraryView::isTheTipsOwn)
                .map(Exercise::tip)
                .toList();
        found.forEach(exercise -> {
            if (isTheTipsOwn(exercise)) {
                cards.add(new TipCard(exercise, within(exercise.tip(), found)));
            } else if (!exercise.addition() || !tips.contains(exercise.tip())) {
                cards.add(new ExerciseCard(exercise)); // one of the practice's own, or found without its tip's
            }
        });
        if (found.isEmpty()) {
            cards.add(new EmptyState(getTranslation("library.none-found"))
                    .action(Buttons.plain(getTranslation("library.show-all"), this::showAll)));
        }
    }

    private static boolean isTheTipsOwn(Exercise exercise) {
        return !exercise.addition() && !exercise.isOwn();
    }

    private static List<Exercise> within(int tip, List<Exercise> found) {
        return found.stream()
                .filter(exercise -> exercise.addition() && exercise.tip() == tip)
                .toList();
    }

    private void showAll() {
        filters.values().forEach(Select::clear);
        follow();
    }
}

package org.hearthwork.couples.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.CoupleSummary;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Stretch;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.ShowMore;

/** All couples of the actor. What is searched stands in the address, so that it can be kept and shared. */
@Route("couples")
@Menu(title = "shell.couples", order = 2, icon = "people")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class CouplesView extends Main implements BeforeEnterObserver {

    private static final int PAUSE_MS = 250; // in typing, before the list follows

    private final Couples couples;
    private final People people;
    private final PageHeader header;
    private final TextField search;
    private final Select<CoupleStatus> status = new Select<>();
    private final Div list = new Div();
    private String assign = "";

    CouplesView(Couples couples, People people) {
        this.couples = couples;
        this.people = people;
        addClassName("page");
        header = new PageHeader(getTranslation("couples.title"));
        search = new TextField(getTranslation("couples.search"));
        search.setPrefixComponent(Glyph.SEARCH.draw());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MS);
        Clicks.typed(search, value -> follow());
        status.setLabel(getTranslation("couples.status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("couples.status.every"));
        status.setItemLabelGenerator(
                one -> getTranslation(one == null ? "couples.status.every" : "couples.status." + one));
        status.setItems(CoupleStatus.values());
        Clicks.chosen(status, value -> follow());
        if (!Actors.required().is(Role.SUPERVISOR)) {
            header.actions(Buttons.main(getTranslation("couples.new"), this::openNew));
        }
        Div filters = new Div(search, status);
        filters.addClassName("filters");
        list.addClassName("stack");
        add(header, filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter("q").orElse(""));
        status.setValue(query.getSingleParameter("status")
                .flatMap(CouplesView::statusNamed)
                .orElse(null));
        assign = query.getSingleParameter(CouplesNavigation.ASSIGN).orElse("");
        header.subtitle(assign.isEmpty() ? "" : getTranslation("couples.assign.choose"));
        show();
    }

    private static Optional<CoupleStatus> statusNamed(String name) {
        return Stream.of(CoupleStatus.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void follow() {
        UI.getCurrent().getPage().getHistory().replaceState(null, here());
        show();
    }

    private Location here() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            parameters.put("q", search.getValue());
        }
        status.getOptionalValue()
                .ifPresent(one -> parameters.put("status", one.name().toLowerCase(Locale.ROOT)));
        if (!assign.isEmpty()) {
            parameters.put(CouplesNavigation.ASSIGN, assign);
        }
        return new Location("couples", QueryParameters.simple(parameters));
    }

    private void show() {
        list.removeAll();
        Stretch<CoupleSummary> found = couples.list(search.getValue(), status.getValue(), 0);
        if (!found.isEmpty()) {
            CoupleTable table = new CoupleTable(found.lines(), this::couple);
            list.add(new Card(table).flush());
            offerMore(table, found, found.lines().size());
        } else if (search.isEmpty() && status.isEmpty()) {
            list.add(new EmptyState(getTranslation("couples.none")));
        } else {
            list.add(new EmptyState(getTranslation("couples.none-found"))
                    .action(Buttons.plain(getTranslation("couples.show-all"), this::showAll)));
        }
    }

    private void offerMore(CoupleTable table, Stretch<CoupleSummary> found, int shown) {
        if (found.more()) {
            list.add(new ShowMore(() -> {
                Stretch<CoupleSummary> next = couples.list(search.getValue(), status.getValue(), shown);
                table.append(next.lines());
                offerMore(table, next, shown + next.lines().size());
            }));
        }
    }

    private String couple(CoupleId id) {
        return assign.isEmpty() ? CouplesNavigation.couple(id) : CouplesNavigation.couple(id, assign);
    }

    private void showAll() {
        search.clear();
        status.clear();
        follow();
    }

    private void openNew() {
        new NewCoupleDialog(couples, people.practice().zone(), CouplesNavigation::open).open();
    }
}

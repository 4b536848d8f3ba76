package org.hearthwork.practice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearthwork.access.People;
import org.hearthwork.access.Person;
import org.hearthwork.access.Role;
import org.hearthwork.access.Trail;
import org.hearthwork.audit.Anchored;
import org.hearthwork.audit.TrailLine;
import org.hearthwork.audit.TrailQuestion;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.DayField;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The trail: who did and opened what, hundred lines at a time, what is asked for standing in the address. */
@Route("practice/audit")
@RolesAllowed(Role.Names.OWNER)
class AuditView extends Main implements BeforeEnterObserver {

    private static final int PAUSE_MS = 300; // in typing, before the lines follow

    private final Trail trail;
    private final People people;
    private final ZoneId zone;
    private final ComboBox<Person> person;
    private final TextField action;
    private final Select<Boolean> denied = new Select<>();
    private final DayField day;
    private final Paragraph verdict = new Paragraph();
    private final Div lines = new Div();
    private @Nullable TrailTable table;

    AuditView(Trail trail, People people, Clock clock) {
        this.trail = trail;
        this.people = people;
        zone = people.practice().zone();
        addClassName("page");
        person = new ComboBox<>(getTranslation("access.audit.person"));
        person.setItems(
                asked -> people.find(asked.getFilter().orElse(""), asked.getOffset(), asked.getLimit()).stream());
        person.setItemLabelGenerator(one -> one.name() + " · " + getTranslation("access.role." + one.role()));
        person.setClearButtonVisible(true);
        Clicks.chosen(person, value -> follow());
        action = new TextField(getTranslation("access.audit.action"));
        action.setClearButtonVisible(true);
        action.setValueChangeMode(ValueChangeMode.LAZY);
        action.setValueChangeTimeout(PAUSE_MS);
        Clicks.typed(action, value -> follow());
        denied.setLabel(getTranslation("access.audit.outcome"));
        denied.setEmptySelectionAllowed(true);
        denied.setEmptySelectionCaption(getTranslation("access.audit.any"));
        denied.setItems(false, true);
        denied.setItemLabelGenerator(this::outcome);
        Clicks.chosen(denied, value -> follow());
        day = new DayField(getTranslation("access.audit.day"), LocalDate.ofInstant(clock.instant(), zone)).ofThePast();
        day.setClearButtonVisible(true);
        day.onDay(value -> follow());
        verdict.getElement().setAttribute("role", "status");
        verdict.setVisible(false);
        Div filters = new Div(person, action, denied, day);
        filters.addClassName("filters");
        lines.addClassName("stack");
        add(
                new PageHeader(getTranslation("access.practice.audit"))
                        .actions(Buttons.main(getTranslation("access.audit.verify"), this::verify)),
                PracticePages.at("practice/audit"),
                verdict,
                filters,
                lines);
    }

    private String outcome(@Nullable Boolean refused) {
        return getTranslation(
                refused == null ? "access.audit.any" : refused ? "access.audit.denied" : "access.audit.done");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        person.setValue(query.getSingleParameter("person")
                .flatMap(Ids::parse)
                .map(id -> people.known(Set.of(id)).get(id))
                .orElse(null));
        action.setValue(query.getSingleParameter("action").orElse(""));
        denied.setValue(
                query.getSingleParameter("outcome").map("denied"::equals).orElse(null));
        day.setDay(query.getSingleParameter("day").flatMap(AuditView::date).orElse(null));
        show();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private void follow() {
        Map<String, String> asked = new LinkedHashMap<>();
        person.getOptionalValue()
                .ifPresent(one -> asked.put("person", one.id().value().toString()));
        action.getOptionalValue().ifPresent(words -> asked.put("action", words));
        denied.getOptionalValue().ifPresent(refused -> asked.put("outcome", refused ? "denied" : "done"));
        if (day.day() != null) {
            asked.put("day", String.valueOf(day.day()));
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("practice/audit", QueryParameters.simple(asked)));
        show();
    }

    private TrailQuestion question() {
        LocalDate date = day.day();
        return new TrailQuestion(
                person.getOptionalValue().map(one -> one.id().value()).orElse(null),
                action.getValue(),
                denied.getValue(),
                date == null ? null : date.atStartOfDay(zone).toInstant(),
                date == null ? null : date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private void show() {
        lines.removeAll();
        List<TrailLine> newest = trail.read(question(), Long.MAX_VALUE);
        if (newest.isEmpty()) {
            lines.add(new EmptyState(getTranslation("access.audit.none")));
            return;
        }
        table = new TrailTable(newest, zone);
        lines.add(new Card(table).flush().scrollsByKeys(getTranslation("access.practice.audit")));
        offerMore(newest);
    }

    private void offerMore(List<TrailLine> read) {
        if (read.size() == Trail.AT_ONCE) {
            long below = read.getLast().number();
            Div more = new Div();
            more.addClassName("page-foot");
            more.add(Buttons.plain(getTranslation("access.audit.older"), () -> {
                lines.remove(more);
                readOn(below);
            }));
            lines.add(more);
        }
    }

    private void readOn(long below) {
        List<TrailLine> older = trail.read(question(), below);
        if (table != null) {
            table.append(older);
        }
        offerMore(older);
    }

    private void verify() {
        Trail.Verdict found = trail.verify();
        verdict.setText(inWords(found));
        verdict.setClassName(found.holds() ? "verdict verdict-whole" : "verdict verdict-broken");
        verdict.setVisible(true);
    }

    private String inWords(Trail.Verdict found) {
        if (found.firstBroken().isPresent()) {
            return getTranslation("access.audit.broken", found.firstBroken().getAsLong());
        }
        Anchored anchored = found.anchored();
        if (anchored.unlike().isPresent()) {
            Anchored.Unlike line = anchored.unlike().get();
            return getTranslation("access.audit.unlike", line.number(), moment(line.noted()));
        }
        return getTranslation("access.audit.whole", found.lines()) + " "
                + (anchored.last() == null
                        ? getTranslation("access.audit.no-anchor")
                        : getTranslation("access.audit.anchored", anchored.anchors(), moment(anchored.last())));
    }

    private String moment(Instant at) {
        return Dates.toTheSecond(at, zone, getLocale());
    }
}

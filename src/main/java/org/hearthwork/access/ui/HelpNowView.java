package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.hearthwork.access.Actors;
import org.hearthwork.access.HelpLines;
import org.hearthwork.access.People;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.PhoneTop;
import org.hearthwork.kit.ui.PublicPage;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Whom to call now, without signing in. It says first that nobody here is listening. */
@Route(value = "help-now", autoLayout = false)
@AnonymousAllowed
class HelpNowView extends PublicPage implements BeforeEnterObserver {

    private final Select<String> region = new Select<>();
    private final Div lines = new Div();
    private final People people;

    HelpNowView(People people) {
        super(PhoneTop.onHelp());
        this.people = people;
        addClassName("public-wide");
        heading(getTranslation("access.help.title"));
        region.setLabel(getTranslation("access.help.region"));
        region.setItems(HelpLines.REGIONS);
        region.setItemLabelGenerator(code -> HelpLines.nameOf(code, getLocale()));
        Clicks.changed(region, code -> show(HelpLines.of(code)));
        lines.addClassName("stack");
        lines.getElement().setAttribute("aria-live", "polite");
        Paragraph nobody = new Paragraph(getTranslation("access.help.nobody-watches"));
        nobody.addClassName("lead");
        Paragraph traces = new Paragraph(getTranslation("access.help.traces"));
        traces.addClassName("soft");
        Paragraph leaving = new Paragraph(getTranslation("access.help.leaving"));
        leaving.addClassName("soft");
        put(nobody, lines, traces, leaving, region, new Anchor("", getTranslation("access.help.back")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        region.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("region")
                .filter(HelpLines.REGIONS::contains)
                .orElseGet(this::regionOfWhoeverAsks));
    }

    /** That of their practice; who is not signed in chooses. */
    private String regionOfWhoeverAsks() {
        try {
            return Actors.current()
                    .map(actor -> people.practice().region())
                    .filter(HelpLines.REGIONS::contains)
                    .orElse(HelpLines.REGIONS.getFirst());
        } catch (DataAccessException | TransactionException unreachable) {
            return HelpLines.REGIONS.getFirst(); // help stands whatever else does not
        }
    }

    private void show(HelpLines help) {
        lines.removeAll();
        lines.add(HelpCards.all(help));
    }
}

package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.hearthwork.access.HelpLines;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.PhoneTop;
import org.hearthwork.kit.ui.PublicPage;

/** Whom to call now, without signing in. It says first that nobody here is listening. */
@Route(value = "help-now", autoLayout = false)
@AnonymousAllowed
class HelpNowView extends PublicPage implements BeforeEnterObserver {

    private static final String DEFAULT_REGION = HelpLines.REGIONS.getFirst();

    private final Select<String> region = new Select<>();
    private final Div lines = new Div();

    HelpNowView() {
        super(PhoneTop.onHelp());
        addClassName("public-wide");
        heading(getTranslation("access.help.title"));
        region.setLabel(getTranslation("access.help.region"));
        region.setItems(HelpLines.REGIONS);
        region.setItemLabelGenerator(code -> HelpLines.nameOf(code, getLocale()));
        region.addValueChangeListener(change -> show(HelpLines.of(change.getValue())));
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
                .orElse(DEFAULT_REGION));
    }

    private void show(HelpLines help) {
        lines.removeAll();
        lines.add(emergency(help.emergency()));
        help.lines().forEach(line -> lines.add(card(line)));
    }

    private Card emergency(String number) {
        return card(
                getTranslation("access.help.emergency"),
                getTranslation("access.help.emergency.words"),
                new Div(to("tel:" + number, Buttons.mainLink("", getTranslation("access.help.call", number)))));
    }

    private Card card(HelpLines.Line line) {
        Div ways = new Div();
        if (!line.call().isEmpty()) {
            String number = line.call().replaceAll("\\D", "");
            ways.add(to("tel:" + number, Buttons.plainLink("", getTranslation("access.help.call", line.call()))));
        }
        if (!line.text().isEmpty()) {
            String words = line.word().isEmpty()
                    ? getTranslation("access.help.text", line.text())
                    : getTranslation("access.help.text-word", line.word(), line.text());
            String body = line.word().isEmpty() ? "" : "?body=" + line.word();
            ways.add(to("sms:" + line.text() + body, Buttons.plainLink("", words)));
        }
        return card(line.name(), getTranslation("access.help.for." + line.kind()), ways);
    }

    private static Card card(String title, String words, Div ways) {
        H2 name = new H2(title);
        name.addClassName("card-title");
        Paragraph when = new Paragraph(words);
        when.addClassName("soft");
        ways.addClassNames("row", "wrap");
        return new Card(name, when, ways);
    }

    /** For addresses made of our own data alone: Vaadin lets links of these kinds through only when asked to. */
    private static Anchor to(String address, Anchor anchor) {
        anchor.setUnsafeHref(address);
        anchor.setRouterIgnore(true);
        return anchor;
    }
}

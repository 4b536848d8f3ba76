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
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.HelpLines;
import org.hearthwork.access.People;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
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
        lines.add(emergency(help.emergency()));
        help.lines().forEach(line -> lines.add(card(line)));
    }

    private Card emergency(List<String> numbers) {
        Div ways = new Div();
        numbers.forEach(number ->
                ways.add(to("tel:" + number, Buttons.mainLink("", getTranslation("access.help.call", number)))));
        return card(getTranslation("access.help.emergency"), getTranslation("access.help.emergency.words"), ways);
    }

    private Card card(HelpLines.Line line) {
        Div ways = new Div();
        if (!line.call().isEmpty()) {
            ways.add(to(
                    "tel:" + digits(line.call()),
                    Buttons.plainLink("", getTranslation("access.help.call", line.call()))));
        }
        if (!line.text().isEmpty()) {
            String words = line.word().isEmpty()
                    ? getTranslation("access.help.text", line.text())
                    : getTranslation("access.help.text-word", line.word(), line.text());
            String body = line.word().isEmpty() ? "" : "?body=" + line.word();
            ways.add(to("sms:" + digits(line.text()) + body, Buttons.plainLink("", words)));
        }
        if (!line.web().isEmpty()) {
            ways.add(to("https://" + line.web(), Buttons.plainLink("", line.web())));
        }
        Card card = card(line.name(), purpose(line), ways);
        Stream.of(
                        more("access.help.tty", line.tty()),
                        more("access.help.whatsapp", line.whatsapp()),
                        line.note().isEmpty() ? "" : getTranslation("access.help.note." + line.note()))
                .filter(words -> !words.isEmpty())
                .forEach(words -> card.add(new Paragraph(words)));
        return card;
    }

    private String purpose(HelpLines.Line line) {
        String words = getTranslation("access.help.for." + line.kind());
        return line.where().isEmpty() ? words : getTranslation("access.help.where." + line.where()) + " " + words;
    }

    private String more(String key, String number) {
        return number.isEmpty() ? "" : getTranslation(key, number);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
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

package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearthwork.access.HelpLines;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.springframework.modulith.NamedInterface;

/** Whom to call in a region: the emergency number first, then the lines, each a way to press. */
@NamedInterface("parts")
public final class HelpCards extends Div {

    private static final Set<String> OF_LIFE_AND_DEATH = Set.of("suicide", "crisis");

    private HelpCards(HelpLines help, Predicate<HelpLines.Line> shown) {
        addClassName("stack");
        add(emergency(help.emergency()));
        help.lines().stream().filter(shown).forEach(line -> add(card(line)));
    }

    static HelpCards all(HelpLines help) {
        return new HelpCards(help, line -> true);
    }

    /** For somebody who thinks of death. @param region of their practice */
    public static HelpCards ofLifeAndDeath(String region) {
        return new HelpCards(HelpLines.nearest(region), line -> OF_LIFE_AND_DEATH.contains(line.kind()));
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

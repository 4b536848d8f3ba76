package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.phone.Home;

/** This week's days of a daily work, and today's tick in one tap. */
final class DailyCard extends Div {

    DailyCard(Home.Daily daily, BiConsumer<ParticipationId, String> tick, Consumer<ParticipationId> takeBack) {
        addClassName("page-section");
        Card card = new Card(week(daily));
        daily.today().ifPresent(today -> card.add(ticks(today, tick)));
        daily.ticked().ifPresent(ticked -> card.add(ticked(ticked, takeBack)));
        String words = (soFar(daily) + " " + rest(daily)).strip();
        if (!words.isEmpty()) {
            Paragraph said = new Paragraph(words);
            said.addClassNames("small", "soft");
            card.add(said);
        }
        card.addClassName("daily");
        add(new SectionTitle(getTranslation("homework.daily.title", daily.name())), card);
    }

    private Component week(Home.Daily daily) {
        OrderedList days = new OrderedList();
        days.addClassName("daily-week");
        daily.week().forEach(day -> days.add(day(day)));
        return days;
    }

    private ListItem day(Home.Day day) {
        Locale locale = getLocale();
        Span letter = new Span(day.date()
                .getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, locale)
                .replace(".", ""));
        letter.getElement().setAttribute("aria-hidden", "true");
        Span dot = new Span();
        dot.addClassNames("day-dot", "day-" + day.state().name().toLowerCase(Locale.ROOT));
        dot.getElement().setAttribute("aria-hidden", "true");
        Span spoken = new Span(day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + ": "
                + getTranslation("homework.daily." + day.state().name().toLowerCase(Locale.ROOT)));
        spoken.addClassName("sr-only");
        return new ListItem(letter, dot, spoken);
    }

    private Component ticks(Home.Today today, BiConsumer<ParticipationId, String> tick) {
        Div buttons = new Div();
        buttons.addClassName("tick-buttons");
        today.options()
                .forEach(option ->
                        buttons.add(Buttons.plain(option.label(), () -> tick.accept(today.id(), option.key()))));
        buttons.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("homework.daily.today"));
        return buttons;
    }

    private Component ticked(Home.Ticked ticked, Consumer<ParticipationId> takeBack) {
        Span words = new Span(getTranslation("homework.daily.ticked", ticked.words()));
        words.addClassName("grow");
        Button undo = Buttons.quiet(getTranslation("homework.undo"), () -> takeBack.accept(ticked.id()));
        undo.setAriaLabel(getTranslation("homework.undo.of", ticked.words()));
        Div line = new Div(words, undo);
        line.addClassName("undo-line");
        return line;
    }

    private String soFar(Home.Daily daily) {
        return daily.days() == 0
                ? ""
                : getTranslation(
                        daily.joint() ? "homework.daily.together" : "homework.daily.so-far", daily.met(), daily.days());
    }

    private String rest(Home.Daily daily) {
        List<String> rest = daily.week().stream()
                .filter(day -> day.state() == Home.DayState.REST)
                .map(day -> day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale()))
                .toList();
        return switch (rest.size()) {
            case 1 -> getTranslation("homework.daily.rest-day", rest.getFirst());
            case 2 -> getTranslation("homework.daily.rest-days", rest.getFirst(), rest.getLast());
            default -> "";
        };
    }
}

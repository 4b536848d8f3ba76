package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.DayWindow;

/** What suits both by what they said before: first on the screen, taken by a tap. Where nothing does, words say so. */
final class SuitsBoth extends Div {

    private SuitsBoth(boolean something) {
        addClassName("suits-both");
        Span title = new Span(getTranslation(something ? "homework.both.suits" : "homework.both.nothing"));
        title.addClassNames("small", something ? "strong" : "soft");
        add(title);
    }

    /** @param take is told which of them was tapped */
    static SuitsBoth windows(List<String> keys, LocalDate today, Consumer<DayWindow> take) {
        List<DayWindow> ahead = keys.stream()
                .flatMap(key -> DayWindow.find(key).stream())
                .filter(window -> !window.day().isBefore(today))
                .toList();
        SuitsBoth both = new SuitsBoth(!ahead.isEmpty());
        ahead.forEach(window -> both.add(Buttons.plain(both.words(window), () -> take.accept(window))));
        return both;
    }

    /** In words that nothing does. */
    static SuitsBoth nothing() {
        return new SuitsBoth(false);
    }

    private String words(DayWindow window) {
        String day = Dates.full(window.day(), getLocale());
        return day.substring(0, 1).toUpperCase(getLocale()) + day.substring(1) + " · "
                + getTranslation("homework.windows." + window.part().key());
    }
}

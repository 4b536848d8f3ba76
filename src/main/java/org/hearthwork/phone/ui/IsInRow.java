package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.phone.Home;

/** What is handed in, and what happens with it; it leads to one's own words. */
final class IsInRow extends Anchor {

    IsInRow(Home.IsIn mine) {
        addClassName("row-link");
        setHref("do/" + mine.id());
        Span title = new Span(mine.title());
        title.addClassName("strong");
        Span exercise = new Span(mine.exercise());
        exercise.addClassName("small");
        String opens = mine.staysClosed()
                ? "closed"
                : mine.opens().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Span next = new Span(I18NProvider.translate("homework.home.is-in." + opens));
        next.addClassNames("small", "soft");
        Div words = new Div(title, exercise, next);
        words.addClassNames("stack-tight", "grow");
        add(words, Glyph.NEXT.draw());
    }
}

package org.hearthwork.kit.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.kit.Seat;

/** What one of the two wrote, in their own words: a rule in their colour, the text, and from where it comes. */
@Tag("figure")
public final class Quote extends HtmlContainer {

    /** @param byline who and from what, such as "Maya · Load map · revealed"; empty for none */
    public Quote(Seat seat, String text, String byline) {
        addClassNames("quote", seat == Seat.A ? "quote-a" : "quote-b");
        if (!text.isBlank()) { // a photo may stand without a line
            HtmlContainer words = new HtmlContainer("blockquote");
            words.setText(text);
            add(words);
        }
        if (!byline.isEmpty()) {
            HtmlContainer caption = new HtmlContainer("figcaption");
            caption.add(SeatMark.plain(seat), new Span(byline));
            add(caption);
        }
    }
}

package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.tracking.Adherence;
import org.hearthwork.tracking.Adherence.Quality;
import org.hearthwork.tracking.Adherence.Rated;

/** What each of the two and the clinician rated, listed apart: no mean, no sum. */
final class QualityCard extends Div {

    QualityCard(Couple couple, Adherence adherence) {
        addClassNames("card", "quality");
        if (adherence.quality().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("homework.quality.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        DescriptionList list = new DescriptionList();
        for (Rated what : Rated.values()) {
            List<Quality> ofIt = adherence.quality().stream()
                    .filter(quality -> quality.what() == what)
                    .toList();
            if (!ofIt.isEmpty()) {
                list.add(new DescriptionList.Term(getTranslation(what.messageKey())));
                ofIt.forEach(quality -> list.add(new DescriptionList.Description(line(couple, quality))));
            }
        }
        add(list);
    }

    private static Component line(Couple couple, Quality quality) {
        Seat seat = quality.seat();
        Span numbers = new Span(String.join(
                "  ", quality.ratings().stream().map(String::valueOf).toList()));
        numbers.addClassNames("number", "ratings");
        Span line = new Span();
        line.addClassNames("row");
        if (seat != null) {
            line.add(new SeatName(seat, couple.partner(seat).firstName()));
        }
        line.add(numbers);
        return line;
    }
}

package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.phone.Home;

/** The weekly check-in on the home: asked for while it is due, and for some days the way to what opened with the last one. */
final class CheckInCard extends Card {

    private static final Duration READ_FOR = Duration.ofDays(3);

    private CheckInCard(Home home, boolean offered) {
        addClassName("check-in-card");
        H2 title = new H2(getTranslation("outcomes.check-in"));
        title.addClassName("card-title");
        Paragraph words =
                new Paragraph(getTranslation(offered ? "outcomes.card.words" : "outcomes.card.open", home.otherName()));
        words.addClassName("soft");
        if (offered) {
            Paragraph overline = new Paragraph(getTranslation("outcomes.card.minutes"));
            overline.addClassNames("small", "strong", "soft");
            add(overline);
        }
        String way = offered
                ? home.checkIn().begun() ? "homework.do.continue" : "outcomes.check-in.start"
                : "homework.closing.read-together";
        Anchor go = home.next().isPresent() || !offered
                ? Buttons.plainLink("check-in", getTranslation(way))
                : Buttons.mainLink("check-in", getTranslation(way));
        go.addClassName("wide");
        add(title, words, go);
    }

    static Optional<CheckInCard> of(Home home) {
        Instant opened = home.checkIn().opened();
        boolean offered = home.checkIn().isOffered();
        return offered || opened != null && opened.plus(READ_FOR).isAfter(home.now())
                ? Optional.of(new CheckInCard(home, offered))
                : Optional.empty();
    }
}

package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.hearthwork.access.Role;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Photo;
import org.hearthwork.homework.Photos;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PrivateImage;
import org.hearthwork.kit.ui.Quote;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.Togetherness;

/** What the two have between them. */
@Route("together")
@Menu(title = "shell.together", order = 2, icon = "together")
@RolesAllowed(Role.Names.PARTNER)
class TogetherView extends Main implements BeforeEnterObserver {

    private final Togetherness togetherness;
    private final Photos photos;

    TogetherView(Togetherness togetherness, Photos photos) {
        this.togetherness = togetherness;
        this.photos = photos;
        addClassNames("page", "together");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(togetherness.together());
    }

    private void show(Together together) {
        removeAll();
        add(new H1(getTranslation("homework.together.title")));
        if (isEmpty(together)) {
            add(new EmptyState(
                    getTranslation("homework.together.empty", together.other().firstName())));
        }
        readings(together, "homework.home.to-read", together.toRead());
        section(
                "homework.together.not-agreed",
                together.open().stream()
                        .map(open -> AgreementCard.open(together, open, version -> sayYes(open.occurrence(), version)))
                        .toList());
        section(
                "homework.together.agreements",
                together.agreements().stream()
                        .map(agreement -> AgreementCard.holding(together, agreement))
                        .toList());
        section(
                "homework.together.appreciations",
                together.appreciations().stream()
                        .map(thanks -> thanks(together, thanks))
                        .toList());
        section(
                "homework.together.memories",
                together.memories().stream()
                        .map(memory -> memory(together, memory))
                        .toList());
        readings(together, "homework.together.read", together.read());
        handedIn(together);
    }

    private static boolean isEmpty(Together together) {
        return together.toRead().isEmpty()
                && together.read().isEmpty()
                && together.handedIn().isEmpty()
                && together.open().isEmpty()
                && together.agreements().isEmpty()
                && together.memories().isEmpty()
                && together.appreciations().isEmpty();
    }

    private void readings(Together together, String titleKey, List<Home.Reading> readings) {
        if (!readings.isEmpty()) {
            add(new ReadingList(getTranslation(titleKey), readings, together.zone(), together.now()));
        }
    }

    private void handedIn(Together together) {
        Card rows = new Card().rows();
        together.handedIn().forEach(mine -> rows.add(row(together, mine)));
        if (!together.handedIn().isEmpty()) {
            section("homework.together.handed-in", List.of(rows));
        }
    }

    private Component row(Together together, Together.Mine mine) {
        String day = Dates.day(mine.at(), together.zone(), getLocale(), together.now());
        Span title = new Span(mine.title());
        title.addClassName("strong");
        Span about = new Span(mine.exercise() + " · "
                + (mine.staysClosed()
                        ? getTranslation("homework.together.stays-closed")
                        : mine.stayedClosed() ? getTranslation("homework.together.stayed-closed") : day));
        about.addClassNames("small", "soft");
        Div words = new Div(title, about);
        words.addClassNames("stack-tight", "grow");
        Anchor link = new Anchor("do/" + mine.part(), words, Glyph.NEXT.draw());
        link.addClassName("row-link");
        return link;
    }

    private void section(String titleKey, List<? extends Component> parts) {
        if (!parts.isEmpty()) {
            Div section = new Div(new SectionTitle(getTranslation(titleKey)));
            parts.forEach(section::add);
            section.addClassName("page-section");
            add(section);
        }
    }

    private Component memory(Together together, Together.Line line) {
        Photo photo = line.photo();
        if (photo == null) {
            return line(together, line);
        }
        String alt = getTranslation("homework.photo.of", line.by().firstName());
        Div memory = new Div(
                new PrivateImage(() -> photos.image(photo.id()), alt, photo.width(), photo.height()),
                line(together, line));
        memory.addClassName("memory");
        if (photo.mine()) {
            memory.add(new OwnPhoto(photos, photo, together.other().firstName(), () -> show(togetherness.together())));
        }
        return memory;
    }

    private Component line(Together together, Together.Line line) {
        return new Quote(
                line.by().seat(),
                line.text(),
                line.by().firstName() + " · " + Dates.day(line.at(), together.zone(), getLocale(), together.now()));
    }

    /** Whoever was thanked may say that it landed; that they did not is said nowhere. */
    private Component thanks(Together together, Together.Line line) {
        boolean mine = line.by().equals(together.me());
        if (mine && !line.landed()) {
            return line(together, line);
        }
        Div thanks = new Div(line(together, line));
        thanks.addClassName("thanks");
        if (mine) {
            thanks.add(Chip.moss(getTranslation(
                            "homework.together.landed-with", together.other().firstName()))
                    .with(Glyph.CHECK));
        } else {
            Button landed = Buttons.plain(getTranslation("homework.together.landed"), () -> landed(line));
            landed.getElement().setAttribute("aria-pressed", String.valueOf(line.landed()));
            landed.addClassNames("landed", line.landed() ? "is-so" : "not-yet");
            if (line.landed()) {
                landed.setPrefixComponent(Glyph.CHECK.draw());
            }
            thanks.add(landed);
        }
        return thanks;
    }

    private void landed(Together.Line line) {
        togetherness.landed(line.occurrence(), line.prompt(), !line.landed());
        show(togetherness.together());
    }

    private void sayYes(OccurrenceId occurrence, String version) {
        try {
            togetherness.sayYes(occurrence, version);
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
        show(togetherness.together());
    }
}

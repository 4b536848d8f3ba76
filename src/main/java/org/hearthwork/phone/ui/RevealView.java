package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.hearthwork.access.Role;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.live.News;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.Togetherness;
import org.jspecify.annotations.Nullable;

/** The reveal: both answers side by side, and a question that sends the two back to each other. */
@Route("together/:occurrence")
@RolesAllowed(Role.Names.PARTNER)
class RevealView extends Main implements BeforeEnterObserver {

    private final Togetherness togetherness;
    private final News news;
    private final JustNow justNow = new JustNow();
    private @Nullable Reveal shown;

    RevealView(Togetherness togetherness, News news) {
        this.togetherness = togetherness;
        this.news = news;
        addClassNames("page", "reveal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long since = news.now();
        Reveal reveal = togetherness.reveal(
                OccurrenceId.of(event.getRouteParameters().get("occurrence").orElse("")));
        add(new LookAgain(since, busy -> look()), justNow);
        show(reveal);
    }

    /** That it is open, or more of it, is said; what is in it, its reader opens. */
    private void look() {
        Reveal before = shown;
        if (before != null && togetherness.isMoreOpen(before)) {
            justNow.say(
                    getTranslation(
                            before.state() == Reveal.State.CLOSED ? "homework.live.open" : "homework.live.more",
                            before.title()),
                    Buttons.plain(
                            getTranslation("homework.live.read"),
                            () -> show(togetherness.reveal(before.occurrence()))));
        }
    }

    private void show(Reveal reveal) {
        shown = reveal;
        justNow.removeAll();
        getChildren()
                .filter(part -> part != justNow && !(part instanceof LookAgain))
                .toList()
                .forEach(this::remove);
        Div top = new Div(new Anchor("together", Glyph.BACK.draw(), new Span(getTranslation("shell.together"))));
        top.addClassName("page-top");
        H1 exercise = new H1(reveal.exercise());
        exercise.addClassName("quiet-heading");
        add(top, exercise);
        if (reveal.state() == Reveal.State.CLOSED) {
            closed(reveal);
        } else {
            open(reveal);
        }
    }

    private void closed(Reveal reveal) {
        H2 title = new H2(reveal.title());
        title.addClassName("question");
        String key = reveal.staysClosed()
                ? Closing.staysClosed(reveal.past())
                : switch (reveal.opens()) {
                    case WHEN_BOTH_IN ->
                        reveal.past() ? "homework.reveal.stayed-closed" : "homework.reveal.when-both-in";
                    case IN_SESSION -> "homework.reveal.in-session";
                    case AT_ONCE -> "homework.reveal.nothing-yet";
                    case NEVER -> "homework.reveal.therapist";
                };
        add(
                title,
                new EmptyState(getTranslation(key, reveal.other().firstName()))
                        .action(Buttons.plainLink("home", getTranslation("homework.do.home"))));
    }

    private void open(Reveal reveal) {
        H2 title = new H2(getTranslation(
                reveal.opens() == Opens.AT_ONCE ? "homework.reveal.between-you" : "homework.reveal.both-in"));
        title.addClassName("reveal-title");
        Paragraph slowly = new Paragraph(getTranslation("homework.reveal.slowly"));
        slowly.addClassName("soft");
        add(title, slowly);
        if (reveal.compared().isEmpty()) {
            reveal.questions().forEach(question -> add(new RevealedQuestion(reveal, question)));
        } else {
            add(new ComparedLines(reveal));
        }
        if (!reveal.resting()) {
            talk(reveal);
        }
    }

    private void talk(Reveal reveal) {
        Paragraph starter = new Paragraph(reveal.starter());
        starter.addClassName("starter");
        Card card = new Card(new SectionTitle(getTranslation("homework.reveal.ask-each-other")), starter);
        add(card);
        if (reveal.talked()) {
            add(Chip.moss(getTranslation("homework.reveal.talked")).with(Glyph.CHECK));
            return;
        }
        var talked = Buttons.main(getTranslation("homework.reveal.we-talked"), () -> talked(reveal));
        talked.addClassName("wide");
        Paragraph away = new Paragraph(getTranslation("homework.reveal.phone-away"));
        away.addClassNames("small", "soft", "centred");
        add(talked, away);
    }

    private void talked(Reveal reveal) {
        togetherness.talked(reveal.occurrence());
        show(togetherness.reveal(reveal.occurrence()));
    }
}

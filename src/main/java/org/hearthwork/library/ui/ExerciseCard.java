package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.Exercise;

/** One tip of the library: its number, what it is, and what it asks of two tired people. */
final class ExerciseCard extends Anchor {

    ExerciseCard(Exercise exercise) {
        setHref(LibraryNavigation.exercise(exercise.key()));
        addClassNames("card", "exercise-card");
        Span number = new Span(Integer.toString(exercise.tip()));
        number.addClassName("tip-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Span tip = new Span(getTranslation("library.tip-named", exercise.tip(), exercise.tipName()));
        tip.addClassNames("small", "soft");
        H2 title = new H2(exercise.title());
        title.addClassName("card-title");
        if (exercise.isOwn()) {
            addClassName("own-card");
        }
        Div words = new Div(tip, title, new Paragraph(exercise.summary()));
        words.addClassName("exercise-words");
        Div chips = new Div(facts(exercise));
        if (exercise.isOwn()) {
            chips.addComponentAsFirst(Chip.moss(getTranslation("library.ours", exercise.version())));
        }
        chips.addClassNames("row", "wrap", "tight", "exercise-facts");
        add(number, words, chips);
    }

    private Chip[] facts(Exercise exercise) {
        return new Chip[] {
            Chip.quiet(getTranslation("library.minutes", exercise.minutes())).with(Glyph.CLOCK),
            Chip.quiet(getTranslation("library.shape." + exercise.shape())).with(Glyph.TOGETHER),
            Chip.quiet(getTranslation("library.energy." + exercise.energy())),
            Chip.quiet(getTranslation("library.sitter." + exercise.sitter())),
            Chip.quiet(getTranslation("library.recurring." + exercise.recurring()))
        };
    }
}

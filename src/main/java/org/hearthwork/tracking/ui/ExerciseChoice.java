package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.hearthwork.homework.Assigning;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.Exercise;

/**
 * All that can be given, side by side with its minutes and when not to: the next of the plan first, and below the six of the tips
 * what else there is within them.
 */
final class ExerciseChoice extends Div {

    /** As many letters as two lines of a card take. */
    private static final int AT_A_GLANCE = 90;

    private final Assigning.Preparation preparation;
    private final Consumer<Exercise> taken;

    ExerciseChoice(Assigning.Preparation preparation, Consumer<Exercise> taken) {
        this.preparation = preparation;
        this.taken = taken;
        addClassName("exercise-choices");
        add(list("homework.assign.choice", false));
        if (preparation.exercises().stream().anyMatch(Exercise::addition)) {
            Paragraph more = new Paragraph(getTranslation("homework.assign.choice.within"));
            more.addClassNames("strong", "small");
            add(more, list("homework.assign.choice.within", true));
        }
    }

    private UnorderedList list(String named, boolean additions) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "exercise-choice");
        list.getElement().setAttribute("aria-label", getTranslation(named));
        preparation.exercises().stream()
                .filter(exercise -> exercise.addition() == additions)
                .forEach(exercise -> list.add(card(exercise)));
        return list;
    }

    private ListItem card(Exercise exercise) {
        NativeButton title = new NativeButton(exercise.title(), click -> Clicks.run(() -> taken.accept(exercise)));
        Div facts = new Div(Chip.quiet(getTranslation("homework.assign.choice.minutes", exercise.minutes()))
                .with(Glyph.CLOCK));
        facts.addClassNames("row", "wrap", "tight");
        if (exercise.addition()) {
            facts.add(Chip.quiet(exercise.tipName()));
        }
        if (exercise.isOwn()) {
            facts.add(Chip.moss(getTranslation("library.ours", exercise.version())));
        }
        if (exercise.key().equals(preparation.suggested())) {
            facts.addComponentAsFirst(Chip.ember(getTranslation("homework.assign.choice.next")));
        }
        boolean waits = preparation.onHold()
                ? exercise.restsOnHold()
                : !preparation.clearance().isClear() && exercise.touch();
        if (waits) { // for whatever reason: the couple may be in the room
            facts.add(Chip.brick(getTranslation("homework.assign.choice.waits")).with(Glyph.SHIELD));
        }
        return new ListItem(title, facts, whenNot(exercise.guide().whenNot()));
    }

    /** Its first sentence stands there whole, the others unfold: no word of it is left out, for it is about safety. */
    static HtmlComponent whenNot(String words) {
        Span lead = new Span(Sayings.of("homework.assign.choice.when-not") + " ");
        lead.addClassName("strong");
        int end = words.length() > AT_A_GLANCE ? words.indexOf(". ") : -1;
        HtmlComponent whenNot = end < 0
                ? new Paragraph(lead, new Span(words))
                : new NativeDetails(
                        new Span(lead, new Span(words.substring(0, end + 2))), new Paragraph(words.substring(end + 2)));
        whenNot.addClassNames("soft", "small", "when-not");
        return whenNot;
    }
}

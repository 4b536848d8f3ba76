package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.library.PlanWording;

/** What a plan that is written is called, what it is, and why it goes in this order. */
final class PlanAbout extends Card {

    private final TextField title;
    private final TextArea summary;
    private final TextArea why;

    PlanAbout(PlanWording wording, Editing editing) {
        addClassName("own-sitting");
        title = editing.line("title", "library.plan.title", wording.title());
        summary = editing.lines("summary", "library.plan.summary", wording.summary());
        why = editing.lines("why", "library.plan.why", wording.why());
        H2 heading = new H2(getTranslation("library.own.about"));
        heading.addClassName("card-title");
        Div words = new Div(title, summary, why);
        words.addClassNames("form", "own-words");
        add(heading, words);
    }

    PlanWording with(List<PlanWording.Step> steps) {
        return new PlanWording(title.getValue(), summary.getValue(), why.getValue(), steps);
    }

    /** Where two wordings of one draft are not the same, in the words of its screen. @param shown what the page was opened with */
    static List<Conflict.Point> differences(PlanWording shown, PlanWording theirs, PlanWording mine) {
        return List.of(
                point("library.plan.title", shown.title(), theirs.title(), mine.title()),
                point("library.plan.summary", shown.summary(), theirs.summary(), mine.summary()),
                point("library.plan.why", shown.why(), theirs.why(), mine.why()),
                point("library.plan.steps", titles(shown), titles(theirs), titles(mine)));
    }

    private static Conflict.Point point(String name, String shown, String theirs, String mine) {
        return new Conflict.Point(I18NProvider.translate(name), shown, theirs, mine);
    }

    private static String titles(PlanWording wording) {
        return wording.steps().stream().map(PlanWording.Step::title).collect(Collectors.joining(", "));
    }
}

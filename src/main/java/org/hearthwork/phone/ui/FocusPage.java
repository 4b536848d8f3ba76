package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Toast;

/** A page of the phone that asks for one thing at a time: a way out above, a quiet heading, a foot with what comes next. */
abstract class FocusPage extends Main {

    private final H1 heading = new H1();

    FocusPage() {
        addClassNames("page", "page-focus");
        heading.addClassName("quiet-heading");
    }

    final void heading(String words) {
        heading.setText(words);
    }

    /** Shows these parts and no others; a top stands above the heading. */
    final void lay(Component... parts) {
        removeAll();
        boolean topFirst = parts[0].hasClassName("page-top");
        if (topFirst) {
            add(parts[0]);
        }
        add(heading);
        for (int i = topFirst ? 1 : 0; i < parts.length; i++) {
            add(parts[i]);
        }
    }

    static Div top(Component left) {
        Div top = new Div(left);
        top.addClassName("page-top");
        return top;
    }

    static Div foot(Component... buttons) {
        Div foot = new Div(buttons);
        foot.addClassName("page-foot");
        return foot;
    }

    final Anchor homeLink() {
        return new Anchor("home", Glyph.BACK.draw(), new Span(getTranslation("shell.home")));
    }

    /** To the question before; before the first one there is home. */
    final Component backButton(int index, Runnable back) {
        return index == 0 ? homeLink() : backButton(back);
    }

    final Button backButton(Runnable back) {
        Button button = Buttons.quiet(getTranslation("homework.do.back"), back);
        button.setIcon(Glyph.BACK.draw());
        return button;
    }

    /** @param last whether it hands in */
    final Button nextButton(boolean last, Runnable next) {
        return Buttons.main(getTranslation(last ? "homework.do.finish" : "homework.do.next"), next);
    }

    /** What is refused is said in words, and nothing on the page is lost. */
    void tryTo(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
    }

    final Component closeButton() {
        return foot(Buttons.plainLink("home", getTranslation("homework.do.home")));
    }
}

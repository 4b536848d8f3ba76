package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Where one is in a number of steps: "2 of 5" and a line that fills. */
public final class ProgressLine extends Div {

    private final Span words = new Span();
    private final Div line = new Div();
    private final Div filled = new Div();

    public ProgressLine(int step, int of) {
        addClassName("progress-line");
        words.addClassName("progress-words");
        line.addClassName("progress-track");
        line.getElement().setAttribute("role", "progressbar").setAttribute("aria-valuemin", "0");
        line.add(filled);
        add(words, line);
        at(step, of);
    }

    public void at(int step, int of) {
        String text = getTranslation("kit.step-of", step, of);
        words.setText(text);
        line.getElement()
                .setAttribute("aria-label", text)
                .setAttribute("aria-valuenow", String.valueOf(step))
                .setAttribute("aria-valuemax", String.valueOf(of));
        filled.setWidth(of == 0 ? "0" : 100 * step / of + "%");
    }
}

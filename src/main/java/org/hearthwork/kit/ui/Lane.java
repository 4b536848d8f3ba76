package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A row of marks over time; a screen reader hears it as one picture with all its words. */
public final class Lane extends Span {

    /** @param whose the beginning of the spoken words, such as "Maya, last seven days" */
    public Lane(String whose, List<SeatMark> marks) {
        addClassName("lane");
        getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        marks.stream()
                                .map(SeatMark::words)
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(", ", whose + ": ", "")));
        marks.forEach(mark -> {
            mark.getElement().removeAttribute("role").removeAttribute("aria-label");
            add(mark);
        });
    }

    public Lane(String whose, SeatMark... marks) {
        this(whose, List.of(marks));
    }
}

package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.Option;

/** What was chosen of a long list, whichever part of the list is in view; each can be taken off here. */
final class Picks extends UnorderedList {

    private final Consumer<Option> takeOff;

    Picks(Consumer<Option> takeOff) {
        this.takeOff = takeOff;
        addClassNames("list", "picks");
    }

    void show(Collection<Option> chosen) {
        removeAll();
        chosen.forEach(option -> add(pick(option)));
    }

    private ListItem pick(Option option) {
        Button off = Buttons.quiet(getTranslation("homework.field.take-off"), () -> takeOff.accept(option));
        off.setAriaLabel(getTranslation("homework.field.take-off.what", option.label()));
        Span words = new Span(option.label());
        words.addClassName("grow");
        ListItem item = new ListItem(words, off);
        item.addClassName("row");
        return item;
    }
}

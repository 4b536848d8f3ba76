package org.hearthwork.couples.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.QuestionThemes;
import org.hearthwork.couples.Theme;
import org.hearthwork.kit.ui.Clicks;

/** Which tender themes may come up in a couple's question cards; each box is kept as it is pressed. */
final class ThemeBoxes extends Div {

    ThemeBoxes(QuestionThemes themes, CoupleId couple, boolean mayChange) {
        addClassName("stack-tight");
        Paragraph words = new Paragraph(getTranslation("couples.themes"));
        words.addClassName("strong");
        Paragraph help = new Paragraph(getTranslation("couples.themes.help"));
        help.addClassNames("small", "soft");
        add(words, help);
        Set<Theme> open = themes.open(couple);
        for (Theme theme : Theme.values()) {
            Checkbox box = new Checkbox(getTranslation("couples.themes." + theme));
            box.setValue(open.contains(theme));
            box.setReadOnly(!mayChange);
            Clicks.chosen(box, may -> themes.change(couple, theme, may));
            add(box);
        }
    }
}

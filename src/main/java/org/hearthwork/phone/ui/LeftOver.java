package org.hearthwork.phone.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.kit.ui.CopyButton;

/**
 * Words of this tab that were never kept with the rest, before it was handed in or set aside. They stay in the browser, sealed for their account; this shows
 * them to their author, to copy or to let go. See {@code left-over.ts}.
 */
@Tag("hearth-left-over")
@JsModule("./homework/left-over.ts")
final class LeftOver extends HtmlContainer {

    LeftOver(ParticipationId part) {
        getElement().setAttribute("place", "do/" + part + "/");
        addClassNames("card", "left-over");
        Paragraph text = new Paragraph();
        text.addClassNames("kept-lines", "reading");
        Button letGo = new Button(getTranslation("homework.do.afterwards.let-go"));
        letGo.addThemeVariants(ButtonVariant.TERTIARY);
        letGo.getElement().setAttribute("data-let-go", "");
        Div ways = new Div(new CopyButton(), letGo);
        ways.addClassNames("row", "wrap");
        add(new Paragraph(getTranslation("homework.do.afterwards.left")), CopyButton.source(text), ways);
    }
}

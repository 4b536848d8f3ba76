package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Supplier;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.phone.ui.OpeningCard;
import org.jspecify.annotations.Nullable;

/** The first screen one partner will open, made of the very part their phone shows. */
final class PartnerPreview extends Section {

    /**
     * @param sheet in the words of that language, or null while no exercise is chosen
     * @param language in which this partner reads
     */
    PartnerPreview(Partner partner, @Nullable Sheet sheet, Locale language) {
        addClassNames("stack-tight", "partner-preview");
        add(new SectionTitle(getTranslation("homework.preview.title", partner.firstName())));
        if (sheet == null) {
            Paragraph first = new Paragraph(getTranslation("homework.preview.choose"));
            first.addClassName("soft");
            add(first);
            return;
        }
        Div phone = in(language, () -> phone(sheet));
        phone.addClassName("preview-phone");
        phone.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("lang", language.toLanguageTag());
        phone.getElement().setAttribute("aria-label", getTranslation("homework.preview.title", partner.firstName()));
        add(phone);
    }

    private Div phone(Sheet sheet) {
        Span start = new Span(getTranslation("homework.do.start"));
        start.addClassNames("button", "button-main", "preview-button");
        return new Div(new OpeningCard(sheet), start);
    }

    /** The parts of a phone speak the language of their page. */
    private static Div in(Locale language, Supplier<Div> made) {
        UI desk = UI.getCurrent();
        Locale own = desk.getLocale();
        desk.setLocale(language);
        try {
            return made.get();
        } finally {
            desk.setLocale(own);
        }
    }
}

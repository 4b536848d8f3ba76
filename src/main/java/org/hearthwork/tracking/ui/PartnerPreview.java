package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.phone.ui.OpeningCard;
import org.jspecify.annotations.Nullable;

/** The first screen one partner will open, made of the very part their phone shows. */
final class PartnerPreview extends Section {

    /** @param sheet null while no exercise is chosen */
    PartnerPreview(Partner partner, @Nullable Sheet sheet) {
        addClassNames("stack-tight", "partner-preview");
        add(new SectionTitle(getTranslation("homework.preview.title", partner.firstName())));
        if (sheet == null) {
            Paragraph first = new Paragraph(getTranslation("homework.preview.choose"));
            first.addClassName("soft");
            add(first);
            return;
        }
        Span start = new Span(getTranslation("homework.do.start"));
        start.addClassNames("button", "button-main", "preview-button");
        Div phone = new Div(new OpeningCard(sheet), start);
        phone.addClassName("preview-phone");
        phone.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        phone.getElement().setAttribute("aria-label", getTranslation("homework.preview.title", partner.firstName()));
        add(phone);
    }
}

package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.AnswerBody;

/** What one prepared alone stays one's own, and can be sent to the other one: said with what it means, and asked once. */
final class PreparedCard extends Div {

    private final String other;
    private final boolean open;
    private final Runnable send;

    /**
     * @param typed what the page holds beyond the sheet
     * @param revealed whether both may read the rest now
     */
    PreparedCard(Sheet sheet, Map<String, AnswerBody> typed, boolean revealed, Runnable send) {
        this.other = sheet.other().firstName();
        this.open = revealed || sheet.opens() == Opens.AT_ONCE;
        this.send = send;
        addClassNames("page-section", "prepared");
        switch (sheet.prepared(typed)) {
            case NOTHING -> removeClassName("page-section");
            case YOURS -> card("homework.send.title", words("homework.send.yours", other), button());
            case KEPT ->
                card("homework.send.title", words("homework.send.chosen", String.join(", ", sheet.keptBy(typed))));
            case STAYS -> card("homework.send.title", words("homework.send.stays", other));
            case SENT -> card("homework.send.sent", words(sent(sheet), other));
        }
    }

    private String sent(Sheet sheet) {
        if (sheet.staysClosed()) {
            return "homework.send.sent.closed";
        }
        return open ? "homework.send.sent.open" : "homework.send.sent.later";
    }

    private void card(String title, Component... said) {
        Card card = new Card(new SectionTitle(getTranslation(title, other)));
        card.add(said);
        add(card);
    }

    private Paragraph words(String key, String with) {
        return new Paragraph(getTranslation(key, with));
    }

    private Component button() {
        return Buttons.plain(getTranslation("homework.send.button", other), this::ask);
    }

    private void ask() {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("homework.send.ask", other));
        ask.setText(getTranslation(open ? "homework.send.ask.open" : "homework.send.ask.later", other));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("homework.send.not-now"));
        ask.setConfirmText(getTranslation("homework.send.button", other));
        Clicks.confirmed(ask, send);
        ask.open();
    }
}

package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.hearthwork.couples.Consent;
import org.hearthwork.couples.Consent.State;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.kit.ui.Toast;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** What one agreed to: each document to read, to sign as it reads now, and to take back. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class DocumentsPanel extends Div {

    private final MyConsents consents;

    DocumentsPanel(MyConsents consents) {
        this.consents = consents;
        addClassNames("page-section", "documents");
        setId("documents");
        show();
    }

    private void show() {
        removeAll();
        MyConsents.Mine mine = consents.read();
        add(new SectionTitle(getTranslation("couples.documents")));
        if (!mine.areEnough()) {
            add(words("couples.documents.first"));
        } else if (mine.isAnythingAsked()) {
            add(words("couples.documents.anew"));
        }
        Div list = new Div();
        list.addClassName("consents");
        mine.each().forEach(one -> list.add(document(mine, one)));
        add(list, words("couples.documents.withdraw"));
    }

    private Paragraph words(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassNames("small", "soft");
        return words;
    }

    private Component document(MyConsents.Mine mine, Consent one) {
        ConsentDocument document = one.document();
        Span title = new Span(getTranslation(
                "couples.consent." + document + (document.isRequired() || one.holds() ? ".title" : ".title-optional")));
        title.addClassName("strong");
        Span state = new Span(state(mine, one));
        state.addClassNames("small", "soft");
        Span summary = new Span((one.holds() ? Glyph.CHECK : Glyph.NOTE).draw(), title, state);
        summary.addClassNames("row", "wrap", "tight");
        Div text = new Div();
        text.addClassName("stack");
        text.add(DocumentText.of(document, ConsentDocument.VERSION, mine.policy()));
        if (one.state() != State.SIGNED) {
            text.add(new Div(Buttons.main(
                    getTranslation("couples.consent." + document + ".agree"), () -> sign(mine, document))));
            if (one.version() > 0) {
                Div before = new Div();
                before.add(DocumentText.of(document, one.version(), one.policy()));
                text.add(new NativeDetails(new Span(getTranslation("couples.documents.before")), before));
            }
        }
        if (one.holds()) {
            text.add(new Div(Buttons.quiet(getTranslation("couples.documents.take-back"), () -> ask(one))));
        }
        Div card = new Div(new NativeDetails(summary, text));
        card.addClassName("consent");
        return card;
    }

    private String state(MyConsents.Mine mine, Consent one) {
        String key = "couples.documents." + one.state();
        return one.state() == State.NOT_SIGNED
                ? getTranslation(key)
                : getTranslation(key, Dates.withYear(Objects.requireNonNull(one.since()), mine.zone(), getLocale()));
    }

    private void sign(MyConsents.Mine mine, ConsentDocument document) {
        try {
            consents.sign(document, mine.policy());
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
        show();
    }

    /** Says before what it means. */
    private void ask(Consent one) {
        String key = one.document().isRequired() ? "couples.documents.ask" : "couples.documents.ask-optional";
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("couples.documents.ask.title"));
        dialog.add(new Paragraph(getTranslation(key)));
        dialog.getFooter()
                .add(
                        Buttons.quiet(getTranslation("couples.documents.keep"), dialog::close),
                        Buttons.main(getTranslation("couples.documents.take-back"), () -> {
                            consents.withdraw(one.document());
                            dialog.close();
                            show();
                        }));
        dialog.open();
    }
}

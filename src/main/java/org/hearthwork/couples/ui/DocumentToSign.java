package org.hearthwork.couples.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.ui.Clicks;

/** One document, to be opened before it can be signed: a tick before that opens it, and waits for another one. */
final class DocumentToSign extends Div {

    private final ConsentDocument document;
    private final Details text;
    private final Checkbox box;
    private boolean opened;

    DocumentToSign(ConsentDocument document, Secrets policy) {
        this.document = document;
        addClassName("consent");
        String key = "couples.consent." + document;
        text = new Details(new Span(getTranslation(document.isRequired() ? key + ".title" : key + ".title-optional")));
        text.add(DocumentText.of(document, ConsentDocument.VERSION, policy));
        text.addOpenedChangeListener(change -> opened = opened || change.isOpened());
        box = new Checkbox(getTranslation(key + ".agree"));
        box.setManualValidation(true);
        Clicks.changed(box, ticked -> tick());
        add(text, box);
    }

    private void tick() {
        box.setInvalid(false);
        if (box.getValue() && !opened) {
            box.setValue(false);
            text.setOpened(true);
            isMissing(getTranslation("couples.consent.read-first"));
        }
    }

    ConsentDocument document() {
        return document;
    }

    Checkbox box() {
        return box;
    }

    boolean isSigned() {
        return box.getValue();
    }

    void isMissing(String words) {
        box.setErrorMessage(words);
        box.setInvalid(true);
    }

    void isFine() {
        box.setInvalid(false);
    }
}

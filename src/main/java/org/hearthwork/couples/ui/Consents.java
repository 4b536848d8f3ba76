package org.hearthwork.couples.ui;

import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.ConsentDocument;

/** The documents to read, each with a box to tick; words that one is missing stand at those not ticked. */
final class Consents extends Div implements HasValidation, Focusable<Div> {

    private final Map<ConsentDocument, Checkbox> boxes = new EnumMap<>(ConsentDocument.class);
    private String message = "";
    private boolean invalid;

    Consents() {
        addClassName("consents");
        for (ConsentDocument document : ConsentDocument.values()) {
            add(one(document));
        }
    }

    private Div one(ConsentDocument document) {
        String key = "couples.consent." + document;
        Details text = new Details(getTranslation(key + ".title"));
        Stream.of(getTranslation(key + ".text").split("\n")).map(Paragraph::new).forEach(text::add);
        Checkbox box = new Checkbox(getTranslation(key + ".agree"));
        box.setManualValidation(true);
        box.addValueChangeListener(change -> box.setInvalid(invalid && !change.getValue()));
        boxes.put(document, box);
        Div both = new Div(text, box);
        both.addClassName("consent");
        return both;
    }

    Set<ConsentDocument> signed() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void setErrorMessage(String errorMessage) {
        message = errorMessage;
        boxes.values().forEach(box -> box.setErrorMessage(errorMessage));
    }

    @Override
    public String getErrorMessage() {
        return message;
    }

    @Override
    public void setInvalid(boolean invalid) {
        this.invalid = invalid;
        boxes.values().forEach(box -> box.setInvalid(invalid && !box.getValue()));
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }

    @Override
    public void focus(FocusOption... options) {
        boxes.values().stream().filter(box -> !box.getValue()).findFirst().ifPresent(box -> box.focus(options));
    }
}

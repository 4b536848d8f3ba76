package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.Secrets;
import org.hearthwork.couples.Signatures;

/** The documents to read, each with a box to tick; words that one is missing stand at those not ticked. */
final class Consents extends Div implements HasValidation, Focusable<Div> {

    private final Secrets policy;
    private final List<DocumentToSign> documents;
    private String message = "";
    private boolean invalid;

    Consents(Secrets policy) {
        this.policy = policy;
        addClassName("consents");
        documents = Stream.of(ConsentDocument.values())
                .map(document -> new DocumentToSign(document, policy))
                .toList();
        add(documents.toArray(Component[]::new));
    }

    Signatures signed() {
        Set<ConsentDocument> signed = documents.stream()
                .filter(DocumentToSign::isSigned)
                .map(DocumentToSign::document)
                .collect(Collectors.toUnmodifiableSet());
        return new Signatures(signed, policy);
    }

    private Stream<DocumentToSign> missing() {
        return documents.stream().filter(one -> one.document().isRequired() && !one.isSigned());
    }

    @Override
    public void setErrorMessage(String errorMessage) {
        message = errorMessage;
    }

    @Override
    public String getErrorMessage() {
        return message;
    }

    @Override
    public void setInvalid(boolean invalid) {
        this.invalid = invalid;
        documents.forEach(DocumentToSign::isFine);
        if (invalid) {
            missing().forEach(one -> one.isMissing(message));
        }
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }

    @Override
    public void focus(FocusOption... options) {
        missing().findFirst().ifPresent(one -> one.box().focus(options));
    }
}

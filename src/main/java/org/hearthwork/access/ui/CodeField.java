package org.hearthwork.access.ui;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;

/** Where a code is typed: of the app, or from the paper of recovery codes. */
final class CodeField extends TextField {

    private static final int LONGEST = 40; // characters

    CodeField() {
        setLabel(getTranslation("access.second.code"));
        setAutocomplete(Autocomplete.OFF);
        setAutocapitalize(Autocapitalize.NONE);
        setMaxLength(LONGEST);
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        addClassName("code-field");
    }

    void refuse(String words) {
        setErrorMessage(words);
        setInvalid(true);
    }
}

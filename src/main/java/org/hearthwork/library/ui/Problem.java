package org.hearthwork.library.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;

/** Where something is said about what is more than one field: a question, or a whole sitting. */
final class Problem extends Paragraph implements HasValidation {

    private String words = "";
    private boolean invalid;

    Problem() {
        addClassName("form-error");
        getElement().setAttribute("role", "alert");
    }

    @Override
    public void setErrorMessage(String errorMessage) {
        words = errorMessage;
        show();
    }

    @Override
    public String getErrorMessage() {
        return words;
    }

    @Override
    public void setInvalid(boolean invalid) {
        this.invalid = invalid;
        show();
        if (invalid) {
            scrollIntoView();
        }
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }

    private void show() {
        setText(invalid ? words : "");
    }
}

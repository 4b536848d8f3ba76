package org.hearthwork.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Puts back into the sign-in form the e-mail that was typed ({@code kept-email.ts}): the form has no door for it. */
@Tag("hearth-kept-email")
@JsModule("./kept-email.ts")
final class KeptEmail extends Component {

    KeptEmail(String email) {
        getElement().setAttribute("email", email);
    }
}

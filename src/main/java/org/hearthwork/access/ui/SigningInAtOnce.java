package org.hearthwork.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import org.hearthwork.access.internal.signin.SecondStepFilter;

/**
 * Sends a sign-in form for the browser to go on with: of who has just joined, without a second typing, and of the second
 * step. It goes the way of every sign-in, so tries are counted, the session is a new one, and the trail has its line. What
 * goes wrong on this way ends on the sign-in pages, in their words.
 */
@Tag("hearth-sign-in-at-once")
@JsModule("./sign-in-at-once.ts")
final class SigningInAtOnce extends Component {

    private SigningInAtOnce(Element form) {
        getElement().appendChild(form);
    }

    static void as(String email, PasswordField typed) {
        send(SignInForm.of("login", Map.of("username", email), "password"), typed);
    }

    static void withCode(TextField typed) {
        send(SignInForm.of(SecondStepFilter.PATH.substring(1), Map.of(), SecondStepFilter.CODE), typed);
    }

    private static void send(Element form, Component typed) {
        SigningInAtOnce once = new SigningInAtOnce(form);
        UI.getCurrent().getElement().appendChild(once.getElement());
        once.getElement().callJsFunction("send", typed.getElement());
    }
}

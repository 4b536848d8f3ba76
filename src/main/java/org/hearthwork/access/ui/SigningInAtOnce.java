package org.hearthwork.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Map;
import org.hearthwork.access.internal.signin.SecondStepFilter;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Sends a sign-in form for the browser to go on with: of who has just joined, without a second typing, and of the second
 * step. It goes the way of every sign-in, so tries are counted, the session is a new one, and the trail has its line. What
 * goes wrong on this way ends on the sign-in pages, in their words.
 */
@Tag("hearth-sign-in-at-once")
@JsModule("./sign-in-at-once.ts")
final class SigningInAtOnce extends Component {

    /** @param typed the name of what the browser takes from where it was typed, so that it does not travel back to it */
    private SigningInAtOnce(String action, Map<String, String> known, String typed) {
        Element form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", action)
                .setAttribute("hidden", true);
        known.forEach((name, value) -> form.appendChild(hidden(name, value)));
        form.appendChild(hidden(typed, "").setAttribute("data-typed", true));
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(hidden(token.getParameterName(), token.getToken()));
        }
        getElement().appendChild(form);
    }

    static void as(String email, PasswordField typed) {
        send(new SigningInAtOnce("login", Map.of("username", email), "password"), typed);
    }

    static void withCode(TextField typed) {
        send(new SigningInAtOnce(SecondStepFilter.PATH.substring(1), Map.of(), SecondStepFilter.CODE), typed);
    }

    private static void send(SigningInAtOnce once, Component typed) {
        UI.getCurrent().getElement().appendChild(once.getElement());
        once.getElement().callJsFunction("send", typed.getElement());
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }
}

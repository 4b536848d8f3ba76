package org.hearthwork.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Signs in who has just joined, without a second typing: the browser sends the sign-in form that they would have filled in.
 * It goes the way of every sign-in, so tries are counted, the session is a new one, and the trail has its line. What goes
 * wrong on this way ends on the sign-in page, in its words.
 */
@Tag("hearth-sign-in-at-once")
@JsModule("./sign-in-at-once.ts")
final class SigningInAtOnce extends Component {

    private SigningInAtOnce(String email) {
        Element form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", "login")
                .setAttribute("hidden", true);
        form.appendChild(hidden("username", email), hidden("password", ""));
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(hidden(token.getParameterName(), token.getToken()));
        }
        getElement().appendChild(form);
    }

    /** @param typed where the password stands: the browser takes it from there, so that it does not travel back to it */
    static void as(String email, PasswordField typed) {
        SigningInAtOnce once = new SigningInAtOnce(email);
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

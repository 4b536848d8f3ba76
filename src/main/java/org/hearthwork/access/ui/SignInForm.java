package org.hearthwork.access.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that nobody sees, for the browser to send: of what is in it the server learns when it is sent, and no sooner. */
final class SignInForm {

    private SignInForm() {}

    /** @param typed the name of what the browser puts in itself, so that it does not travel back to it */
    static Element of(String action, Map<String, String> known, String typed) {
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
        return form;
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }
}

package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;
import org.hearthwork.access.DemoAccounts;
import org.hearthwork.kit.ui.PublicPage;

/** Sign in. In demo mode the accounts stand below the form. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends PublicPage implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final Paragraph ready = new Paragraph();

    LoginView(DemoAccounts demo) {
        addClassName("login-page");
        heading(getTranslation("access.login.title"));
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("access.login.failed"));
        Anchor invited = new Anchor("invited", getTranslation("access.login.invited"));
        Anchor help = new Anchor("help-now", getTranslation("access.login.help-now"));
        Div links = new Div(invited, help);
        links.addClassName("public-links");
        ready.addClassName("login-ready");
        ready.getElement().setAttribute("role", "status");
        put(ready, form, links);
        if (!demo.emails().isEmpty()) {
            put(demoAccounts(demo.emails(), demo.password()));
        }
    }

    /** @param failure the key of the words for a sign-in that did not work */
    private LoginI18n words(String failure) {
        LoginI18n words = LoginI18n.createDefault();
        // Names the form for screen readers; the heading above it is the one that is seen.
        words.getForm().setTitle(getTranslation("access.login.title"));
        words.getForm().setUsername(getTranslation("access.login.email"));
        words.getForm().setPassword(getTranslation("access.login.password"));
        words.getForm().setSubmit(getTranslation("access.login.submit"));
        words.getErrorMessage().setTitle(getTranslation(failure));
        words.getErrorMessage().setMessage(getTranslation(failure + ".words"));
        words.getErrorMessage().setUsername(getTranslation("access.login.email-missing"));
        words.getErrorMessage().setPassword(getTranslation("access.login.password-missing"));
        return words;
    }

    private Div demoAccounts(List<String> emails, String password) {
        Div box = new Div(new Paragraph(getTranslation("access.login.demo", password)));
        box.addClassName("demo-accounts");
        emails.forEach(email -> box.add(new Paragraph(email)));
        return box;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> said =
                event.getLocation().getQueryParameters().getParameters().keySet();
        boolean unreachable = said.contains("unreachable");
        if (unreachable) {
            form.setI18n(words("access.login.unreachable"));
        }
        form.setError(unreachable || said.contains("error"));
        ready.setText(said.contains("welcome") ? getTranslation("access.login.welcome") : "");
        ready.setVisible(said.contains("welcome"));
    }
}

package org.hearthwork.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.access.DemoAccounts;
import org.hearthwork.access.OwnersLink;
import org.hearthwork.access.internal.signin.PasskeyDoor;
import org.hearthwork.access.internal.signin.SignInRefusal;
import org.hearthwork.access.internal.stay.Ending;
import org.hearthwork.kit.ui.PublicPage;

/** Sign in. In demo mode the accounts stand below the form. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends PublicPage implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final Paragraph ready = new Paragraph();
    private final PasskeyButton passkey;

    LoginView(DemoAccounts demo, OwnersLink ownersLink, PasskeyDoor passkeys) {
        addClassName("login-page");
        heading(getTranslation("access.login.title"));
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Anchor invited = new Anchor("invited", getTranslation("access.login.invited"));
        NativeDetails forgotten = new NativeDetails(
                getTranslation("access.login.forgotten"),
                new Paragraph(getTranslation("access.login.forgotten.words")));
        Div links = new Div(invited, forgotten);
        links.addClassName("public-links");
        ready.addClassName("login-ready");
        ready.getElement().setAttribute("role", "status");
        if (ownersLink.waits()) {
            put(new Paragraph(getTranslation("access.login.no-owner")));
        }
        passkey = PasskeyButton.signingIn(passkeys, getTranslation("access.passkey.sign-in"), "/login", passkeys::ask);
        put(ready, form, passkey, links);
        if (!demo.emails().isEmpty()) {
            put(demoAccounts(demo.emails(), demo.password()));
        }
    }

    /** @param failure the key of the words for a sign-in that did not work */
    private LoginI18n words(String failure, int minutesToWait) {
        LoginI18n words = LoginI18n.createDefault();
        // Names the form for screen readers; the heading above it is the one that is seen.
        words.getForm().setTitle(getTranslation("access.login.title"));
        words.getForm().setUsername(getTranslation("access.login.email"));
        words.getForm().setPassword(getTranslation("access.login.password"));
        words.getForm().setSubmit(getTranslation("access.login.submit"));
        words.getErrorMessage().setTitle(getTranslation(failure));
        words.getErrorMessage().setMessage(getTranslation(failure + ".words", minutesToWait));
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
        int wait = Waiting.minutes(event);
        boolean unreachable = said.contains("unreachable");
        form.setI18n(words(
                wait > 0 ? "access.login.wait" : unreachable ? "access.login.unreachable" : "access.login.failed",
                wait));
        form.setError(wait > 0 || unreachable || said.contains("error"));
        if (said.contains("passkey")) {
            passkey.refuse("access.login.passkey");
        }
        typed().ifPresent(email -> put(new KeptEmail(email)));
        String words = toBeTold(said).map(this::getTranslation).orElse("");
        ready.setText(words);
        ready.setVisible(!words.isEmpty());
    }

    /** What a sign-in that did not work was typed with, said once. */
    private static Optional<String> typed() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Optional<String> email = Optional.ofNullable((String) session.getAttribute(SignInRefusal.TYPED));
        session.removeAttribute(SignInRefusal.TYPED);
        return email;
    }

    /** Why somebody stands here, by the key of the words for it. */
    private static Optional<String> toBeTold(Set<String> said) {
        Optional<String> asked = Stream.of("changed", "everywhere", "second", "stale")
                .filter(said::contains)
                .map(word -> "access.login." + word)
                .findFirst();
        WrappedSession session = VaadinSession.getCurrent().getSession();
        if (session.getAttribute(Ending.TOLD_TO) instanceof Ending why) {
            session.removeAttribute(Ending.TOLD_TO);
            return asked.or(() -> Optional.of("access.login.ended." + why));
        }
        return asked;
    }
}

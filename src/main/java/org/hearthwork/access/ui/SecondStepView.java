package org.hearthwork.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.hearthwork.access.internal.signin.PasskeyDoor;
import org.hearthwork.access.internal.signin.SecondDoor;
import org.hearthwork.access.internal.signin.SecondStepFilter;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.PublicPage;

/** Between the password and the sign-in: the code of the app is asked for, or the app set up where it has to be. */
@Route(value = "login/second", autoLayout = false)
@AnonymousAllowed
class SecondStepView extends PublicPage implements BeforeEnterObserver {

    private final SecondDoor door;
    private final PasskeyDoor passkeys;

    SecondStepView(SecondDoor door, PasskeyDoor passkeys) {
        this.door = door;
        this.passkeys = passkeys;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PasswordShown> waiting =
                door.whoWaits(VaadinSession.getCurrent().getSession().getAttribute(PasswordShown.KEY));
        if (waiting.isEmpty()) {
            event.forwardTo("login");
            return;
        }
        clear();
        NewAuthenticator wanted = waiting.get().toSetUp();
        if (wanted == null) {
            ask(waiting.get(), event);
        } else {
            setUp(wanted, waiting.get().email(), event);
        }
    }

    private void ask(PasswordShown waiting, BeforeEnterEvent event) {
        heading(getTranslation("access.second.title"));
        CodeField code = new CodeField();
        code.setAutofocus(true);
        code.setHelperText(getTranslation("access.second.code.help"));
        Div links = new Div(
                new NativeDetails(
                        getTranslation("access.second.lost"),
                        new Paragraph(getTranslation("access.second.lost.words"))),
                new Anchor("login", getTranslation("access.second.another")));
        links.addClassName("public-links");
        Button go = go("access.login.submit", code, () -> send(code));
        refused(event).ifPresent(code::refuse);
        put(new Paragraph(getTranslation("access.second.words")), code, go);
        if (passkeys.isForOneOf(waiting)) {
            PasskeyButton passkey = PasskeyButton.signingIn(
                    passkeys, getTranslation("access.passkey.use"), SecondStepFilter.PATH, () -> passkeys.ask(waiting));
            if (event.getLocation().getQueryParameters().getParameters().containsKey("passkey")) {
                passkey.refuse("access.second.passkey");
            }
            put(passkey);
        }
        put(links);
    }

    private void setUp(NewAuthenticator wanted, String email, BeforeEnterEvent event) {
        heading(getTranslation("access.second.set-up"));
        AuthenticatorSetUp steps = new AuthenticatorSetUp(wanted, email);
        FieldErrors errors = FieldErrors.of(Map.of("kept", steps.kept(), "code", steps.code()));
        Button go = go(
                "access.second.confirm",
                steps.code(),
                () -> Clicks.run(errors, () -> {
                    steps.typed();
                    send(steps.code());
                }));
        refused(event).ifPresent(words -> {
            steps.kept().setValue(true);
            steps.code().refuse(words);
            steps.code().focus();
        });
        put(new Paragraph(getTranslation("access.second.required")), steps, errors.line(), go);
    }

    /** Nothing typed is no try. */
    private void send(CodeField code) {
        if (code.getValue().isBlank()) {
            code.refuse(getTranslation("access.second.missing"));
            code.focus();
        } else {
            SigningInAtOnce.withCode(code);
        }
    }

    private Button go(String key, CodeField code, Runnable deed) {
        Button go = Buttons.main(getTranslation(key), deed);
        go.addClassName("wide");
        // In the field alone: elsewhere the key opens what it stands on.
        go.addClickShortcut(Key.ENTER).listenOn(code);
        return go;
    }

    /** Why the form stands here again. */
    private Optional<String> refused(BeforeEnterEvent event) {
        Map<String, List<String>> said =
                event.getLocation().getQueryParameters().getParameters();
        int minutes = Waiting.minutes(event);
        if (minutes > 0) {
            return Optional.of(getTranslation("access.second.wait", minutes));
        }
        return Set.of("error", "unreachable").stream()
                .filter(said::containsKey)
                .findFirst()
                .map(word -> getTranslation("access.second." + word));
    }
}

package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Me;
import org.hearthwork.access.Role;
import org.hearthwork.access.ui.OwnPasskeysPanel;
import org.hearthwork.access.ui.OwnSecondStepPanel;
import org.hearthwork.access.ui.OwnSignInPanel;
import org.hearthwork.couples.RecordTrail;
import org.hearthwork.couples.ui.DocumentsPanel;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;

/** What is one's own: the language, what was signed, help, and the way out. */
@Route("me")
@Menu(title = "shell.me", order = 3, icon = "person")
@RolesAllowed(Role.Names.PARTNER)
class MeView extends Main {

    private final Me me;

    MeView(
            Me me,
            DocumentsPanel documents,
            RecordTrail trail,
            OwnSignInPanel signIn,
            OwnSecondStepPanel secondStep,
            OwnPasskeysPanel passkeys,
            Clock clock,
            AuthenticationContext authentication) {
        this.me = me;
        addClassNames("page", "me");
        Paragraph email = new Paragraph(Actors.required().email());
        email.addClassName("soft");
        var signOut = Buttons.plain(getTranslation("shell.sign-out"), authentication::logout);
        signOut.addClassName("wide");
        add(
                new H1(getTranslation("homework.me.title")),
                email,
                language(),
                documents,
                signIn,
                secondStep,
                passkeys,
                new WhoOpened(trail.toMine(), clock.instant()),
                help(),
                signOut);
    }

    private Component language() {
        RadioButtonGroup<String> languages = new RadioButtonGroup<>(getTranslation("homework.me.language"));
        languages.addClassName("pick");
        languages.setItems(Me.LANGUAGES);
        languages.setItemLabelGenerator(language -> getTranslation("homework.me.language." + language));
        languages.setValue(
                Me.LANGUAGES.contains(getLocale().getLanguage()) ? getLocale().getLanguage() : Me.LANGUAGES.getFirst());
        Clicks.changed(languages, this::speak);
        return languages;
    }

    /** At once for this session, and from the account at the next sign-in. */
    private void speak(String language) {
        me.speak(language);
        VaadinSession.getCurrent().setLocale(Locale.of(language));
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private Component help() {
        Div words = new Div(
                new Span(getTranslation("homework.me.help")), new Span(getTranslation("homework.me.help.words")));
        words.addClassNames("stack-tight", "grow");
        Anchor link = new Anchor("help-now", Glyph.PHONE.draw(), words, Glyph.NEXT.draw());
        link.addClassNames("card", "row-link");
        return link;
    }
}

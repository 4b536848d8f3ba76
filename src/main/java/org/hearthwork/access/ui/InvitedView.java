package org.hearthwork.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.PublicPage;

/** For people who were invited and are not yet in: open the link, or paste what was received. */
@Route(value = "invited", autoLayout = false)
@AnonymousAllowed
class InvitedView extends PublicPage {

    private final TextField code = new TextField();
    private final FieldErrors errors = FieldErrors.of(Map.of("code", code));

    InvitedView() {
        heading(getTranslation("access.invited.title"));
        code.setLabel(getTranslation("access.invited.code"));
        code.setHelperText(getTranslation("access.invited.helper"));
        code.setAutocomplete(Autocomplete.OFF);
        code.setAutocapitalize(Autocapitalize.NONE);
        var go = Buttons.main(getTranslation("access.invited.continue"), this::open);
        go.addClickShortcut(Key.ENTER);
        Div links = new Div(new Anchor("login", getTranslation("access.invited.sign-in")));
        links.addClassName("public-links");
        put(new Paragraph(getTranslation("access.invited.words")), code, errors.line(), go, links);
    }

    private void open() {
        try {
            UI.getCurrent()
                    .navigate(
                            "invitation/" + InvitationCode.read(code.getValue()).text());
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}

package org.hearthwork.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.hearthwork.kit.Failure;
import org.hearthwork.kit.ui.Failures;

/** Something of ours broke: words for the person, a reference for whoever looks into the log. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class SorryPage extends Main implements HasErrorParameter<Exception> {

    private final Paragraph words = new Paragraph();

    SorryPage() {
        addClassName("page");
        addClassName("error-page");
        add(new H1(getTranslation("shell.sorry")), words, new Anchor("", getTranslation("shell.to-start")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Failure failure = Failures.note(parameter.getCaughtException());
        words.setText(getTranslation("shell.sorry.words", failure.reference()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}

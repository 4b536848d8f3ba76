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
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something of ours broke: words for the person, a reference for whoever looks into the log. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class SorryPage extends Main implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(SorryPage.class);

    private final Paragraph words = new Paragraph();

    SorryPage() {
        addClassName("page");
        addClassName("error-page");
        add(new H1(getTranslation("shell.sorry")), words, new Anchor("", getTranslation("shell.to-start")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Reference {}", reference, parameter.getCaughtException());
        words.setText(getTranslation("shell.sorry.words", reference));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}

package org.hearthwork.phone.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.H2;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is asked, in the words of the question; it names the field. */
final class QuestionTitle extends H2 {

    QuestionTitle(String ask) {
        super(ask);
        setId(QuestionScreen.QUESTION);
        addClassName("question");
        getElement().setAttribute("tabindex", "-1");
    }

    /** Reading starts at the question, by eye and by ear. */
    @Override
    protected void onAttach(AttachEvent event) {
        // So near to the beginning of the page, "in the middle of the screen" means that beginning.
        getElement()
                .callJsFunction(
                        "scrollIntoView", JsonNodeFactory.instance.objectNode().put("block", "center"));
        getElement().callJsFunction("focus");
    }
}

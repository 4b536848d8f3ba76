package org.hearthwork.couples.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.FieldErrors;

/** A deed that needs its reason in words, kept in the record. */
final class ReasonDialog extends Dialog {

    private final TextArea words;
    private final FieldErrors errors;
    private final Consumer<String> deed;
    private final Runnable done;
    private final Conflict conflict = new Conflict();
    private final Function<Overtaken, String> overtakenWords;

    /**
     * @param key of the texts: title and button; with ".words" and ".field" what stands above and at the field
     * @param overtakenWords what a colleague did meanwhile
     */
    ReasonDialog(
            String key,
            String field,
            Consumer<String> deed,
            Function<Overtaken, String> overtakenWords,
            Runnable done) {
        this.deed = deed;
        this.overtakenWords = overtakenWords;
        this.done = done;
        setHeaderTitle(getTranslation(key));
        words = new TextArea(getTranslation(key + ".field"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(SafetyHolds.LONGEST_REASON);
        words.setManualValidation(true);
        errors = FieldErrors.of(Map.of(field, words));
        Div form = new Div(new Paragraph(getTranslation(key + ".words")), words, conflict, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("couples.cancel"), this::close),
                        Buttons.main(getTranslation(key), this::perform));
        setWidth("34rem");
    }

    private void perform() {
        try {
            deed.accept(words.getValue());
            close();
            done.run();
        } catch (Overtaken overtaken) {
            conflict.say(
                    overtakenWords.apply(overtaken),
                    List.of(),
                    new Conflict.Way(getTranslation("couples.hold.close"), () -> {
                        close();
                        done.run();
                    }));
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}

package org.hearthwork.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearthwork.access.internal.signin.PasskeyDoor;
import org.hearthwork.access.internal.signin.PasskeyFilter;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;

/**
 * Asks a passkey when it is pressed, and hands on what it answers ({@code passkey.ts}). Nobody sees it where no passkey of this
 * installation could answer.
 */
@Tag("hearth-passkey")
@JsModule("./passkey.ts")
final class PasskeyButton extends Component implements HasComponents {

    private final FieldErrors errors;

    private PasskeyButton(String origin, FieldErrors errors) {
        this.errors = errors;
        getElement().setAttribute("origin", origin);
    }

    /** On the sign-in pages: the answer signs in. @param from the page that says why when it does not */
    static PasskeyButton signingIn(PasskeyDoor door, String text, String from, Supplier<String> question) {
        FieldErrors own = FieldErrors.of(Map.of());
        PasskeyButton passkey = new PasskeyButton(door.origin(), own);
        Button button = passkey.button(text, question, false);
        button.addClassName("wide");
        passkey.add(button, own.line());
        passkey.getElement()
                .appendChild(SignInForm.of(
                        PasskeyFilter.PATH.substring(1), Map.of(PasskeyFilter.FROM, from), PasskeyFilter.ANSWER));
        passkey.saysWhenThereIsNone("access.passkey.unused");
        return passkey;
    }

    /** Something else that is of use only where a passkey could answer. */
    static Component where(String origin, Component other) {
        PasskeyButton place = new PasskeyButton(origin, FieldErrors.of(Map.of()));
        place.add(other);
        return place;
    }

    /** Within a session: the answer comes back. @param errors where a refusal is said */
    static PasskeyButton proving(
            String origin, String text, FieldErrors errors, Supplier<String> question, Consumer<String> answer) {
        PasskeyButton passkey = new PasskeyButton(origin, errors);
        passkey.add(passkey.button(text, question, false));
        passkey.handsOn(answer);
        passkey.saysWhenThereIsNone("access.passkey.unused");
        return passkey;
    }

    /** Asks for a new one. */
    static PasskeyButton making(
            String origin, String text, FieldErrors errors, Supplier<String> question, Consumer<String> answer) {
        PasskeyButton passkey = new PasskeyButton(origin, errors);
        Button button = passkey.button(text, question, true);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        passkey.add(button);
        passkey.handsOn(answer);
        passkey.saysWhenThereIsNone("access.passkey.unmade");
        return passkey;
    }

    private Button button(String text, Supplier<String> question, boolean makes) {
        Button button = Buttons.plain(
                text,
                () -> Clicks.run(errors, () -> {
                    String asked = question.get();
                    errors.clear();
                    getElement().callJsFunction("ask", asked, makes);
                }));
        return Clicks.once(button);
    }

    private void handsOn(Consumer<String> answer) {
        addListener(Answered.class, event -> Clicks.run(errors, () -> answer.accept(event.answer())));
    }

    /** Says why the page stands here again. */
    void refuse(String key) {
        errors.show(new Refusal("", key));
    }

    private void saysWhenThereIsNone(String key) {
        addListener(
                None.class,
                event -> errors.show(new Refusal("", event.isThereAlready() ? "access.passkey.there-already" : key)));
    }

    /** What the passkey said. Public, because Flow makes it from what the page sends. */
    @DomEvent("passkey-answered")
    public static final class Answered extends ComponentEvent<PasskeyButton> {

        private final String answer;

        public Answered(PasskeyButton source, boolean fromClient, @EventData("event.detail") String answer) {
            super(source, fromClient);
            this.answer = answer;
        }

        String answer() {
            return answer;
        }
    }

    /** None answered: it was cancelled, took too long, or there is none. Public, because Flow makes it. */
    @DomEvent("passkey-none")
    public static final class None extends ComponentEvent<PasskeyButton> {

        private final String why;

        public None(PasskeyButton source, boolean fromClient, @EventData("event.detail") String why) {
            super(source, fromClient);
            this.why = why;
        }

        /** As WebAuthn says that a device asked for a new one holds one of those that were named. */
        boolean isThereAlready() {
            return why.equals("InvalidStateError");
        }
    }
}

package org.hearthwork.kit.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthwork.kit.Refusal;

/**
 * The small line that says whether what is being written is in the database: saving, saved, or not saved while we keep
 * trying. Its half in the page ({@code saved-state.ts}) keeps the words until they are, over a reload too, and brings back
 * what never came here.
 */
@Tag("hearth-saved")
@JsModule("./saved-state.ts")
public final class SavedState extends HtmlContainer {

    private final Span said = new Span();
    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
    private final String about;
    private BiConsumer<String, String> back = (name, text) -> {};
    private Runnable again = () -> {};
    private Runnable restored = () -> {};
    private boolean failing;
    private boolean saidBack;

    /** @param about what is written here, by its address: the same on every visit */
    public SavedState(String about) {
        this.about = about;
        addClassName("saved");
        getElement().setAttribute("about", about).setAttribute("state", "said");
        getElement().setAttribute("not-saved", getTranslation("kit.saved.not"));
        said.getElement().setAttribute("role", "status");
        Span saving = new Span(getTranslation("kit.saved.saving"));
        saving.addClassName("saving");
        saving.getElement().setAttribute("aria-hidden", "true");
        Span lost = new Span();
        lost.addClassName("lost");
        lost.getElement().setAttribute("role", "status");
        add(said, saving, lost);
        addListener(TryAgain.class, event -> again.run());
        addListener(WordsBack.class, this::bringBack);
    }

    /**
     * Keeps the words of this field in the page until {@link #through} has had them kept.
     *
     * @param held what the database holds of it
     */
    public void watch(String name, TextFieldBase<?, String> field, String held) {
        fields.put(name, field);
        field.getElement().setAttribute("data-words", name).setAttribute("data-about", about);
        getElement().callJsFunction("opened", name, print(held));
    }

    /** @param conflict gets words of before, when meanwhile something newer was saved at their place */
    public void onConflict(BiConsumer<String, String> conflict) {
        back = conflict;
    }

    /** For fields that do not tell of words put into them: keeps what came back. */
    public void onBack(Runnable keep) {
        restored = keep;
    }

    /**
     * Runs what keeps the words, and says what became of it. What fails is tried again until it is done.
     *
     * @param keep answers false when it was not written, and says why by itself
     * @param refused shows a refusal at its field
     * @return whether they are kept
     */
    public boolean through(BooleanSupplier keep, Consumer<Refusal> refused) {
        boolean kept;
        try {
            kept = keep.getAsBoolean();
        } catch (RuntimeException wrong) {
            Optional<Refusal> refusal = Failures.asRefusal(wrong);
            if (refusal.isPresent()) {
                notSaved();
                refused.accept(refusal.get());
            } else {
                keepTrying(wrong, () -> through(keep, refused));
            }
            return false;
        }
        if (kept) {
            saved();
        } else {
            notSaved();
        }
        return kept;
    }

    /** Nothing is typed yet: what stands in the fields came from the database. */
    public void standing() {
        say("kit.saved");
    }

    /** Everything the fields hold is in the database. */
    public void saved() {
        failing = false;
        say("kit.saved");
        fields.forEach((name, field) -> getElement().callJsFunction("kept", name, print(field.getValue())));
    }

    /** Refused, or waiting for a decision: the page goes on keeping the words, and sends nothing by itself. */
    public void notSaved() {
        failing = false;
        say("kit.saved.refused");
        getElement().callJsFunction("refused");
    }

    /** A row of attempts is one failure: it stands in the log once. */
    private void keepTrying(RuntimeException wrong, Runnable next) {
        if (!failing) {
            Failures.note(wrong);
        }
        failing = true;
        again = next;
        say("kit.saved.not");
        getElement().callJsFunction("keepTrying");
    }

    private void say(String key) {
        said.setText(getTranslation(key));
        setClassName("unsaved", !key.equals("kit.saved"));
    }

    /** The words of before are not wanted any more. */
    public void forget(String name) {
        getElement().callJsFunction("forget", name);
    }

    private void bringBack(WordsBack words) {
        TextFieldBase<?, String> field = fields.get(words.name);
        if (field == null) {
            return;
        }
        if (words.known.contains(print(field.getValue()))) {
            put(words.name, words.text);
            if (!saidBack) {
                Toast.show(getTranslation("kit.saved.back")); // once, of however many fields
            }
            saidBack = true;
        } else {
            back.accept(words.name, words.text);
        }
    }

    /** Puts words into their field as if they were typed: whoever listens to the field keeps them. */
    public void put(String name, String text) {
        TextFieldBase<?, String> field = fields.get(name);
        if (field != null) {
            field.setValue(text);
            restored.run();
        }
    }

    /** Tells texts apart; {@code unsent-words.ts} makes the same of its own. */
    static String print(String text) {
        return text.length() + ":" + text.hashCode();
    }

    /** The page thinks that it is time. Public, because Flow makes it from what the page sends. */
    @DomEvent("try-again")
    public static final class TryAgain extends ComponentEvent<SavedState> {

        public TryAgain(SavedState source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Words of an earlier visit that never came here. Public, because Flow makes it from what the page sends. */
    @DomEvent("words-back")
    public static final class WordsBack extends ComponentEvent<SavedState> {

        private final String name;
        private final String text;
        private final Set<String> known;

        public WordsBack(
                SavedState source,
                boolean fromClient,
                @EventData("event.detail.name") String name,
                @EventData("event.detail.text") String text,
                @EventData("event.detail.known") String known) {
            super(source, fromClient);
            this.name = name;
            this.text = text;
            this.known = Set.of(known.split(" "));
        }
    }
}

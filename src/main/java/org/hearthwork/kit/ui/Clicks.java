package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearthwork.kit.ProofNeeded;
import org.hearthwork.kit.Refusal;

/**
 * The one way from something pressed or chosen to a service: a refusal is words at their place, any other failure is a
 * message with a reference, and what was typed stays. {@code ArchitectureTest} watches that no screen goes past it.
 */
public final class Clicks {

    private Clicks() {}

    /** Does it; what goes wrong is said in a message. */
    public static void run(Runnable deed) {
        try {
            deed.run();
        } catch (ProofNeeded tooOld) {
            AsksForProof.here().before(() -> run(deed));
        } catch (RuntimeException wrong) {
            Failures.tell(wrong);
        }
    }

    /** Does it; a refusal is said at the field it belongs to. */
    public static void run(FieldErrors errors, Runnable deed) {
        try {
            deed.run();
        } catch (ProofNeeded tooOld) {
            AsksForProof.here().before(() -> run(errors, deed));
        } catch (RuntimeException wrong) {
            Optional<Refusal> refusal = Failures.asRefusal(wrong);
            if (refusal.isPresent()) {
                errors.show(refusal.get());
            } else {
                Failures.tell(wrong);
            }
        }
    }

    public static void on(Button button, Runnable deed) {
        button.addClickListener(click -> run(deed));
    }

    public static void confirmed(ConfirmDialog dialog, Runnable deed) {
        dialog.addConfirmListener(confirm -> run(deed));
    }

    public static void cancelled(ConfirmDialog dialog, Runnable deed) {
        dialog.addCancelListener(cancel -> run(deed));
    }

    /**
     * For a choice that acts at once: when the person changes it, not when the page sets it. If it could not be done, the
     * field shows again what holds.
     */
    public static <T> void chosen(HasValue<?, T> field, Consumer<T> deed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                run(() -> {
                    try {
                        // Again as it was chosen, when it had to wait for a proof.
                        field.setValue(change.getValue());
                        deed.accept(change.getValue());
                    } catch (RuntimeException wrong) {
                        field.setValue(change.getOldValue());
                        throw wrong;
                    }
                });
            }
        });
    }

    /** For words that act at once, like those of a search; they stay, whatever happens. */
    public static <T> void typed(HasValue<?, T> field, Consumer<T> deed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                run(() -> deed.accept(change.getValue()));
            }
        });
    }

    /** For every change, by the person or by the page. */
    public static <T> void changed(HasValue<?, T> field, Consumer<T> deed) {
        field.addValueChangeListener(change -> run(() -> deed.accept(change.getValue())));
    }

    /** A second press of a double click, or while the first is still under way, does nothing; see {@code clicks.ts}. */
    public static <C extends Component> C once(C pressed) {
        pressed.getElement().setAttribute("data-once", "");
        return pressed;
    }
}

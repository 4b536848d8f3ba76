package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearthwork.access.Spoken;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Schedule;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.library.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * "Assign homework": every choice has a default that fits most couples, so that an exercise and one press are enough. The
 * dates and the partner's first screen are shown while choosing.
 */
@NamedInterface("parts")
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class AssignDialog extends Dialog {

    private final Assigning assigning;
    private final Library library;
    private final Spoken spoken;

    private AssignmentId wanted = AssignmentId.next();
    private final Div side = new Div();
    private final Div previews = new Div();
    private @Nullable AssignForm form;
    private @Nullable CoupleId couple;
    private Consumer<AssignmentId> assigned = id -> {};

    AssignDialog(Assigning assigning, Library library, Spoken spoken) {
        this.assigning = assigning;
        this.library = library;
        this.spoken = spoken;
        addClassName("assign-dialog");
        setHeaderTitle(getTranslation("homework.assign.title"));
        setWidth("66rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false); // a stray click must not cost what was typed
        side.addClassName("assign-side");
        previews.addClassNames("row", "wrap");
    }

    /**
     * Opens it for a couple.
     *
     * @param exercise the key of the exercise to begin with, or empty for none chosen yet
     * @param assigned what to do when it is assigned
     */
    public void open(CoupleId coupleId, String exercise, Consumer<AssignmentId> assigned) {
        this.couple = coupleId;
        this.wanted = AssignmentId.next();
        this.assigned = assigned;
        Assigning.Preparation preparation = assigning.prepare(coupleId);
        AssignForm fields = new AssignForm(preparation, this::refresh);
        form = fields;
        library.findNewest(exercise).ifPresent(fields::choose);
        Div both = new Div(fields, side);
        both.addClassName("assign-columns");
        removeAll();
        add(both);
        footer(fields);
        open();
        refresh();
        fields.focusFirst();
    }

    private void footer(AssignForm fields) {
        Button assign = Buttons.main(getTranslation("homework.assign.submit"), this::assign);
        assign.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        Span hint = new Span(getTranslation("homework.assign.shortcut"));
        hint.addClassNames("soft", "small", "assign-hint");
        Div line = new Div(fields.errors().line());
        line.addClassName("grow");
        getFooter().removeAll();
        getFooter().add(line, hint, Buttons.quiet(getTranslation("homework.cancel"), this::close), assign);
    }

    /** What the choices mean: the dates, and what a partner will see. */
    private void refresh() {
        AssignForm fields = form;
        if (fields == null) {
            return;
        }
        side.removeAll();
        side.add(dates(fields));
        List<Partner> recipients = fields.recipients();
        previews.removeAll();
        recipients.forEach(partner -> previews.add(
                Buttons.plain(getTranslation("homework.assign.preview", partner.firstName()), () -> preview(partner))));
        Section preview = new Section(previews);
        preview.addClassName("stack");
        side.add(preview);
        Partner previewed = fields.previewed();
        if (previewed != null && recipients.contains(previewed)) {
            Locale language = spoken.by(previewed.id().value());
            side.add(new PartnerPreview(previewed, fields.sheet(previewed, library, language), language));
        }
    }

    private void preview(Partner partner) {
        if (form != null) {
            form.preview(partner);
            refresh();
        }
    }

    private DatesPreview dates(AssignForm fields) {
        try {
            Schedule schedule = fields.schedule();
            LocalDate due = fields.due();
            return DatesPreview.of(
                    assigning.dates(required(), schedule, due), fields.leavesDaysToTheTwo(), getLocale());
        } catch (Refusal refusal) {
            return DatesPreview.none(refusal);
        }
    }

    private void assign() {
        AssignForm fields = form;
        if (fields == null) {
            return;
        }
        try {
            AssignmentWish wish = fields.wish();
            AssignmentId id = assigning.assign(required(), wanted, wish);
            close();
            Toast.show(getTranslation("homework.assign.done", fields.recipientNames()));
            assigned.accept(id);
        } catch (Refusal refusal) {
            fields.show(refusal);
        }
    }

    private CoupleId required() {
        if (couple == null) {
            throw new IllegalStateException("opened for no couple");
        }
        return couple;
    }
}

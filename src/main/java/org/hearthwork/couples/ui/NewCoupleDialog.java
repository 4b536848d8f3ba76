package org.hearthwork.couples.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Namesakes;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.kit.ui.ZoneField;

/** Opens a couple's record: two first names are enough, everything else can follow. */
final class NewCoupleDialog extends Dialog {

    private final Couples couples;
    private final Consumer<CoupleId> opened;
    private final TextField firstNameA;
    private final TextField firstNameB;
    private final TextField calledA;
    private final TextField calledB;
    private final Paragraph sameName = new Paragraph();
    private final Div apart;
    private final ZoneField zone;
    private final RadioButtonGroup<Secrets> secrets = new RadioButtonGroup<>();
    private final TextField children;
    private final TextField sitter;
    private final TextField bestTime;
    private final CoupleId wanted = CoupleId.next();
    private final FieldErrors errors;

    NewCoupleDialog(Couples couples, ZoneId practiceZone, Consumer<CoupleId> opened) {
        this.couples = couples;
        this.opened = opened;
        setHeaderTitle(getTranslation("couples.new"));
        firstNameA = name(Seat.A);
        firstNameB = name(Seat.B);
        calledA = called(Seat.A);
        calledB = called(Seat.B);
        Div both = new Div(calledA, calledB);
        both.addClassName("form-row");
        apart = new Div(sameName, both);
        apart.addClassName("stack-tight");
        showWhetherAlike();
        zone = new ZoneField(getTranslation("couples.zone"), practiceZone);
        secrets.setLabel(getTranslation("couples.secrets"));
        secrets.setItems(Secrets.values());
        secrets.setItemLabelGenerator(one -> getTranslation("couples.secrets." + one));
        secrets.setValue(Secrets.LIMITED_SECRETS);
        secrets.addClassName("pick");
        children = fact("children");
        sitter = fact("sitter");
        bestTime = fact("best-time");
        errors = FieldErrors.of(Map.of(
                "firstNameA",
                firstNameA,
                "firstNameB",
                firstNameB,
                "calledA",
                calledA,
                "calledB",
                calledB,
                "zone",
                zone,
                "children",
                children,
                "sitter",
                sitter,
                "bestTime",
                bestTime));
        Div names = new Div(firstNameA, firstNameB);
        names.addClassName("form-row");
        Div family = new Div(children, sitter, bestTime);
        family.addClassName("form-row");
        Div form = new Div(names, apart, zone, secrets, family, errors.line());
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("couples.cancel"), this::close),
                        Buttons.main(getTranslation("couples.new.open"), this::openRecord));
        setWidth("40rem");
    }

    private TextField name(Seat seat) {
        TextField field = new TextField(getTranslation("couples.new.first-name-" + seat));
        field.setPrefixComponent(SeatMark.plain(seat));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        Clicks.changed(field, typed -> showWhetherAlike());
        return field;
    }

    private TextField called(Seat seat) {
        TextField field = new TextField(getTranslation("couples.called." + seat));
        field.setPrefixComponent(SeatMark.plain(seat));
        field.setAutocomplete(Autocomplete.OFF);
        return field;
    }

    /** Asks how the two are told apart, only where their first names do not. */
    private void showWhetherAlike() {
        boolean alike = Namesakes.alike(firstNameA.getValue(), firstNameB.getValue());
        sameName.setText(
                alike
                        ? getTranslation(
                                "couples.called.words", firstNameA.getValue().strip())
                        : "");
        apart.setVisible(alike);
    }

    private TextField fact(String which) {
        TextField field = new TextField(getTranslation("couples.family." + which));
        field.setHelperText(getTranslation("couples.family." + which + ".help"));
        return field;
    }

    private void openRecord() {
        if (zone.isEmpty()) {
            errors.show(new Refusal("zone", "couples.zone.missing"));
            return;
        }
        try {
            CoupleId id = couples.open(
                    wanted,
                    new NewCouple(
                            firstNameA.getValue(),
                            firstNameB.getValue(),
                            new NewCouple.Called(calledA.getValue(), calledB.getValue()),
                            zone.getValue(),
                            secrets.getValue(),
                            new NewCouple.Family(children.getValue(), sitter.getValue(), bestTime.getValue())));
            close();
            opened.accept(id);
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }
}

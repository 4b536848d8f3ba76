package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.outcomes.MeasureRules;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** How many points of the CSI-4 a practice calls a fall. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class FallSetting extends Card {

    private final MeasureRules rules;
    private final IntegerField points = new IntegerField();
    private final FieldErrors errors;
    private MeasureRules.Fall shown;

    FallSetting(MeasureRules rules) {
        this.rules = rules;
        shown = rules.fall();
        H2 title = new H2(getTranslation("outcomes.rules.title"));
        title.addClassName("card-title");
        points.setLabel(getTranslation("outcomes.rules.fall"));
        points.setHelperText(getTranslation("outcomes.rules.fall.help", shown.usual()));
        points.setManualValidation(true);
        points.setStepButtonsVisible(true);
        points.setMin(1);
        points.setMax(shown.most());
        points.setValue(shown.points());
        errors = FieldErrors.of(Map.of("fall", points));
        Div actions = new Div(Buttons.plain(getTranslation("outcomes.rules.save"), this::save));
        actions.addClassName("form-actions");
        Div form = new Div(points, errors.line(), actions);
        form.addClassName("form");
        add(title, form);
    }

    private void save() {
        Clicks.run(errors, () -> {
            Integer wanted = points.getValue();
            shown = rules.setFall(wanted == null ? 0 : wanted, shown);
            errors.clear();
            Toast.show(getTranslation("outcomes.rules.saved"));
        });
    }
}

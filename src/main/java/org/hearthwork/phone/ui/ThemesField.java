package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Themes;
import org.jspecify.annotations.Nullable;

/** Which theme it is, what both picked first; and then, by the page's own "Next", how that one goes, a screen a step. */
final class ThemesField extends PromptField {

    private final RadioButtonGroup<Themes.Theme> choice = new RadioButtonGroup<>();
    private final ReadAloud aloud = new ReadAloud();
    private List<Themes.Step> steps = List.of();
    private @Nullable Onward onward;
    private int at = -1; // of the steps; before the first it is still chosen

    /** @param suiting the keys that both picked before, or null where nothing was asked */
    ThemesField(
            Themes themes,
            @Nullable List<String> suiting,
            String labelledBy,
            AnswerBody answer,
            Consumer<AnswerBody> changed) {
        super(changed);
        List<String> both = suiting == null ? List.of() : suiting;
        choice.addClassName("pick");
        choice.setAriaLabelledBy(labelledBy);
        choice.setItems(themes.themes().stream()
                .sorted(Comparator.comparing(theme -> !both.contains(theme.key())))
                .toList());
        choice.setRenderer(
                new ComponentRenderer<>(theme -> row(theme, both.contains(theme.key()) ? themes.both() : null)));
        answer.keysOrNone().stream()
                .flatMap(key -> themes.theme(key).stream())
                .findFirst()
                .ifPresent(choice::setValue);
        steps = stepsOf(choice.getValue());
        choice.addValueChangeListener(change -> chosen(change.getValue()));
        if (suiting != null && suiting.isEmpty()) {
            add(SuitsBoth.nothing());
        }
        add(choice);
    }

    private static Div row(Themes.Theme theme, @Nullable String both) {
        Div row = new Div(new Span(theme.label()));
        row.addClassName("stack-tight");
        if (both != null) {
            Span said = new Span(both);
            said.addClassNames("small", "soft");
            row.add(said);
        }
        return row;
    }

    private static List<Themes.Step> stepsOf(Themes.@Nullable Theme theme) {
        return theme == null ? List.of() : Themes.steps(theme);
    }

    private void chosen(Themes.@Nullable Theme theme) {
        steps = stepsOf(theme);
        tell(theme == null ? AnswerBody.EMPTY : AnswerBody.ofKey(theme.key()));
        moved();
    }

    @Override
    void onThrough(Onward there) {
        onward = there;
    }

    @Override
    boolean goesOn() {
        return at < steps.size() - 1;
    }

    @Override
    boolean goForward() {
        return goesOn() && goTo(at + 1);
    }

    @Override
    boolean goBack() {
        return at >= 0 && goTo(at - 1);
    }

    private boolean goTo(int step) {
        at = step;
        if (at < 0) {
            replace(aloud, choice);
        } else {
            if (choice.isAttached()) {
                replace(choice, aloud);
            }
            Themes.Step now = steps.get(at);
            aloud.show(
                    getTranslation("homework.themes." + now.part().name().toLowerCase(Locale.ROOT), now.at()),
                    now.words());
            aloud.goTo();
        }
        moved();
        return true;
    }

    private void moved() {
        if (onward != null) {
            onward.moved();
        }
    }
}

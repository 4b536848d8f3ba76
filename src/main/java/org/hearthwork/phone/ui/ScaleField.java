package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;

/** One row of numbers with its two ends named below it. Nothing is chosen beforehand, and a choice can be taken back. */
final class ScaleField extends PromptField {

    private final RadioButtonGroup<Integer> numbers = new RadioButtonGroup<>();
    private final Button clear = Buttons.quiet(getTranslation("homework.field.clear"), this::clear);

    ScaleField(PromptKind.Scale scale, String labelledBy, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        Div ends = new Div(end(scale.min(), scale.low()), end(scale.max(), scale.high()));
        ends.addClassName("scale-ends");
        numbers.addClassName("scale");
        numbers.setAriaLabelledBy(labelledBy);
        numbers.setItems(IntStream.rangeClosed(scale.min(), scale.max()).boxed().toList());
        numbers.setItemLabelGenerator(ScaleField::written);
        numbers.setRenderer(new ComponentRenderer<>(number -> number(scale, number)));
        if (answer.numberOrNull() != null) {
            numbers.setValue(answer.numberOrNull());
        }
        numbers.addValueChangeListener(change -> chosen());
        clear.addClassName("clear");
        clear.setVisible(answer.numberOrNull() != null);
        Div row = new Div(numbers, ends);
        row.addClassName("scale-row");
        add(row, clear);
    }

    private static String written(int number) {
        return number < 0 ? "−" + -number : String.valueOf(number);
    }

    private static Span end(int number, String words) {
        Span end = new Span(new Span(written(number)), new Span(words));
        end.getElement().setAttribute("aria-hidden", "true");
        return end;
    }

    /** The ends say their words with their number. */
    private static Span number(PromptKind.Scale scale, int number) {
        Span label = new Span(written(number));
        if (number == scale.min() || number == scale.max()) {
            Span meaning = new Span(" " + (number == scale.min() ? scale.low() : scale.high()));
            meaning.addClassName("sr-only");
            label.add(meaning);
        }
        return label;
    }

    private void clear() {
        numbers.clear();
    }

    private void chosen() {
        Integer number = numbers.getValue();
        clear.setVisible(number != null);
        tell(number == null ? AnswerBody.EMPTY : AnswerBody.ofNumber(number));
    }
}

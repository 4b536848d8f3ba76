package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
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
        this(
                IntStream.rangeClosed(scale.min(), scale.max()).boxed().toList(),
                List.of(scale.low(), scale.high()),
                labelledBy,
                answer,
                changed);
    }

    /** @param row the numbers in their order @param named what the first and the last of them mean */
    ScaleField(
            List<Integer> row, List<String> named, String labelledBy, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        Div ends = new Div(end(row.getFirst(), named.getFirst()), end(row.getLast(), named.getLast()));
        ends.addClassName("scale-ends");
        numbers.addClassName("scale");
        numbers.setAriaLabelledBy(labelledBy);
        numbers.setItems(row);
        numbers.setItemLabelGenerator(ScaleField::written);
        numbers.setRenderer(new ComponentRenderer<>(number -> number(row, named, number)));
        if (answer.numberOrNull() != null) {
            numbers.setValue(answer.numberOrNull());
        }
        numbers.addValueChangeListener(change -> chosen());
        clear.addClassName("clear");
        clear.setVisible(answer.numberOrNull() != null);
        Div drawn = new Div(numbers, ends);
        drawn.addClassName("scale-row");
        add(drawn, clear);
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
    private static Span number(List<Integer> row, List<String> named, Integer number) {
        Span label = new Span(written(number));
        if (number.equals(row.getFirst()) || number.equals(row.getLast())) {
            Span meaning = new Span(" " + (number.equals(row.getFirst()) ? named.getFirst() : named.getLast()));
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

package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.DayWindow;
import org.hearthwork.library.Deck;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Move;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Slot;
import org.hearthwork.library.Themes;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.library.Timer;
import org.hearthwork.library.Who;
import org.jspecify.annotations.Nullable;

/** Where an answer is written by hand, by the type of its question: lines, boxes, a drawn scale. */
final class PaperField extends Div {

    private static final int LINE = 200; // characters that two lines of handwriting hold
    private static final int MOST_LINES = 7;
    private static final int TICKED_DAYS = 14;

    private final boolean hinted;

    /** @param hinted whether a line over it says already how many may be picked */
    PaperField(PromptKind kind, boolean hinted) {
        this.hinted = hinted;
        addClassName("paper-field");
        switch (kind) {
            case PromptKind.Text(int max) -> lines(max > LINE ? 2 : 1);
            case PromptKind.LongText(int max) -> lines(Math.min(MOST_LINES, 2 + max / LINE));
            case PromptKind.Scale scale -> scale(scale);
            case PromptKind.Choice(List<Option> options) -> boxes(options);
            case PromptKind.Choices choices -> choices(choices);
            case Curiosity curiosity -> labelled("library.paper.own");
            case PromptKind.Tick(List<Option> options) -> days(options);
            case Cards cards -> add(new PaperCards(cards));
            case Deck deck -> add(new PaperDeck(deck));
            case Themes themes -> themes.themes().forEach(theme -> add(new PaperTheme(theme)));
            case TimeWindows windows -> windows(windows);
            case PromptKind.DateAndTime() -> labelled("library.paper.day", "library.paper.time");
            case PromptKind.Statement(var slots) -> slots.forEach(this::slot);
            case Move move -> move.slots().forEach(this::slot);
            case Who who -> lines(1);
            case Timer timer -> turns(timer);
            case InStep talk -> said("library.answer.in-step", talk.minutes(), talk.pause());
            case PromptKind.Confirm(String text) -> {
                add(new Paragraph(text));
                labelled("library.paper.signed", "library.paper.signed");
            }
        }
    }

    private void lines(int many) {
        for (int i = 0; i < many; i++) {
            Div line = new Div();
            line.addClassName("rule");
            add(line);
        }
    }

    private void labelled(String... labels) {
        Div row = new Div();
        row.addClassName("sheet-names");
        for (String label : labels) {
            Span line = new Span();
            line.addClassName("blank");
            Div both = new Div(new Span(getTranslation(label)), line);
            both.addClassName("labelled-blank");
            row.add(both);
        }
        add(row);
    }

    private void scale(PromptKind.Scale scale) {
        Div marks = new Div();
        marks.addClassName("paper-scale");
        IntStream.rangeClosed(scale.min(), scale.max()).forEach(number -> {
            Span mark = new Span(Integer.toString(number));
            mark.addClassName("ring");
            marks.add(mark);
        });
        Span low = new Span(scale.low());
        Span high = new Span(scale.high());
        Div ends = new Div(low, high);
        ends.addClassNames("between", "small", "soft");
        Div whole = new Div(marks, ends);
        whole.addClassName("paper-scale-whole");
        add(whole);
    }

    private UnorderedList boxes(List<Option> options) {
        UnorderedList list = new UnorderedList();
        list.addClassName("boxes");
        options.forEach(option -> list.add(box(option.label())));
        add(list);
        return list;
    }

    private static ListItem box(String label) {
        return new ListItem(square(), new Span(label));
    }

    static Span square() {
        Span square = new Span();
        square.addClassName("square");
        return square;
    }

    private void choices(PromptKind.Choices choices) {
        upTo(choices.max());
        Map<String, List<Option>> groups = Option.groups(choices.options());
        if (groups.isEmpty()) {
            boxes(choices.options());
        }
        groups.forEach((group, options) -> {
            Paragraph title = new Paragraph(group);
            title.addClassName("strong");
            add(title);
            UnorderedList list = new UnorderedList();
            list.addClassName("boxes");
            options.forEach(option -> list.add(box(option.labelInGroup())));
            add(list);
        });
        if (choices.own()) {
            labelled("library.paper.own");
        }
    }

    private void upTo(@Nullable Integer many) {
        if (many != null && !hinted) {
            said("library.paper.up-to", many);
        }
    }

    private void said(String key, Object... parameters) {
        Paragraph words = new Paragraph(getTranslation(key, parameters));
        words.addClassNames("small", "soft");
        add(words);
    }

    /** Two weeks of days, a box for each way a day can go. */
    private void days(List<Option> options) {
        add(new PaperTable(
                options.stream().map(Option::label).toList(),
                IntStream.rangeClosed(1, TICKED_DAYS)
                        .mapToObj(day -> getTranslation("library.paper.day-numbered", day))
                        .toList(),
                false));
    }

    private void windows(TimeWindows windows) {
        upTo(windows.max());
        List<String> parts = Arrays.stream(DayWindow.Part.values())
                .map(part -> getTranslation("library.paper.part." + part.key()))
                .toList();
        List<String> days = Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()))
                .toList();
        add(new PaperTable(parts, days, false));
    }

    private void slot(Slot slot) {
        Paragraph lead = new Paragraph(slot.lead());
        lead.addClassName("strong");
        add(lead);
        if (slot.options() != null) {
            said("library.paper.plain", String.join(", ", slot.options()));
        } else {
            said("library.paper.plain", slot.hint());
        }
        lines(2);
    }

    private void turns(Timer timer) {
        said("library.answer.timer", timer.rounds(), timer.minutes());
        UnorderedList list = new UnorderedList();
        list.addClassNames("boxes", "in-a-row");
        IntStream.rangeClosed(1, timer.rounds())
                .forEach(turn -> list.add(box(getTranslation("library.paper.turn", turn))));
        add(list);
        said("library.paper.plain", timer.leads());
    }
}

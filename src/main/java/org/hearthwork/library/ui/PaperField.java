package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.DayWindow;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.TimeWindows;

/** Where an answer is written by hand, by the type of its question: lines, boxes, a drawn scale. */
final class PaperField extends Div {

    private static final int LINE = 200; // characters that two lines of handwriting hold
    private static final int MOST_LINES = 7;
    private static final int TICKED_DAYS = 14;
    private static final int BOXES_IN_A_ROW = 7;

    PaperField(PromptKind kind) {
        addClassName("paper-field");
        switch (kind) {
            case PromptKind.Text(int max) -> lines(max > LINE ? 2 : 1);
            case PromptKind.LongText(int max) -> lines(Math.min(MOST_LINES, 2 + max / LINE));
            case PromptKind.Scale scale -> scale(scale);
            case PromptKind.Choice(List<Option> options) -> boxes(options);
            case PromptKind.Choices choices -> choices(choices);
            case PromptKind.Tick(List<Option> options) -> days(options);
            case Cards cards -> cards(cards);
            case TimeWindows windows -> windows(windows);
            case PromptKind.DateAndTime() -> labelled("library.paper.day", "library.paper.time");
            case PromptKind.Statement(var slots) -> slots.forEach(this::slot);
            case PromptKind.Timer timer -> turns(timer);
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

    private static Span square() {
        Span square = new Span();
        square.addClassName("square");
        return square;
    }

    private void choices(PromptKind.Choices choices) {
        if (choices.max() != null) {
            said("library.paper.up-to", choices.max());
        }
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

    private void said(String key, Object... parameters) {
        Paragraph words = new Paragraph(getTranslation(key, parameters));
        words.addClassNames("small", "soft");
        add(words);
    }

    private void table(List<String> heads, List<String> rows, boolean ruled) {
        Div grid = new Div();
        grid.addClassNames("paper-table", ruled ? "ruled" : "boxed");
        grid.getStyle().set("--columns", Integer.toString(heads.size()));
        grid.add(new Span());
        heads.forEach(head -> grid.add(new Span(head)));
        rows.forEach(row -> {
            grid.add(new Span(row));
            heads.forEach(head -> grid.add(ruled ? new Span() : square()));
        });
        add(grid);
    }

    /** Two weeks of days, a box for each way a day can go. */
    private void days(List<Option> options) {
        table(
                options.stream().map(Option::label).toList(),
                IntStream.rangeClosed(1, TICKED_DAYS)
                        .mapToObj(day -> getTranslation("library.paper.day-numbered", day))
                        .toList(),
                false);
    }

    /** One thing asked of each card has its boxes; several are written as the numbers of a list. */
    private void cards(Cards cards) {
        List<String> items = cards.items().stream().map(Option::label).toList();
        Column first = cards.columns().getFirst();
        if (cards.columns().size() == 1 && first.values().size() <= BOXES_IN_A_ROW) {
            said("library.paper.cards.one", first.label());
            table(first.values().stream().map(Option::label).toList(), items, false);
            return;
        }
        List<String> legend = new ArrayList<>();
        cards.columns().forEach(column -> {
            List<String> values = new ArrayList<>();
            for (int at = 0; at < column.values().size(); at++) {
                values.add((at + 1) + " " + column.values().get(at).label());
            }
            String line = String.join(" · ", values);
            if (legend.isEmpty() || !legend.getLast().endsWith(line)) {
                legend.add(line);
            }
        });
        said("library.paper.cards.numbers");
        if (legend.size() == 1) {
            said("library.paper.plain", legend.getFirst());
        } else {
            for (int at = 0; at < legend.size(); at++) {
                said("library.paper.plain", cards.columns().get(at).label() + ": " + legend.get(at));
            }
        }
        table(cards.columns().stream().map(Column::label).toList(), items, true);
    }

    private void windows(TimeWindows windows) {
        said("library.paper.up-to", windows.max());
        List<String> parts = Arrays.stream(DayWindow.Part.values())
                .map(part -> getTranslation("library.paper.part." + part.key()))
                .toList();
        List<String> days = Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()))
                .toList();
        table(parts, days, false);
    }

    private void slot(PromptKind.Slot slot) {
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

    private void turns(PromptKind.Timer timer) {
        said("library.answer.timer", timer.rounds(), timer.minutes());
        UnorderedList list = new UnorderedList();
        list.addClassNames("boxes", "in-a-row");
        IntStream.rangeClosed(1, timer.rounds())
                .forEach(turn -> list.add(box(getTranslation("library.paper.turn", turn))));
        add(list);
        said("library.paper.plain", timer.leads());
    }
}

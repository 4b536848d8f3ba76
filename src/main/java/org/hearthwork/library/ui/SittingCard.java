package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Curiosity;
import org.hearthwork.library.Deck;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Move;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Slot;
import org.hearthwork.library.Themes;
import org.hearthwork.library.TimeWindows;
import org.hearthwork.library.Timer;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.Who;

/** A sitting as the partner will see it: each question with its answers and who will see them. */
final class SittingCard extends Div {

    /** @param extra whether it is assigned on its own */
    SittingCard(Sitting sitting, boolean extra) {
        addClassNames("card", "sitting-card");
        H3 title = new H3(sitting.title());
        Div head = new Div(title, Chip.quiet(getTranslation("library.minutes", sitting.minutes())));
        head.addClassNames("row", "wrap");
        if (extra) {
            head.add(Chip.quiet(getTranslation("library.extra")));
        }
        Paragraph intro = new Paragraph(sitting.intro());
        intro.addClassName("soft");
        OrderedList questions = new OrderedList();
        questions.addClassName("questions");
        sitting.prompts(false).forEach(prompt -> questions.add(question(prompt)));
        add(head, intro, questions);
    }

    private ListItem question(Prompt prompt) {
        Paragraph ask = new Paragraph(prompt.askedOf(getTranslation("library.partner")));
        ask.addClassName("asked");
        Div chips = new Div(Sees.chip(prompt.visibility()));
        chips.addClassNames("row", "wrap", "tight");
        if (prompt.visibility() == Visibility.CLINICIAN_ONLY) {
            chips.add(Chip.brick(getTranslation("library.clinician-only")).with(Glyph.SHIELD));
        }
        if (prompt.small()) {
            chips.add(Chip.quiet(getTranslation("library.in-smaller")));
        }
        ListItem item = new ListItem(ask);
        if (prompt.hint() != null) {
            Paragraph hint = new Paragraph(prompt.hint());
            hint.addClassName("soft");
            item.add(hint);
        }
        Paragraph answers = new Paragraph(answers(prompt.kind()));
        answers.addClassNames("small", "soft");
        item.add(answers, chips);
        return item;
    }

    private String answers(PromptKind kind) {
        return switch (kind) {
            case PromptKind.Text text -> getTranslation("library.answer.text", text.max());
            case PromptKind.LongText text -> getTranslation("library.answer.text", text.max());
            case Who who -> getTranslation("library.answer.who");
            case Move move -> move.slots().stream().map(Slot::lead).collect(Collectors.joining(" · "));
            case PromptKind.Scale scale ->
                getTranslation("library.answer.scale", scale.min(), scale.low(), scale.max(), scale.high());
            case PromptKind.Choice choice -> labels(choice.options());
            case PromptKind.Tick tick -> labels(tick.options());
            case Deck deck -> getTranslation("library.answer.deck", deck.cards().size());
            case Themes themes -> labels(themes.options());
            case PromptKind.Choices choices ->
                labels(choices.options()) + (choices.own() ? " · " + getTranslation("library.answer.own") : "");
            case Curiosity curiosity -> getTranslation("library.answer.curiosity");
            case Cards cards ->
                getTranslation("library.answer.cards", cards.items().size())
                        + " "
                        + labels(cards.items())
                        + ". "
                        + columns(cards);
            case TimeWindows(int max, Integer days) ->
                days == null
                        ? getTranslation("library.answer.windows", max)
                        : getTranslation("library.answer.windows-ahead", max, days);
            case PromptKind.DateAndTime date -> getTranslation("library.answer.date-time");
            case PromptKind.Statement statement ->
                statement.slots().stream().map(Slot::lead).collect(Collectors.joining(" "));
            case InStep talk -> getTranslation("library.answer.in-step", talk.minutes(), talk.pause());
            case Timer timer -> getTranslation("library.answer.timer", timer.rounds(), timer.minutes());
            case PromptKind.Confirm confirm -> confirm.text();
        };
    }

    /** What is the same in several columns is said once. */
    private static String columns(Cards cards) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        cards.columns()
                .forEach(column -> names.computeIfAbsent(labels(column.values()), same -> new ArrayList<>())
                        .add(column.label()));
        return names.entrySet().stream()
                .map(same -> String.join(", ", same.getValue()) + ": " + same.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String labels(List<Option> options) {
        return options.stream().map(Option::label).collect(Collectors.joining(" · "));
    }
}

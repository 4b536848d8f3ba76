package org.hearthwork.library.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.library.Wording;
import org.hearthwork.library.Wording.Part;
import org.hearthwork.library.Wording.Question;

/** Where two wordings of one draft are not the same, in the words of its screen. */
final class Differences {

    private Differences() {}

    /** @param shown what the page was opened with */
    static List<Conflict.Point> of(Wording shown, Wording theirs, Wording mine) {
        Map<String, String> before = texts(shown);
        Map<String, String> there = texts(theirs);
        Map<String, String> here = texts(mine);
        Map<String, String> all = new LinkedHashMap<>(here);
        there.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(name -> new Conflict.Point(
                        name, before.getOrDefault(name, ""), there.getOrDefault(name, ""), here.getOrDefault(name, "")))
                .toList();
    }

    private static Map<String, String> texts(Wording wording) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(say("library.own.title"), wording.title());
        texts.put(say("library.own.summary"), wording.summary());
        texts.put(say("library.own.opening"), wording.opening());
        wording.sittings().forEach(part -> put(texts, part));
        return texts;
    }

    private static void put(Map<String, String> texts, Part part) {
        texts.put(say("library.own.point.title", part.title()), part.title());
        texts.put(say("library.own.point.intro", part.title()), part.intro());
        texts.put(
                say("library.own.questions-of", part.title()),
                part.questions().stream()
                        .filter(Question::isAsked)
                        .map(Question::label)
                        .collect(Collectors.joining(", ")));
        part.questions()
                .forEach(one -> texts.put(say("library.own.point.question", part.title(), one.label()), said(one)));
    }

    private static String said(Question one) {
        String answers = one.answers().stream().map(Wording.Answer::label).collect(Collectors.joining(", "));
        return List.of(one.ask(), one.hint(), one.low(), one.high(), one.text(), answers, Sees.choice(one.visibility()))
                .stream()
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String say(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}

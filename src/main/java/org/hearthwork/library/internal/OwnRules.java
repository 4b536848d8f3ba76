package org.hearthwork.library.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.Letters;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.NewQuestion;
import org.hearthwork.library.OwnDraft;
import org.hearthwork.library.OwnDraft.Bound;
import org.hearthwork.library.OwnDraft.Stays;
import org.hearthwork.library.Visibility;
import org.hearthwork.library.Wording;
import org.hearthwork.library.Wording.Part;
import org.hearthwork.library.Wording.Question;

/**
 * What an own version may change and what not. Of a draft only what no screen can send is refused, and what cannot be kept; of what
 * is to be published everything, all at once and each at its field.
 */
public final class OwnRules {

    private static final int TITLE = 80; // characters
    private static final int SUMMARY = 300;
    private static final int PAGE = 1200;
    private static final int ASK = 300;
    private static final int LABEL = 60;
    private static final int ANSWER = 160;
    private static final int LONGEST = 4000; // of any text in a draft
    private static final int MOST_MINUTES = 120;
    private static final int MOST_QUESTIONS = 20; // that are the practice's own, in one sitting
    private static final int MOST_ANSWERS = 20;

    private final Wording shipped;
    private final Map<String, Bound> bounds;

    public OwnRules(Rewording origin) {
        this.shipped = origin.words();
        this.bounds = origin.bounds();
    }

    /** @throws NotFound for sittings, questions or answers that there are not: no screen offers them */
    public void checkDraft(Wording wording) {
        require(keys(wording).equals(keys(shipped)));
        for (int at = 0; at < shipped.sittings().size(); at++) {
            checkShape(shipped.sittings().get(at), wording.sittings().get(at));
        }
        wording.texts().forEach(text -> {
            Letters.refuseUnkeepable("", text);
            atMost("", LONGEST, text);
        });
    }

    private static List<String> keys(Wording wording) {
        return wording.sittings().stream().map(Part::key).toList();
    }

    private static void checkShape(Part shipped, Part own) {
        Map<String, Question> known = shipped.questions().stream().collect(Collectors.toMap(Question::key, one -> one));
        Set<String> seen = new HashSet<>();
        for (Question one : own.questions()) {
            require(seen.add(one.key()));
            Question before = known.get(one.key());
            if (one.ours()) {
                require(before == null && NewQuestion.isKey(one.key()) && NewQuestion.has(one.type()));
                require(Set.copyOf(answers(one)).size() == one.answers().size());
            } else {
                require(before != null
                        && before.type().equals(one.type())
                        && answers(before).equals(answers(one)));
            }
        }
        require(seen.containsAll(known.keySet()));
    }

    private static List<String> answers(Question question) {
        return question.answers().stream().map(Wording.Answer::key).toList();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new NotFound();
        }
    }

    /** @throws Refusal with everything that keeps it from being published, each at its field */
    public void checkWhole(Wording wording) {
        checkDraft(wording);
        AllAtOnce all = new AllAtOnce();
        all.ask(() -> said("title", TITLE, wording.title()));
        all.ask(() -> said("summary", SUMMARY, wording.summary()));
        all.ask(() -> said("opening", PAGE, wording.opening()));
        wording.sittings().forEach(part -> check(part, all));
        all.decide();
    }

    private void check(Part part, AllAtOnce all) {
        String at = part.key();
        all.ask(() -> said(OwnDraft.name(at, "title"), TITLE, part.title()));
        all.ask(() -> said(OwnDraft.name(at, "intro"), PAGE, part.intro()));
        all.ask(() -> within(OwnDraft.name(at, "minutes"), 1, MOST_MINUTES, part.minutes()));
        all.ask(() -> refuseIf(
                part.questions().stream().noneMatch(Question::isAsked), at, "library.own.refused.nothing-asked"));
        all.ask(() -> refuseIf(
                part.questions().stream().filter(Question::ours).count() > MOST_QUESTIONS,
                at,
                "library.own.refused.many-questions",
                MOST_QUESTIONS));
        all.ask(() -> refuseIf(onlyAClinicianOpens(part.questions()), at, "library.own.refused.only-by-clinician"));
        part.questions().forEach(one -> all.ask(() -> stays(part, one)));
        part.questions().stream().filter(Question::isAsked).forEach(one -> check(part, one, all));
    }

    /** Whoever is told that it opens when both are in waits for something that does, in the smaller version too. */
    private static boolean onlyAClinicianOpens(List<Question> questions) {
        List<Question> asked = questions.stream().filter(Question::isAsked).toList();
        return Visibility.onlyAClinicianOpens(asked.stream().map(Question::visibility))
                || Visibility.onlyAClinicianOpens(
                        asked.stream().filter(Question::small).map(Question::visibility));
    }

    private void stays(Part part, Question one) {
        String name = OwnDraft.name(part.key(), one.key());
        Stays stays =
                one.ours() ? Stays.FREE : bounds.getOrDefault(name, Bound.OURS).stays();
        refuseIf(one.left() && stays != Stays.FREE, name, "library.own.stays." + stays);
    }

    private void check(Part part, Question one, AllAtOnce all) {
        String name = OwnDraft.name(part.key(), one.key());
        Bound bound = one.ours() ? Bound.OURS : bounds.getOrDefault(name, Bound.OURS);
        all.ask(() -> said(name + "/ask", ASK, one.ask()));
        all.ask(() -> said(name + "/label", LABEL, one.label()));
        all.ask(() -> atMost(name + "/hint", ASK, one.hint()));
        all.ask(() ->
                refuseIf(!bound.may().contains(one.visibility()), name + "/visibility", "library.own.refused.wider"));
        all.ask(() -> refuseIf(confirmedBefore(part, one), name, "library.own.refused.after-agreeing"));
        if (one.type().equals("scale")) {
            all.ask(() -> said(name + "/low", LABEL, one.low()));
            all.ask(() -> said(name + "/high", LABEL, one.high()));
            all.ask(() -> refuseIf(one.min() >= one.max(), name, "library.own.refused.scale"));
        }
        if (one.type().equals("confirm")) {
            all.ask(() -> said(name + "/text", ASK, one.text()));
        }
        one.answers().forEach(answer -> all.ask(() -> said(name + "/answers/" + answer.key(), ANSWER, answer.label())));
        if (one.ours() && NewQuestion.of(one.type()).picks()) {
            all.ask(() -> refuseIf(one.answers().size() < 2, name, "library.own.refused.few-answers"));
            all.ask(() -> refuseIf(
                    one.answers().size() > MOST_ANSWERS, name, "library.own.refused.many-answers", MOST_ANSWERS));
            all.ask(() -> refuseIf(one.max() > one.answers().size(), name, "library.own.refused.picks"));
            all.ask(() -> refuseIf(sayTheSame(one), name, "library.own.refused.same-answers"));
        }
    }

    /** Who says yes has read what it is about: what both fill in comes before it. */
    private static boolean confirmedBefore(Part part, Question one) {
        return one.visibility() == Visibility.JOINT
                && !one.type().equals("confirm")
                && part.questions().stream()
                        .takeWhile(before -> before != one)
                        .anyMatch(before -> before.isAsked() && before.type().equals("confirm"));
    }

    private static boolean sayTheSame(Question one) {
        return one.answers().stream()
                        .map(answer -> answer.label().strip())
                        .distinct()
                        .count()
                < one.answers().size();
    }

    private static void said(String field, int max, String text) {
        refuseIf(text.isBlank(), field, "library.own.refused.empty");
        atMost(field, max, text);
    }

    private static void atMost(String field, int max, String text) {
        int length = text.strip().length();
        refuseIf(length > max, field, "library.own.refused.long", max, length - max);
    }

    private static void within(String field, int min, int max, int number) {
        refuseIf(number < min || number > max, field, "library.own.refused.minutes", min, max);
    }

    private static void refuseIf(boolean wrong, String field, String messageKey, Object... parameters) {
        if (wrong) {
            throw new Refusal(field, messageKey, parameters);
        }
    }
}

package org.hearthwork.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hearthwork.library.Wording.Part;
import org.hearthwork.library.Wording.Question;
import org.hearthwork.library.internal.Definitions;
import org.hearthwork.library.internal.Rewording;
import tools.jackson.databind.json.JsonMapper;

/** Own versions for tests: what an author changes, said in a line. */
public final class OurOwn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OurOwn() {}

    public static Rewording of(Edition shipped) {
        try {
            return new Rewording(new Definitions().written(shipped));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** As its row holds it. */
    public static String definition(Edition shipped, Edition own, String title) {
        Rewording rewording = of(shipped);
        return JSON.writeValueAsString(
                rewording.definition(titled(rewording.words(), title), own.exercise(), own.version()));
    }

    /** As the row of a draft holds it. */
    public static String wording(Edition shipped, String title) {
        return JSON.writeValueAsString(titled(of(shipped).words(), title));
    }

    public static Wording titled(Wording wording, String title) {
        return new Wording(title, wording.summary(), wording.opening(), wording.sittings());
    }

    /** With another list of questions in one sitting. */
    public static Wording with(Wording wording, String sitting, UnaryOperator<List<Question>> questions) {
        return new Wording(
                wording.title(),
                wording.summary(),
                wording.opening(),
                wording.sittings().stream()
                        .map(part -> part.key().equals(sitting)
                                ? new Part(
                                        part.key(),
                                        part.title(),
                                        part.intro(),
                                        part.minutes(),
                                        questions.apply(new ArrayList<>(part.questions())))
                                : part)
                        .toList());
    }

    /** With one question changed. */
    public static Wording with(Wording wording, String sitting, String question, UnaryOperator<Question> change) {
        return with(
                wording,
                sitting,
                questions -> questions.stream()
                        .map(one -> one.key().equals(question) ? change.apply(one) : one)
                        .toList());
    }

    /** A question of one's own at the beginning of a sitting. */
    public static Wording added(Wording wording, String sitting, Question question) {
        return with(wording, sitting, questions -> {
            questions.addFirst(question);
            return questions;
        });
    }

    public static Question scale(String ask, Visibility visibility) {
        return new Question(
                NewQuestion.SCALE.blank(UUID.randomUUID()).key(),
                "scale",
                true,
                false,
                visibility,
                false,
                ask,
                "Added",
                "",
                "Not at all",
                "Very much",
                0,
                10,
                "",
                List.of());
    }

    public static Question choice(String ask, String... labels) {
        List<Wording.Answer> answers = new ArrayList<>();
        for (String label : labels) {
            answers.add(
                    new Wording.Answer(NewQuestion.answer(answers.size() + 1).key(), label));
        }
        return new Question(
                NewQuestion.CHOICE.blank(UUID.randomUUID()).key(),
                "choice",
                true,
                false,
                Visibility.PRIVATE,
                false,
                ask,
                "Chosen",
                "",
                "",
                "",
                0,
                0,
                "",
                answers);
    }

    public static UnaryOperator<Question> asking(String ask) {
        return one -> change(one, ask, one.visibility(), one.left(), one.answers());
    }

    public static UnaryOperator<Question> seenBy(Visibility visibility) {
        return one -> change(one, one.ask(), visibility, one.left(), one.answers());
    }

    public static UnaryOperator<Question> leftOut() {
        return one -> change(one, one.ask(), one.visibility(), true, one.answers());
    }

    public static UnaryOperator<Question> answers(List<Wording.Answer> answers) {
        return one -> change(one, one.ask(), one.visibility(), one.left(), answers);
    }

    private static Question change(
            Question one, String ask, Visibility visibility, boolean left, List<Wording.Answer> answers) {
        return new Question(
                one.key(),
                one.type(),
                one.ours(),
                left,
                visibility,
                one.small(),
                ask,
                one.label(),
                one.hint(),
                one.low(),
                one.high(),
                one.min(),
                one.max(),
                one.text(),
                answers);
    }
}

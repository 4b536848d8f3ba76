package org.hearthwork.homework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.homework.internal.TalkRows;
import org.hearthwork.instruments.Talk;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.springframework.stereotype.Component;

/** What belongs to a talk in step beside its state: what each gave to it, and the words they prepared for it. */
@Component
class Talks {

    private final Parts parts;
    private final TalkRows talks;
    private final HomeworkRows rows;

    Talks(Parts parts, TalkRows talks, HomeworkRows rows) {
        this.parts = parts;
        this.talks = talks;
        this.rows = rows;
    }

    Optional<Talk> of(Part part) {
        return part.sitting().talk().isEmpty()
                ? Optional.empty()
                : talks.of(part.occurrence().getId());
    }

    /** What the author of this part gave to the talk, as answers to its questions; nothing where there was none. */
    Map<Prompt, AnswerBody> givenTo(Part part) {
        Map<String, AnswerBody> given =
                of(part).map(talk -> talk.turns().answersOf(part.mine().seat())).orElse(Map.of());
        Map<Prompt, AnswerBody> answers = new LinkedHashMap<>();
        part.prompts().stream()
                .filter(prompt -> given.containsKey(prompt.key()))
                .forEach(prompt -> answers.put(prompt, Objects.requireNonNull(given.get(prompt.key()))));
        return answers;
    }

    /** What one prepared for it, in lines; what they keep for the session is not there to be read out at home. */
    List<String> preparedBy(Part part) {
        return Optional.ofNullable(part.occurrence().afterId())
                .flatMap(talks::ownPartIn)
                .map(id -> parts.sheet(parts.required(new ParticipationId(id))))
                .filter(sheet -> sheet.keptBy(Map.of()).isEmpty())
                .map(sheet -> sheet.questions().stream()
                        .filter(question -> question.prompt().kind() instanceof PromptKind.Statement)
                        .flatMap(question -> question.prompt().inWords(question.answer()).stream())
                        .toList())
                .orElse(List.of());
    }

    /** What the other one prepared and sent, in lines. Of what was not sent, nothing. */
    List<String> sentByOther(Part part) {
        UUID before = part.occurrence().afterId();
        if (before == null) {
            return List.of();
        }
        Map<String, AnswerBody> sent = rows.sharedByOther(before, new PartnerId(Actors.partner()));
        return part.exercise().allSittings().stream()
                .flatMap(sitting -> sitting.prompts().stream())
                .filter(prompt -> prompt.kind() instanceof PromptKind.Statement)
                .flatMap(prompt -> prompt.inWords(sent.getOrDefault(prompt.key(), AnswerBody.EMPTY)).stream())
                .toList();
    }
}

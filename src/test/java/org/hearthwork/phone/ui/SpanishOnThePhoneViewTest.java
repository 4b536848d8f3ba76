package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.access.Actor;
import org.hearthwork.homework.Answers;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.Talking;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.instruments.Talk.Step;
import org.hearthwork.instruments.TalkMove;
import org.hearthwork.kit.EnglishWords;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.WhatIsSaid;
import org.hearthwork.kit.Words;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Library;
import org.hearthwork.library.Move;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Ana and Ben speak Spanish: no screen of theirs says a word of English, whatever they were given. */
@SpringBootTest
class SpanishOnThePhoneViewTest extends OnThePhone {

    private static final EnglishWords ENGLISH =
            new EnglishWords(Set.of("Ana", "Ben", "Hearthwork", "Clara Clinician", "English"));

    @Autowired
    private Doing doing;

    @Autowired
    private Talking talking;

    @Autowired
    private Library library;

    private final Set<String> faults = new LinkedHashSet<>();
    private int looked;
    private int revealed;

    @BeforeEach
    void theySpeakSpanish() {
        ana = speaking(ana);
        ben = speaking(ben);
    }

    private static Actor speaking(Actor who) {
        return new Actor(
                who.account(),
                who.practiceId(),
                who.role(),
                who.name(),
                who.email(),
                "es",
                who.coupleId(),
                who.partnerId());
    }

    private OccurrenceId gives(Exercise exercise, Sitting sitting) {
        Exercise.IfThen plan = exercise.ifThen();
        boolean daily = sitting.tick().isPresent();
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                new AssignmentWish(
                        exercise.key(),
                        sitting.key(),
                        false,
                        Audience.BOTH_SEALED,
                        daily ? Schedule.daily(14) : Schedule.ONCE,
                        TODAY.plusDays(daily ? 0 : 3),
                        WhoSees.SEALED,
                        RevealRule.WHEN_BOTH_DONE,
                        true,
                        new AssignmentWish.Kit(
                                "Lo pidieron ustedes.",
                                plan.cue(),
                                plan.action(),
                                exercise.obstacle(),
                                exercise.planB(),
                                8),
                        Map.of(Seat.A, "Con calma, Ana."),
                        true),
                MONDAY));
    }

    private void look(String where) {
        looked++;
        said().forEach(text -> ENGLISH.in(text).forEach(fault -> faults.add(where + ": " + fault)));
    }

    private static List<String> said() {
        UI ui = UI.getCurrent();
        HasElement page = ui.getInternals().getActiveRouterTargetsChain().getLast();
        List<String> texts = new ArrayList<>(WhatIsSaid.in(page.getElement()));
        texts.addAll(WhatIsSaid.in(ui.getElement())); // what lies over it
        assertThat(texts).as("what can be read").isNotEmpty();
        return texts;
    }

    private void visits(String path) {
        VaadinSession.getCurrent().setLocale(Words.SPANISH);
        UI.getCurrent().setLocale(Words.SPANISH);
        switch (path.split("/")[0]) {
            case "home" -> navigate(path, HomeView.class);
            case "me" -> navigate(path, MeView.class);
            case "do" -> navigate(path, DoView.class);
            default -> {
                if (path.contains("/")) {
                    navigate(path, RevealView.class);
                } else {
                    navigate(path, TogetherView.class);
                }
            }
        }
    }

    /** Each question of a sitting, as it waits, and the opening before them. */
    private void reads(OccurrenceId occurrence, String where) {
        ParticipationId part = homework.part(occurrence, Seat.A);
        as(ana, () -> {
            visits("home");
            look(where + ", home");
            visits("do/" + part);
            look(where + ", opening");
            doing.begin(part);
            Sheet sheet = doing.open(part);
            for (int at = sheet.firstAsked(); at < sheet.questions().size(); at++) {
                doing.moveTo(part, at);
                visits("do/" + part);
                look(where + ", " + sheet.questions().get(at).prompt().key());
            }
            findButton().withText("Esta vez no pude").click();
            look(where + ", couldn’t");
        });
    }

    private static Map<String, AnswerBody> answers(Sitting sitting) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        sitting.prompts(false).stream()
                .filter(prompt -> !(prompt.kind() instanceof InStep))
                .forEach(prompt -> answers.put(prompt.key(), answer(prompt)));
        return answers;
    }

    private static AnswerBody answer(Prompt prompt) {
        return switch (prompt.kind()) {
            case PromptKind.Words words -> AnswerBody.ofText("Un té");
            case Move move -> AnswerBody.ofSlots(Map.of("what", "Baño", "owner", "Ana", "good-enough", "Con calma"));
            case PromptKind.Statement statement ->
                AnswerBody.ofSlots(Map.of("when", "la tarde", "feel", "sad, tired", "like", "un té"));
            default -> Answers.to(prompt);
        };
    }

    private void bothDo(OccurrenceId occurrence, Sitting sitting, String where) {
        homework.does(ben, Seat.B, occurrence, MONDAY, answers(sitting));
        homework.does(ana, Seat.A, occurrence, MONDAY, answers(sitting));
        as(ana, () -> {
            visits("do/" + homework.part(occurrence, Seat.A));
            look(where + ", is in");
            visits("home");
            look(where + ", home after");
            if (sitting.tick().isEmpty()
                    && doing.open(homework.part(occurrence, Seat.A)).revealed()) {
                visits("together/" + occurrence);
                look(where + ", reveal");
                revealed++;
            }
        });
    }

    @Test
    void nothing_of_the_newest_exercises_is_english_from_the_opening_to_the_reveal() {
        List<Exercise> newest = library.exercises().stream()
                .filter(exercise -> !exercise.isOwn())
                .toList();
        assertThat(newest).hasSizeGreaterThanOrEqualTo(6);
        newest.forEach(exercise -> exercise.allSittings().forEach(sitting -> {
            String where = exercise.key() + " " + sitting.key();
            OccurrenceId occurrence = gives(exercise, sitting);
            reads(occurrence, where);
            bothDo(occurrence, sitting, where);
        }));
        for (String page : List.of("home", "together", "me")) {
            as(ana, () -> {
                visits(page);
                look(page);
            });
        }
        assertThat(looked).isGreaterThan(200);
        assertThat(revealed).isGreaterThan(5);
        assertThat(faults).isEmpty();
    }

    @Test
    void the_look_finds_what_is_english() {
        as(ben, () -> {
            gives(
                    library.newest("our-rituals"),
                    library.newest("our-rituals").sittings().getFirst());
            navigate("home", HomeView.class);
            look("in English");
        });
        assertThat(faults).isNotEmpty();
    }

    @Test
    void no_step_of_a_talk_is_english_for_who_speaks_or_for_who_listens() {
        Exercise exercise = library.newest("say-it-hear-it");
        Sitting prepare = exercise.sitting("prepare").orElseThrow();
        OccurrenceId prepared = gives(exercise, prepare);
        Map<String, AnswerBody> answers = answers(prepare);
        answers.put("level", AnswerBody.ofKey("small"));
        homework.does(ana, Seat.A, prepared, MONDAY, answers);
        homework.does(ben, Seat.B, prepared, MONDAY, answers);
        OccurrenceId talk = homework.following(prepared).getFirst();
        as(ben, () -> doing.begin(homework.part(talk, Seat.B)));
        as(ana, () -> doing.begin(homework.part(talk, Seat.A)));
        stands(talk, "before");
        as(ana, () -> talking.begin(homework.part(talk, Seat.A), Seat.A, false));
        stands(talk, "begun");
        for (Seat speaker : Seat.values()) {
            Seat listener = speaker == Seat.A ? Seat.B : Seat.A;
            moves(talk, speaker, new TalkMove.Start());
            moves(talk, speaker, new TalkMove.Pause());
            moves(talk, listener, new TalkMove.Resume());
            moves(talk, speaker, new TalkMove.Said());
            moves(talk, listener, new TalkMove.Heard("Las tardes", false));
            moves(talk, speaker, new TalkMove.Rated(3, "", false));
            moves(talk, listener, new TalkMove.Asked("more"));
            moves(talk, listener, new TalkMove.Responded("thanks", ""));
        }
        as(
                ana,
                () -> assertThat(
                                talking.read(homework.part(talk, Seat.A)).talk().step())
                        .isEqualTo(Step.OVER));
        assertThat(faults).isEmpty();
    }

    private void moves(OccurrenceId talk, Seat seat, TalkMove move) {
        as(seat == Seat.A ? ana : ben, () -> {
            ParticipationId part = homework.part(talk, seat);
            talking.move(part, talking.read(part).moves(), move);
        });
        stands(talk, seat + " after " + move.getClass().getSimpleName());
    }

    private void stands(OccurrenceId talk, String where) {
        for (Seat seat : Seat.values()) {
            as(seat == Seat.A ? ana : ben, () -> {
                visits("do/" + homework.part(talk, seat));
                look(where + ", seen by " + seat);
            });
        }
    }
}

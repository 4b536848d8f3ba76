package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.UidlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.Answers;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.Notes;
import org.hearthwork.outcomes.CheckIn;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.Meetings;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * S4: couples at random points of all exercises, each of whose words is one of a kind. Whoever is not to read it looks at every screen there is
 * for them, writes into what is the other's, and reads the log: not one of these words is in a byte of it.
 */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class CanariesViewTest extends OnThePhone {

    @Autowired
    private Library library;

    @Autowired
    private Doing doing;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Notes notes;

    private final Random chance = new Random(20311013);
    private int made;

    /** How far one of the two is. */
    private enum Stage {
        NOT_BEGUN,
        WRITING,
        IN
    }

    /**
     * @param reaches who of the two may read it by now
     */
    private record Canary(String word, boolean reachesA, boolean reachesB) {

        boolean reaches(Seat seat) {
            return seat == Seat.A ? reachesA : reachesB;
        }
    }

    private record Given(OccurrenceId occurrence, Map<Seat, ParticipationId> parts) {}

    /** One couple and all that was written about and by them. */
    private final class Evening {

        private final Pair pair = fixture.pair(practice.id(), practice.clinician(), "Ana", "Ben");
        private final List<Given> given = new ArrayList<>();
        private final List<Canary> canaries = new ArrayList<>();

        Evening() {
            for (Exercise exercise : library.exercises()) {
                exercise.sittings().stream().filter(Evening::asksForWords).forEach(sitting -> give(exercise, sitting));
            }
            checkIn();
            note();
            if (chance.nextInt(3) == 0) {
                clinician(() -> holds.hold(pair.id(), word(false, false)));
            }
        }

        private static boolean asksForWords(Sitting sitting) {
            return sitting.prompts(false).stream().anyMatch(prompt -> prompt.kind() instanceof PromptKind.Words);
        }

        private Actor of(Seat seat) {
            return seat == Seat.A ? pair.a() : pair.b();
        }

        private String word(boolean reachesA, boolean reachesB) {
            String word = "zq" + Integer.toString(7_000_000 + ++made, 36) + "qz";
            canaries.add(new Canary(word, reachesA, reachesB));
            return word;
        }

        private <T> T clinician(Supplier<T> does) {
            return PracticeClock.at(MONDAY, () -> Actors.as(practice.clinician(), does));
        }

        private void clinician(Runnable does) {
            PracticeClock.at(MONDAY, () -> Actors.as(practice.clinician(), does));
        }

        private void give(Exercise exercise, Sitting sitting) {
            RevealRule rule = RevealRule.values()[chance.nextInt(RevealRule.values().length)];
            AssignmentWish wish = new AssignmentWish(
                    exercise.edition().exercise(),
                    sitting.key(),
                    false,
                    Audience.BOTH_SEALED,
                    Schedule.ONCE,
                    TODAY.plusDays(3),
                    rule == RevealRule.NEVER ? WhoSees.CLINICIAN_ONLY : WhoSees.SEALED,
                    rule,
                    true,
                    AssignmentWish.Kit.EMPTY,
                    Map.of(Seat.A, word(true, false), Seat.B, word(false, true)),
                    true);
            OccurrenceId occurrence;
            try {
                occurrence = homework.occurrence(homework.assign(practice.clinician(), pair, wish, MONDAY));
            } catch (Refusal notLikeThis) {
                return; // a sitting that only another one leads to
            }
            Map<Seat, ParticipationId> parts =
                    Map.of(Seat.A, homework.part(occurrence, Seat.A), Seat.B, homework.part(occurrence, Seat.B));
            given.add(new Given(occurrence, parts));
            Map<Seat, Stage> stages = Map.of(Seat.A, stage(), Seat.B, stage());
            boolean bothIn = stages.values().stream().allMatch(Stage.IN::equals);
            stages.forEach((seat, stage) -> {
                if (stage != Stage.NOT_BEGUN) {
                    as(
                            of(seat),
                            () -> writes(seat, parts.get(seat), stage, bothIn && rule == RevealRule.WHEN_BOTH_DONE));
                }
            });
        }

        /** Mostly at it: who has not begun has nothing to keep. */
        private Stage stage() {
            return chance.nextInt(8) == 0 ? Stage.NOT_BEGUN : chance.nextInt(3) == 0 ? Stage.WRITING : Stage.IN;
        }

        private void writes(Seat seat, ParticipationId part, Stage stage, boolean opens) {
            for (Sheet.Question question : doing.begin(part).questions()) {
                if (question.prompt().kind() instanceof PromptKind.Confirm) {
                    continue; // there is nothing yet to say yes to
                }
                boolean shared = stage == Stage.IN
                        && switch (question.visibility()) {
                            case JOINT -> true;
                            case SEALED -> opens;
                            case PRIVATE, UNTIL_SENT, UNTIL_OPENED, CLINICIAN_ONLY -> false;
                        };
                doing.save(
                        part, question.prompt().key(), worded(question.prompt(), seat, question.visibility(), shared));
            }
            if (stage == Stage.IN) {
                try {
                    doing.finish(part);
                } catch (Refusal notWhole) {
                    // then it is a draft, and even less of it is to be read
                }
            }
        }

        private AnswerBody worded(Prompt prompt, Seat seat, Visibility kept, boolean shared) {
            return prompt.kind() instanceof PromptKind.Words && kept != null
                    ? AnswerBody.ofText(word(seat == Seat.A || shared, seat == Seat.B || shared))
                    : Answers.asked(prompt);
        }

        private void checkIn() {
            clinician(() -> outcomes.begin(pair.id()));
            for (Seat seat : List.of(Seat.A, Seat.B)) {
                as(of(seat), () -> {
                    CheckIn sheet = checkIns.begin(Locale.ENGLISH);
                    for (CheckIn.Question question : sheet.questions()) {
                        if (question.prompt().kind() instanceof PromptKind.Words) {
                            checkIns.keep(
                                    sheet.id(),
                                    question.prompt().key(),
                                    AnswerBody.ofText(word(seat == Seat.A, seat == Seat.B)),
                                    AnswerBody.EMPTY);
                        }
                    }
                });
            }
        }

        private void note() {
            var note = meetings.started(practice.clinician(), pair, null);
            var sheet = meetings.opened(practice.clinician(), note);
            clinician(() -> notes.save(meetings.draft(sheet, NoteSection.ASSESSMENT, word(false, false))));
        }

        /** Every screen there is for a partner, of all they have; and one that is the other's. */
        private List<String> addresses(Seat mine) {
            List<String> addresses = new ArrayList<>(List.of("home", "together", "me", "check-in"));
            given.forEach(one -> {
                addresses.add("together/" + one.occurrence());
                addresses.add("do/" + one.parts().get(mine));
            });
            addresses.add("do/" + given.getFirst().parts().get(mine == Seat.A ? Seat.B : Seat.A));
            return addresses;
        }

        /** @return the words that were found where they must not be */
        List<String> readsWhatIsNotFor(Seat seat) {
            List<String> found = new ArrayList<>();
            as(of(seat), () -> {
                Map<String, String> seen = new HashMap<>();
                addresses(seat).forEach(address -> seen.put(address, bytes(address)));
                given.forEach(one -> one.parts().values().forEach(part -> {
                    seen.put("writing into " + part, said(() -> doing.save(part, "topic", AnswerBody.ofText("mine"))));
                    seen.put("taking " + part, said(() -> doing.open(part)));
                }));
                seen.forEach((where, bytes) -> canaries.stream()
                        .filter(canary -> !canary.reaches(seat) && bytes.contains(canary.word()))
                        .forEach(canary -> found.add(canary.word() + " at " + where)));
                assertThat(canaries.stream()
                                .filter(canary -> canary.reaches(seat))
                                .filter(canary ->
                                        seen.values().stream().anyMatch(bytes -> bytes.contains(canary.word()))))
                        .as("what is for them does stand there")
                        .isNotEmpty();
            });
            return found;
        }
    }

    private static String said(Runnable doing) {
        try {
            doing.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.field() + refusal.messageKey() + Arrays.toString(refusal.parameters());
        } catch (NotFound none) {
            return String.valueOf(none.getMessage());
        }
    }

    /** What a browser that opens this address is sent. */
    private String bytes(String address) {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        UI.getCurrent().navigate(address);
        return new UidlWriter().createUidl(UI.getCurrent(), false, true).toString();
    }

    private void nothingIsFound(int couples, CapturedOutput log) {
        List<String> found = new ArrayList<>();
        List<Canary> all = new ArrayList<>();
        for (int couple = 0; couple < couples; couple++) {
            Evening evening = new Evening();
            for (Seat seat : List.of(Seat.A, Seat.B)) {
                found.addAll(evening.readsWhatIsNotFor(seat));
            }
            all.addAll(evening.canaries);
        }
        all.stream()
                .filter(canary -> log.getAll().contains(canary.word()))
                .forEach(canary -> found.add(canary.word() + " in the log"));
        long kept =
                all.stream().filter(one -> !one.reachesA() || !one.reachesB()).count();
        System.out.printf(
                "S4: %d words, %d of them kept from one of the two or both, %d found%n",
                all.size(), kept, found.size());
        assertThat(found).isEmpty();
        assertThat(kept).isGreaterThan(couples * 100L);
    }

    @Test
    void s4_not_one_word_that_is_kept_from_somebody_is_in_a_byte_that_they_are_sent(CapturedOutput log) {
        nothingIsFound(5, log);
    }

    @RepeatedTest(10)
    @Tag("nightly")
    void s4_ten_times_as_many(CapturedOutput log) {
        chance.setSeed(System.nanoTime());
        nothingIsFound(5, log);
    }
}

package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.access.People;
import org.hearthwork.access.PracticeSettings;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Wording;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.hearthwork.outcomes.CheckIn;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;

/** S13: hostile text is text. Whatever is typed is kept as it was typed, but for blanks around it, or refused in words. */
@SpringBootTest
class HostileTextTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Doing doing;

    @Autowired
    private Notes notes;

    @Autowired
    private Signing signing;

    @Autowired
    private Couples couples;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private People people;

    @Autowired
    private OwnVersions versions;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private CheckIns checkIns;

    private Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    /** Keeps a text and reads it again. */
    private interface Field extends Function<String, String> {}

    private Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("an answer", answer());
        fields.put("a note", note());
        fields.put("what is added to a signed note", addendum());
        fields.put("a first name", this::firstName);
        fields.put("what is noted of the children", this::children);
        fields.put("the reason of a hold", this::holdReason);
        fields.put("a word to one of the two", this::wordToOne);
        fields.put("a check-in", checkIn());
        fields.put("the name of the practice", this::practiceName);
        fields.put("the title of an own version", title());
        return fields;
    }

    private Field answer() {
        ParticipationId part = homework.part(
                homework.occurrence(homework.assign(
                        practice.clinician(),
                        practice.couple(),
                        Homeworking.sealed(
                                "something-new", "first-after", Meetings.today().plusDays(3)),
                        Instant.now())),
                Seat.A);
        String prompt = Actors.as(practice.couple().a(), () -> doing.begin(part)).questions().stream()
                .filter(question -> question.prompt().kind() instanceof PromptKind.Words)
                .findFirst()
                .orElseThrow()
                .prompt()
                .key();
        return text -> Actors.as(practice.couple().a(), () -> {
            doing.save(part, prompt, AnswerBody.ofText(text));
            return doing.open(part).questions().stream()
                    .filter(question -> question.prompt().key().equals(prompt))
                    .map(Sheet.Question::answer)
                    .map(AnswerBody::textOrEmpty)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Field note() {
        NoteId note = meetings.started(practice.clinician(), practice.couple(), null);
        return text -> {
            var sheet = meetings.opened(practice.clinician(), note);
            Actors.as(practice.clinician(), () -> {
                notes.save(meetings.draft(sheet, NoteSection.SUBJECTIVE, text));
            });
            return meetings.opened(practice.clinician(), note).text(NoteSection.SUBJECTIVE);
        };
    }

    private Field addendum() {
        NoteId note = meetings.started(practice.colleague(), practice.colleaguesCouple(), null);
        var sheet = meetings.opened(practice.colleague(), note);
        Actors.as(practice.colleague(), () -> {
            signing.sign(meetings.draft(sheet, NoteSection.PLAN, "Done."));
        });
        return text -> {
            Actors.as(practice.colleague(), () -> signing.addendum(note, text));
            return meetings.opened(practice.colleague(), note)
                    .addenda()
                    .getLast()
                    .text();
        };
    }

    private String firstName(String text) {
        return opened(new NewCouple(
                        text, "Ben", PracticeFixture.ZONE, Secrets.LIMITED_SECRETS, NewCouple.Family.UNKNOWN))
                .couple()
                .a()
                .firstName();
    }

    private String children(String text) {
        return opened(new NewCouple(
                        "Ana",
                        "Ben",
                        PracticeFixture.ZONE,
                        Secrets.LIMITED_SECRETS,
                        new NewCouple.Family(text, "", "")))
                .family()
                .children();
    }

    private CoupleFile opened(NewCouple couple) {
        return Actors.as(practice.clinician(), () -> couples.file(couples.open(couple)));
    }

    private String holdReason(String text) {
        CoupleId couple =
                fixture.pair(practice.id(), practice.clinician(), "Ana", "Ben").id();
        return Actors.as(practice.clinician(), () -> {
            holds.hold(couple, text);
            return couples.file(couple).hold().reason();
        });
    }

    private String wordToOne(String text) {
        AssignmentWish usual =
                Homeworking.sealed("our-rituals", "design", Meetings.today().plusDays(3));
        AssignmentWish wish = new AssignmentWish(
                usual.exercise(),
                usual.sitting(),
                usual.smaller(),
                usual.audience(),
                usual.schedule(),
                usual.due(),
                usual.whoSees(),
                usual.reveal(),
                usual.clinicianReadsSealed(),
                usual.kit(),
                Map.of(Seat.A, text),
                usual.recoveryAsked());
        ParticipationId part = homework.part(
                homework.occurrence(homework.assign(practice.clinician(), practice.couple(), wish, Instant.now())),
                Seat.A);
        return Actors.as(practice.couple().a(), () -> doing.open(part).note());
    }

    private Field checkIn() {
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
        return text -> Actors.as(practice.couple().a(), () -> {
            CheckIn sheet = checkIns.begin(Locale.ENGLISH);
            CheckIn.Question words = wordsOf(sheet);
            checkIns.keep(sheet.id(), words.prompt().key(), AnswerBody.ofText(text), words.answer());
            return wordsOf(checkIns.begin(Locale.ENGLISH)).answer().textOrEmpty();
        });
    }

    private static CheckIn.Question wordsOf(CheckIn sheet) {
        return sheet.questions().stream()
                .filter(question -> question.prompt().kind() instanceof PromptKind.Words)
                .findFirst()
                .orElseThrow();
    }

    private String practiceName(String text) {
        return Actors.as(practice.owner(), () -> {
            PracticeSettings before = people.practice();
            return people.changePractice(new PracticeSettings(text, before.zone(), before.region(), before.version()))
                    .name();
        });
    }

    private Field title() {
        DraftId draft = Actors.as(practice.clinician(), () -> versions.begin("our-rituals"));
        return text -> Actors.as(practice.clinician(), () -> {
            var before = versions.open(draft);
            Wording was = before.wording();
            versions.save(draft, before.version(), new Wording(text, was.summary(), was.opening(), was.sittings()));
            return versions.open(draft).wording().title();
        });
    }

    @Test
    void s13_what_is_typed_is_kept_as_it_is_or_refused_in_words_in_every_kind_of_field() {
        List<String> texts = new ArrayList<>(Hostile.scripts());
        texts.addAll(Hostile.oddities());
        texts.add(Hostile.endless());
        List<String> wrong = new ArrayList<>();
        int[] kept = {0};
        Map<String, Field> fields = fields();
        fields.forEach((name, field) -> texts.forEach(text -> {
            String came = cameOf(field, text);
            if (came.equals("kept")) {
                kept[0]++;
            } else if (!came.equals("refused")) {
                wrong.add(name + " of \"" + Hostile.shown(text) + "\": " + came);
            }
        }));
        System.out.printf(
                "S13: %d texts in each of %d fields, %d kept as they are, %d wrong%n",
                texts.size(), fields.size(), kept[0], wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(kept[0]).isGreaterThan(600);
    }

    /** Nobody can type it; who sends it harms only their own text. */
    @Test
    void s13_what_no_database_can_carry_is_not_kept_at_all_or_reads_as_a_question_mark() {
        List<String> wrong = new ArrayList<>();
        fields().forEach((name, field) -> Hostile.impossible().forEach(text -> {
            String came = cameOf(field, text);
            String asQuestionMark = "became " + text.replace("\ud83d", "?").replace("\udc69", "?");
            if (!List.of("kept", "refused", asQuestionMark).contains(came)
                    && !came.startsWith(DataIntegrityViolationException.class.getSimpleName())) {
                wrong.add(name + " of \"" + Hostile.shown(text) + "\": " + came);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static String cameOf(Field field, String text) {
        try {
            String read = field.apply(text);
            return read.equals(text) || read.equals(text.strip()) ? "kept" : "became " + Hostile.shown(read);
        } catch (Refusal refused) {
            return "refused";
        } catch (RuntimeException failed) {
            return failed.getClass().getSimpleName() + " " + failed.getMessage();
        }
    }
}

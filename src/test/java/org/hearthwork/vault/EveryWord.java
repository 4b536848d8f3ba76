package org.hearthwork.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Photographs;
import org.hearthwork.homework.Photos;
import org.hearthwork.homework.Picture;
import org.hearthwork.homework.Talking;
import org.hearthwork.instruments.TalkMove;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.notes.NoteDraft;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.hearthwork.outcomes.Checking;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.MeasureRequests;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.outcomes.OwnMeasures;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.springframework.stereotype.Component;

/** A couple and their clinician who write wherever the product lets anybody write, by the calls its screens make. */
@Component
class EveryWord {

    /** What lies there is keys of a list, a picture, or put together from names and days: there is nowhere to put a word of one's own. */
    static final Set<String> HOLD_NO_WORDS_OF_ONES_OWN = Set.of(
            "homework.outcome.offered", "outcomes.answer.body", "homework.photo.image", "sessions.note_source.origin");

    private static final String MEMORY = "first-memory";
    private static final Set<NoteSection> SOAP =
            Set.of(NoteSection.SUBJECTIVE, NoteSection.OBJECTIVE, NoteSection.ASSESSMENT, NoteSection.PLAN);

    private final Couples couples;
    private final SafetyHolds holds;
    private final Homeworking homework;
    private final Doing doing;
    private final Talking talking;
    private final Photos photos;
    private final Meetings meetings;
    private final Notes notes;
    private final Signing signing;
    private final Outcomes outcomes;
    private final Checking checking;
    private final MeasureRequests requests;
    private final OwnMeasures measures;

    EveryWord(
            Couples couples,
            SafetyHolds holds,
            Homeworking homework,
            Doing doing,
            Talking talking,
            Photos photos,
            Meetings meetings,
            Notes notes,
            Signing signing,
            Outcomes outcomes,
            Checking checking,
            MeasureRequests requests,
            OwnMeasures measures) {
        this.couples = couples;
        this.holds = holds;
        this.homework = homework;
        this.doing = doing;
        this.talking = talking;
        this.photos = photos;
        this.meetings = meetings;
        this.notes = notes;
        this.signing = signing;
        this.outcomes = outcomes;
        this.checking = checking;
        this.requests = requests;
        this.measures = measures;
    }

    /**
     * @param word a new one at each call
     * @return a photo as it is shown to who kept it
     */
    byte[] isWritten(Practice practice, Pair pair, Supplier<String> word) {
        Actor clinician = practice.clinician();
        Actors.as(clinician, () -> family(word));
        Actors.as(clinician, () -> outcomes.begin(pair.id()));
        together(clinician, pair, word);
        talk(clinician, pair, word);
        checkIns(pair, word);
        note(clinician, pair, word);
        measure(clinician, pair, word);
        byte[] photo = photo(clinician, pair, word);
        Actors.as(clinician, () -> hold(pair, word));
        return photo;
    }

    private void family(Supplier<String> word) {
        couples.open(
                new CoupleId(Ids.next()),
                new NewCouple(
                        "Gil",
                        "Hana",
                        PracticeFixture.ZONE,
                        Secrets.NO_SECRETS,
                        new NewCouple.Family(word.get(), word.get(), word.get())));
    }

    private static LocalDate inThreeDays() {
        return LocalDate.now(PracticeFixture.ZONE).plusDays(3);
    }

    /** What makes it likely, a line for each of the two, and what each of them answers. */
    private void together(Actor clinician, Pair pair, Supplier<String> word) {
        AssignmentWish usual = homework.wish("say-it-hear-it", inThreeDays());
        AssignmentWish wish = new AssignmentWish(
                usual.exercise(),
                usual.sitting(),
                false,
                usual.audience(),
                usual.schedule(),
                usual.due(),
                usual.whoSees(),
                usual.reveal(),
                true,
                new AssignmentWish.Kit(word.get(), word.get(), word.get(), word.get(), word.get(), 8),
                Map.of(Seat.A, word.get(), Seat.B, word.get()),
                true);
        OccurrenceId occurrence = homework.occurrence(homework.assign(clinician, pair, wish, Instant.now()));
        for (Seat seat : Seat.values()) {
            ParticipationId part = homework.part(occurrence, seat);
            Actors.as(of(pair, seat), () -> {
                doing.save(part, "helped", AnswerBody.ofText(word.get()));
                doing.save(part, "heard", AnswerBody.ofText(word.get()));
                doing.finish(part);
            });
        }
    }

    private static Actor of(Pair pair, Seat seat) {
        return seat == Seat.A ? pair.a() : pair.b();
    }

    /** Ana says it, Ben says what he heard, and writes on without sending it. */
    private void talk(Actor clinician, Pair pair, Supplier<String> word) {
        Instant now = Instant.now();
        var assignment =
                homework.assign(clinician, pair, Homeworking.sealed("say-it-hear-it", "prepare", inThreeDays()), now);
        OccurrenceId prepare = homework.occurrence(assignment);
        for (Seat seat : Seat.values()) {
            homework.does(of(pair, seat), seat, prepare, now, prepared(word));
        }
        OccurrenceId talk = homework.occurrences(assignment).getLast();
        ParticipationId anas = homework.part(talk, Seat.A);
        ParticipationId bens = homework.part(talk, Seat.B);
        Actors.as(pair.a(), () -> doing.begin(anas));
        Actors.as(pair.b(), () -> doing.begin(bens));
        Actors.as(pair.a(), () -> talking.begin(anas, Seat.A, false));
        moves(pair.a(), anas, new TalkMove.Start());
        moves(pair.a(), anas, new TalkMove.Said());
        moves(pair.b(), bens, new TalkMove.Heard(word.get(), false));
        moves(pair.a(), anas, new TalkMove.Rated(3, word.get(), false));
        Actors.as(pair.b(), () -> talking.keep(bens, talking.read(bens).moves(), word.get()));
    }

    private static Map<String, AnswerBody> prepared(Supplier<String> word) {
        return Map.of(
                "topic",
                AnswerBody.ofText(word.get()),
                "level",
                AnswerBody.ofKey("small"),
                "statement",
                AnswerBody.ofSlots(Map.of("when", word.get())));
    }

    private void moves(Actor who, ParticipationId part, TalkMove move) {
        Actors.as(who, () -> talking.move(part, talking.read(part).moves(), move));
    }

    private void checkIns(Pair pair, Supplier<String> word) {
        checking.in(
                pair.a(),
                Instant.now(),
                Map.of("good", AnswerBody.ofText(word.get()), "wish", Checking.wish(word.get(), true)));
        checking.in(pair.b(), Instant.now(), Map.of("hard", AnswerBody.ofText(word.get())));
    }

    /** Signed, with a line of a check-in that was brought into it, and an addendum. */
    private void note(Actor clinician, Pair pair, Supplier<String> word) {
        NoteId note = meetings.started(clinician, pair, null);
        Actors.as(clinician, () -> {
            CoupleMeasures.Line line = outcomes.open(pair.id()).lines().stream()
                    .filter(one -> one.by().seat() == Seat.A)
                    .findFirst()
                    .orElseThrow();
            notes.insertFromCheckIn(
                    meetings.draft(notes.open(note), NoteSection.SUBJECTIVE, word.get()),
                    NoteSection.SUBJECTIVE,
                    line.reference(),
                    true);
            NoteSheet sheet = notes.open(note);
            Map<NoteSection, String> texts = new EnumMap<>(NoteSection.class);
            SOAP.forEach(section -> texts.put(section, sheet.text(section) + word.get()));
            signing.sign(new NoteDraft(note, sheet.version(), texts));
            signing.addendum(note, word.get());
        });
    }

    /** Thoughts of death, and how the clinician saw to them. */
    private void measure(Actor clinician, Pair pair, Supplier<String> word) {
        Actors.as(clinician, () -> requests.ask(pair.id(), "phq-9", List.of(Seat.A)));
        Actors.as(pair.a(), () -> {
            var asked = measures.open().getFirst().id();
            measures.begin(asked, Locale.ENGLISH);
            measures.keep(asked, "phq-9.9", AnswerBody.ofKey("1"), AnswerBody.EMPTY);
        });
        Actors.as(
                clinician,
                () -> outcomes.seeTo(
                        pair.id(), outcomes.open(pair.id()).alerts().getFirst(), word.get()));
    }

    private byte[] photo(Actor clinician, Pair pair, Supplier<String> word) {
        OccurrenceId after = homework.occurrence(homework.assign(
                clinician, pair, Homeworking.sealed("something-new", "first-after", inThreeDays()), Instant.now()));
        homework.starts(pair.a(), Seat.A, after, Instant.now(), Map.of(MEMORY, AnswerBody.ofText(word.get())));
        return Actors.as(
                pair.a(),
                () -> photos.image(
                        photos.keep(homework.part(after, Seat.A), MEMORY, Picture.of(Photographs.plain(400, 300)))
                                .id()));
    }

    private void hold(Pair pair, Supplier<String> word) {
        holds.hold(pair.id(), word.get());
        CoupleFile.OpenHold open = couples.file(pair.id()).hold();
        holds.lift(pair.id(), open.id(), word.get());
        holds.hold(pair.id(), word.get());
    }
}

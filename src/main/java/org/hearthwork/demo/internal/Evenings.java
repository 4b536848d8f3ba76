package org.hearthwork.demo.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Photo;
import org.hearthwork.homework.Prepared;
import org.hearthwork.homework.Proposal;
import org.hearthwork.homework.PutForward;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.DayWindow;
import org.hearthwork.library.Deck;
import org.hearthwork.library.Load;
import org.hearthwork.library.Move;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.jspecify.annotations.Nullable;

/** Both partners' part in their homework, each at their own hour of their own evening. */
final class Evenings {

    private static final Duration TALKED_AFTER = Duration.ofDays(4);

    private final Scene scene;
    private final Script script;
    private final Instant stops;
    private final Random chance;
    private final Phones phones;
    private final DemoRows rows;
    private final Voices voices;
    private final Consumer<DemoRows.Due> goesOn;
    private final Map<Seat, Actor> partners = new EnumMap<>(Seat.class);

    /**
     * @param stops when joint work stops, for those for whom it does
     * @param goesOn is told of what opened by itself when both were in
     */
    Evenings(Scene scene, Instant stops, Phones phones, DemoRows rows, Voices voices, Consumer<DemoRows.Due> goesOn) {
        this.scene = scene;
        this.script = scene.script();
        this.stops = stops;
        this.chance = scene.chance();
        this.phones = phones;
        this.rows = rows;
        this.voices = voices;
        this.goesOn = goesOn;
    }

    void joined(Seat seat, Actor partner) {
        partners.put(seat, partner);
    }

    /** Who this is, once they have joined. */
    Actor of(Seat seat) {
        return partner(seat);
    }

    /** Both partners' part in one occurrence, and what they say when they have talked about it. */
    void live(DemoRows.Due due) {
        double a = chance.nextDouble();
        double b = chance.nextDouble();
        boolean together = a < script.doneA() && b < script.doneB();
        part(Seat.A, due, a, script.doneA(), script.couldntA(), together);
        part(Seat.B, due, b, script.doneB(), script.couldntB(), together);
        scene.moments().add(due.due().plus(TALKED_AFTER), partner(Seat.A), () -> {
            if (rows.isThereToTalkAbout(due.occurrence())) {
                phones.togetherness().talked(new OccurrenceId(due.occurrence()));
            }
        });
    }

    private void part(Seat seat, DemoRows.Due due, double dice, double done, double couldnt, boolean together) {
        ParticipationId id = new ParticipationId(seat == Seat.A ? due.a() : due.b());
        Instant evening = evening(due, seat);
        boolean silent = evening.isAfter(scene.now().minus(script.silentDays(), ChronoUnit.DAYS));
        // Joint work has stopped by then: there is nothing on the phone any more.
        boolean stopped = !evening.isBefore(stops);
        if (evening.isAfter(scene.now()) || stopped || silent || dice >= done + couldnt) {
            return;
        }
        Actor partner = partner(seat);
        scene.moments().add(evening, partner, () -> {
            if (dice < done) {
                answerAll(seat, id, evening, together ? talk(due) : null);
                phones.doing().finish(id);
                sends(seat, id);
                // A partner sees their own part alone.
                Actors.as(scene.clinician(), () -> rows.after(due.occurrence())).forEach(goesOn);
            } else {
                phones.doing().open(id);
                phones.doing().couldnt(id, reason());
            }
        });
    }

    private Instant evening(DemoRows.Due due, Seat seat) {
        LocalDate opens = LocalDate.ofInstant(due.opens(), scene.zone());
        LocalDate last = LocalDate.ofInstant(due.due(), scene.zone());
        long days = Math.max(0, ChronoUnit.DAYS.between(opens, last));
        LocalDate day = opens.plusDays(days == 0 ? 0 : Math.min(days, 1 + chance.nextInt((int) days)));
        Instant evening = scene.at(day, LocalTime.of(20, 10).plusMinutes(chance.nextInt(seat == Seat.A ? 60 : 140)));
        return evening.isAfter(due.due()) ? due.due().minusSeconds(60) : evening;
    }

    private TalkAtHome talk(DemoRows.Due due) {
        return new TalkAtHome(phones, voices, script, chance, partners, due);
    }

    /** @param talk to be held by both before each says how it was, or null where only one of them is there */
    private void answerAll(Seat seat, ParticipationId id, Instant at, @Nullable TalkAtHome talk) {
        Sheet sheet = phones.doing().open(id);
        boolean inStep = false;
        if (talk != null && sheet.sitting().talk().isPresent()) {
            inStep = true;
            talk.hold(LocalDate.ofInstant(at, scene.zone()));
        }
        double mood = seat == Seat.A ? script.doneA() * .75 : script.doneB() * .85;
        LocalDate day = LocalDate.ofInstant(at, scene.zone());
        // What the other one proposed is usually fine; scene.now() and then somebody would like it otherwise.
        boolean agrees = chance.nextDouble() < .8;
        List<String> before = new ArrayList<>();
        for (Sheet.Question question : sheet.questions()) {
            if (inStep && sheet.sitting().isAskedInTalk(question.prompt())) {
                continue;
            }
            if (question.prompt().kind() instanceof PromptKind.Confirm) {
                sayYes(id, question);
            } else if (!agrees
                    || !Proposal.isPart(question.prompt())
                    || question.answer().isEmpty()) {
                AnswerBody body = Voices.asLong(
                        question.prompt(), fits(question).orElseGet(() -> said(sheet, question, mood, day)), before);
                before.addAll(question.prompt().inWords(body));
                if (!body.isEmpty()) {
                    phones.doing().save(id, question.prompt().key(), body);
                    photo(seat, id, question);
                }
            }
        }
    }

    /** In each couple one of them keeps a photo of the first small thing, and shows it to the care team. */
    private void photo(Seat seat, ParticipationId id, Sheet.Question question) {
        if (seat == Seat.A
                && question.prompt().photo()
                && question.prompt().key().startsWith("first-")) {
            Photo kept = phones.photos().keep(id, question.prompt().key(), EveningSketch.picture());
            phones.photos().showToCareTeam(kept.id(), true);
        }
    }

    private AnswerBody said(Sheet sheet, Sheet.Question question, double mood, LocalDate day) {
        AnswerBody body = voices.answer(sheet.exercise().key(), question.prompt(), script, mood, day, chance);
        if (question.prompt().kind() instanceof Move move && !body.isEmpty()) {
            Map<String, String> slots = new LinkedHashMap<>(body.slotsOrNone());
            fromBothMaps(sheet, question, move).ifPresent(what -> slots.put(Move.WHAT, what));
            return AnswerBody.ofSlots(slots);
        }
        return body;
    }

    /** Of what both maps show, for each move another one. */
    private static Optional<String> fromBothMaps(Sheet sheet, Sheet.Question question, Move move) {
        List<String> offered = question.offered() == null ? List.of() : question.offered();
        long before = sheet.questions().stream()
                .takeWhile(one -> !one.equals(question))
                .filter(one -> one.prompt().kind() instanceof Move)
                .count();
        return offered.stream()
                .skip(before)
                .findFirst()
                .flatMap(Load::find)
                .flatMap(load -> sheet.exercise().card(move.of(), load.item()));
    }

    /** The first of what suits both, where something does; but before it what one of them put forward in turn. */
    private static Optional<AnswerBody> fits(Sheet.Question question) {
        PutForward forward = question.forward();
        if (forward != null && !forward.keys().isEmpty()) {
            return Optional.of(AnswerBody.ofKey(forward.keys().getFirst()));
        }
        List<String> offered = question.offered();
        if (question.prompt().kind() instanceof PromptKind.Choices choices && Option.onlyOffered(choices.options())) {
            return Optional.of(AnswerBody.ofKey(
                    Option.open(choices.options(), offered).getLast().key()));
        }
        return offered == null
                        || offered.isEmpty()
                        || question.prompt().kind() instanceof Move
                        || question.prompt().kind() instanceof Deck
                ? Optional.empty()
                : Optional.of(DayWindow.find(offered.getFirst())
                        .map(window -> AnswerBody.ofText(window.begins().toString()))
                        .orElseGet(() -> AnswerBody.ofKey(offered.getFirst())));
    }

    /** In each couple one sends what they prepared for a talk, and the other keeps theirs for the session. */
    private void sends(Seat seat, ParticipationId id) {
        if (seat == Seat.A && phones.doing().open(id).prepared(Map.of()) == Prepared.YOURS) {
            phones.sending().send(id);
        }
    }

    private void sayYes(ParticipationId id, Sheet.Question question) {
        Proposal proposal = phones.doing().open(id).proposal(Map.of());
        if (!proposal.isEmpty()) {
            phones.doing().save(id, question.prompt().key(), proposal.yes());
        }
    }

    private CouldntReason reason() {
        return chance.nextDouble() < .6
                ? CouldntReason.TIRED
                : CouldntReason.values()[chance.nextInt(CouldntReason.values().length)];
    }

    private Actor partner(Seat seat) {
        Actor partner = partners.get(seat);
        if (partner == null) {
            throw new IllegalStateException(seat + " has not joined");
        }
        return partner;
    }
}

package org.hearthwork.demo.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Talking;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.TalkMove;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.InStep;

/** One talk of two who sit together, each with their own phone: both speak, both are heard, and now and then they need a break. */
final class TalkAtHome {

    private final Phones phones;
    private final Talking talking;
    private final Voices voices;
    private final Script script;
    private final Random chance;
    private final Map<Seat, Actor> partners;
    private final Map<Seat, ParticipationId> parts = new EnumMap<>(Seat.class);

    TalkAtHome(
            Phones phones, Voices voices, Script script, Random chance, Map<Seat, Actor> partners, DemoRows.Due due) {
        this.phones = phones;
        this.talking = phones.talking();
        this.voices = voices;
        this.script = script;
        this.chance = chance;
        this.partners = partners;
        parts.put(Seat.A, new ParticipationId(due.a()));
        parts.put(Seat.B, new ParticipationId(due.b()));
    }

    /** From the first word to the last. Where they have talked already, nothing. */
    void hold(LocalDate day) {
        if (read(Seat.A).talk() != null) {
            return;
        }
        for (Seat seat : Seat.values()) {
            Actors.as(partner(seat), () -> phones.doing().begin(part(seat)));
        }
        Seat first = chance.nextDouble() < .6 ? Seat.A : Seat.B;
        Actors.as(partner(first), () -> talking.begin(part(first), first, false));
        boolean pauses = chance.nextDouble() < .3;
        for (Talk talk = now(); !talk.step().isEnd(); talk = now()) {
            if (pauses && talk.step() == Talk.Step.HEAR && talk.turn() == 2) {
                pauses = false;
                move(talk, talk.listener(), new TalkMove.Pause());
                move(now(), talk.listener(), new TalkMove.Resume());
            } else {
                move(talk, talk.acts(), next(talk, day));
            }
        }
    }

    private TalkMove next(Talk talk, LocalDate day) {
        return switch (talk.step()) {
            case SAY -> talk.since() == null ? new TalkMove.Start() : new TalkMove.Said();
            case HEAR -> new TalkMove.Heard(answer(InStep.HEARD, day).textOrEmpty(), false);
            case RATE -> rated(talk, day);
            case ASK -> new TalkMove.Asked(first(answer(InStep.QUESTION, day), "more"));
            case RESPOND -> new TalkMove.Responded(first(answer(InStep.RESPONSE, day), "thank-you"), "");
            case OVER, LEFT -> throw new IllegalStateException("it is over");
        };
    }

    /** Who is not yet understood says it once more, and then is understood better. */
    private TalkMove rated(Talk talk, LocalDate day) {
        double mood = talk.speaker() == Seat.A ? script.doneA() : script.doneB();
        int understood =
                Math.clamp(Math.round(4 * mood - 1 + chance.nextInt(3) - (talk.attempt() > 1 ? 0 : 1)), 0, Talk.FULLY);
        boolean again = talk.attempt() == 1 && understood < 2;
        return new TalkMove.Rated(
                understood, again ? answer(InStep.CORRECTION, day).textOrEmpty() : "", again);
    }

    private AnswerBody answer(String prompt, LocalDate day) {
        Talking.Now now = read(Seat.A);
        return voices.answer(
                now.sheet().exercise().key(),
                now.sheet().sitting().prompt(prompt).orElseThrow(),
                script,
                .5,
                day,
                chance);
    }

    private static String first(AnswerBody body, String otherwise) {
        return body.keysOrNone().isEmpty() ? otherwise : body.keysOrNone().getFirst();
    }

    private Talk now() {
        return java.util.Objects.requireNonNull(read(Seat.A).talk());
    }

    private Talking.Now read(Seat seat) {
        return Actors.as(partner(seat), () -> talking.read(part(seat)));
    }

    private void move(Talk from, Seat by, TalkMove move) {
        Actors.as(partner(by), () -> talking.move(part(by), from.moves(), move));
    }

    private ParticipationId part(Seat seat) {
        return java.util.Objects.requireNonNull(parts.get(seat));
    }

    private Actor partner(Seat seat) {
        return java.util.Objects.requireNonNull(partners.get(seat));
    }
}

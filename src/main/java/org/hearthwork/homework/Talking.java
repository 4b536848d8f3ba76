package org.hearthwork.homework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Once;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.homework.internal.TalkRows;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.TalkMove;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.InStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talk of two in step, on two phones or on one that is passed over. Whoever moves it, both read the same state. */
@Service
public class Talking {

    private final Parts parts;
    private final Talks talks;
    private final TalkRows rows;
    private final Phrases phrases;
    private final Once once;
    private final ProductsWord word;
    private final Clock clock;

    Talking(Parts parts, Talks talks, TalkRows rows, Phrases phrases, Once once, ProductsWord word, Clock clock) {
        this.parts = parts;
        this.talks = talks;
        this.rows = rows;
        this.phrases = phrases;
        this.once = once;
        this.word = word;
        this.clock = clock;
    }

    /**
     * A talk as one of the two has it before them.
     *
     * @param talk where it stands, or null before it began
     * @param left of the time to speak, or of the break, by the clock of the server
     * @param mine what the reader prepared
     * @param theirs what the other one prepared and sent
     * @param draft what the reader was writing in this step
     * @param phrases what both marked that would reach them when it gets tense; none where they have none
     */
    public record Now(
            Sheet sheet,
            @Nullable Talk talk,
            Duration left,
            List<String> mine,
            List<String> theirs,
            String draft,
            List<String> phrases) {

        public int moves() {
            return talk == null ? 0 : talk.moves();
        }

        public boolean isOver() {
            return talk != null && talk.step().isEnd();
        }
    }

    /** @throws ClosedNow when it rests, or its days are over */
    @ForPartners
    @Transactional(readOnly = true)
    public Now read(ParticipationId id) {
        return now(required(id));
    }

    /** The first of the two to say so begins it for both. */
    @ForPartners
    @Transactional
    public Now begin(ParticipationId id, Seat first, boolean onThisPhone) {
        Part part = forMoving(id);
        if (talks.of(part).isEmpty()) {
            giveWord(part);
            Seat phone = onThisPhone ? part.mine().seat() : null;
            rows.move(part.occurrence().coupleId(), part.occurrence().getId(), 0, Talk.begin(first, phone));
        }
        return now(part);
    }

    /**
     * Goes on. What was pressed upon a state that is not there any more changes nothing: the one of now is shown.
     *
     * @param seen how many moves there were in what was shown
     * @throws Refusal at {@code heard}, {@code understood}, {@code correction} or {@code question} for what does not fit, and
     *     for what is out of turn
     */
    @ForPartners
    @Transactional
    public Now move(ParticipationId id, int seen, TalkMove move) {
        Part part = forMoving(id);
        Talk talk = talks.of(part).orElseThrow(() -> new Refusal("", "homework.talk.not-now"));
        if (talk.moves() == seen) {
            Talk next = talk.after(move, part.mine().seat(), clock.instant());
            if (next.moves() != seen) {
                giveWord(part);
                rows.move(part.occurrence().coupleId(), part.occurrence().getId(), seen, next);
            }
        }
        return now(part);
    }

    /** Keeps what is being written, for its author alone. @throws Refusal when the talk went on meanwhile */
    @ForPartners
    @Transactional
    public void keep(ParticipationId id, int seen, String words) {
        Part part = required(id);
        int length = TalkDraft.of(words).words().length();
        if (length > Talk.LONGEST_SUMMARY) {
            throw new Refusal("answer", "library.answer.long", Talk.LONGEST_SUMMARY, length - Talk.LONGEST_SUMMARY);
        }
        if (!rows.keep(part.occurrence().getId(), seen, words)) {
            throw new Refusal("answer", "homework.talk.went-on");
        }
    }

    private void giveWord(Part part) {
        word.give("talk", part.occurrence().getId().toString());
    }

    private Part required(ParticipationId id) {
        Part part = parts.required(id);
        part.refuseClosed(clock.instant());
        return part;
    }

    private Part forMoving(ParticipationId id) {
        once.alone(parts.required(id).occurrence().getId()); // both move the same talk
        return required(id);
    }

    private Now now(Part part) {
        Instant now = clock.instant();
        Talk talk = talks.of(part).orElse(null);
        InStep rule = part.sitting().talk().orElseThrow(() -> new IllegalStateException("no talk"));
        Duration left = talk == null
                ? Duration.ZERO
                : talk.left(Duration.ofMinutes(talk.isPaused() ? rule.pause() : rule.minutes()), now);
        return new Now(
                parts.sheet(part),
                talk,
                left,
                talks.preparedBy(part),
                talks.sentByOther(part),
                rows.draft(part.occurrence().getId()),
                phrases.of(part.mine().coupleId()));
    }
}

package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;
import org.hearthwork.phone.Togetherness;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random courses of assigning, answering, handing in, holding, lifting, pausing and opening: whatever the order, neither
 * partner ever reads of the other what the rules keep from them, and nothing new moves while a safety hold is open.
 */
@SpringBootTest
class RandomCoursesTest {

    private static final Instant MONDAY = Instant.parse("2031-10-13T08:00:00Z");
    private static final int COURSES = 24;
    private static final int STEPS = 40;

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Assigning assigning;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Steering steering;

    @Autowired
    Doing doing;

    @Autowired
    Sending sending;

    @Autowired
    Togetherness togetherness;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Library library;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Standings standings;

    private Practice practice;
    private Pair couple;
    private Random chance;
    private Instant now;
    private boolean onHold;
    private int moved;
    private int sent;
    private int ratingsOpened;
    private final List<Work> works = new ArrayList<>();
    private final Map<Seat, Set<String>> readBefore = new HashMap<>();

    /** What one course knows of one piece of work, by itself: the answers given, and who has handed in. */
    private static final class Work {
        private final AssignmentId assignment;
        private final OccurrenceId occurrence;
        private final Audience audience;
        private final List<Prompt> prompts;
        private final Map<Seat, Map<String, Visibility>> told = new HashMap<>();
        private final Map<Seat, Map<String, AnswerBody>> given = new HashMap<>();
        private final Set<Seat> in = new HashSet<>();
        private final Set<Seat> sent = new HashSet<>();
        private boolean ratingsOpen;

        private Work(AssignmentId assignment, OccurrenceId occurrence, Audience audience, List<Prompt> prompts) {
            this.assignment = assignment;
            this.occurrence = occurrence;
            this.audience = audience;
            this.prompts = prompts;
        }

        private boolean isFor(Seat seat) {
            return audience.joint()
                    || audience == Audience.EACH
                    || audience.name().equals(seat.name());
        }

        private boolean isTick() {
            return prompts.stream().anyMatch(prompt -> prompt.kind() instanceof PromptKind.Tick);
        }

        private boolean gave(Seat seat, String prompt) {
            return in.contains(seat)
                    && !given.getOrDefault(seat, Map.of())
                            .getOrDefault(prompt, AnswerBody.EMPTY)
                            .isEmpty();
        }

        /** Whether the other may ever read what this one answered, as things stand. */
        private boolean mayBeRead(Seat of, String prompt) {
            Visibility visibility = told.getOrDefault(of, Map.of()).get(prompt);
            if (visibility == null || !gave(of, prompt)) {
                return false;
            }
            return switch (visibility) {
                case PRIVATE, CLINICIAN_ONLY -> false;
                case UNTIL_SENT -> sent.contains(of);
                case UNTIL_OPENED -> ratingsOpen && gave(of.other(), prompt);
                case SEALED -> gave(of.other(), prompt);
                case JOINT -> true;
            };
        }
    }

    @Test
    void no_course_shows_one_partner_what_the_rules_keep_from_them() {
        int given = 0;
        for (long seed = 1; seed <= COURSES; seed++) {
            course(seed);
            given += works.size();
        }
        System.out.println(COURSES + " courses of " + STEPS + " steps: " + given + " works, " + sent + " sendings, "
                + ratingsOpened + " openings of ratings, " + moved
                + " answers opened to the other, none that the rules keep");
        // a course in which nothing ever opens would prove nothing
        assertThat(moved).isGreaterThan(50);
        assertThat(sent).isGreaterThan(5);
        assertThat(ratingsOpened).isPositive();
    }

    private void course(long seed) {
        works.clear();
        readBefore.clear();
        onHold = false;
        practice = fixture.fresh();
        couple = practice.couple();
        chance = new Random(seed);
        now = MONDAY;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(chance.nextInt(600)));
            String what = step();
            if (what.startsWith("refused") || what.equals("nothing")) {
                continue;
            }
            for (Seat reader : Seat.values()) {
                reads(reader, "seed " + seed + ", step " + step + ", after: " + what);
            }
            assertThat(standings.astray(practice.id()))
                    .as("seed %d, step %d, after: %s", seed, step, what)
                    .isEmpty();
        }
    }

    private Actor actor(Seat seat) {
        return seat == Seat.A ? couple.a() : couple.b();
    }

    private <T> T as(Actor who, Supplier<T> asked) {
        return PracticeClock.at(now, () -> Actors.as(who, asked));
    }

    private String step() {
        try {
            int dice = chance.nextInt(100);
            if (works.size() < 2 || works.size() < 6 && dice < 10) {
                return assign();
            }
            Work work = works.get(chance.nextInt(works.size()));
            Seat seat = chance.nextBoolean() ? Seat.A : Seat.B;
            if (dice < 36) {
                return work.isFor(seat) ? answer(work, seat) : "nothing";
            }
            if (dice < 67) {
                return work.isFor(seat) ? finishes(work, seat) : "nothing";
            }
            if (dice < 75) {
                return work.isFor(seat) ? send(work, seat) : "nothing";
            }
            return byClinician(work, dice);
        } catch (Refusal | NotFound refused) {
            return "refused: " + refused.getMessage();
        }
    }

    private String assign() {
        // What has something to send, and what has something to rate, come up as often as all others together.
        boolean any = chance.nextInt(3) == 0;
        Visibility asked = chance.nextInt(5) < 3 ? Visibility.UNTIL_SENT : Visibility.UNTIL_OPENED;
        List<Exercise> exercises = library.exercises().stream()
                .filter(exercise ->
                        any || exercise.allSittings().stream().anyMatch(one -> asks(homework.given(one), asked)))
                .toList();
        Exercise exercise = exercises.get(chance.nextInt(exercises.size()));
        List<Sitting> sittings = exercise.allSittings().stream()
                .filter(sitting -> any || asks(homework.given(sitting), asked))
                .toList();
        Sitting sitting = sittings.get(chance.nextInt(sittings.size()));
        Audience audience = Audience.values()[chance.nextInt(Audience.values().length)];
        List<WhoSees> seeing = Sharing.choices(audience);
        WhoSees whoSees = seeing.get(chance.nextInt(seeing.size()));
        List<RevealRule> rules = Sharing.choices(audience, whoSees);
        RevealRule reveal = rules.get(chance.nextInt(rules.size()));
        AssignmentId id = homework.assign(
                practice.clinician(),
                couple,
                new AssignmentWish(
                        exercise.key(),
                        sitting.key(),
                        false,
                        audience,
                        Schedule.ONCE,
                        LocalDate.ofInstant(now, PracticeFixture.ZONE).plusDays(21),
                        whoSees,
                        reveal,
                        chance.nextBoolean(),
                        AssignmentWish.Kit.EMPTY,
                        Map.of(),
                        true),
                now);
        works.add(new Work(id, homework.occurrence(id), audience, sitting.prompts(false)));
        return "assigned " + exercise.key() + "/" + sitting.key() + " " + audience + " " + whoSees + " " + reveal;
    }

    private String answer(Work work, Seat seat) {
        ParticipationId part = homework.part(work.occurrence, seat);
        Sheet sheet = as(actor(seat), () -> doing.open(part));
        sheet.questions()
                .forEach(question -> work.told
                        .computeIfAbsent(seat, one -> new HashMap<>())
                        .putIfAbsent(question.prompt().key(), question.visibility()));
        for (Prompt prompt : work.prompts) {
            if (chance.nextInt(5) > 0) {
                AnswerBody body = chance.nextInt(8) == 0
                        ? AnswerBody.EMPTY
                        : prompt.canKeep() && chance.nextInt(4) == 0
                                ? keeping(prompt)
                                : prompt.kind() instanceof PromptKind.LongText
                                        ? AnswerBody.ofText("canary " + chance.nextInt(1_000_000))
                                        : Answers.to(prompt);
                as(actor(seat), () -> {
                    doing.save(part, prompt.key(), body);
                    return true;
                });
                work.given.computeIfAbsent(seat, one -> new HashMap<>()).put(prompt.key(), body);
            }
        }
        return seat + " answered";
    }

    private String finish(Work work, Seat seat) {
        ParticipationId part = homework.part(work.occurrence, seat);
        if (chance.nextInt(10) == 0) {
            as(actor(seat), () -> {
                doing.couldnt(part, CouldntReason.TIRED);
                return true;
            });
            return seat + " could not";
        }
        if (!work.given.containsKey(seat)) {
            answer(work, seat);
        }
        as(actor(seat), () -> doing.finish(part));
        work.in.add(seat);
        return seat + " handed in";
    }

    private static boolean asks(Sitting sitting, Visibility seen) {
        return sitting.prompts().stream().anyMatch(prompt -> prompt.visibility() == seen);
    }

    private static AnswerBody keeping(Prompt prompt) {
        return prompt.kind() instanceof PromptKind.Choice(List<Option> options)
                ? AnswerBody.ofKey(options.stream()
                        .filter(Option::keeps)
                        .findFirst()
                        .orElseThrow()
                        .key())
                : AnswerBody.EMPTY;
    }

    private String finishes(Work work, Seat seat) {
        String done = finish(work, seat);
        if (!work.in.contains(seat) || chance.nextBoolean()) {
            return done;
        }
        String more;
        try {
            more = send(work, seat);
        } catch (Refusal refused) {
            more = "had nothing to send";
        }
        try {
            return done + ", " + more + ", " + as(practice.clinician(), this::opensRatings);
        } catch (Refusal refused) {
            return done + ", " + more + ", and there were no ratings of both";
        }
    }

    private String send(Work work, Seat seat) {
        if (!work.in.contains(seat)) {
            return finishes(work, seat); // handed in, whether anything is sent then or not
        }
        boolean keeps = work.prompts.stream()
                .anyMatch(prompt -> prompt.keeps(
                        work.given.getOrDefault(seat, Map.of()).getOrDefault(prompt.key(), AnswerBody.EMPTY)));
        as(actor(seat), () -> sending.send(homework.part(work.occurrence, seat)));
        assertThat(keeps).as("what is marked to be kept is sent").isFalse();
        work.sent.add(seat);
        sent++;
        return seat + " sent";
    }

    /** Of everything at once: what is not open yet, or was not rated by both, stays as it is. */
    private String opensRatings() {
        reviewing.openRatings(works.stream().map(one -> one.occurrence).collect(Collectors.toSet()));
        ratingsOpened++;
        works.forEach(one -> one.ratingsOpen = true);
        return "opened the ratings of all that allow it";
    }

    private String byClinician(Work work, int dice) {
        return as(practice.clinician(), () -> {
            if (dice < 77) {
                steering.pause(work.assignment, homework.version(work.assignment));
                return "paused";
            } else if (dice < 82) {
                steering.resume(work.assignment, homework.version(work.assignment));
                return "resumed";
            } else if (dice < 85) {
                reviewing.keepSealed(work.occurrence, chance.nextBoolean());
                return "held or released the reveal";
            } else if (dice < 87) {
                reviewing.openReveal(work.occurrence);
                return "opened the reveal";
            } else if (dice < 89) {
                return opensRatings();
            } else if (!onHold && dice < 92) {
                holds.hold(couple.id(), "screening");
                onHold = true;
                return "placed a hold";
            }
            if (onHold) {
                holds.lift(couple.id(), fixture.openHold(couple.id()), "seen apart");
                onHold = false;
            }
            return "no hold is open";
        });
    }

    /** Everything of the other one that this partner can reach by SQL and by their screens. */
    private void reads(Seat reader, String where) {
        Set<String> readable = new HashSet<>();
        as(
                        actor(reader),
                        () -> transaction.execute(tx -> jdbc.sql("""
                                        select occurrence_id, prompt
                                        from homework.released_answers((select array_agg(id) from homework.occurrence))
                                        where partner_id <> ?""")
                                .param(actor(reader).ownPartner())
                                .query((row, number) -> row.getString("occurrence_id") + " " + row.getString("prompt"))
                                .list()))
                .forEach(readable::add);
        String screens = as(actor(reader), togetherness::together).toString();
        for (Work work : works) {
            if (work.audience.joint() && work.isTick()) {
                assertThatThrownBy(() -> as(actor(reader), () -> togetherness.reveal(work.occurrence)))
                        .as("%s: a day's tick has no page of its own", where)
                        .isInstanceOf(NotFound.class);
            } else if (work.audience.joint()) {
                screens += as(actor(reader), () -> togetherness.reveal(work.occurrence));
            }
            for (Prompt prompt : work.prompts) {
                boolean may = work.mayBeRead(reader.other(), prompt.key());
                String key = work.occurrence + " " + prompt.key();
                assertThat(!readable.contains(key) || may)
                        .as("%s: %s reads %s of the other", where, reader, key)
                        .isTrue();
                String text = work.given
                        .getOrDefault(reader.other(), Map.of())
                        .getOrDefault(prompt.key(), AnswerBody.EMPTY)
                        .textOrEmpty();
                if (!may && text.startsWith("canary")) {
                    assertThat(screens).as("%s: %s sees %s", where, reader, key).doesNotContain(text);
                }
            }
        }
        Set<String> before = readBefore.getOrDefault(reader, Set.of());
        if (onHold) {
            assertThat(before)
                    .as("%s: nothing moves while a hold is open", where)
                    .containsAll(readable);
        }
        moved += (int) readable.stream().filter(key -> !before.contains(key)).count();
        readBefore.put(reader, readable);
    }
}

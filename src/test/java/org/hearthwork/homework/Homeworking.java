package org.hearthwork.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scenes of homework for tests, by the same calls people make. */
@Component
public class Homeworking {

    private static final String TALK = "say-it-hear-it";
    private static final String ON_ONE_SHEET = "talk";
    private static final AnswerBody YES = AnswerBody.ofKey(PromptKind.Confirm.AGREED);

    private final Assigning assigning;
    private final Doing doing;
    private final Library library;
    private final AsSuperuser superuser;

    Homeworking(Assigning assigning, Doing doing, Library library, AsSuperuser superuser) {
        this.assigning = assigning;
        this.doing = doing;
        this.library = library;
        this.superuser = superuser;
    }

    /** What a clinician wishes without touching a field: both together, sealed, once. */
    public AssignmentWish wish(String exercise, LocalDate due) {
        return sealed(
                exercise,
                exercise.equals(TALK)
                        ? ON_ONE_SHEET
                        : library.newest(exercise).sittings().getFirst().key(),
                due);
    }

    /** One sitting of it, both together, sealed, once. */
    public static AssignmentWish sealed(String exercise, String sitting, @Nullable LocalDate due) {
        return wish(
                exercise, sitting, Audience.BOTH_SEALED, Schedule.ONCE, due, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
    }

    /** Once, with no day of its own, for whom and seen by whom this says. */
    public static AssignmentWish wish(String exercise, String sitting, Sharing sharing) {
        return wish(exercise, sitting, sharing.audience(), Schedule.ONCE, null, sharing.whoSees(), sharing.reveal());
    }

    /** The rules and the days, and nothing told to the two beside them. */
    public static AssignmentWish wish(
            String exercise,
            String sitting,
            Audience audience,
            Schedule schedule,
            @Nullable LocalDate due,
            WhoSees whoSees,
            RevealRule reveal) {
        return new AssignmentWish(
                exercise,
                sitting,
                false,
                audience,
                schedule,
                due,
                whoSees,
                reveal,
                true,
                AssignmentWish.Kit.EMPTY,
                Map.of(),
                true);
    }

    /** This sitting as {@link #assign} gives it. */
    public Sitting given(Sitting sitting) {
        return sitting.talk().isEmpty()
                ? sitting
                : library.exercise(new Edition(TALK, 3)).sitting(ON_ONE_SHEET).orElseThrow();
    }

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, PracticeFixture.ZONE);
    }

    public AssignmentId assign(Actor clinician, Pair pair, AssignmentWish wish, Instant at) {
        AssignmentId id = PracticeClock.at(at, () -> Actors.as(clinician, () -> assigning.assign(pair.id(), wish)));
        if (wish.exercise().equals(TALK) && wish.sitting().equals(ON_ONE_SHEET)) {
            begunOnOneSheet(id);
        }
        return id;
    }

    /**
     * As couples have it who were given the talk before it was a course: prepared, talked and looked back at on one sheet, which
     * asks for every visibility there is. What it is since, {@link TalkingTest} has.
     */
    private void begunOnOneSheet(AssignmentId id) {
        superuser
                .jdbc()
                .sql("update homework.assignment set exercise_version = 3, follows = '' where id = ?")
                .param(id.value())
                .update();
    }

    /** The version a page that is opened now would show. */
    public int version(AssignmentId assignment) {
        return version("assignment", assignment.value());
    }

    /** The version a page that is opened now would show. */
    public int version(OccurrenceId occurrence) {
        return version("occurrence", occurrence.value());
    }

    private int version(String table, UUID id) {
        return superuser
                .jdbc()
                .sql("select version from homework." + table + " where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    public List<OccurrenceId> occurrences(AssignmentId assignment) {
        return superuser
                .jdbc()
                .sql("select id from homework.occurrence where assignment_id = ? order by number")
                .param(assignment.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(OccurrenceId::new)
                .toList();
    }

    /** What follows this one by itself, in the order in which it opens. */
    public List<OccurrenceId> following(OccurrenceId occurrence) {
        return superuser
                .jdbc()
                .sql("select id from homework.occurrence where after_id = ? order by opens_at, number")
                .param(occurrence.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(OccurrenceId::new)
                .toList();
    }

    /** Of these, those that are this sitting. */
    public List<OccurrenceId> following(OccurrenceId occurrence, String sitting) {
        return following(occurrence).stream()
                .filter(one -> sitting.equals(superuser
                        .jdbc()
                        .sql("select sitting from homework.occurrence where id = ?")
                        .param(one.value())
                        .query(String.class)
                        .single()))
                .toList();
    }

    public OccurrenceId occurrence(AssignmentId assignment) {
        return occurrences(assignment).getFirst();
    }

    public AssignmentId assignment(OccurrenceId occurrence) {
        return new AssignmentId(superuser
                .jdbc()
                .sql("select assignment_id from homework.occurrence where id = ?")
                .param(occurrence.value())
                .query(UUID.class)
                .single());
    }

    public ParticipationId part(OccurrenceId occurrence, Seat seat) {
        return new ParticipationId(superuser
                .jdbc()
                .sql("select id from homework.participation where occurrence_id = ? and seat = ?")
                .params(occurrence.value(), seat.name())
                .query(UUID.class)
                .single());
    }

    /** One partner opens, answers and hands in; without answers of its own, just the last question, a private one. */
    public void does(Actor partner, Seat seat, OccurrenceId occurrence, Instant at, Map<String, AnswerBody> answers) {
        ParticipationId part = part(occurrence, seat);
        PracticeClock.at(
                at,
                () -> Actors.as(partner, () -> {
                    Prompt last = doing.open(part).questions().getLast().prompt();
                    answer(part, answers);
                    if (answers.isEmpty()) {
                        doing.save(part, last.key(), Answers.to(last));
                    }
                    doing.finish(part);
                }));
    }

    /** One partner opens and types, and leaves it there. */
    public void starts(Actor partner, Seat seat, OccurrenceId occurrence, Instant at, Map<String, AnswerBody> answers) {
        ParticipationId part = part(occurrence, seat);
        PracticeClock.at(
                at,
                () -> Actors.as(partner, () -> {
                    doing.open(part);
                    answer(part, answers);
                }));
    }

    /** Answers as a person does: a confirmation comes last, and says yes to what is shown then. */
    public void answer(ParticipationId part, Map<String, AnswerBody> answers) {
        answers.forEach((prompt, body) -> {
            if (!body.equals(YES)) {
                doing.save(part, prompt, body);
            }
        });
        answers.forEach((prompt, body) -> {
            if (body.equals(YES)) {
                doing.save(part, prompt, doing.open(part).proposal(Map.of()).yes());
            }
        });
    }

    public void couldnt(Actor partner, Seat seat, OccurrenceId occurrence, Instant at, CouldntReason reason) {
        ParticipationId part = part(occurrence, seat);
        PracticeClock.at(at, () -> Actors.as(partner, () -> doing.couldnt(part, reason)));
    }
}

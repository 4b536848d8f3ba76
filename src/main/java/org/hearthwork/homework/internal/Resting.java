package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleChanged;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.library.Library;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays work to rest while a safety hold is open or the two are apart, and gives back exactly that when nothing stands against
 * it any more. To a partner it looks like any other pause. What a clinician had paused before stays paused.
 */
@Component
public class Resting {

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Occurrences occurrences;
    private final Library library;
    private final ConcernRows concerns;

    Resting(JdbcClient jdbc, Assignments assignments, Occurrences occurrences, Library library, ConcernRows concerns) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.library = library;
        this.concerns = concerns;
    }

    /** Whether a hold stops this assignment. */
    public boolean mustRest(Assignment assignment, boolean onHold) {
        return onHold && AssignmentRules.stopsOnHold(assignment.sharing(), library.exercise(assignment.edition()));
    }

    public void follow(CoupleChanged change, Instant now) {
        UUID practice = Actors.practice();
        Map<UUID, Instant> resting = restingOf(practice, change.couple().value());
        for (Assignment assignment : assignments.findByPracticeIdAndCoupleIdAndStatusNot(
                practice, change.couple().value(), WorkStatus.WITHDRAWN)) {
            boolean apart = change.status() != CoupleStatus.ACTIVE
                    && assignment.sharing().isBetweenTheTwo();
            boolean must = apart || mustRest(assignment, change.onHold());
            Instant restedAt = resting.get(assignment.getId());
            if (must && restedAt == null && assignment.status() == WorkStatus.ACTIVE) {
                rest(assignment, now);
            } else if (!must && restedAt != null) {
                giveBack(assignment, restedAt, now);
            }
        }
    }

    /** Stops what is open and to come. What was due before, or is finished by everyone it is for, is past and stays. */
    public void pause(Assignment assignment, Instant now) {
        assignment.pause();
        Set<UUID> finished = finishedOf(assignment);
        of(assignment).stream()
                .filter(occurrence -> !finished.contains(occurrence.getId()))
                .forEach(occurrence -> occurrence.pause(now));
    }

    /** Goes on with what still has time. */
    public void resume(Assignment assignment, Instant now) {
        assignment.resume();
        of(assignment).forEach(occurrence -> occurrence.resume(now));
        concerns.settle(assignment.getId(), now);
        forget(assignment);
    }

    /** What was said of it counts no more. */
    public void settle(Assignment assignment, Instant now) {
        concerns.settle(assignment.getId(), now);
    }

    private Set<UUID> finishedOf(Assignment assignment) {
        return new HashSet<>(jdbc.sql("""
                select p.occurrence_id
                from homework.participation p join homework.occurrence o on o.practice_id = p.practice_id and o.id = p.occurrence_id
                where o.practice_id = :practice and o.assignment_id = :assignment
                group by p.occurrence_id having bool_and(p.state in ('DONE', 'COULDNT'))""")
                .param("practice", assignment.practiceId())
                .param("assignment", assignment.getId())
                .query(UUID.class)
                .list());
    }

    private void rest(Assignment assignment, Instant now) {
        pause(assignment, now);
        jdbc.sql("""
                insert into homework.rest (practice_id, couple_id, assignment_id, rested_at)
                values (:practice, :couple, :assignment, :now)""")
                .param("practice", assignment.practiceId())
                .param("couple", assignment.coupleId())
                .param("assignment", assignment.getId())
                .param("now", utc(now))
                .update();
    }

    private void giveBack(Assignment assignment, Instant restedAt, Instant now) {
        List<Occurrence> all = of(assignment);
        // By the days: what follows a sitting has a higher number than later weeks.
        Optional<Occurrence> last = all.stream()
                .filter(occurrence -> occurrence.status() == WorkStatus.PAUSED)
                .max(Comparator.comparing(Occurrence::dueAt));
        assignment.resume();
        all.forEach(occurrence -> occurrence.giveBack(
                restedAt, now, last.filter(occurrence::equals).isPresent()));
        if (concerns.rests(assignment.getId(), now)) { // that it rests for another reason stays so
            pause(assignment, now);
        }
        forget(assignment);
    }

    private void forget(Assignment assignment) {
        jdbc.sql("delete from homework.rest where practice_id = :practice and assignment_id = :assignment")
                .param("practice", assignment.practiceId())
                .param("assignment", assignment.getId())
                .update();
    }

    private List<Occurrence> of(Assignment assignment) {
        return occurrences.findByPracticeIdAndAssignmentId(assignment.practiceId(), assignment.getId());
    }

    private Map<UUID, Instant> restingOf(UUID practice, UUID couple) {
        return jdbc
                .sql(
                        "select assignment_id, rested_at from homework.rest where practice_id = :practice and couple_id = :couple")
                .param("practice", practice)
                .param("couple", couple)
                .query((row, number) -> Map.entry(row.getObject("assignment_id", UUID.class), moment(row, "rested_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

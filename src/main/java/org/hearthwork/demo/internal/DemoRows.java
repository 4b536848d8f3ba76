package org.hearthwork.demo.internal;

import static org.hearthwork.kit.Columns.moment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.library.Library;
import org.hearthwork.library.Sitting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ids a person would find by opening the screens; read as that person, through row security like everything else. */
@Repository
class DemoRows {

    /** One occurrence with both partners' parts. */
    record Due(UUID occurrence, UUID a, UUID b, Instant opens, Instant due) {}

    private final JdbcClient jdbc;

    private final List<String> ticks;

    DemoRows(JdbcClient jdbc, Library library) {
        this.jdbc = jdbc;
        this.ticks = library.everPublished().stream()
                .flatMap(exercise -> exercise.allSittings().stream())
                .filter(sitting -> sitting.tick().isPresent())
                .map(Sitting::key)
                .distinct()
                .toList();
    }

    /** Before the first account with the known password is made: this database is never opened to a network. */
    @Transactional
    void rememberThatThisIsADemo() {
        jdbc.sql("select access.remember_demo()").query().singleColumn();
    }

    @Transactional(readOnly = true)
    List<Due> occurrencesOf(UUID assignment) {
        return dues("o.assignment_id = :id", assignment);
    }

    /** What opened by itself after this one. */
    @Transactional(readOnly = true)
    List<Due> after(UUID occurrence) {
        return dues("o.after_id = :id", occurrence);
    }

    private List<Due> dues(String which, UUID id) {
        return jdbc.sql("""
                select o.id, a.id as a, b.id as b, o.opens_at, o.due_at
                from homework.occurrence o
                join homework.participation a on a.practice_id = o.practice_id and a.occurrence_id = o.id and a.seat = 'A'
                join homework.participation b on b.practice_id = o.practice_id and b.occurrence_id = o.id and b.seat = 'B'
                where o.practice_id = :practice and\s""" + which + " order by o.number")
                .param("practice", Actors.practice())
                .param("id", id)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("a", UUID.class),
                        row.getObject("b", UUID.class),
                        moment(row, "opens_at"),
                        moment(row, "due_at")))
                .list();
    }

    @Transactional(readOnly = true)
    boolean anythingToReview(UUID occurrence) {
        return jdbc.sql("""
                select exists (select from homework.participation
                               where practice_id = :practice and occurrence_id = :occurrence and state = 'DONE')""")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .query(Boolean.class)
                .single();
    }

    /** Whether it is open to the two as something to talk about; a day's tick is none. */
    @Transactional(readOnly = true)
    boolean isThereToTalkAbout(UUID occurrence) {
        return jdbc.sql("""
                select exists (select from homework.occurrence
                               where practice_id = :practice and id = :occurrence and revealed_at is not null and sitting not in (:ticks)
                                 and exists (select from homework.released_answers(array[:occurrence])))""")
                .param("practice", Actors.practice())
                .param("ticks", ticks)
                .param("occurrence", occurrence)
                .query(Boolean.class)
                .single();
    }
}

package org.hearthwork.homework;

import java.util.List;
import java.util.UUID;
import org.hearthwork.database.AsSuperuser;
import org.springframework.stereotype.Component;

/** How occurrences stand, read twice: from their standing, and from the rows that it is kept from. */
@Component
class Standings {

    private static final String TOLD = """
            select o.practice_id, o.couple_id, o.id, a.id as assignment, a.status as assigned, o.number, a.audience like 'BOTH%' as joint, o.opens,
                   o.opens_at, o.due_at, o.status, o.revealed_at,
                   (select p.state from homework.participation p where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.seat = 'A') as a,
                   (select p.state from homework.participation p where p.practice_id = o.practice_id and p.occurrence_id = o.id and p.seat = 'B') as b,
                   r.reviewed_a, r.reviewed_b
            from homework.occurrence o
            join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
            left join homework.review r on r.practice_id = o.practice_id and r.occurrence_id = o.id
            where o.practice_id = :practice""";

    private static final String KEPT = """
            select practice_id, couple_id, occurrence_id, assignment_id, assignment_status, number, joint, opens, opens_at, due_at, status, revealed_at,
                   a_state, b_state, reviewed_a, reviewed_b
            from homework.standing where practice_id = :practice""";

    private final AsSuperuser superuser;

    Standings(AsSuperuser superuser) {
        this.superuser = superuser;
    }

    /** @return what the two do not both say, as text */
    List<String> astray(UUID practice) {
        return superuser
                .jdbc()
                .sql("with told as (" + TOLD + "), kept as (" + KEPT + """
                        )
                        select 'told ' || t::text from (table told except table kept) t
                        union all select 'kept ' || k::text from (table kept except table told) k""")
                .param("practice", practice)
                .query(String.class)
                .list();
    }

    int kept(UUID practice) {
        return superuser
                .jdbc()
                .sql("select count(*) from homework.standing where practice_id = ?")
                .param(practice)
                .query(Integer.class)
                .single();
    }
}

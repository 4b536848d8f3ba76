package org.hearthwork.couples;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was let in, told to those who could open the record before. The database writes them with the very rows that let
 * somebody in (V8__trail.sql); here they are read, and acknowledged.
 */
@Service
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the reader has not acknowledged yet, the newest first. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<Notice> unseen() {
        return jdbc.sql("""
                select n.*, a.name as done_by_name,
                       (select string_agg(p.first_name, ' & ' order by p.seat) from couples.partner p
                        where p.practice_id = n.practice_id and p.couple_id = n.couple_id) as couple
                from couples.notice n join access.person a on a.practice_id = n.practice_id and a.id = n.done_by
                where n.practice_id = :practice and n.account_id = :me and n.seen_at is null
                order by n.done_at desc, n.id""")
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .query((row, number) -> {
                    UUID couple = row.getObject("couple_id", UUID.class);
                    String role = row.getString("role");
                    return new Notice(
                            row.getObject("id", UUID.class),
                            Notice.Kind.valueOf(row.getString("kind")),
                            couple == null ? null : new CoupleId(couple),
                            row.getString("couple"),
                            row.getString("who"),
                            role == null ? null : Role.valueOf(role),
                            row.getString("whose"),
                            row.getString("done_by_name"),
                            moment(row, "done_at"));
                })
                .list();
    }

    /** The reader knows. A notice of somebody else stays. */
    @ForCareTeam
    @Transactional
    public void acknowledge(UUID notice) {
        jdbc.sql("""
                update couples.notice set seen_at = :now
                where practice_id = :practice and account_id = :me and id = :id and seen_at is null""")
                .param("now", utc(clock.instant()))
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .param("id", notice)
                .update();
    }
}

package org.hearthwork.notes.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Seat;
import org.hearthwork.notes.NoteSummary;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.sessions.NoteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of notes, each in one statement. Row security decides whose there are. */
@Repository
public class NoteSummaries {

    private static final String SUMMARY = """
            select n.id, n.couple_id, c.names, c.time_zone, case n.partner_id when c.a_id then 'A' when c.b_id then 'B' end as alone,
                   n.template, w.name as author, n.author_id, n.saved_at, n.signed_at, n.about
            from sessions.note_card n
            join couples.couple_card c on c.practice_id = n.practice_id and c.couple_id = n.couple_id
            join access.person w on w.practice_id = n.practice_id and w.id = n.author_id
            where n.practice_id = :practice
            """;

    private final JdbcClient jdbc;

    NoteSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The notes of a couple, the latest first. */
    public List<NoteSummary> of(CoupleId couple, int most) {
        return jdbc.sql(SUMMARY + " and n.couple_id = :couple order by n.about desc, n.id limit :most")
                .param("most", most)
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .query(NoteSummaries::summary)
                .list();
    }

    /** The actor's unsigned notes, the oldest session first. */
    public List<NoteSummary> draftsOfActor(int most) {
        return jdbc.sql(SUMMARY + " and n.signed_at is null and n.author_id = :me order by n.about, n.id limit :most")
                .param("most", most)
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .query(NoteSummaries::summary)
                .list();
    }

    /** What the actor may read and was signed since, the latest first. */
    public List<NoteSummary> signedSince(Instant since, int most) {
        return jdbc.sql(SUMMARY + " and n.signed_at >= :since order by n.signed_at desc, n.id limit :most")
                .param("most", most)
                .param("practice", Actors.practice())
                .param("since", utc(since))
                .query(NoteSummaries::summary)
                .list();
    }

    private static NoteSummary summary(ResultSet row, int number) throws SQLException {
        String alone = row.getString("alone");
        return new NoteSummary(
                new NoteId(row.getObject("id", UUID.class)),
                new CoupleId(row.getObject("couple_id", UUID.class)),
                row.getString("names"),
                alone == null ? null : Seat.valueOf(alone),
                NoteTemplate.valueOf(row.getString("template")),
                row.getString("author"),
                Actors.account().equals(row.getObject("author_id", UUID.class)),
                moment(row, "about"),
                ZoneId.of(row.getString("time_zone")),
                moment(row, "saved_at"),
                momentOrNull(row, "signed_at"));
    }
}

package org.hearthwork.outcomes.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Secrets;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Visibility;
import org.hearthwork.outcomes.CheckInOpens;
import org.hearthwork.outcomes.CoupleMeasures.Total;
import org.hearthwork.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What check-ins say, as the care team reads it. */
@Repository
public class OutcomeRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    OutcomeRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param rests since when it rests, or null */
    public record Rhythm(Instant begun, @Nullable Instant rests, CheckInOpens opens, int version) {}

    public record Said(
            UUID checkIn,
            UUID by,
            String question,
            AnswerBody body,
            Visibility sees,
            boolean open,
            Instant at,
            Secrets under) {}

    public Optional<Rhythm> rhythm(Couple couple) {
        return jdbc.sql("""
                select begun_at, rests_at, opens, version from outcomes.rhythm
                where practice_id = :practice and couple_id = :couple""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .query((row, number) -> new Rhythm(
                        moment(row, "begun_at"),
                        momentOrNull(row, "rests_at"),
                        CheckInOpens.valueOf(row.getString("opens")),
                        row.getInt("version")))
                .optional();
    }

    /** Begins it, or goes on with it. */
    public void begin(Couple couple, Instant now) {
        jdbc.sql("""
                insert into outcomes.rhythm (practice_id, couple_id, begun_at, begun_by) values (:practice, :couple, :now, :me)
                on conflict (practice_id, couple_id) do update set rests_at = null, version = rhythm.version + 1
                where rhythm.rests_at is not null""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("me", Actors.account())
                .param("now", utc(now))
                .update();
    }

    /** @return whether it did not rest before */
    public boolean rest(Couple couple, Instant now) {
        return jdbc.sql("""
                update outcomes.rhythm set rests_at = :now, version = version + 1
                where practice_id = :practice and couple_id = :couple and rests_at is null""")
                        .param("practice", Actors.practice())
                        .param("couple", couple.id().value())
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /** @param shown the version that was looked at @return whether it was still that one */
    public boolean opens(Couple couple, int shown, CheckInOpens opens) {
        return jdbc.sql("""
                update outcomes.rhythm set opens = :opens, version = version + 1
                where practice_id = :practice and couple_id = :couple and version = :shown""")
                        .param("practice", Actors.practice())
                        .param("couple", couple.id().value())
                        .param("shown", shown)
                        .param("opens", opens.name())
                        .update()
                > 0;
    }

    /** Whether the latest of each can be opened in session. */
    public boolean waits(Couple couple, Instant now) {
        return jdbc.sql("select outcomes.waits(:couple, :now)")
                .param("couple", couple.id().value())
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** @return whether it is open now */
    public boolean openInSession(Couple couple, Instant now) {
        return jdbc.sql("select outcomes.open_in_session(:couple, :now)")
                .param("couple", couple.id().value())
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** The totals since then, the oldest first. */
    public List<Total> totals(Couple couple, String measure, Instant since) {
        return jdbc.sql("""
                select partner_id, total, taken_at from outcomes.total
                where practice_id = :practice and couple_id = :couple and measure = :measure and taken_at > :since
                order by taken_at""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("measure", measure)
                .param("since", utc(since))
                .query((row, number) -> new Total(
                        couple.partner(row.getObject("partner_id", UUID.class)).seat(),
                        row.getInt("total"),
                        moment(row, "taken_at")))
                .list();
    }

    /** What was said, of each the latest check-in handed in since then. @param questions the keys of what is read */
    public List<Said> said(Couple couple, Instant since, List<String> questions) {
        return jdbc.sql("""
                select s.check_in_id, s.partner_id, s.question, s.body, s.visibility, s.released_at is not null as open, c.finished_at, c.secrets
                from (select distinct on (x.partner_id) x.practice_id, x.id, x.finished_at, x.secrets from outcomes.check_in x
                      where x.practice_id = :practice and x.couple_id = :couple and x.finished_at > :since
                      order by x.partner_id, x.finished_at desc) c
                join outcomes.said s on s.practice_id = c.practice_id and s.check_in_id = c.id
                where s.given and s.question in (:questions)""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("since", utc(since))
                .param("questions", questions)
                .query(this::said)
                .list();
    }

    /** One line that is in, if the reader may read it. */
    public Optional<Said> one(Couple couple, UUID checkIn, String question) {
        return jdbc.sql("""
                select s.check_in_id, s.partner_id, s.question, s.body, s.visibility, s.released_at is not null as open, c.finished_at, c.secrets
                from outcomes.said s
                join outcomes.check_in c on c.practice_id = s.practice_id and c.id = s.check_in_id and c.finished_at is not null
                where s.practice_id = :practice and s.couple_id = :couple and s.check_in_id = :check and s.question = :question
                  and s.given""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("check", checkIn)
                .param("question", question)
                .query(this::said)
                .optional();
    }

    /** Only what is open to both, so that nothing else can come into the room: of each the latest that opened or was handed in since then. */
    public List<Said> open(Couple couple, Instant since) {
        return jdbc.sql("""
                select s.check_in_id, s.partner_id, s.question, s.body, s.visibility, true as open, c.finished_at, c.secrets
                from (select distinct on (x.partner_id) x.practice_id, x.id, x.finished_at, x.secrets from outcomes.check_in x
                      where x.practice_id = :practice and x.couple_id = :couple and greatest(x.opened_at, x.finished_at) > :since
                        and x.opened_at is not null
                      order by x.partner_id, x.finished_at desc) c
                join outcomes.said s on s.practice_id = c.practice_id and s.check_in_id = c.id
                where s.released_at is not null and s.visibility = 'SEALED'""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("since", utc(since))
                .query(this::said)
                .list();
    }

    private Said said(ResultSet row, int number) throws SQLException {
        UUID checkIn = row.getObject("check_in_id", UUID.class);
        UUID by = row.getObject("partner_id", UUID.class);
        String question = row.getString("question");
        return new Said(
                checkIn,
                by,
                question,
                AnswerBody.fromJson(vault.open(OutcomeColumns.SAID.of(by, checkIn, question), row.getString("body"))),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("open"),
                moment(row, "finished_at"),
                Secrets.valueOf(row.getString("secrets")));
    }
}

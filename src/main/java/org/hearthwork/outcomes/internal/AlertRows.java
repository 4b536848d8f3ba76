package org.hearthwork.outcomes.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.outcomes.AlertKind;
import org.hearthwork.outcomes.CoupleMeasures.Alert;
import org.hearthwork.outcomes.CoupleMeasures.Ground;
import org.hearthwork.outcomes.CoupleMeasures.SeenAlert;
import org.hearthwork.vault.SealedColumn;
import org.hearthwork.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What needs a person, and what somebody saw to. */
@Repository
public class AlertRows {

    private static final int MOST = 50; // of what was seen to: years of it

    private final JdbcClient jdbc;
    private final Vault vault;

    AlertRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param inWords the answer of the safety question, as it was asked */
    public List<Alert> open(Couple couple, Function<AnswerBody, String> inWords) {
        return jdbc.sql("""
                select a.taken_in, a.measure, a.kind, a.partner_id, a.noted_at, a.came_to, a.came_from, a.rule_at, s.body
                from outcomes.alert a
                left join outcomes.said s on s.practice_id = a.practice_id and s.check_in_id = a.taken_in
                    and s.question = 'safe' and a.kind = 'UNSAFE'
                where a.practice_id = :practice and a.couple_id = :couple and a.seen_at is null
                order by a.kind = 'SELF_HARM' desc, a.kind in ('UNSAFE', 'ASK') desc, a.noted_at desc""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .query((row, number) -> alert(couple, row, inWords))
                .list();
    }

    /** The latest first. */
    public List<SeenAlert> seen(Couple couple, Function<AnswerBody, String> inWords) {
        return jdbc.sql("""
                select a.taken_in, a.measure, a.kind, a.partner_id, a.noted_at, a.came_to, a.came_from, a.rule_at, s.body,
                       a.nth, a.seen_at, a.seen_note, p.name
                from outcomes.alert a
                join access.person p on p.practice_id = a.practice_id and p.id = a.seen_by
                left join outcomes.said s on s.practice_id = a.practice_id and s.check_in_id = a.taken_in
                    and s.question = 'safe' and a.kind = 'UNSAFE'
                where a.practice_id = :practice and a.couple_id = :couple and a.seen_at is not null
                order by a.seen_at desc limit :most""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("most", MOST)
                .query((row, number) -> {
                    Alert alert = alert(couple, row, inWords);
                    return new SeenAlert(
                            alert,
                            moment(row, "seen_at"),
                            row.getString("name"),
                            vault.open(note(couple, alert, row.getInt("nth")), row.getString("seen_note")));
                })
                .list();
    }

    private Alert alert(Couple couple, ResultSet row, Function<AnswerBody, String> inWords) throws SQLException {
        UUID takenIn = row.getObject("taken_in", UUID.class);
        UUID by = row.getObject("partner_id", UUID.class);
        String said = row.getString("body");
        return new Alert(
                takenIn,
                AlertKind.valueOf(row.getString("kind")),
                row.getString("measure"),
                couple.partner(by),
                moment(row, "noted_at"),
                new Ground(
                        said == null
                                ? ""
                                : inWords.apply(AnswerBody.fromJson(
                                        vault.open(OutcomeColumns.SAID.of(by, takenIn, "safe"), said))),
                        row.getObject("came_to", Integer.class),
                        row.getObject("came_from", Integer.class),
                        row.getBigDecimal("rule_at")));
    }

    /** @return whether nobody had seen to it before, and no more was said since it was shown */
    public boolean seeTo(Couple couple, Alert shown, String note, Instant now) {
        return open(couple, shown)
                .filter(nth -> seeTo(couple, shown, nth, note, now))
                .isPresent();
    }

    /** The how manieth of its kind it is, while nobody saw to it. */
    private Optional<Integer> open(Couple couple, Alert shown) {
        return jdbc.sql("""
                select nth from outcomes.alert
                where practice_id = :practice and couple_id = :couple and taken_in = :taken and kind = :kind and seen_at is null
                  and noted_at = :noted""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("taken", shown.takenIn())
                .param("kind", shown.kind().name())
                .param("noted", utc(shown.at()))
                .query(Integer.class)
                .optional();
    }

    private static SealedColumn.Place note(Couple couple, Alert alert, int nth) {
        return OutcomeColumns.SEEN_NOTE.of(couple.id().value(), alert.takenIn(), alert.kind(), nth);
    }

    private boolean seeTo(Couple couple, Alert shown, int nth, String note, Instant now) {
        return jdbc.sql("""
                update outcomes.alert set seen_at = :now, seen_by = :me, seen_note = :note
                where practice_id = :practice and couple_id = :couple and taken_in = :taken and kind = :kind and nth = :nth
                  and seen_at is null and noted_at = :noted""")
                        .param("practice", Actors.practice())
                        .param("couple", couple.id().value())
                        .param("taken", shown.takenIn())
                        .param("kind", shown.kind().name())
                        .param("nth", nth)
                        .param("noted", utc(shown.at()))
                        .param("me", Actors.account())
                        .param("note", vault.seal(note(couple, shown, nth), note))
                        .param("now", utc(now))
                        .update()
                > 0;
    }
}

package org.hearthwork.outcomes.internal;

import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Secrets;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Visibility;
import org.hearthwork.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A partner's own check-ins, through the doors that the database has for a phone. */
@Repository
public class CheckInRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    CheckInRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param at the question in view of the one that was begun @param under the policy that one was begun under, or null */
    public record Mine(
            boolean goesOn,
            @Nullable UUID begun,
            int at,
            @Nullable Secrets under,
            @Nullable UUID latest,
            @Nullable Instant finished,
            @Nullable Instant opened) {}

    public record Line(String question, Visibility sees, AnswerBody body) {}

    public record OpenLine(UUID by, String question, AnswerBody body) {}

    /** What a check-in came to. */
    public record Result(String measure, OptionalInt total, BigDecimal cutOff, int fall, boolean unsafe) {

        /** What the product gives its word on, as {@code outcomes.hand_in} puts it together. */
        public String about(UUID checkIn) {
            return String.join(
                    "|",
                    checkIn.toString(),
                    measure,
                    total.isPresent() ? Integer.toString(total.getAsInt()) : "-",
                    cutOff.toPlainString(),
                    Integer.toString(fall),
                    unsafe ? "t" : "f");
        }
    }

    public Mine mine() {
        return jdbc.sql("select * from outcomes.my_check_ins()")
                .query((row, number) -> new Mine(
                        row.getBoolean("goes_on"),
                        row.getObject("begun", UUID.class),
                        row.getInt("begun_at_question"),
                        Secrets.ofText(row.getString("begun_under")),
                        row.getObject("latest", UUID.class),
                        momentOrNull(row, "finished_at"),
                        momentOrNull(row, "opened_at")))
                .single();
    }

    /** Begins it, or goes on with the one that was begun. @return nothing where none can be begun */
    public Optional<UUID> begin(UUID id, Instant now) {
        return jdbc.sql("select outcomes.begin_check_in(:id, :now) as id")
                .param("id", id)
                .param("now", utc(now))
                .query((row, number) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single();
    }

    public List<Line> lines(UUID checkIn) {
        return jdbc.sql("select * from outcomes.own_lines(:id)")
                .param("id", checkIn)
                .query((row, number) -> new Line(
                        row.getString("question"),
                        Visibility.valueOf(row.getString("visibility")),
                        said(Actors.partner(), checkIn, row)))
                .list();
    }

    public void keep(UUID checkIn, String question, boolean shared, AnswerBody body, boolean given, Instant now) {
        jdbc.sql("select outcomes.keep(:id, :question, :shared, :body, :given, :now)")
                .param("id", checkIn)
                .param("question", question)
                .param("shared", shared)
                .param("body", vault.seal(OutcomeColumns.SAID.of(Actors.partner(), checkIn, question), body.toJson()))
                .param("given", given)
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    public void lookAt(UUID checkIn, int question) {
        jdbc.sql("select outcomes.look_at(:id, :question)")
                .param("id", checkIn)
                .param("question", question)
                .query()
                .singleColumn();
    }

    /** How many points of the CSI-4 are a fall in this practice, where it says so. */
    public OptionalInt fall() {
        Integer points = jdbc.sql("select outcomes.fall_of_practice()")
                .query(Integer.class)
                .optional()
                .orElse(null);
        return points == null ? OptionalInt.empty() : OptionalInt.of(points);
    }

    /** @return whether it is open to both now */
    public boolean handIn(UUID checkIn, Result result, Instant now) {
        return jdbc.sql("select outcomes.hand_in(:id, :measure, :total::integer, :cut, :fall, :unsafe, :now)")
                .param("id", checkIn)
                .param("measure", result.measure())
                .param("total", result.total().isPresent() ? result.total().getAsInt() : null, java.sql.Types.INTEGER)
                .param("cut", result.cutOff())
                .param("fall", result.fall())
                .param("unsafe", result.unsafe())
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    public List<OpenLine> open(UUID checkIn) {
        return jdbc.sql("select * from outcomes.open_lines(:id)")
                .param("id", checkIn)
                .query((row, number) -> {
                    UUID by = row.getObject("partner_id", UUID.class);
                    return new OpenLine(
                            by, row.getString("question"), said(by, row.getObject("check_in_id", UUID.class), row));
                })
                .list();
    }

    private AnswerBody said(UUID by, UUID checkIn, ResultSet row) throws SQLException {
        return AnswerBody.fromJson(
                vault.open(OutcomeColumns.SAID.of(by, checkIn, row.getString("question")), row.getString("body")));
    }
}

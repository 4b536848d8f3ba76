package org.hearthwork.outcomes.internal;

import static org.hearthwork.kit.Columns.utc;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Secrets;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.vault.SealedColumn;
import org.hearthwork.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a partner is asked for, through the doors that the database has for a phone. */
@Repository
public class OwnMeasureRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    OwnMeasureRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param at the question in view @param under the policy it was begun under, or null before that */
    public record Mine(
            UUID id,
            String measure,
            boolean begun,
            int at,
            @Nullable Secrets under) {}

    /**
     * What it came to.
     *
     * @param crosses the cut-off that a total may cross on its way down, or null
     * @param high the total from which on a person looks, or null
     * @param ask whether the question of self-harm was left open
     */
    public record Result(
            @Nullable Integer total,
            @Nullable BigDecimal crosses,
            @Nullable Integer high,
            boolean ask) {

        /** What the product gives its word on, as {@code outcomes.hand_in_request} puts it together. */
        public String about(UUID request) {
            return String.join(
                    "|",
                    request.toString(),
                    Objects.toString(total, "-"),
                    crosses == null ? "-" : crosses.toPlainString(),
                    Objects.toString(high, "-"),
                    ask ? "t" : "f");
        }
    }

    public List<Mine> mine() {
        return jdbc.sql("select * from outcomes.my_requests()")
                .query((row, number) -> new Mine(
                        row.getObject("id", UUID.class),
                        row.getString("measure"),
                        row.getBoolean("begun"),
                        row.getInt("at_item"),
                        Secrets.ofText(row.getString("under"))))
                .list();
    }

    /** Whether one's own is in. */
    public boolean isIn(UUID request) {
        return jdbc.sql("select outcomes.is_in(:id)")
                .param("id", request)
                .query(Boolean.class)
                .single();
    }

    public void begin(UUID request, Instant now) {
        jdbc.sql("select outcomes.begin_request(:id, :now)")
                .param("id", request)
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    /** By the key of their item. */
    public Map<String, AnswerBody> answers(UUID request) {
        Map<String, AnswerBody> answers = new LinkedHashMap<>();
        jdbc.sql("select * from outcomes.own_answers(:id)").param("id", request).query(row -> {
            String item = row.getString("item");
            answers.put(item, AnswerBody.fromJson(vault.open(answer(request, item), row.getString("body"))));
        });
        return answers;
    }

    public void keep(UUID request, String item, AnswerBody body, Instant now) {
        jdbc.sql("select outcomes.keep_answer(:id, :item, :body, :now)")
                .param("id", request)
                .param("item", item)
                .param("body", vault.seal(answer(request, item), body.toJson()))
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    private static SealedColumn.Place answer(UUID request, String item) {
        return OutcomeColumns.ANSWER.of(Actors.partner(), request, item);
    }

    public void noteSelfHarm(UUID request, int counts, Instant now) {
        jdbc.sql("select outcomes.note_self_harm(:id, :counts, :now)")
                .param("id", request)
                .param("counts", counts)
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    public void lookAt(UUID request, int item) {
        jdbc.sql("select outcomes.look_at_item(:id, :item)")
                .param("id", request)
                .param("item", item)
                .query()
                .singleColumn();
    }

    public void handIn(UUID request, Result result, Instant now) {
        jdbc.sql("select outcomes.hand_in_request(:id, :total, :crosses, :high, :ask, :now)")
                .param("id", request)
                .param("total", result.total(), Types.INTEGER)
                .param("crosses", result.crosses(), Types.NUMERIC)
                .param("high", result.high(), Types.INTEGER)
                .param("ask", result.ask())
                .param("now", utc(now))
                .query()
                .singleColumn();
    }
}

package org.hearthwork.phone.internal;

import static org.hearthwork.kit.Columns.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.library.AnswerBody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is open to both. Of the other one's rows it asks only for what is released; row security hides the rest whatever is asked.
 */
@Repository
public class SharedRows {

    /**
     * What the two may look at together.
     *
     * @param open whether anything in it is open to both
     * @param talked whether the one who reads marked it as talked about, with all that is open of it by now
     * @param since when it was revealed, or when the work began where nothing is revealed
     */
    public record ToRead(Piece work, boolean open, boolean talked, Instant since) {}

    public record Released(Piece work, UUID partner, String prompt, AnswerBody body, Instant at) {}

    /** @param with whom it landed: who was thanked */
    public record Landed(OccurrenceId occurrence, String prompt, UUID with) {}

    /** A yes given after both were in, to a version that was open to both by then. */
    public record LaterYes(OccurrenceId occurrence, UUID partner, String version) {}

    /** Each partner's mark is their own: the other's row is not theirs to see. */
    private static final String TO_READ = "select " + Piece.COLUMNS + """
            , exists (select from homework.released_answers(array[o.id])) as open,
              exists (select from homework.talked t where t.practice_id = o.practice_id and t.occurrence_id = o.id
                      and t.partner_id = :me
                      and not exists (select from homework.released_answers(array[o.id]) n
                                      where n.visibility = 'UNTIL_OPENED' and n.released_at > coalesce(t.again_at, t.talked_at))) as talked
            from homework.occurrence o
            join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
            where o.practice_id = :practice and o.couple_id = :couple
            """;

    private final JdbcClient jdbc;
    private final SealedWords sealedWords;

    SharedRows(JdbcClient jdbc, SealedWords sealedWords) {
        this.jdbc = jdbc;
        this.sealedWords = sealedWords;
    }

    /**
     * What is revealed and holds something to read, newest first: what still waits for the reader's own mark as well as
     * what has it, because read is not gone.
     *
     * @param except works that are no talk of their own
     */
    public List<ToRead> toRead(UUID couple, Collection<String> except) {
        return jdbc.sql("select * from (" + TO_READ + """
                and """ + Piece.STANDS + """
                and (o.revealed_at is not null
                     or a.audience = 'EACH' and exists (select from homework.released_answers(array[o.id]) n where n.partner_id <> :me))
                and """ + Piece.NAME + """
                 not in (:except)) r
                where r.open order by coalesce(r.revealed_at, r.opens_at) desc, r.occurrence limit 40""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("me", Actors.partner())
                .param("except", except)
                .query((row, number) -> toRead(row))
                .list();
    }

    /** One occurrence of the couple that is for the signed-in partner. */
    public Optional<ToRead> find(UUID couple, OccurrenceId id) {
        return jdbc.sql(TO_READ + "and o.id = :id")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("me", Actors.partner())
                .param("id", id.value())
                .query((row, number) -> toRead(row))
                .optional();
    }

    /** What both may read of one occurrence. */
    public List<Released> releasedOf(UUID couple, OccurrenceId id) {
        return jdbc.sql("select n.partner_id, n.prompt, n.body, n.released_at, " + Piece.COLUMNS + """
                from homework.released_answers(array[:id]) n
                join homework.occurrence o on o.practice_id = :practice and o.id = n.occurrence_id and o.couple_id = :couple
                join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                order by n.saved_at, n.prompt, n.partner_id""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("id", id.value())
                .query((row, number) -> released(row))
                .list();
    }

    /** What both may read of all occurrences of these works, newest first. */
    public List<Released> released(UUID couple, Collection<String> works, Collection<String> prompts) {
        return jdbc.sql("with asked as (select " + Piece.COLUMNS + """
                from homework.occurrence o
                join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                where o.practice_id = :practice and o.couple_id = :couple and """ + Piece.NAME + """
                 in (:works))
                select n.partner_id, n.prompt, n.body, n.released_at, asked.*
                from asked join homework.released_answers((select array_agg(occurrence) from asked)) n on n.occurrence_id = asked.occurrence
                where n.prompt in (:prompts)
                order by n.released_at desc, n.prompt, n.partner_id limit 400""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("works", works)
                .param("prompts", prompts)
                .query((row, number) -> released(row))
                .list();
    }

    /** What either said yes to after both were in; a yes is to be seen only where the version it names is open to both. */
    public List<LaterYes> laterYes(UUID couple) {
        return jdbc.sql("""
                select occurrence_id, partner_id, version from homework.said_yes
                where practice_id = :practice and couple_id = :couple order by said_at desc limit 100""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .query((row, number) -> new LaterYes(
                        new OccurrenceId(row.getObject("occurrence_id", UUID.class)),
                        row.getObject("partner_id", UUID.class),
                        row.getString("version")))
                .list();
    }

    /** Of what was said to have landed, the occurrences with their prompts. */
    public Set<Landed> landed(UUID couple) {
        return new HashSet<>(jdbc.sql("""
                select occurrence_id, prompt, partner_id from homework.landed
                where practice_id = :practice and couple_id = :couple order by landed_at desc limit 400""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .query((row, number) -> new Landed(
                        new OccurrenceId(row.getObject("occurrence_id", UUID.class)),
                        row.getString("prompt"),
                        row.getObject("partner_id", UUID.class)))
                .list());
    }

    private Released released(ResultSet row) throws SQLException {
        Piece work = Piece.of(row);
        UUID partner = row.getObject("partner_id", UUID.class);
        String prompt = row.getString("prompt");
        return new Released(
                work,
                partner,
                prompt,
                sealedWords.answer(partner, work.occurrence().value(), prompt, row.getString("body")),
                moment(row, "released_at"));
    }

    private static ToRead toRead(ResultSet row) throws SQLException {
        Piece work = Piece.of(row);
        Instant revealed = work.revealedAt();
        return new ToRead(
                work, row.getBoolean("open"), row.getBoolean("talked"), revealed == null ? work.opensAt() : revealed);
    }
}

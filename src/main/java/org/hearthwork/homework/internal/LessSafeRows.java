package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.moment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.homework.LessSafe;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.library.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which talks somebody felt less safe in: written on the product's word, which the two doors of the database ask for. */
@Repository
public class LessSafeRows {

    private final JdbcClient jdbc;
    private final SealedWords sealedWords;

    LessSafeRows(JdbcClient jdbc, SealedWords sealedWords) {
        this.jdbc = jdbc;
        this.sealedWords = sealedWords;
    }

    public record Said(Edition edition, String sitting, boolean smaller, String prompt, LessSafe.Talk talk) {}

    /** All figures that the author of this part handed in to these questions of its exercise, its own too. */
    public List<Said> course(UUID part, Set<String> questions) {
        return jdbc
                .sql("""
                select * from homework.course_of(:part, string_to_array(:questions, ','), make_interval(days => :days))""")
                .param("part", part)
                .param("questions", String.join(",", questions))
                .param("days", (int) LessSafe.BACK.toDays())
                .query((row, number) -> {
                    UUID partner = row.getObject("partner_id", UUID.class);
                    String prompt = row.getString("prompt");
                    Integer safe = sealedWords
                            .answer(partner, row.getObject("occurrence_id", UUID.class), prompt, row.getString("body"))
                            .numberOrNull();
                    return safe == null
                            ? Stream.<Said>empty()
                            : Stream.of(new Said(
                                    new Edition(row.getString("exercise"), row.getInt("exercise_version")),
                                    row.getString("sitting"),
                                    row.getBoolean("smaller"),
                                    prompt,
                                    new LessSafe.Talk(
                                            row.getObject("participation_id", UUID.class),
                                            moment(row, "opens_at"),
                                            safe)));
                })
                .list()
                .stream()
                .flatMap(Function.identity())
                .toList();
    }

    /** Keeps those of these that this part is one of, instead of what was kept of it. */
    public void keep(UUID part, Collection<LessSafe.Pair> pairs) {
        jdbc.sql("""
                select homework.keep_less_safe(:part, string_to_array(:lower, ',')::uuid[], string_to_array(:higher, ',')::uuid[])""")
                .param("part", part)
                .param("lower", ids(pairs, LessSafe.Pair::part))
                .param("higher", ids(pairs, LessSafe.Pair::than))
                .query()
                .singleColumn();
    }

    private static String ids(Collection<LessSafe.Pair> pairs, Function<LessSafe.Pair, UUID> of) {
        return pairs.stream().map(of).map(UUID::toString).collect(Collectors.joining(","));
    }
}

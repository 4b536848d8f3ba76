package org.hearthwork.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearthwork.database.AsSuperuser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What SQL shows, with every sealed text in it opened: so that who looks for somebody's words in what a door lets through looks
 * for the words, and not for a seal that could hide them. It goes by {@code vault.sealed_column}, as the product's own sealer does.
 */
@Component
public class Opened {

    private static final Pattern SEALED = Pattern.compile("s1\\.[A-Za-z0-9_-]{100,}");

    private final JdbcClient superuser;
    private final Keyring keyring;
    private final Map<UUID, Aead> keys = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    @Autowired
    Opened(AsSuperuser superuser, Keyring keyring) {
        this(superuser.jdbc(), keyring);
    }

    Opened(JdbcClient superuser, Keyring keyring) {
        this.superuser = superuser;
        this.keyring = keyring;
    }

    private record Column(String relation, String name, String holder, String rowName) {}

    /** The same with words in the place of what is sealed. */
    public String in(String seen) {
        return in(List.of(seen)).getFirst();
    }

    /** @throws AssertionError where something is sealed that lies in no column that says so */
    public synchronized List<String> in(List<String> seen) {
        Set<String> unknown = seen.stream()
                .flatMap(text -> SEALED.matcher(text).results().map(MatchResult::group))
                .filter(one -> !known.containsKey(one))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            columns().forEach(column -> find(column, unknown));
        }
        assertThat(known.keySet()).as("what is sealed").containsAll(unknown);
        return seen.stream()
                .map(text -> SEALED.matcher(text).replaceAll(one -> Matcher.quoteReplacement(known.get(one.group()))))
                .toList();
    }

    /** What the superuser finds in the first column, opened. */
    public List<String> texts(String sql, Object... parameters) {
        return in(superuser.sql(sql).params(parameters).query(String.class).list());
    }

    private List<Column> columns() {
        return superuser.sql("""
                        select relation::text as relation, name, holder, row_name from vault.sealed_column
                        where not picture order by 1, 2""").query(Column.class).list();
    }

    private void find(Column column, Set<String> sealed) {
        superuser
                .sql("select practice_id, (" + column.holder() + ")::uuid as holder, (" + column.rowName()
                        + ")::text as row_name, " + column.name() + " as sealed from " + column.relation() + " where "
                        + column.name() + " = any (string_to_array(:sealed, ' '))")
                .param("sealed", String.join(" ", sealed))
                .query(row -> {
                    known.put(
                            row.getString("sealed"),
                            opened(
                                    column,
                                    row.getObject("practice_id", UUID.class),
                                    row.getObject("holder", UUID.class),
                                    row.getString("row_name"),
                                    row.getString("sealed")));
                });
    }

    /** @throws GeneralSecurityException where it was not sealed for this place */
    String at(UUID practice, SealedColumn.Place place, String sealed) throws GeneralSecurityException {
        return Envelope.open(
                keys.computeIfAbsent(place.holder(), unknown -> key(practice, unknown)), practice, place, sealed);
    }

    private String opened(Column column, UUID practice, UUID holder, String rowName, String sealed) {
        try {
            return at(practice, new SealedColumn(column.relation() + "." + column.name()).of(holder, rowName), sealed);
        } catch (GeneralSecurityException unopened) {
            throw new AssertionError(
                    column.relation() + "." + column.name() + " is not sealed as vault.sealed_column has it", unopened);
        }
    }

    private Aead key(UUID practice, UUID holder) {
        return superuser
                .sql("""
                        select p.wrapped as practice_key, h.wrapped as holder_key from vault.holder_key h
                        join vault.practice_key p on p.practice_id = h.practice_id and p.version = h.version
                        where h.practice_id = :practice and h.holder_id = :holder""")
                .param("practice", practice)
                .param("holder", holder)
                .query((row, number) -> keyring.holderKey(
                        practice,
                        holder,
                        row.getBytes("holder_key"),
                        keyring.practiceKey(practice, row.getBytes("practice_key"))))
                .single();
    }
}

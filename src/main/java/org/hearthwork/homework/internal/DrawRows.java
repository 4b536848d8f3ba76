package org.hearthwork.homework.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cards came up for a couple. Read and written through functions alone: that there are rows tells that somebody began. */
@Repository
public class DrawRows {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    DrawRows(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** For one of the two who began it, also a moment ago in this transaction. */
    public Set<String> of(UUID occurrence, String prompt) {
        entities.flush();
        return Set.copyOf(jdbc.sql("select card from homework.cards_of(:occurrence, :prompt)")
                .param("occurrence", occurrence)
                .param("prompt", prompt)
                .query((row, at) -> row.getString("card"))
                .list());
    }

    /** What came up for the two in other occurrences; on the product's word. */
    public Set<String> before(UUID occurrence) {
        return Set.copyOf(jdbc.sql("select distinct card from homework.cards_before(:occurrence)")
                .param("occurrence", occurrence)
                .query((row, at) -> row.getString("card"))
                .list());
    }

    /** The tender themes that may come up for the two; on the product's word. */
    public Set<String> openThemes(UUID occurrence) {
        return Set.copyOf(jdbc.sql("select lower(theme) as theme from homework.themes_for(:occurrence)")
                .param("occurrence", occurrence)
                .query((row, at) -> row.getString("theme"))
                .list());
    }

    public void keep(UUID occurrence, String prompt, List<String> cards) {
        jdbc.sql("select homework.keep_drawn(:occurrence, :prompt, string_to_array(:cards, ','))")
                .param("occurrence", occurrence)
                .param("prompt", prompt)
                .param("cards", String.join(",", cards))
                .query()
                .singleColumn();
    }
}

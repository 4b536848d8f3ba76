package org.hearthwork.couples.internal;

import java.util.Set;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row a theme that may come up. */
@Repository
public class ThemeRows {

    private final JdbcClient jdbc;

    ThemeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<Theme> open(CoupleId couple) {
        return Set.copyOf(
                jdbc.sql("select theme from couples.open_theme where practice_id = :practice and couple_id = :couple")
                        .param("practice", Actors.practice())
                        .param("couple", couple.value())
                        .query((row, at) -> Theme.valueOf(row.getString("theme")))
                        .list());
    }

    public void change(CoupleId couple, Theme theme, boolean may) {
        jdbc.sql(
                        may
                                ? "insert into couples.open_theme (practice_id, couple_id, theme) values (:practice, :couple, :theme)"
                                : "delete from couples.open_theme where practice_id = :practice and couple_id = :couple and theme = :theme")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("theme", theme.name())
                .update();
    }
}

package org.hearthwork.access;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The language somebody else reads in, for whoever looks at something in their place. */
@Service
public class Spoken {

    private final JdbcClient jdbc;

    Spoken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a partner of one's own couples; English until they have joined. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Locale by(UUID partner) {
        return jdbc.sql("select language from access.account where practice_id = :practice and partner_id = :partner")
                .param("practice", Actors.practice())
                .param("partner", partner)
                .query(String.class)
                .optional()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }
}

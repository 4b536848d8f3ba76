package org.hearthwork.access;

import java.util.List;
import org.hearthwork.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people set for themselves. */
@Service
public class Me {

    /** The languages that what partners see is written in. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private final JdbcClient jdbc;

    Me(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The language kept with the account: spoken here at once, and from the next sign-in on on every device. */
    @ForPartners
    @Transactional
    public void speak(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new Refusal("language", "access.me.language-unknown");
        }
        jdbc.sql("""
                update access.account set language = :language, version = version + 1
                where practice_id = :practice and id = :me""")
                .param("language", language)
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .update();
        Actors.speak(language);
    }
}

package org.hearthwork.access;

import static org.hearthwork.kit.Columns.moment;

import org.hearthwork.access.internal.SignedContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The product's own word that it does one thing now: the database does some things for it alone, and not for whoever merely
 * reached a connection of it in somebody's name.
 */
@Component
public class ProductsWord {

    private final SignedContext context;
    private final JdbcClient jdbc;

    ProductsWord(SignedContext context, JdbcClient jdbc) {
        this.context = context;
        this.jdbc = jdbc;
    }

    /**
     * Gives it until this transaction ends. The time is the server's, as that is what it is held against.
     *
     * @param deed what is done, as the function asks for it ({@code access.is_word})
     * @param about on what
     */
    public void give(String deed, String about) {
        String signed = jdbc.sql("select pg_backend_pid() as backend, now() as now")
                .query((row, number) -> context.word(row.getInt("backend"), moment(row, "now"), deed, about))
                .single();
        jdbc.sql("select set_config('hearthwork.word', :signed, true)")
                .param("signed", signed)
                .query()
                .singleColumn();
    }
}

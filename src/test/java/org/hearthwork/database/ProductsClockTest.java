package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.hearthwork.kit.PracticeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** SQL lives in the product's time, and only the age of a signed context in the server's. */
@SpringBootTest
class ProductsClockTest {

    private static final Instant TUESDAY = Instant.parse("2031-10-14T12:00:00.123456Z");

    @Autowired
    private JdbcClient asApp;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private TransactionTemplate transaction;

    private Instant moment() {
        Instant moment = transaction.execute(tx -> asApp.sql("select access.moment()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
        return Objects.requireNonNull(moment);
    }

    @Test
    void e_the_database_takes_the_moment_of_the_products_clock() {
        Instant told = PracticeClock.at(TUESDAY, this::moment);
        assertThat(told).isEqualTo(TUESDAY);
    }

    @Test
    void e_the_moment_ends_with_its_transaction() {
        PracticeClock.at(TUESDAY, () -> {
            moment();
        });
        for (int i = 0; i < 40; i++) { // more often than the pool has connections
            assertThat(moment()).isBetween(Instant.parse("2020-01-01T00:00:00Z"), TUESDAY);
        }
        assertThat(superuser
                        .jdbc()
                        .sql("select access.moment() = now()")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void e_no_view_and_no_function_asks_the_servers_clock() {
        assertThat(superuser.jdbc().sql("""
                        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
                               lateral (select coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as words) f
                        where n.nspname in ('access', 'audit', 'couples', 'homework', 'library', 'outcomes', 'sessions')
                          and f.words ~* '\\m(now\\(|current_timestamp|current_date|localtimestamp|clock_timestamp|statement_timestamp|transaction_timestamp)'
                          and f.words not like '%hearthwork.moment%' and p.oid::regprocedure::text <> 'access.signed(text)'
                        union all
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('access', 'audit', 'couples', 'homework', 'library', 'outcomes', 'sessions') and c.relkind in ('v', 'm')
                          and pg_get_viewdef(c.oid) ~* '\\m(now\\(|current_timestamp|current_date|localtimestamp|clock_timestamp)'""").query(String.class).list()).isEmpty();
    }
}

package org.hearthwork.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearthwork.browser.RunningHearthwork;
import org.hearthwork.database.OutsideLook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One jar of Hearthwork as people run it, with the demo practice and, beside it, the crowd. Its PostgreSQL counts statements;
 * its Java tells the size of what lives.
 */
final class Product implements AutoCloseable {

    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);

    private final RunningHearthwork hearthwork;
    private final SingleConnectionDataSource database;
    private final JdbcClient sql;
    private final Crowd crowd;

    private Product(RunningHearthwork hearthwork) {
        this.hearthwork = hearthwork;
        this.database = connection(hearthwork);
        this.sql = JdbcClient.create(database);
        sql.sql("create extension if not exists pg_stat_statements").update();
        this.crowd = new Crowd(sql, seals());
    }

    private @Nullable Seals seals() {
        boolean sealed = sql.sql("select to_regclass('vault.sealed_column') is not null")
                .query(Boolean.class)
                .single();
        try {
            return sealed
                    ? new Seals(sql, database.getConnection(), new OutsideLook(hearthwork.data()).sealingKey())
                    : null;
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    static Product start(Path jar, Path data) {
        try (RunningHearthwork first = run(jar, data)) {
            SingleConnectionDataSource once = connection(first);
            JdbcClient.create(once)
                    .sql("alter system set shared_preload_libraries = 'pg_stat_statements'")
                    .update();
            once.destroy();
        }
        return new Product(run(jar, data));
    }

    /** With the options of the launcher. */
    private static RunningHearthwork run(Path jar, Path data) {
        RunningHearthwork running = RunningHearthwork.launch(
                jar, List.of("-XX:+UseCompactObjectHeaders"), data, RunningHearthwork.freePort(), Map.of());
        running.awaitReady();
        return running;
    }

    private static SingleConnectionDataSource connection(RunningHearthwork of) {
        Map<String, String> where = new OutsideLook(of.data()).asOutsideDatabase();
        return new SingleConnectionDataSource(
                where.get("hearthwork.db.url"),
                where.get("hearthwork.db.user"),
                where.get("hearthwork.db.password"),
                true);
    }

    RunningHearthwork hearthwork() {
        return hearthwork;
    }

    JdbcClient sql() {
        return sql;
    }

    Crowd crowd() {
        return crowd;
    }

    /** How many statements the product's roles sent while this ran, the borders of transactions not counted. */
    int statements(Runnable step) {
        sql.sql("select pg_stat_statements_reset()").query().singleValue();
        step.run();
        return sql.sql("""
                select coalesce(sum(s.calls), 0)::integer from pg_stat_statements s join pg_roles r on r.oid = s.userid
                where r.rolname like 'hearthwork%' and s.toplevel and upper(s.query) !~ '^(BEGIN|COMMIT|ROLLBACK|SET SESSION|DISCARD)'""").query(Integer.class).single();
    }

    /** Bytes of the heap that live after two collections. */
    long liveHeap() {
        ask("GC.run");
        Matcher total = TOTAL.matcher(ask("GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("no histogram of the heap");
        }
        return Long.parseLong(total.group(1));
    }

    private String ask(String question) {
        try {
            Process asked = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(hearthwork.pid()),
                            question)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        database.destroy();
        hearthwork.close();
    }
}

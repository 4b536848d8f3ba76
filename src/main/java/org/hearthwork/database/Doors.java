package org.hearthwork.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** The pools of connections, one for each door: who is asking decides by which a transaction goes. */
public final class Doors extends AbstractRoutingDataSource implements AutoCloseable {

    private static final int MOST = 20; // connections at each door

    /** Kept while nobody asks: a second node finds room beside this one. */
    private static final int LEAST = 5;

    /** Long enough for a server that comes back, short enough for somebody who waits for an answer. */
    private static final long CONNECTION_WAIT_MILLIS = 5_000;

    private final TransactionContext context;
    private final Map<Door, HikariDataSource> pools;

    Doors(Postgres postgres, TransactionContext context) {
        this.context = context;
        this.pools = Arrays.stream(Door.values())
                .collect(Collectors.toMap(
                        door -> door,
                        door -> pool(postgres, door),
                        (one, same) -> one,
                        () -> new EnumMap<>(Door.class)));
        setTargetDataSources(Map.copyOf(pools));
        setDefaultTargetDataSource(Objects.requireNonNull(pools.get(Door.DESK)));
        initialize();
    }

    private static HikariDataSource pool(Postgres postgres, Door door) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(door.name());
        pool.setJdbcUrl(postgres.url());
        // Detail and context of an error quote the row, which may be what somebody wrote.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.setUsername(postgres.role(door));
        pool.setPassword(postgres.password(door));
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(LEAST);
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        return new HikariDataSource(pool);
    }

    @Override
    protected Door determineCurrentLookupKey() {
        return context.isOfPartner() ? Door.PHONE : Door.DESK;
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}

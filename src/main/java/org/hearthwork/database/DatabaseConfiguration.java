package org.hearthwork.database;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.hearthwork.start.StartRefused;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
@EnableTransactionManagement
class DatabaseConfiguration {

    private static final int LOST_DATABASE = 70; // EX_SOFTWARE: whoever supervises us should start us again

    @Bean
    DataFolder dataFolder(DatabaseProperties properties) throws IOException {
        DataFolder folder = DataFolder.open(properties.dataFolder());
        return properties.embedded() ? folder.forOneServer() : folder;
    }

    @Bean
    Secret secret(DatabaseProperties properties, DataFolder folder) throws IOException {
        return Secret.of(
                properties.secret(),
                folder,
                () -> properties.embedded() ? Cluster.isMissingIn(folder) : Postgres.isNew(properties.outside()));
    }

    /** Said beside the secret: what is wrapped with it opens nothing without it, and the secret opens nothing of that. */
    @Bean
    PrivateFile sealingKey(DataFolder folder) {
        return folder.sealingKey();
    }

    @Bean
    PrivateFile anchorsFile(DataFolder folder, DatabaseProperties properties) {
        return folder.anchors(properties.anchors());
    }

    @Bean
    Exposure exposure(Environment environment) {
        return Exposure.of(environment);
    }

    @Bean
    Postgres postgres(
            DatabaseProperties properties,
            DataFolder folder,
            Secret secret,
            TransactionContext context,
            Sealing sealing,
            List<CatchingUp> catchingUp,
            Exposure exposure,
            Clock clock)
            throws IOException, SQLException {
        if (!properties.embedded()) {
            return Postgres.start(null, properties.outside(), secret, context, sealing, catchingUp, exposure);
        }
        if (!exposure.toOthers()) {
            Cluster.throwAwayHalfADemo(folder, properties.markOfHalfADemo());
        }
        EmbeddedServer embedded = EmbeddedServer.start(folder, secret, () -> System.exit(LOST_DATABASE));
        Access access = new Access(embedded.url(), EmbeddedServer.USER, embedded.password());
        try {
            Postgres postgres = Postgres.start(embedded, access, secret, context, sealing, catchingUp, exposure);
            if (properties.empty() && postgres.holdsTheDemo()) {
                throw new StartRefused(
                        "The data folder " + folder.path() + " holds the demo practice, so it cannot begin empty.",
                        "Start without --empty to go on with it, or give the empty one a folder of its own:"
                                + " HEARTHWORK_DATA=/some/folder ./hearthwork run --empty",
                        null);
            }
            RestoredAt.tidy(folder, postgres, clock);
            return postgres;
        } catch (IOException | SQLException | RuntimeException failed) {
            embedded.close();
            throw failed;
        }
    }

    /** Before the pool, whose first connection may already fail. */
    @Bean(destroyMethod = "stop")
    Outages outages() {
        return Outages.watching((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    @Bean
    Doors dataSource(Postgres postgres, TransactionContext context) {
        return new Doors(postgres, context);
    }

    /** Closed before the server it listens to: it is made after it. */
    @Bean
    Told told(Postgres postgres) {
        return new Told(postgres);
    }

    @Bean
    PlatformTransactionManager transactionManager() {
        return new Transactions();
    }

    @Bean
    JpaVendorAdapter jpaVendorAdapter(TransactionContext context, Clock clock, JpaProperties properties) {
        RowSecurityDialect dialect = new RowSecurityDialect(context, clock);
        HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter() {
            @Override
            public org.springframework.orm.jpa.vendor.HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
        return adapter;
    }
}

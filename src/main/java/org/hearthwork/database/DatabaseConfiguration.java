package org.hearthwork.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
@EnableTransactionManagement
class DatabaseConfiguration {

    @Bean
    Secret secret(DatabaseProperties properties) throws IOException {
        return Secret.of(properties.secret(), Postgres.prepare(properties.dataFolder()));
    }

    @Bean
    Postgres postgres(DatabaseProperties properties, Secret secret, TransactionContext context)
            throws IOException, SQLException {
        return Postgres.start(properties, secret, context);
    }

    @Bean
    HikariDataSource dataSource(Postgres postgres) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("app");
        pool.setJdbcUrl(postgres.url());
        pool.setUsername(postgres.appRole());
        pool.setPassword(postgres.appPassword());
        pool.setMaximumPoolSize(20);
        pool.setAutoCommit(false);
        return new HikariDataSource(pool);
    }

    @Bean
    JpaVendorAdapter jpaVendorAdapter(TransactionContext context, JpaProperties properties) {
        RowSecurityDialect dialect = new RowSecurityDialect(context);
        HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter() {
            @Override
            public org.springframework.orm.jpa.vendor.HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
        return adapter;
    }
}

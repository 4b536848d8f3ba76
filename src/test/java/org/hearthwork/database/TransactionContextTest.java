package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleSummary;
import org.hearthwork.couples.Couples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The context is set at every begin, is never left behind in the pool, and a failure to set it leaks no connection. */
@SpringBootTest
class TransactionContextTest {

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Couples couples;

    @Test
    void a_failure_to_set_the_context_rolls_back_and_gives_the_connection_back() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        JpaTransactionManager failing = new JpaTransactionManager(entities);
        failing.setDataSource(dataSource);
        failing.setJpaDialect(new RowSecurityDialect(
                new TransactionContext() {
                    @Override
                    public Optional<String> sign(int backendProcess, Instant now) {
                        throw new IllegalStateException("no key");
                    }

                    @Override
                    public boolean isOfPartner() {
                        return false;
                    }

                    @Override
                    public void publishKey(Connection asOwner) {}

                    @Override
                    public boolean isPublished(Connection asOwner) {
                        return true;
                    }
                },
                Clock.systemUTC()));
        TransactionTemplate transaction = new TransactionTemplate(failing);
        for (int i = 0; i < pool.getMaximumPoolSize() * 2; i++) {
            assertThatThrownBy(() -> transaction.execute(tx -> "never"))
                    .isInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void connections_of_the_pool_change_hands_without_changing_eyes() {
        Practice one = fixture.fresh();
        Practice two = fixture.fresh();
        for (int i = 0; i < 300; i++) {
            for (Actor actor : new Actor[] {one.clinician(), two.clinician(), one.colleague(), two.associate()}) {
                List<CoupleSummary> seen =
                        Actors.as(actor, () -> couples.list("", null, 0).lines());
                assertThat(seen)
                        .extracting(couple -> couple.id())
                        .containsExactly(
                                actor == one.clinician()
                                        ? one.couple().id()
                                        : actor == two.clinician()
                                                ? two.couple().id()
                                                : actor == one.colleague()
                                                        ? one.colleaguesCouple().id()
                                                        : two.traineesCouple().id());
            }
        }
    }
}

package org.hearthwork;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.database.Doors;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts the statements a piece of work sends to the database, on the calling thread: JdbcClient's and Hibernate's alike,
 * because it stands before the pools. The context of a transaction is one of them.
 */
@Component
public class StatementCount implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** What was sent, in order. */
    public static List<String> of(Runnable work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    public static int count(Runnable work) {
        return of(work).size();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Doors pools ? new Counting(pools) : bean;
    }

    private static final class Counting extends DelegatingDataSource implements AutoCloseable {

        private final Doors pools;

        Counting(Doors pools) {
            super(pools);
            this.pools = pools;
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return listening(super.getConnection());
        }

        @Override
        public void close() {
            pools.close();
        }
    }

    private static Connection listening(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(connection, arguments);
                        return switch (method.getName()) {
                            case "prepareStatement", "prepareCall" ->
                                listening((Statement) result, method.getReturnType(), (String) arguments[0]);
                            case "createStatement" -> listening((Statement) result, Statement.class, "");
                            default -> result;
                        };
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }

    private static Object listening(Statement statement, Class<?> type, String sql) {
        return Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    List<String> heard = HEARD.get();
                    if (heard != null && method.getName().startsWith("execute")) {
                        heard.add(arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : sql);
                    }
                    try {
                        return method.invoke(statement, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }
}

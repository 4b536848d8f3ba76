package org.hearthwork.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A connection that tells each statement before it is sent; a prepared one when it is prepared. */
final class Watched {

    private Watched() {}

    static Connection connection(Connection connection, Consumer<String> sent) {
        return connection(connection, sql -> {
            sent.accept(sql);
            return sql;
        });
    }

    /** @param instead what is sent in the place of a statement */
    static Connection connection(Connection connection, UnaryOperator<String> instead) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    Object answer =
                            call(connection, method, method.getName().equals("prepareStatement"), arguments, instead);
                    return method.getName().equals("createStatement") ? statement((Statement) answer, instead) : answer;
                });
    }

    private static Statement statement(Statement statement, UnaryOperator<String> instead) {
        return (Statement) Proxy.newProxyInstance(
                Statement.class.getClassLoader(),
                new Class<?>[] {Statement.class},
                (self, method, arguments) ->
                        call(statement, method, method.getName().startsWith("execute"), arguments, instead));
    }

    private static Object call(
            Object behind, Method method, boolean isSent, Object[] arguments, UnaryOperator<String> instead)
            throws Throwable {
        if (isSent) {
            arguments[0] = instead.apply((String) arguments[0]);
        }
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
